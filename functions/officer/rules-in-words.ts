import {
  type BreachRules,
  breachRules,
  complaintRules,
  type Regime,
  requestRules,
  type Sourced,
} from '#domain/calendar/rulesets.ts';

export interface RuleInWords {
  readonly rule: string;
  readonly value: string;
  /** Law, promise or decision that the value comes from. */
  readonly source: string;
}

export interface RulesetInWords {
  readonly id: string;
  readonly title: string;
  readonly rules: readonly RuleInWords[];
}

type Line<T> = readonly [rule: string, value: (value: T) => string];
type Lines<R> = {
  readonly [K in keyof R as R[K] extends Sourced<unknown> | undefined ? K : never]-?: Line<
    NonNullable<R[K]> extends Sourced<infer T> ? T : never
  >;
};

const counted = (unit: string, after: string) => (n: number) =>
  `${n} ${n === 1 ? unit : `${unit}s`} ${after}`;

const ofBreach: Lines<BreachRules> = {
  effectiveFrom: ['In force', (from) => (from === null ? 'no' : from)],
  addressees: ['Agencies that get our notice before customers do', (agencies) => agencies.join(', ')],
  reportWithinBusinessDays: [
    'Latest notice to these agencies',
    counted('business day', 'after the determination'),
  ],
  holdBusinessDays: [
    'Full business days after that notice in which no customer is notified',
    (n) => (n === 0 ? 'none' : `${n}`),
  ],
  holdHours: ['Least time after that notice in which no customer is notified', counted('hour', 'in all')],
  initialDirectionDays: [
    'Longest first direction of an agency to wait',
    counted('day', 'after it was written'),
  ],
  tellWithinDays: ['Latest notice to customers', counted('day', 'after the determination')],
  summaryBelow: ['Yearly summary in place of a notice', (n) => `below ${n} customers, without likely harm`],
  keepYears: ['Record kept', counted('year', 'at least')],
};

const regimes: Readonly<Record<Regime, string>> = {
  us: 'US',
  eu: 'EU, EEA, UK and Switzerland',
  other: 'elsewhere',
};

const byRegime = (months: Readonly<Record<Regime, Sourced<number> | undefined>>): readonly RuleInWords[] =>
  (Object.keys(regimes) as Regime[]).flatMap((regime) => {
    const { value, source } = months[regime] ?? {};
    if (value === undefined || source === undefined) return [];
    return [
      {
        rule: `Latest answer, ${regimes[regime]}`,
        value: counted('month', 'after receipt, if that is earlier')(value),
        source,
      },
    ];
  });

const line = <T>(sourced: Sourced<T> | undefined, [rule, inWords]: Line<T>): readonly RuleInWords[] =>
  sourced === undefined ? [] : [{ rule, value: inWords(sourced.value), source: sourced.source }];

const requestRuleset = (): RulesetInWords => {
  const { id, answerWithinDays, answerWithinMonths, remindDaysBefore } = requestRules;
  const { acknowledgeAlarmBusinessDays, holdersBusinessDaysBefore } = requestRules;
  return {
    id,
    title: 'Requests',
    rules: [
      ...line(answerWithinDays, ['Latest answer', counted('day', 'after receipt')]),
      ...byRegime(answerWithinMonths),
      ...line(remindDaysBefore, ['Reminders to officers', (days) => `${days.join(', ')} days before`]),
      ...line(acknowledgeAlarmBusinessDays, [
        'Alarm without an acknowledgment',
        counted('business day', 'after receipt'),
      ]),
      ...line(holdersBusinessDaysBefore, [
        'Latest answer of each system that holds data',
        counted('business day', 'before our answer'),
      ]),
    ],
  };
};

const complaintRuleset = (): RulesetInWords => {
  const { id, targetDays, limitDays, acknowledgeAlarmBusinessDays } = complaintRules;
  return {
    id,
    title: 'Complaints',
    rules: [
      ...line(targetDays, ['Answer promised', counted('day', 'after receipt')]),
      ...line(limitDays, ['Latest answer', counted('day', 'after receipt')]),
      ...line(acknowledgeAlarmBusinessDays, [
        'Alarm without an acknowledgment',
        counted('business day', 'after receipt'),
      ]),
    ],
  };
};

const breachTitles: Readonly<Record<BreachRules['id'], string>> = {
  'fcc-2007': '47 CFR 64.2011 as adopted in 2007',
  'policy-2018': 'Breaches that two officers recorded as outside 47 CFR 64.2011',
  'fcc-2023': '47 CFR 64.2011 as amended in 2023',
};

const breachRuleset = (rules: BreachRules): RulesetInWords => ({
  id: rules.id,
  title: breachTitles[rules.id],
  rules: (Object.keys(ofBreach) as (keyof typeof ofBreach)[]).flatMap((key) =>
    line<unknown>(rules[key], ofBreach[key] as Line<unknown>),
  ),
});

const isInForce = ({ effectiveFrom }: BreachRules): boolean => effectiveFrom.value !== null;

export const rulesetsInForce = (): readonly RulesetInWords[] => [
  requestRuleset(),
  complaintRuleset(),
  ...Object.values(breachRules).filter(isInForce).map(breachRuleset),
];

/** No setting and no route puts them in force (R-3). */
export const rulesetsNotInForce = (): readonly { readonly title: string; readonly because: string }[] =>
  Object.values(breachRules)
    .filter((rules) => !isInForce(rules))
    .map(({ id, effectiveFrom }) => ({ title: breachTitles[id], because: effectiveFrom.source }));
