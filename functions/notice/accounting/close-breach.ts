import { StillUnaccounted } from '#domain/breach/closing.ts';
import { isFullyAccounted, noticeOf, noticeStatus } from '#domain/breach/customer-notice.ts';
import { breaches } from '#domain/breach/noun.ts';
import { hasRequestsToResume } from '#domain/breach/withheld.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { ListTally } from '#domain/notice/recipients.ts';
import { recountsOf } from '#domain/notice/state.ts';
import { type BreachPorts, carryOut, type StoredBreach } from '#functions/breach/contract.ts';
import type { Ports } from '#ports/index.ts';
import { commitAndStart } from '#ports/workflows.ts';
import type { NoticeStepEnd } from '../contract.ts';
import { applyDeferredEvents, countList } from './tallies.ts';

export type CountingPorts = BreachPorts & Pick<Ports, 'ledger'>;

/** More officers than this do not record days of posting at once while everybody is being counted. */
const mostCounts = 5;

const ended = (nextStep: NoticeStepEnd['nextStep']): NoticeStepEnd => ({ nextStep, until: '' });

/** How many of each list stand where, counted in the ledger. */
const countLists = async (
  ledger: Ports['ledger'],
  { id: caseId, state }: Pick<StoredBreach, 'id' | 'state'>,
): Promise<readonly ListTally[]> => {
  const tallies: ListTally[] = [];
  for (const { n, list } of noticeOf(state).noticeLists)
    if (list !== undefined) tallies.push({ list: n, tally: await countList(ledger, caseId, String(n)) });
  return tallies;
};

/**
 * The last step counts: frozen = sent + postal, or there is no account (I3). What was reported before its
 * page was written, and never applied, is applied first.
 * @throws {StillUnaccounted} when somebody is left over
 */
export const accountForEveryone =
  (ports: CountingPorts) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<NoticeStepEnd> => {
    const { cases, ledger } = ports;
    for (let counts = 0; counts < mostCounts; counts++) {
      const seen = await cases.read(breaches, caseId);
      if (!['sent', 'accounted'].includes(noticeStatus(seen.state))) return ended('done');
      for (const { n } of noticeOf(seen.state).noticeLists)
        await applyDeferredEvents(ledger, caseId, String(n));
      const tallies = await countLists(ledger, seen);
      const command = {
        type: 'account-for-everyone',
        tallies,
        recounts: recountsOf(noticeOf(seen.state)),
      } as const;
      const { state } = await carryOut(ports, caseId, 'machine:account-for-everyone', command);
      if (noticeStatus(state) !== 'sent')
        return ended(isFullyAccounted(noticeOf(state)) ? 'fully-accounted' : 'waiting');
    }
    // Officers keep recording days of posting; the case stays due, so reconcile looks again.
    return ended('waiting');
  };

/**
 * Reopens a closed case when more letters go by post than were accounted for, so that their recipients are written to
 * . @returns the case, if that was so
 */
export const reopenIfReturned = async (
  ports: CountingPorts,
  caseId: CaseId,
): Promise<StoredBreach | undefined> => {
  const seen = await ports.cases.read(breaches, caseId);
  const { closedAt, accounted } = noticeOf(seen.state);
  if (closedAt === undefined) return undefined;
  const tallies = await countLists(ports.ledger, seen);
  const rows = tallies.reduce((sum, { tally }) => sum + tally.postal, 0) - (accounted?.postal ?? 0);
  if (rows <= 0) return undefined;
  return carryOut(ports, seen, 'machine:record-email-events', {
    type: 'reopen',
    because: 'letters-returned',
    rows,
  });
};

/**
 * Ends the record, if still nobody is left over: counted before, for a letter may have come back since the account, and
 * after, for whoever heard of one meanwhile saw an open case; one of the two sees the other.
 */
export const closeBreach =
  (ports: CountingPorts & Pick<Ports, 'workflows'>) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<NoticeStepEnd> => {
    const { cases, ledger, workflows } = ports;
    const seen = await cases.read(breaches, caseId);
    const tallies = await countLists(ledger, seen);
    try {
      // The legal hold is over, too: the clock takes up what it withheld.
      await commitAndStart(
        workflows,
        ({ state }) => (hasRequestsToResume(state) ? ['response-clock'] : []),
        carryOut(ports, seen, 'machine:close-breach', { type: 'close', tallies }),
      );
    } catch (fault) {
      if (fault instanceof StillUnaccounted) return ended('waiting');
      throw fault;
    }
    return ended((await reopenIfReturned(ports, caseId)) === undefined ? 'done' : 'waiting');
  };
