import { type Day, type Instant, isAfter, isBefore, latestOf } from '#domain/calendar/times.ts';
import { byCodeUnit, canonicalJson } from '#domain/case/canonical-json.ts';
import type { CaseId, CaseKeys, Noun } from '#domain/case/case.ts';
import { queueForSecond, untoldSince, wakeForSecond } from '#domain/case/second-missing.ts';
import { type AttestationFlag, attestationFlag } from './attestation.ts';
import { type ControllerEvent, evolveController } from './events.ts';
import type { Contact, Controller, Proposal, RosterUpdate } from './roster.ts';

export const controllerId = (slug: string): string => `CTL-${slug}`;

export const isRegistered = (controller: Controller): boolean => controller.name !== '';

/** Of a registered company, and undefined while its statement counts (P05). `today`: company zone. */
export const flagOf = (controller: Controller, today: Day): AttestationFlag | undefined =>
  isRegistered(controller) ? attestationFlag(controller.attestation, today) : undefined;

/** Not ended; some may count only later. */
export const listedContacts = (controller: Controller): readonly Contact[] =>
  controller.contacts.filter(({ to }) => to === undefined);

type Terms = Pick<RosterUpdate, 'attestation' | 'regions'>;

const says = (current: unknown, wanted: unknown): boolean =>
  wanted === undefined || canonicalJson(current ?? null) === canonicalJson(wanted);

/** Whether the entry in force already says what is wanted; what is absent changes nothing (P03, P05). */
export const sameTerms = (current: Terms, { attestation, regions }: Terms): boolean =>
  says(current.attestation, attestation) && says(current.regions, regions);

export const effectOf = (
  controller: Controller,
  wanted: RosterUpdate,
  at: Instant,
): readonly ControllerEvent[] => {
  const { slug } = controller;
  const { name, contractRef, contacts, attestation, regions } = wanted;
  const known = new Set(listedContacts(controller).map(({ id }) => id));
  const kept = new Set(contacts.map(({ id }) => id));
  const renamed = controller.name !== name || controller.contractRef !== contractRef;
  return [
    ...(renamed ? [{ type: 'controller-registered', slug, name, contractRef } as const] : []),
    ...contacts
      .filter(({ id }) => !known.has(id))
      .map(
        ({ id, from = at }) => ({ type: 'contact-added', contact: id, from: latestOf(from, at) }) as const,
      ),
    ...listedContacts(controller)
      .filter(({ id }) => !kept.has(id))
      .map(({ id }) => ({ type: 'contact-ended', contact: id, to: at }) as const),
    ...(attestation && !sameTerms(controller, { attestation })
      ? [{ type: 'data-basis-attested', ...attestation } as const]
      : []),
    ...(regions && !sameTerms(controller, { regions }) ? [{ type: 'regions-listed', regions } as const] : []),
    { type: 'roster-settled' },
  ];
};

/** Events of a change whose cool-down has ended. */
export const effectDueAt = (controller: Controller, at: Instant): readonly ControllerEvent[] => {
  const { proposal } = controller;
  if (proposal?.effectiveAt === undefined || isAfter(proposal.effectiveAt, at)) return [];
  return effectOf(controller, proposal, proposal.effectiveAt);
};

/** End of a running cool-down: until then nobody can confirm for the company. */
export const coolDownUntil = ({ proposal }: Controller, at: Instant): Instant | undefined =>
  proposal?.effectiveAt !== undefined && isAfter(proposal.effectiveAt, at) ? proposal.effectiveAt : undefined;

/** Includes a change whose cool-down has ended. */
export const rosterAt = (controller: Controller, at: Instant): Controller =>
  effectDueAt(controller, at).reduce<Controller>(
    (now, event) => evolveController(now, event, at),
    controller,
  );

export const currentContacts = (controller: Controller, at: Instant): readonly Contact[] =>
  rosterAt(controller, at).contacts.filter(
    ({ from, to }) => !isAfter(from, at) && (to === undefined || isBefore(at, to)),
  );

const idsOf = (contacts: readonly { readonly id: string }[]): string =>
  contacts
    .map(({ id }) => id)
    .sort(byCodeUnit)
    .join();

export const samePeople = (controller: Controller, { contacts }: RosterUpdate): boolean =>
  idsOf(listedContacts(controller)) === idsOf(contacts);

/** New people without the signatory's letter wait for a current contact, not for an officer. */
export const needsContact = (controller: Controller, proposal: RosterUpdate): boolean =>
  isRegistered(controller) && proposal.letterSha256 === undefined && !samePeople(controller, proposal);

/** What a pending change still needs. */
export type RosterWait = 'second-officer' | 'contact' | 'cool-down';

export const waitsFor = (controller: Controller, proposal: Proposal): RosterWait => {
  if (proposal.effectiveAt !== undefined) return 'cool-down';
  return needsContact(controller, proposal) ? 'contact' : 'second-officer';
};

/** A change that waits for a second officer, and for nobody else. */
export const waitingRoster = (controller: Controller): Proposal | undefined => {
  const { proposal } = controller;
  return proposal && waitsFor(controller, proposal) === 'second-officer' ? proposal : undefined;
};

const secondMissing = (controller: Controller): Instant | undefined =>
  untoldSince(controller, waitingRoster(controller)?.askedAt);

const keys = (_: CaseId, controller: Controller): CaseKeys => ({
  stage: 'registered',
  ...queueForSecond(waitingRoster(controller)?.askedAt),
  ...wakeForSecond(secondMissing(controller)),
});

export const controllers: Noun<Controller, ControllerEvent> = {
  kind: 'controller',
  evolve: evolveController,
  keys,
  secondMissing,
};
