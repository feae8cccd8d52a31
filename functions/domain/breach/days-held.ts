import { civilDate, civilDay, dayOf, dayText, newYork } from '#domain/calendar/instants.ts';
import type { WaitingCalendar } from '#domain/calendar/open-days.ts';
import { type Day, earliestOf, type Instant, isAfter } from '#domain/calendar/times.ts';
import type { Breach } from './breach.ts';
import { type Direction, lastSilentDay } from './directions.ts';
import { isOwnStop, ownStopsIn } from './own-stops.ts';

/** Civil days, New York, through today; a day that two of them cover counts once. */
const daysOf = (directions: readonly Direction[], calendar: WaitingCalendar, now: Instant): number => {
  const today = civilDay(now, newYork);
  const held = directions.flatMap((one) => {
    const ended = one.liftedAt === undefined ? today : civilDay(one.liftedAt, newYork);
    const until: Day = earliestOf(lastSilentDay(one, calendar), ended, today);
    const first = one.kind === 'direction' ? dayOf(one.writtenOn) : civilDate(one.from, newYork);
    const days: string[] = [];
    for (let on = first; !isAfter(dayText(on), until); on = on.add({ days: 1 })) days.push(on.toString());
    return days;
  });
  return new Set(held).size;
};

/** Days of our own stops that no direction replaced. */
export const daysHeldByOwnStops = (breach: Breach, calendar: WaitingCalendar, now: Instant): number =>
  daysOf(
    ownStopsIn(breach).filter(({ replacedBy }) => replacedBy === undefined),
    calendar,
    now,
  );

/** Days of what agencies wrote or said (47 CFR 64.2011(b)(3)). */
export const daysHeldByAgencies = ({ directions }: Breach, calendar: WaitingCalendar, now: Instant): number =>
  daysOf(
    directions.filter((one) => !isOwnStop(one)),
    calendar,
    now,
  );
