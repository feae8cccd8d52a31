import type { Instant } from '#domain/calendar/times.ts';
import type { Region } from '#domain/case/regions.ts';
import { evolveMissing, isMissingEvent, type MissingEvent } from '#domain/case/second-missing.ts';
import type { Attestation } from './attestation.ts';
import type { Controller, Proposal } from './roster.ts';

export type ControllerEvent =
  | {
      readonly type: 'controller-registered';
      readonly slug: string;
      readonly name: string;
      readonly contractRef: string;
    }
  | { readonly type: 'contact-added'; readonly contact: string; readonly from: Instant }
  | { readonly type: 'contact-ended'; readonly contact: string; readonly to?: Instant }
  | ({ readonly type: 'roster-proposed'; readonly slug: string } & Omit<Proposal, 'n' | 'effectiveAt'>)
  | { readonly type: 'roster-seconded'; readonly by: string; readonly effectiveAt: Instant }
  | { readonly type: 'roster-confirmed'; readonly contact: string }
  | { readonly type: 'roster-refused'; readonly contact: string }
  | { readonly type: 'roster-settled' }
  /** The company has a basis for the data it stores (P05). */
  | ({ readonly type: 'data-basis-attested' } & Attestation)
  /** P03. */
  | { readonly type: 'regions-listed'; readonly regions: readonly Region[] }
  | MissingEvent;

const unregistered = (slug: string): Controller => ({ slug, name: '', contractRef: '', contacts: [] });

const proposed = (
  before: Controller | undefined,
  { type: _, slug, ...wanted }: Extract<ControllerEvent, { type: 'roster-proposed' }>,
): Controller => {
  const controller = before ?? unregistered(slug);
  const n = (controller.proposals ?? 0) + 1;
  return { ...controller, proposals: n, proposal: { ...wanted, n } };
};

const without = ({ proposal: _, ...controller }: Controller): Controller => controller;

export const evolveController = (
  controller: Controller | undefined,
  event: ControllerEvent,
  at: Instant,
): Controller => {
  if (event.type === 'roster-proposed') return proposed(controller, event);
  if (event.type === 'controller-registered') {
    const { type: _, ...facts } = event;
    return { ...(controller ?? unregistered(event.slug)), ...facts };
  }
  if (controller === undefined) throw new Error(`a controller cannot begin with ${event.type}`);
  if (isMissingEvent(event)) return evolveMissing(controller, event);
  switch (event.type) {
    case 'contact-added':
      return { ...controller, contacts: [...controller.contacts, { id: event.contact, from: event.from }] };
    case 'contact-ended':
      return {
        ...controller,
        contacts: controller.contacts.map((contact) =>
          contact.id === event.contact && contact.to === undefined
            ? { ...contact, to: event.to ?? at }
            : contact,
        ),
      };
    case 'roster-seconded': {
      const proposal = { ...(controller.proposal as Proposal), effectiveAt: event.effectiveAt };
      return { ...controller, proposal };
    }
    case 'data-basis-attested': {
      const { type: _, ...attestation } = event;
      return { ...controller, attestation };
    }
    case 'regions-listed':
      return { ...controller, regions: event.regions };
    case 'roster-confirmed':
    case 'roster-refused':
    case 'roster-settled':
      return without(controller);
  }
};
