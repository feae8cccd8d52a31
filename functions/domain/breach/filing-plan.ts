import {
  type CivilDate,
  civilDate,
  dayOf,
  dayText,
  instantText,
  newYork,
  type PlainDate,
  startOf,
} from '#domain/calendar/instants.ts';
import { type Day, earliestOf, isAfter, latestOf } from '#domain/calendar/times.ts';
import { customersMayBeToldAt, type SilentHold } from './hold.ts';

/** Days that should stay between the first letter and a duty. */
export const leaveDays = 3;
/** No hold and no closures take longer, so that no earlier day needs a look. */
const longestHoldDays = 60;
/** Filings that the plan spells out after the last good day. */
const mostLater = 5;

export interface FilingPlan {
  readonly dueOn: Day;
  /** Last day for law enforcement, New York (P37). */
  readonly reportDueOn: Day;
  /** Today is after it. */
  readonly isLate: boolean;
  /**
   * Last day, New York, to file so that `leaveDays` stay, never after `reportDueOn`; today when that day has passed. Null when
   * even today is too late.
   */
  readonly fileBy: Day | null;
  /** What each later day moves. `isLate`: after `reportDueOn`. */
  readonly later: readonly { readonly filedOn: Day; readonly customersFrom: Day; readonly isLate: boolean }[];
}

type HoldAfterFiling = Omit<SilentHold, 'lawEnforcementToldAt'>;

/** First day for customers after a filing in the last millisecond of that day, New York. */
export const customersFrom = (filedOn: PlainDate, hold: HoldAfterFiling): PlainDate => {
  const last = startOf(filedOn.add({ days: 1 }), newYork).subtract({ milliseconds: 1 });
  const at = customersMayBeToldAt({ ...hold, lawEnforcementToldAt: instantText(last) });
  return civilDate(at, newYork);
};

/**
 * Backward from a duty that counsel dated, by the hold's own functions; it moves no date. `from`: today.
 * The day for law enforcement comes first (P37).
 */
export const filingPlan = (
  dueOn: CivilDate,
  from: CivilDate,
  hold: HoldAfterFiling,
  reportDueOn: Day,
): FilingPlan => {
  const latest = dayOf(dueOn).subtract({ days: leaveDays });
  const isGood = (filedOn: PlainDate) => customersFrom(filedOn, hold).until(latest).sign >= 0;
  const today = dayText(dayOf(from));
  const last = latestOf(today, reportDueOn);
  const first = latestOf(today, dayText(latest.subtract({ days: longestHoldDays })));
  let next = dayOf(earliestOf(first, last));
  let fileBy: PlainDate | undefined;
  for (; isGood(next) && !isAfter(dayText(next), last); next = next.add({ days: 1 })) fileBy = next;
  const later = Array.from({ length: mostLater }, (_, days) => next.add({ days }));
  return {
    dueOn: dayText(dayOf(dueOn)),
    reportDueOn,
    isLate: isAfter(today, reportDueOn),
    fileBy: fileBy === undefined ? null : dayText(fileBy),
    later: later.map((filedOn) => ({
      filedOn: dayText(filedOn),
      customersFrom: dayText(customersFrom(filedOn, hold)),
      isLate: isAfter(dayText(filedOn), reportDueOn),
    })),
  };
};
