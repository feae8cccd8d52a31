import type { Exhibit } from '#functions/breach/exhibit.ts';
import type { Clock } from '#functions/design-system/clock.ts';
import { dayOf, laneOf } from '../breach/clock-of.ts';

/** Paper is read on another day, so no day of it is today. Undefined without a notice to law enforcement. */
export const exhibitClock = ({ calendar: { days, lanes }, dates }: Exhibit): Clock | undefined =>
  days.length === 0
    ? undefined
    : {
        ...{ id: 'exhibit-clock', days: days.map(dayOf), lanes: lanes.map(laneOf) },
        summary: `Calendar of the hold in New York days. ${dates.sentence}`,
      };
