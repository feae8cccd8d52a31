import { decideApplying } from '#domain/request/closing.ts';
import { requests } from '#domain/request/request.ts';
import { accountIdFor } from '#functions/account/contract.ts';
import type { ByOfficer } from '../contract.ts';
import { type RestrictingPorts, restrict } from './restriction.ts';

/**
 * An officer applies a restriction to the account that it is for, because the person gave no number or a wrong one. It
 * counts from when we received the request, also when the case is settled. Doing it again changes nothing.
 * @throws {NotFound | NotARestriction | InvalidInput}
 */
export const applyRestriction =
  (ports: RestrictingPorts) =>
  async ({ caseId, account: typed, by }: ByOfficer & { readonly account: string }) => {
    const { cases } = ports;
    const seen = await cases.read(requests, caseId);
    const account = accountIdFor(typed, '#/account');
    const applying = { account, by };
    decideApplying(seen.state, applying); // refuse before anything is written
    // The account first: a crash in between leaves the task open, never the account unrestricted.
    await restrict(ports, caseId, seen.state, account);
    await cases.change(requests, seen, `officer:${by}`, ({ state }) => decideApplying(state, applying));
    return { body: { id: caseId, account, since: seen.state.receivedAt } };
  };
