import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { civilDate, instantText, startOf } from '#domain/calendar/instants.ts';
import { DomainError, UnknownLink } from '#domain/case/errors.ts';
import {
  type ControllerEvent,
  currentContacts,
  effectDueAt,
  effectOf,
  isRegistered,
  rosterAt,
} from './controller.ts';
import type { Controller, Proposal, RosterUpdate } from './roster.ts';

export interface RosterCommand {
  readonly slug: string;
  readonly wanted: RosterUpdate;
  readonly by: string;
  readonly now: string;
  /** Company zone, IANA. */
  readonly zone: string;
}

/** Business days between a change on the signatory's letter and its effect. */
const coolDown = 5;

const listed = (contacts: RosterUpdate['contacts']): string =>
  contacts
    .map(({ id, from }) => JSON.stringify([id, from]))
    .sort()
    .join();

const same = (a: RosterUpdate, b: RosterUpdate): boolean =>
  a.name === b.name &&
  a.contractRef === b.contractRef &&
  a.letterSha256 === b.letterSha256 &&
  listed(a.contacts) === listed(b.contacts);

const samePeople = (controller: Controller, { contacts }: RosterUpdate): boolean => {
  const current = controller.contacts.filter(({ to }) => to === undefined).map(({ id }) => id);
  return (
    current.sort().join() ===
    contacts
      .map(({ id }) => id)
      .toSorted()
      .join()
  );
};

/** Whether this change of a standing roster is for one of its contacts to confirm. */
export const needsContact = (controller: Controller, proposal: RosterUpdate): boolean =>
  isRegistered(controller) && proposal.letterSha256 === undefined && !samePeople(controller, proposal);

const says = (controller: Controller, wanted: RosterUpdate): boolean =>
  controller.name === wanted.name &&
  controller.contractRef === wanted.contractRef &&
  samePeople(controller, wanted);

/** First instant after the fifth business day that follows. */
const afterCoolDown = (now: string, zone: string): string => {
  const last = addBusinessDays(civilDate(now, zone), coolDown);
  return instantText(startOf(last.add({ days: 1 }), zone));
};

const second = (
  controller: Controller,
  { wanted, by, now, zone }: RosterCommand,
): readonly ControllerEvent[] => {
  const people = !samePeople(controller, wanted);
  if (isRegistered(controller) && people && wanted.letterSha256 !== undefined)
    return [{ type: 'roster-seconded', by, effectiveAt: afterCoolDown(now, zone) }];
  return effectOf(controller, wanted, now);
};

/**
 * What comes of an officer's word on a roster. The first one counts when a second officer says the very same; so
 * does a change of name or contract. A change of people is for a standing contact to confirm, or, with the signatory's
 * letter and a second officer, counts after five business days. Saying it again changes nothing.
 */
export const decideRoster = (
  seen: Controller | undefined,
  put: RosterCommand,
): readonly ControllerEvent[] => {
  const { slug, wanted, by, now } = put;
  const due = seen ? effectDueAt(seen, now) : [];
  const current = seen && rosterAt(seen, now);
  const proposal = current?.proposal;
  if (current && proposal && same(proposal, wanted)) {
    const again = proposal.by === by || proposal.effectiveAt !== undefined || needsContact(current, wanted);
    return again ? due : [...due, ...second(current, put)];
  }
  if (current && isRegistered(current) && says(current, wanted)) return due;
  return [...due, { type: 'roster-proposed', slug, by, ...wanted }];
};

/** @throws {NoSuchProposal} when another proposal took its place; {UnknownLink} when the contact has left */
const pending = (seen: Controller, n: number, contact: string, now: string): Proposal => {
  const { proposal } = rosterAt(seen, now);
  if (proposal?.n !== n) throw new NoSuchProposal();
  if (!currentContacts(seen, now).some(({ id }) => id === contact)) throw new UnknownLink();
  return proposal;
};

/** A standing contact confirms the change: it counts at once. The new people are not asked about themselves. */
export const confirmRoster = (
  seen: Controller,
  n: number,
  contact: string,
  now: string,
): readonly ControllerEvent[] => {
  const proposal = pending(seen, n, contact, now);
  return [{ type: 'roster-confirmed', contact }, ...effectOf(seen, proposal, now)];
};

/** A standing contact refuses the change, also during its cool-down: nothing changes. */
export const refuseRoster = (
  seen: Controller,
  n: number,
  contact: string,
  now: string,
): readonly ControllerEvent[] => {
  pending(seen, n, contact, now);
  return [{ type: 'roster-refused', contact }];
};

/** a change of the roster waits for one of its standing contacts. */
export class NoSuchProposal extends DomainError {
  readonly code = 'no-such-proposal';
  constructor() {
    super('The change in this link was already decided, withdrawn or replaced.');
  }
}
