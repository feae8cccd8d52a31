export interface Sourced<T> {
  readonly value: T;
  readonly source: string;
}

const from = <const T>(source: string, value: T): Sourced<T> => ({ value, source });

export type Regime = 'us' | 'eu' | 'other';

/** A request's ruleset; receipt pins its id to the case. */
export const requestRules = {
  id: 'policy-2018-requests',
  /** Calendar days after receipt (day 0); no roll-forward. */
  answerWithinDays: from('P45', 30),
  /** Calendar months after receipt, if earlier. */
  answerWithinMonths: { us: undefined, eu: from('GDPR 12(3), R-17', 1), other: undefined },
  /** Calendar days before the due date. */
  remindDaysBefore: from('R-17', [15, 7, 3, 1]),
  acknowledgeAlarmBusinessDays: from('P52', 2),
  /** Business days before the due date by which each system that holds data has answered. */
  holdersBusinessDaysBefore: from('R-21, R-29', 5),
} as const;

/** Days count from receipt. */
export const complaintRules = {
  id: 'policy-2018-complaints',
  targetDays: from('R-25', 30),
  limitDays: from('framework Principles: an answer within 45 days (P54), R-25', 45),
  acknowledgeAlarmBusinessDays: from('R-25', 2),
} as const;

/** Of a way to opt out that did not work. */
export const downtimeRules = {
  questionAfterHours: from('R-26', 4),
  answerWithinBusinessDays: from('47 CFR 64.2009(f)', 5),
} as const;

export type BreachRulesetId = 'fcc-2007' | 'policy-2018' | 'fcc-2023';

export interface BreachRules {
  readonly id: BreachRulesetId;
  /** Civil date, New York; null: not in force, whatever the settings say. */
  readonly effectiveFrom: Sourced<string | null>;
  /** Agencies that must be notified, with a receipt each, before customers are. */
  readonly addressees: Sourced<readonly Agency[]>;
  /** Business days after determination to notify law enforcement. */
  readonly reportWithinBusinessDays: Sourced<number>;
  /** Full business days after that notice without customer notice; 0: none. */
  readonly holdBusinessDays: Sourced<number>;
  /** Elapsed hours after that notice without customer notice. */
  readonly holdHours: Sourced<number>;
  /** Longest initial direction, in calendar days after it was written. */
  readonly initialDirectionDays: Sourced<number>;
  /** Calendar days after determination to notify customers. */
  readonly tellWithinDays: Sourced<number> | undefined;
  /** Below this many customers and without likely harm: annual summary instead of a report. */
  readonly summaryBelow: Sourced<number> | undefined;
  readonly keepYears: Sourced<number>;
}

/** P38 applies under every ruleset: at least seven days, taken as 7 x 24 hours. */
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
  /** Only where two officers recorded that 64.2011(e) is not met. */
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

export const addresseesInForce: readonly Agency[] = [
  ...new Set(
    Object.values(breachRules).flatMap(({ effectiveFrom, addressees }) =>
      effectiveFrom.value === null ? [] : addressees.value,
    ),
  ),
];

/** A ruleset that is not in force holds as `fcc-2007`: with both clocks, it is the longest in force. */
export const holdRulesOf = (id: BreachRulesetId): BreachRules =>
  breachRules[breachRules[id].effectiveFrom.value === null ? 'fcc-2007' : id];

/**
 * `fcc-2007` within 64.2011, which includes `unclear`, and wherever the configured ruleset is not in
 * force. The caller makes sure that two officers recorded a 'no'.
 */
export const holdRulesetOf = (
  within2011: 'yes' | 'no' | 'unclear',
  configured: BreachRulesetId,
): BreachRulesetId => (within2011 === 'no' ? holdRulesOf(configured).id : 'fcc-2007');

/** The three lists of a transfer framework: EU and EEA, UK, Switzerland. */
export const frameworkRegions = ['eu', 'uk', 'swiss'] as const;
export type FrameworkRegion = (typeof frameworkRegions)[number];

/** ISO 3166-1: EU, its outermost regions and Åland, EEA, UK, Switzerland; people also type EL, UK, EU. */
export const regionCountries: Readonly<Record<FrameworkRegion, ReadonlySet<string>>> = {
  eu: new Set(
    [
      'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE',
      'AX GF GP MF MQ RE YT',
      'IS LI NO EL EU',
    ].flatMap((codes) => codes.split(' ')),
  ),
  uk: new Set(['GB', 'UK']),
  swiss: new Set(['CH']),
};

export const agencies = ['USSS', 'FBI', 'FCC'] as const;

export type Agency = (typeof agencies)[number];
