import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { burnThreshold, fewest, type Objective, objectives } from '#infra/constructs/objectives.ts';
import { synthesized } from '#test/support/infra/synthesized.ts';

const decision = readFileSync(
  new URL('../../infra/decisions/0040-three-promises-are-measured.md', import.meta.url),
  'utf8',
);
const hoursIn30Days = 720;
const alarms = synthesized()
  .ofType('AWS::CloudWatch::Alarm')
  .map(({ Properties }) => Properties);
const rows = Object.entries<Objective>(objectives).flatMap(([name, objective]) =>
  (['fast', 'slow'] as const).map((pace) => ({ name, pace, objective, window: objective[pace] })),
);
const alarmOf = (name: string, pace: string) =>
  alarms.find(({ AlarmName }) => AlarmName === `privacy-clock-laptop-${name}-burn-${pace}`);

describe('burn alarms', () => {
  it.each(rows)('$name, $pace: over its share, in its window, and never under three late events', (row) => {
    const { name, pace, objective, window } = row;
    const { Metrics, Threshold, AlarmDescription } = alarmOf(name, pace);
    const [{ Expression }] = Metrics.filter(
      ({ Expression: one }: { Expression?: string }) => one !== undefined,
    );
    const periods = Metrics.flatMap(
      ({ MetricStat }: { MetricStat?: { Period: number } }) => MetricStat?.Period ?? [],
    );

    expect(Threshold).toBeCloseTo(window.burn * (1 - objective.onTime), 6);
    expect(periods).toEqual([window.hours * 3600, window.hours * 3600]);
    expect(Expression).toBe(`IF(late >= ${fewest}, share, 0)`);
    expect(AlarmDescription).toContain(`${Number((Threshold * 100).toFixed(2))} percent`);
  });

  it.each(rows)('$name, $pace: the decision has the same numbers', ({ objective, pace, window }) => {
    const percent = Number((burnThreshold(objective, window) * 100).toFixed(2));
    const [line = ''] = decision.split('\n').filter((one) => one.startsWith(`| ${pace}: `));

    expect(line).toContain(`| ${window.burn} |`);
    expect(line).toContain(`${percent} % late`);
    expect(decision).toContain(`${Number((objective.onTime * 100).toFixed(2))} %`);
  });

  it('fast leaves two days of the budget, slow ten', () => {
    const lasts = rows.map(({ pace, window }) => `${pace} ${hoursIn30Days / window.burn} h`);

    expect(new Set(lasts)).toEqual(new Set(['fast 50 h', 'slow 240 h']));
  });
});
