import { Temporal } from 'temporal-polyfill';
import { addBusinessDays, businessDayOnOrBefore } from './business-days.ts';
import { type CivilDate, dayOf, type PlainDate } from './instants.ts';
import { periods } from './periods.ts';
import {
  breachRules,
  complaintRules,
  frameworkRegions,
  type Regime,
  regionCountries,
  requestRules,
} from './rulesets.ts';

export type { Regime };

/** ISO 3166-1 user codes (AA, QM-QZ, XA-XZ, ZZ) name no country. */
const isCountry = (code: string): boolean => /^(?!AA|Q[M-Z]|X|ZZ)[A-Z]{2}$/.test(code);

/** Where the requester lives, as coarse as the letters need it. */
export const residences = [...frameworkRegions, 'us', 'other'] as const;
export type Residence = (typeof residences)[number];

/** By ISO 3166-1 alpha-2 code, in any case. Undefined: we do not know. */
export const residenceOf = (country?: string): Residence | undefined => {
  const code = country?.trim().toUpperCase() ?? '';
  if (code === 'US') return 'us';
  return (
    frameworkRegions.find((region) => regionCountries[region].has(code)) ??
    (isCountry(code) ? 'other' : undefined)
  );
};

const regimes: Readonly<Record<Residence, Regime>> = {
  eu: 'eu',
  uk: 'eu',
  swiss: 'eu',
  us: 'us',
  other: 'other',
};

/** `eu` where we do not know the country: its date is never later. */
export const regimeOf = (country?: string): Regime => regimes[residenceOf(country) ?? 'eu'];

/** What a receipt keeps of the country. */
export const residenceFacts = (country?: string): { regime: Regime; residence?: Residence } => {
  const residence = residenceOf(country);
  return { regime: regimeOf(country), ...(residence && { residence }) };
};

/**
 * Last civil day, company zone, for an answer: 30 calendar days after receipt, which is day 0 (P45); under
 * `eu` one month if earlier (GDPR 12(3), R-17). No roll-forward.
 */
export const answerDueOn = (receivedOn: CivilDate, regime: Regime): PlainDate => {
  const received = dayOf(receivedOn);
  const byDays = received.add({ days: requestRules.answerWithinDays.value });
  const months = requestRules.answerWithinMonths[regime];
  return months === undefined ? byDays : earlier(byDays, received.add({ months: months.value }));
};

/** The last business day on or before the due date. */
export const workBy = (dueOn: CivilDate): PlainDate => businessDayOnOrBefore(dueOn);

/**
 * Last civil day, New York, to notify the agencies: 7 business days after reasonable determination (47 CFR
 * 64.2011(b), all rulesets). Closures never move it. `determinedOn` is New York's date.
 */
export const lawEnforcementDueOn = (determinedOn: CivilDate): PlainDate =>
  addBusinessDays(determinedOn, breachRules['fcc-2007'].reportWithinBusinessDays.value);

/** Civil dates, company zone. */
export interface ComplaintDates {
  /** Day 30: we have answered, or send a holding letter. */
  readonly targetOn: PlainDate;
  /** Day 45: the last day. */
  readonly limitOn: PlainDate;
  /** End of business day 2: an alarm if we have not acknowledged it. */
  readonly acknowledgeAlarmOn: PlainDate;
}

export const complaintDates = (receivedOn: CivilDate): ComplaintDates => ({
  targetOn: dayOf(receivedOn).add({ days: complaintRules.targetDays.value }),
  limitOn: dayOf(receivedOn).add({ days: complaintRules.limitDays.value }),
  acknowledgeAlarmOn: addBusinessDays(receivedOn, complaintRules.acknowledgeAlarmBusinessDays.value),
});

const earlier = (a: PlainDate, b: PlainDate): PlainDate => (Temporal.PlainDate.compare(a, b) <= 0 ? a : b);

/** Epoch seconds from which a request's personal data may expire; a complaint's as well (P47, 11 CCR 7101). */
export const requestKeptUntil = (dueOn: CivilDate): number =>
  dayOf(dueOn).add(periods.person).toZonedDateTime('UTC').toInstant().epochMilliseconds / 1000;
