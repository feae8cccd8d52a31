import { StillUnaccounted } from '#domain/breach/closing.ts';
import { isFullyAccounted, noticeOf, noticeStatus } from '#domain/breach/customer-notice.ts';
import { breaches } from '#domain/breach/noun.ts';
import type { CaseId } from '#domain/case/case.ts';
import { recountsOf } from '#domain/notice/state.ts';
import { type BreachPorts, carryOut } from '#functions/breach/offers.ts';
import type { Ports } from '#ports/index.ts';
import type { NoticeStepEnd } from '../contract.ts';
import { countLists, reopenIfReturned } from './reopen-after-return.ts';
import { applyDeferredEvents } from './tallies.ts';

type CountingPorts = BreachPorts & Pick<Ports, 'ledger'>;

/** Attempts; officers may record paper mail during a count. */
const mostCounts = 5;

const ended = (nextStep: NoticeStepEnd['nextStep']): NoticeStepEnd => ({ nextStep, until: '' });

/** Applies deferred events, then counts: frozen = sent + postal (I3). @throws {StillUnaccounted} */
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
    // Officers keep recording paper mail. The case stays due, so reconcile runs this again.
    return ended('waiting');
  };

/** Counts before the commit and after it, so that no letter that comes back meanwhile is missed. */
export const closeBreach =
  (ports: CountingPorts) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<NoticeStepEnd> => {
    const { cases, ledger } = ports;
    const seen = await cases.read(breaches, caseId);
    const tallies = await countLists(ledger, seen);
    try {
      // The legal hold ends too: the hour's run reopens the requests it withheld.
      await carryOut(ports, seen, 'machine:close-breach', { type: 'close', tallies });
    } catch (fault) {
      if (fault instanceof StillUnaccounted) return ended('waiting');
      throw fault;
    }
    return ended((await reopenIfReturned(ports, caseId)) === undefined ? 'done' : 'waiting');
  };
