import type { CaseId } from '#domain/case/case.ts';
import { nextStepOf } from '#domain/request/decider.ts';
import { requests } from '#domain/request/request.ts';
import { carryOut } from '../carry-out.ts';
import { pauseOf } from '../roster/roster-cool-down.ts';
import { type Needs, sendLink } from './link.ts';

export type { Needs } from './link.ts';

const actor = 'machine:ask-requester';

/**
 * Asks whoever alone can confirm: the contact on the roster, the account's address of record, or the typed address that
 * it is the person's own (P43, R-9, R-18, R-30). A company whose roster cools down is asked afterwards.
 */
export const askRequester =
  (needs: Needs) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<void> => {
    const seen = await needs.cases.read(requests, caseId);
    const { state } = seen;
    if (nextStepOf(state) !== 'ask-requester' || state.asked) return;
    const until = await pauseOf(needs, state);
    if (until !== undefined)
      return void (await carryOut(needs.cases, seen, actor, { type: 'pause-verification', until }));
    const sent = await sendLink(needs, caseId, state, (state.serial ?? 0) + 1);
    await carryOut(needs.cases, seen, actor, { type: 'ask-requester', ...sent });
  };
