import { instantText } from '#domain/calendar/instants.ts';
import { decideOfficerAction } from '#domain/request/officer-actions.ts';
import { requests } from '#domain/request/request.ts';
import { accountIdFor } from '#functions/account/contract.ts';
import type { ByOfficer } from '../contract.ts';
import { confirmRestriction, type RestrictingPorts, restrict } from './restriction.ts';

/** Idempotent; also on a settled case. @throws {NotFound | NotARestriction | InvalidInput} */
export const applyRestriction =
  (ports: RestrictingPorts) =>
  async ({ caseId, account: typed, by }: ByOfficer & { readonly account: string }) => {
    const { cases, clock } = ports;
    const seen = await cases.read(requests, caseId);
    const account = accountIdFor(typed, '#/account');
    const decide = (met: typeof seen) =>
      decideOfficerAction(
        { ...met, now: instantText(clock.now()) },
        { type: 'apply-restriction', account, by },
      );
    decide(seen); // refuse before anything is written
    // Restrict first: a crash in between leaves the task open, never the account unrestricted.
    await restrict(ports, caseId, seen.state, account, by);
    await confirmRestriction(ports, caseId, seen.state, account);
    await cases.change(requests, seen, `officer:${by}`, decide);
    return { body: { id: caseId, account, since: seen.state.receivedAt } };
  };
