import { kindPolicies } from '#domain/request/kinds.ts';
import { day } from '../actors/person.ts';
import { preserver } from '../actors/preservers.ts';
import { requester } from '../actors/request/requester.ts';
import { everyRequest } from '../actors/request/wish.ts';
import { meddler, system, systems, systemsRegistrar } from '../actors/systems.ts';
import type { Plan } from '../plan.ts';
import type { Actor } from '../stage.ts';
import { drawOf } from '../streams.ts';
import { office } from './requests.ts';

const firstDay = Date.parse('2026-01-05T15:00:00.000Z');

/** Kinds that instruct systems; half of them by whoever has an account. */
const asked = everyRequest.filter(({ kind }) => kindPolicies[kind].asksHolders !== undefined);
const byHolders = asked.filter(({ capacity }) => capacity === 'account-holder');

/** Systems that hold data and lie, stall or die, while lawsuits begin and end (R-21, P33, P47). */
export const holders = (seed: number, count = 30, odds = 0.004): Plan => {
  const startAt = firstDay + Math.floor(drawOf(seed, 'start') * 3 * 365) * day;
  const calmAt = startAt + 30 * day;
  const all: { readonly request: string; readonly n: number }[] = [];
  return {
    seed,
    actors: {
      ...office(),
      'systems registrar': systemsRegistrar(),
      meddler: meddler(),
      preserver: preserver(),
      ...Object.fromEntries(
        systems
          .filter(({ manner }) => manner !== 'person')
          .map((one): [string, Actor] => [`system/${one.slug}`, system(one, all)]),
      ),
      ...Object.fromEntries(
        Array.from({ length: count }, (_, n): [string, Actor] => [
          `requester/${n}`,
          requester(n, n % 2 === 0 ? byHolders : asked),
        ]),
      ),
    },
    faults: { odds },
    hoursBetweenSchedules: 6,
    ...{ startAt, calmAt, endAt: calmAt + 72 * day },
  };
};
