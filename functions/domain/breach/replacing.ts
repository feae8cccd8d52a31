import type { Instant } from '#domain/calendar/times.ts';
import type { Breach } from './breach.ts';
import { directionsNeedingReview } from './directions.ts';
import type { BreachEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { isOwnStop } from './own-stops.ts';

interface Taken {
  /** The number of the recorded direction. */
  readonly direction: number;
  /** Of the call to the door. */
  readonly bodySha256?: string | undefined;
  readonly now: Instant;
}

/**
 * Adds that the direction replaces the stop of its own body in the review. Only a direction that itself needs a review
 * does so; otherwise a review would be lost. A stop that lists another body remains until an officer explains that body.
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
