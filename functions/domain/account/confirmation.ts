import { type Confirming, mustBeAsShown, type Proposal } from '#domain/case/proposals.ts';
import type { Rule } from '#domain/case/rule.ts';
import { NothingToConfirm, type Sub, whoDid } from '#domain/case/two-persons.ts';
import { type Account, type AccountEvent, type SinceClaim, typedClaim } from './account.ts';
import { countedEvents } from './decider.ts';

/** The same words as the identical entry: name, addresses and date. */
export const sinceProposal = (id: string, { name }: Account, { since, refs }: SinceClaim): Proposal => ({
  confirms: 'since',
  ...{ id, name: name ?? null, since, refs },
});

/** As the identical entry by another officer would, but by the hash of what that officer read. */
export const confirmSinceAsShown: Rule<
  Account,
  { readonly by: Sub },
  Pick<Confirming, 'proposalSha256'> & { readonly id: string },
  unknown,
  AccountEvent
> = {
  closed: (seen) => (typedClaim(seen) === undefined ? new NothingToConfirm() : undefined),
  notBy: ({ claim }) => whoDid('entered', claim),
  decide: (seen, { id, ...said }) => {
    const claim = typedClaim(seen);
    if (claim === undefined) throw new NothingToConfirm();
    mustBeAsShown(said, sinceProposal(id, seen, claim));
    return countedEvents(seen, claim, 'second-officer');
  },
};
