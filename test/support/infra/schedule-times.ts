import { Cron } from 'croner';

const units: Readonly<Record<string, number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** From its start on, whatever the wall says. */
const rateTimes = (every: string, from: number, until: number): readonly string[] => {
  const [, count = '', unit = ''] = /^rate\((\d+) (minute|hour|day)s?\)$/.exec(every) ?? [];
  const step = Number(count) * (units[unit] ?? 0);
  if (step === 0) throw new Error(`not simulated: ${every}`);
  return Array.from({ length: Math.ceil((until - from) / step) }, (_, n) =>
    new Date(from + n * step).toISOString(),
  );
};

/** `cron(minutes hours day-of-month month day-of-week year)`, Sunday is 1. A time that the wall leaves out is left out. */
const cronTimes = (every: string, zone: string, from: number, until: number): readonly string[] => {
  const [, fields = ''] = /^cron\((\S+ \S+ \S+ \S+ \S+ \S+)\)$/.exec(every) ?? [];
  const [, , day, , weekday] = fields.split(' ');
  if ((day === '?') === (weekday === '?'))
    throw new Error(`one of day and weekday is a question mark: ${every}`);
  const cron = new Cron(`0 ${fields}`, { timezone: zone, alternativeWeekdays: true, paused: true });
  const times: string[] = [];
  let next = cron.nextRun(new Date(from - 1));
  while (next !== null && next.getTime() < until) {
    if (cron.match(next)) times.push(next.toISOString());
    next = cron.nextRun(next);
  }
  return times;
};

/** When EventBridge Scheduler calls, in UTC, from an instant on and before another. @throws for an expression that it would refuse */
export const timesOf = (every: string, zone: string, from: string, until: string): readonly string[] =>
  every.startsWith('rate(')
    ? rateTimes(every, Date.parse(from), Date.parse(until))
    : cronTimes(every, zone, Date.parse(from), Date.parse(until));

/** What the wall shows: `2026-11-01T01:00`. */
export const onWall = (time: string, zone: string): string =>
  new Date(time)
    .toLocaleString('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' })
    .replace(' ', 'T');

/** AWS says of the night with an hour twice that a schedule runs once: it may leave out the second time that the wall shows the same. */
export const once = (times: readonly string[], zone: string): readonly string[] => {
  const walls = times.map((time) => onWall(time, zone));
  return times.filter((_, n) => walls.indexOf(walls[n] ?? '') === n);
};
