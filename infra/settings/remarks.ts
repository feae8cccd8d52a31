import {
  type Day,
  dayAt,
  isAfter,
  type Lapse,
  lapsesNear,
  storedDay,
  textOf,
} from '#functions/letters/offers.ts';
import { oneDomainRemark } from './sender-checks.ts';
import type { Settings } from './shape.ts';

const lapseRemarks: Readonly<Record<Lapse['what'], (lapse: Lapse) => string>> = {
  recourse: ({ on, isOver }) =>
    isOver
      ? `recourse: the contract ended on ${textOf(on)}. No letter names the body, so what the posted policy promises (P53) cannot be kept. Counsel must act.`
      : `recourse: the contract ends on ${textOf(on)}. After that day no letter names the body, and what the posted policy promises (P53) cannot be kept. Ask counsel to renew it.`,
  framework: ({ on, isOver }) =>
    isOver
      ? `framework: the listing ended on ${textOf(on)}. No letter names arbitration, so what the posted policy promises (P55) cannot be kept. Counsel must act.`
      : `framework: the listing ends on ${textOf(on)}. After that day no letter names arbitration (P55). Ask counsel to renew it.`,
};

const checkedDays = ({ recourse, framework }: Pick<Settings, 'recourse' | 'framework'>) => ({
  recourse: { ...recourse, validUntil: storedDay(recourse.validUntil) },
  framework:
    framework === 'none' ? framework : { ...framework, listedUntil: storedDay(framework.listedUntil) },
});

/** Days after which somebody should compare the rules with the law again. */
const lawCheckLasts = 365;

const lawCheckRemark = ({ by, on }: Settings['lawCheck'], today: Day): readonly string[] =>
  !isAfter(today, dayAt(Date.parse(on) + lawCheckLasts * 86_400_000))
    ? []
    : [
        `lawCheck: ${by} compared the rules with the law on ${on}, more than a year ago. Ask counsel to do it again.`,
      ];

/** For complete settings that do less than they seem to; synth and the doctor print these. `today`: YYYY-MM-DD. */
export const remarksOn = (settings: Settings, today: Day): readonly string[] => [
  ...(settings.breachRuleset === 'fcc-2023'
    ? [
        "breachRuleset: 'fcc-2023' is not in force (89 FR 9968: delayed indefinitely), and no setting puts it in force. Every hold is counted by 'fcc-2007', the longer of 'policy-2018' and 'fcc-2007' (R-3).",
      ]
    : []),
  ...oneDomainRemark(settings),
  ...lawCheckRemark(settings.lawCheck, today),
  ...lapsesNear(checkedDays(settings), today).map((lapse) => lapseRemarks[lapse.what](lapse)),
];
