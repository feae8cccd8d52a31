/** The checker's own calendar. A day is text like `2026-11-24`; an instant is epoch ms. */
export type Day = string;

export const newYork = 'America/New_York';

const dayFor = 86_400_000;

/** Days on which federal offices are closed, as observed (5 U.S.C. 6103). */
const holidays: ReadonlySet<Day> = new Set(
  [
    '2026 01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25',
    '2027 01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31',
    '2028 01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25',
    '2029 01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-12 11-22 12-25',
    '2030 01-01 01-21 02-18 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25',
  ].flatMap((line) => {
    const [year, ...days] = line.split(' ');
    return days.map((day) => `${year}-${day}`);
  }),
);

const formats = new Map<string, Intl.DateTimeFormat>();
const formatIn = (zone: string): Intl.DateTimeFormat => {
  const known = formats.get(zone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    dateStyle: 'short',
    timeStyle: 'medium',
    hourCycle: 'h23',
  });
  formats.set(zone, format);
  return format;
};

/** Wall clock of the zone, read as if it were UTC. */
const wallAt = (zone: string, at: number): number =>
  Date.parse(`${formatIn(zone).format(at).replace(', ', 'T')}Z`);

export const dayIn = (zone: string, at: number): Day => new Date(wallAt(zone, at)).toISOString().slice(0, 10);

export const plusDays = (day: Day, days: number): Day =>
  new Date(Date.parse(day) + days * dayFor).toISOString().slice(0, 10);

/** The last day of a shorter month. */
export const plusMonth = (day: Day): Day => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(date, last))).toISOString().slice(0, 10);
};

/** First instant of the day. Twice, because the offset may change between the guess and midnight. */
export const startOf = (zone: string, day: Day): number => {
  const wanted = Date.parse(day);
  const guess = wanted - (wallAt(zone, wanted) - wanted);
  return guess - (wallAt(zone, guess) - wanted);
};

export const isBusinessDay = (day: Day, closed: readonly Day[] = []): boolean =>
  ![0, 6].includes(new Date(day).getUTCDay()) && !holidays.has(day) && !closed.includes(day);

/** The nth business day after this day. */
export const plusBusinessDays = (day: Day, n: number, closed: readonly Day[] = []): Day => {
  let last = day;
  for (let left = n; left > 0; left -= isBusinessDay(last, closed) ? 1 : 0) last = plusDays(last, 1);
  return last;
};

/** The day on which a president takes the oath, in public where it was a Sunday: D.C. is closed. */
const inaugurations: ReadonlySet<Day> = new Set(['2029-01-20', '2033-01-20', '2037-01-20', '2041-01-21']);

/** The nth day after this one that counts for a wait: before its end we must not act (law of stopping 9). */
export const plusWaitingDays = (day: Day, n: number, closed: readonly Day[] = []): Day =>
  plusBusinessDays(day, n, [...closed, ...inaugurations]);

/** The first midnight in New York that is not before this instant. */
export const midnightFrom = (at: number): number => {
  const today = startOf(newYork, dayIn(newYork, at));
  return today >= at ? today : startOf(newYork, plusDays(dayIn(newYork, at), 1));
};
