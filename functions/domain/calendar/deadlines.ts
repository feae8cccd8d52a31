import { Temporal } from 'temporal-polyfill';
import { addBusinessDays, businessDayOnOrBefore } from './business-days.ts';
import { type Day, dayOf, type PlainDate } from './instants.ts';
import { breachRules, complaintRules, monthCountries, type Regime, requestRules } from './rulesets.ts';

export type { Regime };

/** Two letters that ISO 3166-1 has not left to users to fill in (AA, QM-QZ, XA-XZ, ZZ mean 'unknown'). */
const isCountry = (code: string): boolean => /^(?!AA|Q[M-Z]|X|ZZ)[A-Z]{2}$/.test(code);

/**
 * Regime by the requester's country, ISO 3166-1 alpha-2 in any case. Absent or not a country code counts as `eu`: its
 * date is never the later one.
 */
export const regimeOf = (country?: string): Regime => {
  const code = country?.trim().toUpperCase() ?? '';
  if (code === 'US') return 'us';
  return isCountry(code) && !monthCountries.has(code) ? 'other' : 'eu';
};

/**
 * Last civil day, company zone, on which an answer is on time: 30 calendar days after receipt, the day of receipt being
 * day 0 (P45); under `eu` one month if that is earlier (GDPR 12(3), R-17). Never rolled forward.
 */
export const answerDueOn = (receivedOn: Day, regime: Regime): PlainDate => {
  const received = dayOf(receivedOn);
  const byDays = received.add({ days: requestRules.answerWithinDays.value });
  const months = requestRules.answerWithinMonths[regime];
  return months === undefined ? byDays : earlier(byDays, received.add({ months: months.value }));
};

/** The day to work by: the last business day on or before the due date. */
export const workBy = (dueOn: Day): PlainDate => businessDayOnOrBefore(dueOn);

/**
 * Last civil day, New York, on which the agencies are told in time: 7 business days after reasonable determination
 * (47 CFR 64.2011(b), the same under every ruleset). Closures never move it. `determinedOn` is New York's date.
 */
export const lawEnforcementDueOn = (determinedOn: Day): PlainDate =>
  addBusinessDays(determinedOn, breachRules['fcc-2007'].reportWithinBusinessDays.value);

/** Civil dates of a complaint, company zone. */
export interface ComplaintDates {
  /** 30 calendar days: answered by then, or a holding letter goes out. */
  readonly targetOn: PlainDate;
  /** 45 calendar days: last day. */
  readonly limitOn: PlainDate;
  /** 2 business days: an alarm if it is not acknowledged by the end of this day. */
  readonly acknowledgeAlarmOn: PlainDate;
}

export const complaintDates = (receivedOn: Day): ComplaintDates => ({
  targetOn: dayOf(receivedOn).add({ days: complaintRules.targetDays.value }),
  limitOn: dayOf(receivedOn).add({ days: complaintRules.limitDays.value }),
  acknowledgeAlarmOn: addBusinessDays(receivedOn, complaintRules.acknowledgeAlarmBusinessDays.value),
});

const earlier = (a: PlainDate, b: PlainDate): PlainDate => (Temporal.PlainDate.compare(a, b) <= 0 ? a : b);

/** Requests and what became of them are kept 24 months (11 CCR 7101), counted from the due date. */
const requestKeptFor = { months: 24 };

/** Epoch seconds after which the personal data of a request may go (P47). */
export const requestKeptUntil = (dueOn: string): number =>
  dayOf(dueOn).add(requestKeptFor).toZonedDateTime('UTC').toInstant().epochMilliseconds / 1000;
