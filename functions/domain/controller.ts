import type { CaseKeys, Noun } from './case.ts';

/** A contact's place on the roster; who it is stands beside the case (PERSON#<id>). */
export interface Contact {
  /** Derived from the case-folded address, so the same address is the same contact. */
  readonly id: string;
  /** Instant from which the contact may act. */
  readonly from: string;
  /** Instant at which the contact stopped being one. */
  readonly to?: string;
}

/** A company whose data we process, and its roster: only these people may instruct us (P43). */
export interface Controller {
  readonly slug: string;
  /** Published name, by which requesters find it. */
  readonly name: string;
  readonly contractRef: string;
  readonly contacts: readonly Contact[];
}

export type ControllerEvent =
  | {
      readonly type: 'controller-registered';
      readonly slug: string;
      readonly name: string;
      readonly contractRef: string;
    }
  | { readonly type: 'contact-added'; readonly contact: string; readonly from: string }
  | { readonly type: 'contact-ended'; readonly contact: string };

export interface RosterCommand {
  readonly slug: string;
  readonly name: string;
  readonly contractRef: string;
  /** Contacts as they shall be from now on; `from` only where it is later than now. */
  readonly contacts: readonly { readonly id: string; readonly from: string }[];
}

export const controllerId = (slug: string): string => `CTL-${slug}`;

/** Contacts who may act at `at`. */
export const currentContacts = (controller: Controller, at: string): readonly Contact[] =>
  controller.contacts.filter(({ from, to }) => from <= at && (to === undefined || at < to));

/** What changes when the register shall say this; nothing for an identical PUT. */
export const decideRoster = (
  seen: Controller | undefined,
  wanted: RosterCommand,
): readonly ControllerEvent[] => {
  const { slug, name, contractRef } = wanted;
  const standing = (seen?.contacts ?? []).filter(({ to }) => to === undefined);
  const known = new Set(standing.map(({ id }) => id));
  const kept = new Set(wanted.contacts.map(({ id }) => id));
  const renamed = seen?.name !== name || seen.contractRef !== contractRef;
  return [
    ...(renamed ? [{ type: 'controller-registered', slug, name, contractRef } as const] : []),
    ...wanted.contacts
      .filter(({ id }) => !known.has(id))
      .map(({ id, from }) => ({ type: 'contact-added', contact: id, from }) as const),
    ...standing
      .filter(({ id }) => !kept.has(id))
      .map(({ id }) => ({ type: 'contact-ended', contact: id }) as const),
  ];
};

const evolve = (controller: Controller | undefined, event: ControllerEvent, at: string): Controller => {
  if (event.type === 'controller-registered') {
    const { type: _, ...facts } = event;
    return { ...facts, contacts: controller?.contacts ?? [] };
  }
  if (controller === undefined) throw new Error(`a controller cannot begin with ${event.type}`);
  switch (event.type) {
    case 'contact-added':
      return { ...controller, contacts: [...controller.contacts, { id: event.contact, from: event.from }] };
    case 'contact-ended':
      return {
        ...controller,
        contacts: controller.contacts.map((contact) =>
          contact.id === event.contact && contact.to === undefined ? { ...contact, to: at } : contact,
        ),
      };
  }
};

const keys = (): CaseKeys => ({ stage: 'registered' });

export const controllers: Noun<Controller, ControllerEvent> = { kind: 'controller', evolve, keys };
