import { describe, expect, it } from 'vitest';
import { statesAt, type TemplateAlarm } from '#test/support/infra/alarm-state.ts';
import { once, onWall, timesOf } from '#test/support/infra/schedule-times.ts';
import { synthesized } from '#test/support/infra/synthesized.ts';

const { ofType } = synthesized();
const short = (name: string): string => name.replace('privacy-clock-laptop-', '');
const schedules = ofType('AWS::Scheduler::Schedule').map(({ Properties }) => ({
  name: short(Properties.Name),
  every: Properties.ScheduleExpression as string,
  zone: Properties.ScheduleExpressionTimezone as string,
}));
const timesIn = ({ every, zone }: (typeof schedules)[number], from: string, until: string) =>
  timesOf(every, zone, from, until);
const named = (name: string): (typeof schedules)[number] => {
  const found = schedules.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no schedule ${name}`);
  return found;
};

/** Two hours each. In fall 08:00Z is 01:00 on the wall for the second time; in spring 09:00Z is 03:00. */
const fall = ['2026-11-01T07:05:00.000Z', '2026-11-01T09:05:00.000Z'] as const;
const spring = ['2027-03-14T08:05:00.000Z', '2027-03-14T10:05:00.000Z'] as const;
const every5 = (hour: string): readonly string[] =>
  ['00', '05', '10', '15', '20', '25', '30', '35', '40', '45', '50', '55'].map(
    (minute) => `${hour}:${minute}`,
  );
const fives = {
  fall: [...every5('2026-11-01T07').slice(1), ...every5('2026-11-01T08'), '2026-11-01T09:00'],
  spring: [...every5('2027-03-14T08').slice(1), ...every5('2027-03-14T09'), '2027-03-14T10:00'],
};

/** By the schedule's name, in UTC. A schedule that is not here is red. */
const examples: Readonly<
  Record<string, { readonly fall: readonly string[]; readonly spring: readonly string[] }>
> = {
  'take-in-restrictions': fives,
  'push-instructions': fives,
  'watch-opt-out-page': fives,
  reconcile: {
    fall: ['2026-11-01T08:00', '2026-11-01T09:00'],
    spring: ['2027-03-14T09:00', '2027-03-14T10:00'],
  },
  // After reconcile, which gives systems their instructions.
  'pack-records': {
    fall: ['2026-11-01T07:20', '2026-11-01T08:20'],
    spring: ['2027-03-14T08:20', '2027-03-14T09:20'],
  },
  'watch-cases': {
    fall: ['2026-11-01T07:30', '2026-11-01T08:30'],
    spring: ['2027-03-14T08:30', '2027-03-14T09:30'],
  },
};

describe('a schedule', () => {
  it('has examples', () => {
    expect(schedules.map(({ name }) => name).toSorted()).toEqual(Object.keys(examples).toSorted());
  });

  it.each(schedules)('$name is at its minutes, and at no other, when the clocks change', (schedule) => {
    const minutes = (times: readonly string[]) => times.map((time) => time.slice(0, 16));

    expect({
      fall: minutes(timesIn(schedule, ...fall)),
      spring: minutes(timesIn(schedule, ...spring)),
    }).toEqual(examples[schedule.name]);
  });

  it('calls in every hour of a day, on any date and in any year', () => {
    const starts = ['2026-12-31T12:00:00.000Z', '2028-02-29T12:00:00.000Z', '2031-07-05T12:00:00.000Z'];

    for (const schedule of schedules)
      for (const from of starts) {
        const until = new Date(Date.parse(from) + 24 * 3_600_000).toISOString();
        const times = timesIn(schedule, from, until);
        expect(new Set(times.map((time) => time.slice(0, 13))).size, schedule.name).toBe(24);
        expect(times.length, schedule.name).toBe(schedule.every.startsWith('rate') ? 288 : 24);
      }
  });

  it.each([
    'cron(0 * * * *)',
    'cron(0 * * * * *)',
    'cron(61 * * * ? *)',
    'rate(5 weeks)',
    'at(2026-11-01T08:00:00)',
  ])('%s is refused, not guessed', (every) => {
    expect(() => timesOf(every, 'America/Denver', ...fall)).toThrow();
  });
});

describe('the digest of late cases (R-16)', () => {
  it.each([
    {
      because: 'an hour comes twice',
      from: '2026-10-31T06:00:00.000Z',
      days: ['2026-10-31', '2026-11-01', '2026-11-02'],
    },
    {
      because: 'an hour is left out',
      from: '2027-03-13T07:00:00.000Z',
      days: ['2027-03-13', '2027-03-14', '2027-03-15'],
    },
  ])('reconcile runs at 08:00 where the company is, once a day, when $because', ({ from, days }) => {
    const { zone, ...reconcile } = named('reconcile');
    const until = new Date(Date.parse(from) + 71 * 3_600_000).toISOString();
    const walls = timesIn({ zone, ...reconcile }, from, until).map((time) => onWall(time, zone));

    expect(walls.filter((wall) => wall.includes('T08'))).toEqual(days.map((day) => `${day}T08:00`));
  });
});

describe('the night with an hour twice', () => {
  const minute = 60_000;
  const [from, until] = ['2026-11-01T00:00:00.000Z', '2026-11-01T16:00:00.000Z'];

  it.each([
    { name: 'clock-not-running', by: 'reconcile' },
    { name: 'watcher-silent', by: 'watch-cases' },
  ])('rings no $name, whether AWS calls $by in both hours or in the first', ({ name, by }) => {
    const alarm: TemplateAlarm = ofType('AWS::CloudWatch::Alarm').find(
      ({ Properties }) => short(Properties.AlarmName) === name,
    )?.Properties;
    const { zone, ...schedule } = named(by);
    const all = timesIn({ zone, ...schedule }, from, until);
    const first = once(all, zone);
    const ends = Array.from(
      { length: 10 * 60 },
      (_, n) => Date.parse('2026-11-01T05:00:00.000Z') + n * minute,
    );

    expect(all.length - first.length).toBe(1);
    for (const times of [all, first]) {
      const datapoints = times.map((time) => ({ at: Date.parse(time), value: 1 }));
      expect(statesAt(alarm, datapoints, ends)).not.toContain('ALARM');
    }
  });
});
