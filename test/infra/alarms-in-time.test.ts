import { describe, expect, it } from 'vitest';
import { alarmExamples } from '#test/support/infra/alarm-examples.ts';
import type { Ringing, Series } from '#test/support/infra/alarm-series.ts';
import { periodOf, type State, statesAt, type TemplateAlarm } from '#test/support/infra/alarm-state.ts';
import { evaluate } from '#test/support/infra/metric-math.ts';
import { synthesized } from '#test/support/infra/synthesized.ts';

const minute = 60_000;
const alarms: readonly (readonly [name: string, alarm: TemplateAlarm])[] = synthesized()
  .ofType('AWS::CloudWatch::Alarm')
  .map(({ Properties }) => [Properties.AlarmName.replace('privacy-clock-laptop-', ''), Properties]);

/** State at the end of each minute from 1 on, until nothing of the series is seen any more; where silence rings, until its last datapoint. */
const lived = (alarm: TemplateAlarm, series: Series, lookBack: number): readonly State[] => {
  const after = alarm.TreatMissingData === 'breaching' ? 0 : alarm.EvaluationPeriods + lookBack;
  const last = Math.max(0, ...series.map(([at]) => at)) + (periodOf(alarm) / 60) * after + 2;
  return statesAt(
    alarm,
    series.map(([at, value]) => ({ at: at * minute, value })),
    Array.from({ length: last }, (_, n) => (n + 1) * minute),
    lookBack,
  );
};

/** First and last end of a window at which it is red; without a last when it stays red. */
const redIn = (states: readonly State[]): readonly number[] => {
  const [first, last] = [states.indexOf('ALARM') + 1, states.lastIndexOf('ALARM') + 1];
  expect(states.slice(first - 1, last)).not.toContain('OK');
  return last === states.length ? [first] : [first, last];
};

/** CloudWatch does not say at how many older periods it looks. What an example says holds for none and for some. */
const lookBacks = [0, 2];

describe('an alarm', () => {
  it('has examples of what must ring and what must not, and no examples are of no alarm', () => {
    expect(Object.keys(alarmExamples).toSorted()).toEqual(alarms.map(([name]) => name).toSorted());
    for (const { rings, rests } of Object.values(alarmExamples))
      expect([rings.length, rests.length].every(Boolean)).toBe(true);
  });

  it.each(alarms)('%s rings when it must, and for as long', (name, alarm) => {
    const examples: readonly Ringing[] = alarmExamples[name]?.rings ?? [];

    expect(examples.map(({ of }) => redIn(lived(alarm, of, 0)))).toEqual(examples.map(({ red }) => red));
    for (const { of } of examples) expect(lived(alarm, of, 2)).toContain('ALARM');
  });

  it.each(alarms)('%s does not ring for what is near', (name, alarm) => {
    for (const series of alarmExamples[name]?.rests ?? [])
      for (const lookBack of lookBacks) expect(lived(alarm, series, lookBack)).not.toContain('ALARM');
  });
});

describe('arithmetic of CloudWatch', () => {
  it.each([
    ['IF(late >= 3, share, 0)', { late: 3, share: 0.5 }, 0.5],
    ['IF(late >= 3, share, 0)', { late: 2, share: 1 }, 0],
    ['IF(late >= 3, share, 0)', { late: undefined, share: undefined }, undefined],
    ['(a + b) * 2 - a / b > 5', { a: 4, b: 2 }, 1],
  ])('%s of %o is %o', (expression, known, result) => {
    expect(evaluate(expression, known)).toBe(result);
  });

  it.each(['FILL(late, 0)', 'late +', 'IF(late, 1)', 'late 3'])(
    '%s is refused, not guessed',
    (expression) => {
      expect(() => evaluate(expression, { late: 1 })).toThrow(expression);
    },
  );
});

describe('the one line over all that pages', () => {
  const [composite] = synthesized().ofType('AWS::CloudWatch::CompositeAlarm');
  const parts: readonly (string | { readonly 'Fn::GetAtt': readonly [string, string] })[] =
    composite?.Properties.AlarmRule['Fn::Join'][1];
  const rule = parts.map((part) => (typeof part === 'string' ? part : part['Fn::GetAtt'][0])).join('');
  const terms = rule.replace(/^\((.*)\)$/, '$1').split(' OR ');
  const isRed = (red: readonly string[]): boolean =>
    terms.some((term) => {
      const [, id] = /^ALARM\("([^"]+)"\)$/.exec(term) ?? [];
      if (id === undefined) throw new Error(`not simulated: ${term}`);
      return red.includes(id);
    });
  const all = synthesized().ofType('AWS::CloudWatch::Alarm');
  const onCall = synthesized()
    .ofType('AWS::SNS::Topic')
    .find(({ Properties }) => Properties.TopicName.endsWith('-on-call'))?.id;
  const pages = all.filter(({ Properties }) =>
    JSON.stringify(Properties.AlarmActions).includes(`"${onCall}"`),
  );

  it.each(pages)('is red for $Properties.AlarmName alone', ({ id }) => {
    expect(isRed([id])).toBe(true);
  });

  it('is not red for nothing, nor for everything that pages nobody', () => {
    const others = all.filter((one) => !pages.includes(one)).map(({ id }) => id);

    expect(others.length).toBeGreaterThan(10);
    expect([isRed([]), isRed(others)]).toEqual([false, false]);
  });

  it('is as short as CloudWatch takes: 100 alarms, 10,240 characters of whole ARNs', () => {
    const names = all.map(({ Properties }) => Properties.AlarmName.length);
    const arn = 'arn:aws:cloudwatch:us-east-1:000000000000:alarm:'.length + Math.max(...names);

    expect(terms.length).toBeLessThanOrEqual(100);
    expect(terms.length * (arn + 'ALARM("") OR '.length)).toBeLessThanOrEqual(10_240);
  });
});
