import { isAfter, isBefore, latestOf } from '#domain/calendar/times.ts';
import type { CaseKeys, Noun } from '#domain/case/case.ts';
import { type ControllerEvent, evolveController } from './events.ts';

export type { ControllerEvent } from './events.ts';

/** A contact's place on the roster; who it is stands beside the case (PERSON#<id>). */
export interface Contact {
  /** Derived from the case-folded address, so the same address is the same contact. */
  readonly id: string;
  /** Instant from which the contact may act. */
  readonly from: string;
  /** Instant at which the contact stopped being one. */
  readonly to?: string;
}

/** What the register shall say. */
export interface Wanted {
  readonly name: string;
  readonly contractRef: string;
  /** `from` only where it is later than the change itself. */
  readonly contacts: readonly { readonly id: string; readonly from?: string }[];
  /** Hash of the contract signatory's letter, where no contact can confirm the change. */
  readonly letterSha256?: string;
}

/** A change that waits: for a second officer, for a standing contact, or for its cool-down to end. */
export interface Proposal extends Wanted {
  /** Counts the proposals of this controller; a link is about one of them. */
  readonly n: number;
  readonly by: string;
  /** From then on it counts, unless a standing contact refuses it before. */
  readonly effectiveAt?: string;
}

/** A company whose data we process, and its roster: only these people may instruct us (P43). */
export interface Controller {
  readonly slug: string;
  /** Published name, by which requesters find it; empty before the first roster counts. */
  readonly name: string;
  readonly contractRef: string;
  /** Only ever grows: a contact's place in it is for good. */
  readonly contacts: readonly Contact[];
  readonly proposals?: number;
  readonly proposal?: Proposal;
}

export const controllerId = (slug: string): string => `CTL-${slug}`;

/** The first roster counts. */
export const isRegistered = (controller: Controller): boolean => controller.name !== '';

const standing = (controller: Controller): readonly Contact[] =>
  controller.contacts.filter(({ to }) => to === undefined);

/** What a proposal changes once it counts. */
export const takingEffect = (
  controller: Controller,
  wanted: Wanted,
  at: string,
): readonly ControllerEvent[] => {
  const { slug } = controller;
  const { name, contractRef, contacts } = wanted;
  const known = new Set(standing(controller).map(({ id }) => id));
  const kept = new Set(contacts.map(({ id }) => id));
  const renamed = controller.name !== name || controller.contractRef !== contractRef;
  return [
    ...(renamed ? [{ type: 'controller-registered', slug, name, contractRef } as const] : []),
    ...contacts
      .filter(({ id }) => !known.has(id))
      .map(
        ({ id, from = at }) => ({ type: 'contact-added', contact: id, from: latestOf(from, at) }) as const,
      ),
    ...standing(controller)
      .filter(({ id }) => !kept.has(id))
      .map(({ id }) => ({ type: 'contact-ended', contact: id, to: at }) as const),
    { type: 'roster-settled' },
  ];
};

/** The change whose cool-down has ended, as events; none otherwise. */
export const dueEffect = (controller: Controller, at: string): readonly ControllerEvent[] => {
  const { proposal } = controller;
  if (proposal?.effectiveAt === undefined || isAfter(proposal.effectiveAt, at)) return [];
  return takingEffect(controller, proposal, proposal.effectiveAt);
};

/** Until when a change that no contact has confirmed waits; meanwhile nothing is confirmed for the company. */
export const coolsDownUntil = ({ proposal }: Controller, at: string): string | undefined =>
  proposal?.effectiveAt !== undefined && isAfter(proposal.effectiveAt, at) ? proposal.effectiveAt : undefined;

/** The register as it stands at `at`, with a change whose cool-down has ended. */
export const rosterAt = (controller: Controller, at: string): Controller =>
  dueEffect(controller, at).reduce<Controller>((now, event) => evolveController(now, event, at), controller);

/** Contacts who may act at `at`. */
export const currentContacts = (controller: Controller, at: string): readonly Contact[] =>
  rosterAt(controller, at).contacts.filter(
    ({ from, to }) => !isAfter(from, at) && (to === undefined || isBefore(at, to)),
  );

const keys = (): CaseKeys => ({ stage: 'registered' });

export const controllers: Noun<Controller, ControllerEvent> = {
  kind: 'controller',
  evolve: evolveController,
  keys,
};
