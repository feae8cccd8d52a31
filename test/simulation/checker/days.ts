/** The checker's own calendar. A day is text like `2026-11-24`; an instant is epoch ms. */
export type Day = string;

export const newYork = 'America/New_York';
/** Where the last of the fifty States has its midnight. */
export const honolulu = 'Pacific/Honolulu';

const dayFor = 86_400_000;

/** Days on which federal offices are closed, as observed (5 U.S.C. 6103). */
const holidays: ReadonlySet<Day> = new Set(
  [
    '2026 01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25',
    '2027 01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31',
    '2028 01-17 02-21 05-29 06-19 07-04 09-04 10-09 11-10 11-23 12-25',
    '2029 01-01 01-15 02-19 05-28 06-19 07-04 09-03 10-08 11-12 11-22 12-25',
    '2030 01-01 01-21 02-18 05-27 06-19 07-04 09-02 10-14 11-11 11-28 12-25',
    '2031 01-01 01-20 02-17 05-26 06-19 07-04 09-01 10-13 11-11 11-27 12-25',
    '2032 01-01 01-19 02-16 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31',
    '2033 01-17 02-21 05-30 06-20 07-04 09-05 10-10 11-11 11-24 12-26',
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

const plus = (day: Day, n: number, counts: (day: Day) => boolean): Day => {
  let last = day;
  for (let left = n; left > 0; left -= counts(last) ? 1 : 0) last = plusDays(last, 1);
  return last;
};

/** The nth business day after this day. */
export const plusBusinessDays = (day: Day, n: number, closed: readonly Day[] = []): Day =>
  plus(day, n, (one) => isBusinessDay(one, closed));

/** January 20 after a presidential election, the 21st where that is a Sunday (law of stopping 9). */
const isInaugurationDay = (day: Day): boolean => {
  const [year = 0, rest] = [Number(day.slice(0, 4)), day.slice(5)];
  return year % 4 === 1 && rest === (new Date(`${year}-01-20`).getUTCDay() === 0 ? '01-21' : '01-20');
};

/** The nth day that a must-not-before clock counts: neither Inauguration Day nor a closing day of the FCC. */
export const plusFullDays = (day: Day, n: number, closed: readonly Day[] = []): Day =>
  plus(day, n, (one) => isBusinessDay(one, closed) && !isInaugurationDay(one));

/** The first midnight in New York that is not before this instant. */
export const midnightFrom = (at: number): number => {
  const today = startOf(newYork, dayIn(newYork, at));
  return today >= at ? today : startOf(newYork, plusDays(dayIn(newYork, at), 1));
};
