import type { Instant } from '#domain/calendar/times.ts';
import { byCodeUnit } from '#domain/case/canonical-json.ts';
import { type Confirming, mustBeAsShown, type Proposal } from '#domain/case/proposals.ts';
import type { Guards, Rule } from '#domain/case/rule.ts';
import { NothingToConfirm, type Sub, whoDid } from '#domain/case/two-persons.ts';
import { effectDueAt, rosterAt, waitingRoster } from './controller.ts';
import { type RosterFacts, seconded } from './decider.ts';
import type { ControllerEvent } from './events.ts';
import type { Controller, Proposal as RosterProposal } from './roster.ts';

/** The change that a second officer can confirm now; not one that waits for a contact or for its day. */
export const forSecondOfficer = (controller: Controller, at: Instant): RosterProposal | undefined =>
  waitingRoster(rosterAt(controller, at));

/** Any change of the roster in force withdraws the proposal, so `n` also names what it differs from. */
export const rosterProposal = (
  slug: string,
  { n, name, contractRef, contacts, letterSha256, attestation, regions }: RosterProposal,
): Proposal => ({
  confirms: 'roster',
  ...{ slug, n, name, contractRef },
  letterSha256: letterSha256 ?? null,
  contacts: contacts
    .map(({ id, from }) => ({ id, from: from ?? null }))
    .sort((a, b) => byCodeUnit(a.id, b.id)),
  ...(attestation && { attestation }),
  ...(regions && { regions }),
});

/** Who can confirm it, and when. */
export const rosterGuards: Guards<Controller, { readonly by: Sub }, Pick<RosterFacts, 'now'>> = {
  closed: (seen, _, { now }) =>
    forSecondOfficer(seen, now) === undefined ? new NothingToConfirm() : undefined,
  notBy: ({ proposal }) => whoDid('entered', proposal),
};

/** As the identical entry by another officer would, but by the hash of what that officer read. */
export const confirmAsShown: Rule<
  Controller,
  { readonly by: Sub },
  Pick<Confirming, 'proposalSha256'>,
  RosterFacts,
  ControllerEvent
> = {
  ...rosterGuards,
  decide: (seen, said, facts) => {
    const proposal = forSecondOfficer(seen, facts.now);
    if (proposal === undefined) throw new NothingToConfirm();
    mustBeAsShown(said, rosterProposal(seen.slug, proposal));
    const current = rosterAt(seen, facts.now);
    return [...effectDueAt(seen, facts.now), ...seconded(current, proposal, said.by, facts)];
  },
};
