import { requestRules } from './rulesets.ts';

/** Who promises an answer within so many days. Where two are equally strict, the lower number governs (P01). */
const precedence = { framework: 1, policy: 2, contract: 3 } as const;
export type PromiseSource = keyof typeof precedence;
export type Promised = Readonly<Record<PromiseSource, number>>;

export interface Governing {
  readonly source: PromiseSource;
  readonly days: number;
}

/** Framework before policy before contract; the stricter wins (P01, R-27). */
export const governing = (promised: Promised): Governing =>
  (Object.keys(precedence) as PromiseSource[])
    .map((source) => ({ source, days: promised[source] }))
    .sort((a, b) => a.days - b.days || precedence[a.source] - precedence[b.source])[0] as Governing;

/** What governs, if it is stricter than the days that every request has here. */
export const notKept = (promised: Promised): Governing | undefined => {
  const strictest = governing(promised);
  return strictest.days < requestRules.answerWithinDays.value ? strictest : undefined;
};
