import { day } from '../actors/person.ts';
import { lawyers } from '../actors/preservers.ts';
import { olive, requester } from '../first-actors.ts';
import type { Plan } from '../plan.ts';
import type { Actor } from '../stage.ts';
import { drawOf } from '../streams.ts';

const firstDay = Date.parse('2026-01-05T15:00:00.000Z');

/** Two years later: what is asked in the first days is erased, while lawsuits begin and end (P47). */
export const erasures = (seed: number, count = 8, odds = 0.02): Plan => {
  const startAt = firstDay + Math.floor(drawOf(seed, 'start') * 365) * day;
  const calmAt = startAt + 790 * day;
  return {
    seed,
    actors: {
      olive: olive(10 * day),
      lawyers: lawyers(count, 735),
      ...Object.fromEntries(
        Array.from({ length: count }, (_, n): [string, Actor] => [`requester/${n}`, requester(n)]),
      ),
    },
    faults: { odds },
    hoursBetweenSchedules: 12,
    ...{ startAt, calmAt, endAt: calmAt + 40 * day },
  };
};
