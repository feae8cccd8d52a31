import { instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import { isRestriction } from '#domain/request/at-receipt.ts';
import { blockBy } from '#domain/request/child-block.ts';
import { NoSuchAccount } from '#domain/request/officer-action-errors.ts';
import { decideOfficerAction } from '#domain/request/officer-actions.ts';
import { requests } from '#domain/request/request.ts';
import { accountIdFor } from '#functions/account/contract.ts';
import { deniedIdsOf, firstFound } from '#functions/account/offers.ts';
import { blockAccount } from '../child/block.ts';
import type { ByOfficer } from '../contract.ts';
import {
  confirmRestriction,
  type PlacingPorts,
  type RestrictingPorts,
  restrictNumber,
} from './restriction.ts';

/**
 * A restriction, or what a report about a child stops. Idempotent; also on a settled case. The task stays until the number is one of ours.
 * @throws {NotFound | NotARestriction | InvalidInput | NoSuchAccount}
 */
export const applyRestriction =
  (ports: RestrictingPorts & PlacingPorts) =>
  async ({ caseId, account: typed, by }: ByOfficer & { readonly account: string }) => {
    const { cases, clock } = ports;
    const seen = await cases.read(requests, caseId);
    const first = accountIdFor(typed, '#/account');
    const decide = (account: CaseId) => (met: typeof seen) =>
      decideOfficerAction(
        { ...met, now: instantText(clock.now()) },
        { type: 'apply-restriction', account, by },
      );
    decide(first)(seen); // refuse before anything is written
    const { line, announced } = deniedIdsOf(typed);
    const found = await firstFound(ports, [...line, ...announced]);
    if (found?.state.name === undefined) throw new NoSuchAccount();
    // The account first: a crash in between leaves the task open, never the account in use.
    const { id: account } = found;
    if (seen.state.childBlock) await blockAccount(ports, blockBy(caseId, seen.state), account);
    if (isRestriction(seen.state)) {
      await restrictNumber(ports, caseId, seen.state, typed, by);
      await confirmRestriction(ports, caseId, seen.state, account);
    }
    await cases.change(requests, seen, `officer:${by}`, decide(account));
    return { body: { id: caseId, account, since: seen.state.receivedAt } };
  };
