import {
  aDay,
  civilDate,
  civilDay,
  dayOf,
  dayText,
  midnightUtc,
  newYork,
  type PlainDate,
} from '#domain/calendar/instants.ts';
import { explainOpenDays } from '#domain/calendar/open-days.ts';
import { holdRulesOf } from '#domain/calendar/rulesets.ts';
import { type Day, dayAt, type Instant, isBefore, textOf } from '#domain/calendar/times.ts';
import { type Breach, effectiveDecisions, isReportPending, stageOf } from './breach.ts';
import { type Direction, lastSilentDay, unliftedDirections } from './directions.ts';
import { customersFrom } from './filing-plan.ts';
import { holdEndsOn } from './hold.ts';
import { calendarOf, silencesOf } from './hold-dates.ts';

/**
 * `told`: law enforcement was notified. `waiting`: after the hold, a direction, a stop or the store still bars notice.
 * `first`: customers may be notified from its first moment on.
 */
export type HoldDayKind = 'told' | 'counted' | 'weekend' | 'holiday' | 'closure' | 'waiting' | 'first';

/** A day in New York. */
export interface HoldDay {
  readonly date: Day;
  readonly kind: HoldDayKind;
  /** From 1; only of a counted day. */
  readonly number?: number;
  /** Of the weekday or the holiday. */
  readonly name?: string;
  /** Directions and stops that bar notice on a day of `waiting`; none where only the store does. */
  readonly heldBy?: readonly Direction[];
}

/** After this many days of waiting a picture shows no more of them. */
export const mostDaysWaiting = 400;

export interface HoldCalendar {
  readonly days: readonly HoldDay[];
  /** Days of waiting that `days` does not list. */
  readonly leftOut?: { readonly from: Day; readonly through: Day };
}

function* daysBetween(after: PlainDate, last: PlainDate): Generator<Day> {
  for (let midnight = midnightUtc(after) + aDay; midnight <= midnightUtc(last); midnight += aDay)
    yield dayAt(midnight);
}

const uncounted = (date: Day, why: string): HoldDay => {
  if (why === 'closure') return { date, kind: why };
  return { date, kind: why === 'Saturday' || why === 'Sunday' ? 'weekend' : 'holiday', name: why };
};

/** Through the last day of the hold. Where no business days are counted, every day is (P38: 168 hours). */
const daysOfHold = (breach: Breach, told: Instant): readonly HoldDay[] => {
  const { ruleset = 'fcc-2007' } = breach.determination ?? {};
  const calendar = calendarOf(breach, []);
  const toldOn = civilDate(told, newYork);
  const counted = explainOpenDays(toldOn, holdRulesOf(ruleset).holdBusinessDays.value, calendar);
  const reasons = new Map(counted.map(({ on, why }) => [textOf(on), why]));
  let number = 0;
  const days: HoldDay[] = [{ date: dayText(toldOn), kind: 'told' }];
  for (const date of daysBetween(toldOn, holdEndsOn({ lawEnforcementToldAt: told, ruleset, calendar }))) {
    const why = reasons.get(textOf(date));
    number += why === undefined ? 1 : 0;
    days.push(why === undefined ? { date, kind: 'counted', number } : uncounted(date, why));
  }
  return days;
};

/** Last silent days are counted once: 400 days of waiting and many stops are thousands of pairs. */
const waitingDays = (breach: Breach, dates: readonly Day[]): readonly HoldDay[] => {
  const calendar = calendarOf(breach, []);
  const silent = unliftedDirections(breach.directions).map((one) => ({
    one,
    through: lastSilentDay(one, calendar),
  }));
  return dates.map((date) => ({
    date,
    kind: 'waiting',
    heldBy: silent.filter(({ through }) => !isBefore(through, date)).map(({ one }) => one),
  }));
};

/**
 * One entry for each day from the notice to law enforcement through the first day for customers, by the hold's own
 * functions (P38, P39, R-11). Empty without that notice. `from`: the hold with the store's floor.
 */
export const holdCalendar = (breach: Breach, from: Instant | undefined): HoldCalendar => {
  const { lawEnforcementToldAt: told } = breach.hold;
  if (told === undefined || stageOf(breach) === 'withdrawn') return { days: [] };
  const held = daysOfHold(breach, told);
  if (from === undefined) return { days: held };
  const first = civilDate(from, newYork);
  const lastHeld = dayOf(held.at(-1)?.date ?? civilDay(told, newYork));
  const waiting = [...daysBetween(lastHeld, first.subtract({ days: 1 }))];
  const shown = waitingDays(breach, waiting.slice(0, mostDaysWaiting));
  const [leftFrom, leftThrough] = [waiting[mostDaysWaiting], waiting.at(-1)];
  return {
    days: [...held, ...shown, { date: dayText(first), kind: 'first' }],
    ...(leftFrom && leftThrough ? { leftOut: { from: leftFrom, through: leftThrough } } : {}),
  };
};

/** What a filing at the end of today would lead to; undefined when no filing is owed or nobody is to be notified. */
export const ifFiledToday = (
  breach: Breach,
  now: Instant,
): { readonly filedOn: Day; readonly customersFrom: Day } | undefined => {
  const { determination } = breach;
  if (determination === undefined || !isReportPending(breach) || !effectiveDecisions(determination).tell)
    return undefined;
  const calendar = calendarOf(breach, []);
  const silences = silencesOf(breach);
  const today = civilDate(now, newYork);
  const from = customersFrom(today, { ruleset: determination.ruleset, calendar, silences });
  return { filedOn: dayText(today), customersFrom: dayText(from) };
};
