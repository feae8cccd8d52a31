import { Duration } from 'aws-cdk-lib';
import { type IMetric, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import type { MetricName } from '#functions/platform/metric.ts';
import type { Settings } from '#infra/settings/shape.ts';
import type { Watched } from './alarms.ts';
import type { Metrics } from './metrics.ts';

interface Window {
  readonly hours: number;
  /** How many times faster than allowed the month's budget is used up. */
  readonly burn: number;
}

export interface Objective {
  /** Each event counts 1 when late, else 0: its average is the share that was late. */
  readonly metric: MetricName;
  readonly promise: string;
  /** Share of 30 days' events that are on time. */
  readonly onTime: number;
  readonly fast: Window;
  readonly slow: Window;
}

/** Decision 0040 has the arithmetic. */
export const objectives = {
  letters: {
    metric: 'LetterLate',
    promise: 'SES accepts a letter within a minute of its being due',
    onTime: 0.995,
    fast: { hours: 1, burn: 14.4 },
    slow: { hours: 24, burn: 3 },
  },
  answers: {
    metric: 'AnswerLate',
    promise: 'a request or complaint is answered by its due date',
    onTime: 0.99,
    fast: { hours: 24, burn: 14.4 },
    slow: { hours: 24, burn: 3 },
  },
  'dated-work': {
    metric: 'DatedWorkLate',
    promise: 'dated work begins within 30 minutes',
    onTime: 0.99,
    fast: { hours: 1, burn: 14.4 },
    slow: { hours: 24, burn: 3 },
  },
} as const satisfies Readonly<Record<string, Objective>>;

/** Late events before an alarm may ring: one slow letter of a quiet night is 100 percent and wakes nobody. */
export const fewest = 3;

/** Share of late events over the window, 0 while they are fewer than `fewest`. The emulator knows no arithmetic. */
const lateShare = (
  metrics: Metrics,
  { emulated }: Settings,
  { metric }: Objective,
  hours: number,
): IMetric => {
  const taken = (statistic: 'Average' | 'Sum') => metrics.ours(metric, { statistic, minutes: hours * 60 });
  if (emulated) return taken('Average');
  return new MathExpression({
    expression: `IF(late >= ${fewest}, share, 0)`,
    usingMetrics: { late: taken('Sum'), share: taken('Average') },
    period: Duration.hours(hours),
    label: 'share that was late',
  });
};

export const burnThreshold = ({ onTime }: Objective, { burn }: Window): number =>
  Number((burn * (1 - onTime)).toFixed(4));

/** Fast: the budget of 30 days would last two days, so it pages. Slow: ten days, so it can wait. */
export const fromObjectives = (metrics: Metrics, settings: Settings): readonly Watched[] =>
  Object.entries<Objective>(objectives).flatMap(([name, objective]) =>
    (['fast', 'slow'] as const).map((pace): Watched => {
      const threshold = burnThreshold(objective, objective[pace]);
      const percent = Number((threshold * 100).toFixed(2));
      return {
        name: `${name}-burn-${pace}`,
        severity: pace === 'fast' ? 'page' : 'ticket',
        impact: `We promise that ${objective.promise}. More than ${percent} percent were late within ${objective[pace].hours} h.`,
        runbook: 'A promise is kept too late too often',
        metric: lateShare(metrics, settings, objective, objective[pace].hours),
        above: threshold,
      };
    }),
  );
