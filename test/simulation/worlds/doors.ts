import { routes } from '#infra/routes.ts';
import { walker } from '../actors/walker.ts';
import { olive, requester } from '../first-actors.ts';
import type { Plan } from '../plan.ts';

const day = 86_400_000;
const startAt = Date.parse('2026-11-24T15:00:00.000Z');

/**
 * The console's pages draw chance of their own and hash on another thread, so that no two plays of them are the same. What
 * its officers do are calls of `/api/officer`; test/console and test/browser play the pages.
 */
export const leftOut = routes.filter(({ path }) => path === '/officer' || path.startsWith('/officer/'));

/** A few inquiries, and somebody who tries every door. */
export const doors = (seed: number, odds = 0.02): Plan => ({
  ...{ seed, faults: { odds }, startAt, calmAt: startAt + 3 * day, endAt: startAt + 20 * day },
  actors: {
    olive: olive(),
    walker: walker(routes.filter((route) => !leftOut.includes(route))),
    ...Object.fromEntries(Array.from({ length: 4 }, (_, n) => [`requester/${n}`, requester(n)])),
  },
});
