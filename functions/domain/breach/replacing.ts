import type { Instant } from '#domain/calendar/times.ts';
import type { Breach } from './breach.ts';
import { directionsNeedingReview } from './directions.ts';
import type { BreachEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { isOwnStop } from './own-stops.ts';

interface Taken {
  /** Number of the direction that was taken as it was meant. */
  readonly direction: number;
  /** Of what came to the door. */
  readonly bodySha256?: string | undefined;
  readonly now: Instant;
}

/**
 * These events and, where their direction itself owes a review after them, that it replaces the stop that its own body set, in
 * the review: so no review is lost. A stop that lists another body stays: nobody has said yet what that one meant.
 */
export const replacingOwnStop = (
  breach: Breach,
  events: readonly BreachEvent[],
  { direction, bodySha256, now }: Taken,
): readonly BreachEvent[] => {
  const after = events.reduce<Breach>((state, event) => evolve(state, event, now), breach);
  const owed = directionsNeedingReview(after.directions);
  const set = owed
    .filter(isOwnStop)
    .find(
      ({ textSha256, own }) =>
        textSha256 === bodySha256 && own.listed.every((one) => one.textSha256 === bodySha256),
    );
  if (set === undefined || !owed.some(({ n }) => n === direction)) return events;
  return [...events, { type: 'own-stop-replaced', n: set.own.number, direction }];
};
