import { Temporal } from 'temporal-polyfill';
import {
  type CivilDate,
  civilDate,
  dayOf,
  instantText,
  type Moment,
  newYork,
  type PlainDate,
  parseInstant,
  startOf,
} from '#domain/calendar/instants.ts';
import { addOpenDays, type WaitingCalendar } from '#domain/calendar/open-days.ts';
import { type BreachRulesetId, breachRules, holdRulesOf } from '#domain/calendar/rulesets.ts';
import { type Instant, latestOf } from '#domain/calendar/times.ts';

/** Days are civil days in New York. */
export interface Hold {
  /** The latest filing to an addressee (47 CFR 64.2011(b), R-2). */
  readonly lawEnforcementToldAt: Moment;
  readonly ruleset: BreachRulesetId;
  readonly calendar: WaitingCalendar;
}

const latest = (first: PlainDate, ...others: readonly PlainDate[]): PlainDate =>
  others.reduce((a, b) => (Temporal.PlainDate.compare(a, b) >= 0 ? a : b), first);

const dayBeginningFrom = (at: Temporal.Instant): PlainDate => {
  const date = civilDate(at, newYork);
  return Temporal.Instant.compare(startOf(date, newYork), at) >= 0 ? date : date.add({ days: 1 });
};

/**
 * The day before the first midnight at least 168 hours after telling (P38), under `fcc-2007` not before the
 * 7th full business day (47 CFR 64.2011(b)(1), R-3). Closures and Inauguration Day (law of stopping 9) lengthen it.
 */
export const holdEndsOn = ({ lawEnforcementToldAt, ruleset, calendar }: Hold): PlainDate => {
  const told = parseInstant(lawEnforcementToldAt);
  const { holdBusinessDays, holdHours } = holdRulesOf(ruleset);
  const byHours = dayBeginningFrom(told.add({ hours: holdHours.value })).subtract({ days: 1 });
  return latest(byHours, addOpenDays(civilDate(told, newYork), holdBusinessDays.value, calendar));
};

/** The beginning of the next day in New York. */
export const startOfNext = (on: CivilDate): Instant =>
  instantText(startOf(dayOf(on).add({ days: 1 }), newYork));

/** With the first moment after each direction and stop (law of stopping 2). */
export type SilentHold = Hold & { readonly silences: readonly Instant[] };

/**
 * After the hold and every direction, side by side (P38, P39, 47 CFR 64.2011(b)(1), (3), R-3).
 * The caller keeps the latest date shown.
 */
export const customersMayBeToldAt = (hold: SilentHold): Instant =>
  latestOf(startOfNext(holdEndsOn(hold)), ...hold.silences);

/** After a call or a refused direction. */
export const verbalStopBusinessDays = 2;
/** For a further stop by the same officer. */
export const furtherStopBusinessDays = 1;

/** New York; closures and Inauguration Day (law of stopping 9) lengthen it. */
export const verbalStopEndsOn = (
  calledAt: Moment,
  calendar: WaitingCalendar,
  businessDays = verbalStopBusinessDays,
): PlainDate => addOpenDays(civilDate(calledAt, newYork), businessDays, calendar);

/** 30 calendar days after the writing (47 CFR 64.2011(b)(3), R-11). */
export const longestInitialUntil = (writtenOn: CivilDate): PlainDate =>
  dayOf(writtenOn).add({ days: breachRules['fcc-2007'].initialDirectionDays.value });

/** If so, it is refused and leads to a stop; an extension has no limit. */
export const initialIsOver30Days = (writtenOn: CivilDate, until: CivilDate): boolean =>
  Temporal.PlainDate.compare(dayOf(until), longestInitialUntil(writtenOn)) > 0;
