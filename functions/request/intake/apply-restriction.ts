import { instantText } from '#domain/calendar/instants.ts';
import { NotFound } from '#domain/case/errors.ts';
import { decideOfficerAction } from '#domain/request/officer-actions.ts';
import { requests } from '#domain/request/request.ts';
import { accountIdFor } from '#functions/account/contract.ts';
import type { RestrictionApplied } from '../contract.ts';
import { type Needs, restrict } from './restriction.ts';

export type { Needs } from './restriction.ts';

/**
 * An officer applies a restriction to the account that it is for: the person gave no number, or a wrong one. It counts
 * since the request was received, also when the case is settled. Saying it again changes nothing.
 * @returns the request, and the register entry that is restricted now
 * @throws {NotFound | NotARestriction | InvalidInput}
 */
export const applyRestriction =
  (needs: Needs) =>
  async (caseId: string, { account: typed }: RestrictionApplied, by: string) => {
    const { cases, clock } = needs;
    const seen = await cases.find(requests, caseId);
    if (seen === undefined) throw new NotFound();
    const account = accountIdFor(typed, '#/account');
    const decide = (met: typeof seen) =>
      decideOfficerAction(
        { ...met, now: instantText(clock.now()) },
        { type: 'apply-restriction', account, by },
      );
    decide(seen); // refuse before anything is written
    // The account first: a crash in between leaves the task open, never the account unrestricted.
    await restrict(needs, caseId, seen.state, account);
    await cases.change(requests, seen, `officer:${by}`, decide);
    return { id: caseId, account, since: seen.state.receivedAt };
  };
