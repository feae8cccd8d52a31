import { civilDay, instantText } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import { hasAccess, type Reader } from '#domain/case/groups.ts';
import type { AttestationFlag } from '#domain/controller/attestation.ts';
import {
  controllerId,
  controllers,
  flagOf,
  isRegistered,
  listedContacts,
  type RosterWait,
  rosterAt,
  waitsFor,
} from '#domain/controller/controller.ts';
import type { Controller } from '#domain/controller/roster.ts';
import type { Page } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { Paged } from '#ports/routes.ts';
import { putController } from './contract.ts';
import { rosterViewOf } from './roster-view.ts';

export interface ControllerRow {
  readonly slug: string;
  /** Before the first entry is confirmed: as proposed. */
  readonly name: string;
  readonly contractRef: string;
  readonly registered: boolean;
  readonly contacts: number;
  /** What a pending change waits for. */
  readonly waitsFor?: RosterWait;
  readonly effectiveAt?: Instant;
  /** Its statement of a legal basis is missing, or older than a year (P05). */
  readonly flag?: AttestationFlag;
}

export type ControllerPage = Page<ControllerRow>;

const pageSize = 50;

const rowOf = (state: Controller, now: Instant, zone: string): ControllerRow => {
  const current = rosterAt(state, now);
  const flag = flagOf(current, civilDay(now, zone));
  const { slug, proposal } = current;
  const registered = isRegistered(current);
  const { name, contractRef } = registered ? current : { ...current, ...proposal };
  return {
    ...{ slug, name, contractRef, registered, contacts: listedContacts(current).length },
    ...(proposal && { waitsFor: waitsFor(current, proposal) }),
    ...(proposal?.effectiveAt && { effectiveAt: proposal.effectiveAt }),
    ...(flag && { flag }),
  };
};

type Listing = Reader & { readonly query: Paged };

/** By slug. A page may be short; only the last has no cursor. @throws {InvalidInput} for a cursor of another list */
export const listControllers =
  ({ cases, register, clock, zone }: Pick<Ports, 'cases' | 'register' | 'clock' | 'zone'>) =>
  async (_: unknown, { query }: Listing) => {
    const { items: slugs, ...rest } = await register.list(query.cursor || undefined, pageSize);
    const found = new Map(
      (await cases.findAll(controllers, slugs.map(controllerId))).map(({ state }) => [state.slug, state]),
    );
    const now = instantText(clock.now());
    const items = slugs.flatMap((slug) => {
      const state = found.get(slug);
      return state === undefined ? [] : [rowOf(state, now, zone)];
    });
    const body: ControllerPage = { items, ...rest };
    return { body };
  };

/** With its roster, and a pending change as a difference. @throws {NotFound} */
export const readController =
  (ports: Pick<Ports, 'cases' | 'people' | 'clock' | 'officers' | 'zone'>) =>
  async ({ slug }: { readonly slug: string }, { officer: { groups } }: Reader) => {
    const stored = await ports.cases.read(controllers, controllerId(slug));
    const now = instantText(ports.clock.now());
    const { proposal } = stored.state;
    const nameOf = await ports.officers.names(proposal === undefined ? [] : [proposal.by]);
    const seesWhole = hasAccess(putController.access, groups);
    return { body: await rosterViewOf(ports, stored, { now, zone: ports.zone, seesWhole, nameOf }) };
  };
