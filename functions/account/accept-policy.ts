import { accounts } from '#domain/account/account.ts';
import { decideAcceptance } from '#domain/account/policy-acceptances.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { NotFound } from '#domain/case/errors.ts';
import { policyInForce } from '#domain/policy/versions.ts';
import type { Ports } from '#ports/index.ts';
import type { PolicyAccepted } from './contract.ts';
import { accountMeant, viewOf } from './read-account.ts';

/** Of a registered account, in its own spelling. @throws {NotFound | InvalidInput} */
export const acceptPolicy =
  (ports: Pick<Ports, 'cases' | 'clock' | 'people' | 'policies' | 'zone'>) =>
  async ({ number, policy, acceptedAt, by }: PolicyAccepted & { number: string; by: string }) => {
    const { cases, clock, policies: versions } = ports;
    const meant = await accountMeant(ports, number);
    if (!meant?.isExact || meant.found.state.name === undefined) throw new NotFound();
    const facts = {
      now: instantText(clock.now()),
      postedAt: versions.find(({ id }) => id === policy)?.postedAt,
      inForce: policyInForce(versions, acceptedAt)?.id,
    };
    const after = await cases.change(accounts, meant.found, `officer:${by}`, ({ state }) =>
      decideAcceptance(state.accepted, { policy, acceptedAt, by }, facts),
    );
    return { body: await viewOf(ports, number, after) };
  };
