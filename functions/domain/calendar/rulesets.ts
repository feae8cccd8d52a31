/** A number of the law or of the policy, with where it comes from. */
export interface Sourced<T> {
  readonly value: T;
  readonly source: string;
}

const from = <const T>(source: string, value: T): Sourced<T> => ({ value, source });

/** Whose privacy law sets the last day of a request. */
export type Regime = 'us' | 'eu' | 'other';

/** What a request's clock counts; the id is pinned to the case at receipt. */
export const requestRules = {
  id: 'policy-2018-requests',
  /** Calendar days after receipt, the day of receipt being day 0; no roll-forward. */
  answerWithinDays: from('P45', 30),
  /** Calendar months after receipt, whichever is earlier. */
  answerWithinMonths: { us: undefined, eu: from('GDPR 12(3), R-17', 1), other: undefined },
  /** Calendar days before the due date. */
  remindDaysBefore: from('R-17', [15, 7, 3, 1]),
} as const;

/** What a complaint's clock counts, in days after receipt. */
export const complaintRules = {
  id: 'policy-2018-complaints',
  targetDays: from('R-25', 30),
  limitDays: from('framework Principles: an answer within 45 days (P54), R-25', 45),
  acknowledgeAlarmBusinessDays: from('R-25', 2),
} as const;

export type BreachRulesetId = 'fcc-2007' | 'policy-2018' | 'fcc-2023';

export interface BreachRules {
  readonly id: BreachRulesetId;
  /** Civil date, New York; `always` as far back as we look; null: not in force, only with an explicit date. */
  readonly effectiveFrom: Sourced<string | null>;
  /** Who must have been told, by a receipt each, before customers are. */
  readonly addressees: Sourced<readonly Agency[]>;
  /** Business days after determination by which law enforcement must be told. */
  readonly reportWithinBusinessDays: Sourced<number>;
  /** Full business days after telling in which customers are not told; 0: none. */
  readonly holdBusinessDays: Sourced<number>;
  /** Elapsed hours after telling in which customers are not told. */
  readonly holdHours: Sourced<number>;
  /** Longest initial direction, in calendar days after it was written. */
  readonly initialDirectionDays: Sourced<number>;
  /** Calendar days after determination by which customers must have been told. */
  readonly tellWithinDays: Sourced<number> | undefined;
  /** Fewer customers than this, and no harm likely: annual summary instead of a report. */
  readonly summaryBelow: Sourced<number> | undefined;
  readonly keepYears: Sourced<number>;
}

/** P38 binds under every ruleset: at least seven days, taken as 7 x 24 hours. */
const policyHold = from('P38, R-3', 168);

const fcc2007: BreachRules = {
  id: 'fcc-2007',
  effectiveFrom: from('47 CFR 64.2011 as adopted in 2007 (decision 0009)', 'always'),
  addressees: from('47 CFR 64.2011(b)', ['USSS', 'FBI']),
  reportWithinBusinessDays: from('47 CFR 64.2011(b)', 7),
  holdBusinessDays: from('47 CFR 64.2011(b)(1)', 7),
  holdHours: policyHold,
  initialDirectionDays: from('47 CFR 64.2011(b)(3), R-11', 30),
  tellWithinDays: undefined,
  summaryBelow: undefined,
  keepYears: from('47 CFR 64.2011(d)', 2),
};

export const breachRules: Readonly<Record<BreachRulesetId, BreachRules>> = {
  'fcc-2007': fcc2007,
  /** Alone only where two officers recorded that 64.2011(e) is not met; other numbers kept as our own. */
  'policy-2018': {
    ...fcc2007,
    id: 'policy-2018',
    holdBusinessDays: from('P38 counts days, not business days', 0),
  },
  'fcc-2023': {
    ...fcc2007,
    id: 'fcc-2023',
    effectiveFrom: from('89 FR 9968: delayed indefinitely (decision 0009)', null),
    addressees: from('FCC 23-111', ['FCC', 'USSS', 'FBI']),
    reportWithinBusinessDays: from('FCC 23-111', 7),
    holdBusinessDays: from('FCC 23-111', 0),
    initialDirectionDays: from('FCC 23-111', 30),
    tellWithinDays: from('FCC 23-111', 30),
    summaryBelow: from('FCC 23-111', 500),
    keepYears: from('FCC 23-111', 2),
  },
};

/** Everybody whom a ruleset in force names as an addressee. */
export const addresseesInForce: readonly Agency[] = [
  ...new Set(
    Object.values(breachRules).flatMap(({ effectiveFrom, addressees }) =>
      effectiveFrom.value === null ? [] : addressees.value,
    ),
  ),
];

/**
 * The ruleset of a hold. A setting never lowers the rule: within 64.2011, and `unclear` is taken as within,
 * it is `fcc-2007` whatever is configured; so it is where the configured one is not in force. The caller has made sure
 * that a 'no' was recorded by two officers.
 */
export const holdRulesetOf = (
  within2011: 'yes' | 'no' | 'unclear',
  configured: BreachRulesetId,
): BreachRulesetId =>
  within2011 === 'no' && breachRules[configured].effectiveFrom.value !== null ? configured : 'fcc-2007';

/** Codes of ISO 3166-1: EU, then its outermost regions and Åland, EEA, UK and Switzerland; EL, UK and EU are typed as well. */
export const monthCountries: ReadonlySet<string> = new Set(
  [
    'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE',
    'AX GF GP MF MQ RE YT',
    'IS LI NO GB CH EL UK EU',
  ].flatMap((codes) => codes.split(' ')),
);

/** Whom a ruleset can name as an addressee of the report. Which of them a case has to tell is in `breachRules`. */
export const agencies = ['USSS', 'FBI', 'FCC'] as const;

export type Agency = (typeof agencies)[number];
