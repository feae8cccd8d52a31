import {
  type CivilDate,
  dayOf,
  dayText,
  instantText,
  newYork,
  type PlainDate,
  startOf,
} from '#domain/calendar/instants.ts';
import type { Day } from '#domain/calendar/times.ts';
import { customersMayBeToldAt, type Hold } from './hold.ts';

/** Days that should stay between the first letter and a duty. */
export const leaveDays = 3;
/** No hold and no closures take longer, so that no earlier day needs a look. */
const longestHoldDays = 60;
/** Filings that the plan spells out after the last good day. */
const mostLater = 5;

export interface FilingPlan {
  readonly dueOn: Day;
  /** Last day, New York, to file so that `leaveDays` stay; null when even today is too late. */
  readonly fileBy: Day | null;
  /** What each later day moves, from the first that leaves less. */
  readonly later: readonly { readonly filedOn: Day; readonly customersFrom: Day }[];
}

type HoldAfterFiling = Omit<Hold, 'lawEnforcementToldAt'> & { readonly directions: readonly Day[] };

/** First day for customers after a filing in the last millisecond of that day, New York. */
export const customersFrom = (filedOn: PlainDate, hold: HoldAfterFiling): PlainDate => {
  const last = startOf(filedOn.add({ days: 1 }), newYork).subtract({ milliseconds: 1 });
  const at = customersMayBeToldAt({ ...hold, lawEnforcementToldAt: instantText(last) });
  return at.toZonedDateTimeISO(newYork).toPlainDate();
};

/** Backward from a duty that counsel dated, by the hold's own functions; it moves no date. `from`: today. */
export const filingPlan = (dueOn: CivilDate, from: CivilDate, hold: HoldAfterFiling): FilingPlan => {
  const latest = dayOf(dueOn).subtract({ days: leaveDays });
  const isGood = (filedOn: PlainDate) => customersFrom(filedOn, hold).until(latest).sign >= 0;
  const [today, first] = [dayOf(from), latest.subtract({ days: longestHoldDays })];
  let next = today.until(first).sign > 0 ? first : today;
  let fileBy: PlainDate | undefined;
  for (; isGood(next); next = next.add({ days: 1 })) fileBy = next;
  const later = Array.from({ length: mostLater }, (_, days) => next.add({ days }));
  return {
    dueOn: dayText(dayOf(dueOn)),
    fileBy: fileBy === undefined ? null : dayText(fileBy),
    later: later.map((filedOn) => ({
      filedOn: dayText(filedOn),
      customersFrom: dayText(customersFrom(filedOn, hold)),
    })),
  };
};
