import { isAfter } from '#domain/calendar/times.ts';
import { type Breach, stageOf } from './breach.ts';
import { directionsNeedingReview, endsAt, type StopId, stopIdOf, unliftedDirections } from './directions.ts';
import { calendarOf } from './hold-dates.ts';

/** A stop that a release from before the law of stopping did not wait for. `open`: its days had not ended then. */
export interface Disregarded {
  readonly stop: StopId;
  readonly because: 'open' | 'not-reviewed';
}

/**
 * Stops that still barred notice when the customers of this breach were told, or began to be, and that no officer has
 * looked at since: each waits for its review, also in a breach that is closed. Empty for a breach that is not released,
 * and for every release that the law of stopping allows (law of stopping 2, 3).
 */
export const toldAgainstLaw = (breach: Breach): readonly Disregarded[] => {
  const { releasedAt, directions } = breach;
  if (releasedAt === undefined || stageOf(breach) === 'withdrawn') return [];
  const calendar = calendarOf(breach, []);
  const open = unliftedDirections(directions).filter((one) => isAfter(endsAt(one, calendar), releasedAt));
  return directionsNeedingReview(directions).map((one) => ({
    stop: stopIdOf(directions, one),
    because: open.includes(one) ? 'open' : 'not-reviewed',
  }));
};
