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

type CountingPorts = BreachPorts & Pick<Ports, 'ledger'>;

/** More officers than this do not record posted letters while everyone is being counted. */
const mostCounts = 5;

const ended = (nextStep: NoticeStepEnd['nextStep']): NoticeStepEnd => ({ nextStep, until: '' });

/** Counts in the ledger where the recipients of each list stand. */
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
 * The last count: frozen = sent + postal, or there is no account (I3). Events that were kept until their page was written
 * are applied first.
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
    // Officers keep recording posted letters. The case stays due, so reconcile looks again.
    return ended('waiting');
  };

/**
 * Reopens a closed case when more letters go by post than it accounted for, so that their recipients are told.
 * @returns the case if so
 */
const reopenIfReturned = async (ports: CountingPorts, caseId: CaseId): Promise<StoredBreach | undefined> => {
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

/** A letter came back. The ledger knows it for an open case; a closed one is reopened. Heard twice, it is the same. */
export const reopenAfterReturn =
  (ports: CountingPorts & Pick<Ports, 'workflows'>) =>
  async (caseId: CaseId): Promise<void> => {
    const after = await reopenIfReturned(ports, caseId);
    if (after !== undefined) await commitAndStart(ports.workflows, 'customer-notice', after);
  };

/**
 * Ends the record if nobody is left over. It counts before the commit, because a letter may have come back since the
 * account, and after it, because whoever heard of one meanwhile saw an open case; one of the two sees the other.
 */
export const closeBreach =
  (ports: CountingPorts & Pick<Ports, 'workflows'>) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<NoticeStepEnd> => {
    const { cases, ledger, workflows } = ports;
    const seen = await cases.read(breaches, caseId);
    const tallies = await countLists(ledger, seen);
    try {
      // The legal hold ends too: the clock takes up what it withheld.
      await commitAndStart(
        workflows,
        'response-clock',
        carryOut(ports, seen, 'machine:close-breach', { type: 'close', tallies }),
        ({ state }) => (hasRequestsToResume(state) ? ['response-clock'] : []),
      );
    } catch (fault) {
      if (fault instanceof StillUnaccounted) return ended('waiting');
      throw fault;
    }
    return ended((await reopenIfReturned(ports, caseId)) === undefined ? 'done' : 'waiting');
  };
