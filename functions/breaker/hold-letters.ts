import {
  type Breaker,
  breakerIdsUntil,
  breakers,
  type Hold,
  holdIdOf,
  holdOver,
  isOpen,
} from '#domain/breaker/breaker.ts';
import type { TypedAddress } from '#domain/breaker/outcomes.ts';
import { byCodeUnit } from '#domain/case/canonical-json.ts';
import { isEmailAddress } from '#domain/case/paper-mail.ts';
import { letterPolicies } from '#domain/complaint/letters.ts';
import { waitsInHold } from '#domain/request/letter-lanes.ts';
import type { Ports } from '#ports/index.ts';
import type { Letter } from '#ports/letters.ts';
import { typedAddressOf } from './typed-address.ts';

type BreakerPorts = Pick<Ports, 'cases' | 'clock'>;

export type IdentifiedHold = Hold & { readonly id: string };

/** Of all years, the oldest first. @throws {Unavailable} then letters wait: their steps are tried again */
export const holdsOf = async ({ cases, clock }: BreakerPorts): Promise<readonly IdentifiedHold[]> => {
  const found = await cases.findAll(breakers, breakerIdsUntil(clock.now()));
  const numbered = ({ id, state }: { readonly id: string; readonly state: Breaker }) =>
    state.holds.map((hold) => ({ ...hold, id: holdIdOf(id, hold.n) }));
  return found.toSorted((a, b) => byCodeUnit(a.id, b.id)).flatMap(numbered);
};

const ofComplaints = Object.entries(letterPolicies).map(
  ([kind, policy]) => [kind, policy.waitsInHold] as const,
);

/** By kind; both nouns decide alike where they share one (test/breaker/complaints.test.ts). */
const waits: ReadonlyMap<string, boolean> = new Map([...ofComplaints, ...Object.entries(waitsInHold)]);

/** A letter of any other kind always goes (functions/ports/letter-kinds.ts). */
export const mayWait = (kind: string): boolean => waits.get(kind) === true;

/** Only for kinds that may wait. */
interface Addressed {
  readonly kind: string;
  readonly to: string;
  readonly network?: string | undefined;
}

const typedOf = ({ kind, to, network }: Addressed): TypedAddress | undefined =>
  mayWait(kind) && isEmailAddress(to) ? typedAddressOf(to, { network }) : undefined;

/** The id of the hold for which this letter waits; undefined when it goes out. Reads nothing for letters that always go. */
export const holdFor = async (ports: BreakerPorts, letter: Addressed): Promise<string | undefined> => {
  const typed = typedOf(letter);
  return typed && holdOver((await holdsOf(ports)).filter(isOpen), typed)?.id;
};

/** Marked, so that what becomes of it counts for the breaker. */
export const counted = (letter: Addressed, written: Letter): Letter => {
  const typed = typedOf(letter);
  return { ...written, ...(typed ? { typed } : {}) };
};
