import { instantText } from '#domain/calendar/instants.ts';
import { millisecondsOf } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { covers } from '#domain/preservation/cover.ts';
import type { RequestEvent } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { heldAmong } from '#functions/notice/offers.ts';
import { type AskingPorts, coversOf, factsOfCase, mayErase } from '#functions/preservation/offers.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import type { Person } from '#ports/people.ts';

export type DestroyingPorts = AskingPorts & Pick<Ports, 'clock' | 'files' | 'sweeps'>;

type Seen = StoredCase<Request, RequestEvent>;

/**
 * Those of these requests whose data a system may be told to delete or correct: neither a preservation nor a sealed hold covers it,
 * and nothing tells which of the two it was (P47, R-10). What it finds is kept for the doors of systems.
 */
export const clearDestroying = async (
  ports: DestroyingPorts,
  seen: readonly Seen[],
): Promise<ReadonlySet<CaseId>> => {
  const ids = seen.map(({ id }) => id);
  const persons = seen.length === 0 ? new Map<CaseId, Person>() : await ports.people.readAll(ids);
  const held = seen.length === 0 ? new Set<CaseId>() : await heldAmong(ports, ids, persons);
  const preservations = seen.length === 0 ? [] : await coversOf(ports);
  const isPreserved = (one: Seen): boolean => {
    const facts = factsOfCase(one, persons.get(one.id));
    return preservations.some(({ cover }) => covers(cover, facts));
  };
  const cleared = seen.filter((one) => !held.has(one.id) && !isPreserved(one)).map(({ id }) => id);
  await ports.sweeps.clear({ at: instantText(ports.clock.now()), requests: cleared });
  return new Set(cleared);
};

/** Milliseconds: an hour's run may be late or fail once; after that no system is given a key to delete. */
const clearedFor = 2 * 3_600_000;

/**
 * For the door of a system. It reads no breach and no list, so that neither its power nor its time tells of a hold; a preservation
 * stops it from its commit on.
 */
export const isCleared = async (
  ports: AskingPorts & Pick<Ports, 'clock' | 'sweeps'>,
  seen: Seen,
): Promise<boolean> => {
  const { at, requests } = (await ports.sweeps.cleared()) ?? {};
  const isFresh = at !== undefined && ports.clock.now() - millisecondsOf(at) <= clearedFor;
  return isFresh && requests?.includes(seen.id) === true && (await mayErase(ports, seen));
};
