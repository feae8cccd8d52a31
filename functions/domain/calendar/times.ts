import type { Opaque } from '#domain/calendar/opaque.ts';

/*
 * Stored instants are UTC with exactly three decimals (`2026-11-24T05:00:00.000Z`), days have no zone
 * (`2026-11-24`). This file imports no code, so that a handler need not load the date library. It alone makes
 * times of texts and compares them (decision 0021).
 */

/** A point in time, UTC. */
export type Instant = Opaque<'Instant'>;
/** A civil date: no zone, no time of day. */
export type Day = Opaque<'Day'>;
/** Where either may come, for example when a breach occurred. */
export type Time = Instant | Day;

/** As stored and sent; never to compare or cut. */
export const textOf = (time: Time): string => time as string & Time;

/** Accepted years; counts need the next year's holidays (5 U.S.C. 6103). */
export const acceptedYears = { from: 1986, through: 2098 } as const;

const form =
  /^(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?(?:Z|([+-])(0\d|1[0-4])(?::?([0-5]\d))?))?$/;

const inYears = (milliseconds: number): boolean => {
  const year = new Date(milliseconds).getUTCFullYear();
  return year >= acceptedYears.from && year <= acceptedYears.through;
};

/** Epoch milliseconds; undefined for 30 February. */
const midnightOf = (day: string): number | undefined => {
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day) ? at : undefined;
};

/** A day that we wrote: in a key, a name, a setting. @throws {RangeError} for text that is no day */
export const storedDay = (text: string): Day => {
  const at = midnightOf(text);
  if (at === undefined) throw new RangeError('A stored day cannot be read.');
  return dayAt(at);
};

/** `cut` truncates below a millisecond; `up` rounds up, so that no filing is dated too early. */
export type Finer = 'cut' | 'up';

/** Of epoch milliseconds. @throws {RangeError} beyond what a date can hold */
export const instantAt = (milliseconds: number): Instant =>
  new Date(milliseconds).toISOString() as string & Instant;

/** The day, UTC, of epoch milliseconds. @throws {RangeError} beyond what a date can hold */
export const dayAt = (milliseconds: number): Day =>
  new Date(milliseconds).toISOString().slice(0, -'T00:00:00.000Z'.length) as string & Day;

export const firstDay = dayAt(Date.UTC(acceptedYears.from, 0, 1));

interface Read {
  /** Epoch milliseconds of the date's midnight UTC. */
  readonly typed: number;
  /** Epoch milliseconds; absent when only a day was typed. */
  readonly at?: number;
}

const read = (text: string, finer: Finer): Read | undefined => {
  const found = form.exec(text);
  if (found === null) return undefined;
  const [, day = '', hours, minutes, seconds = '00', fraction = '', sign, offsetHours, offsetMinutes = '00'] =
    found;
  const typed = midnightOf(day);
  if (typed === undefined || hours === undefined) return typed === undefined ? undefined : { typed };
  const local = Date.parse(`${day}T${hours}:${minutes}:${seconds}Z`);
  if (Number.isNaN(local) || hours === '24') return undefined;
  const offset = (Number(offsetHours ?? 0) * 60 + Number(offsetMinutes)) * (sign === '-' ? -60_000 : 60_000);
  const more = Number(fraction.padEnd(9, '0')) / 1_000_000;
  return { typed, at: local - offset + (finer === 'up' ? Math.ceil(more) : Math.floor(more)) };
};

/** Needs `Z` or an offset. @returns UTC ISO; undefined for other text or years */
export const readInstant = (text: string, finer: Finer = 'cut'): Instant | undefined => {
  const { typed, at } = read(text, finer) ?? {};
  if (typed === undefined || at === undefined || !inYears(typed) || !inYears(at)) return undefined;
  return instantAt(at);
};

/** @returns undefined for text that is not a real civil date in an accepted year */
export const readDay = (text: string): Day | undefined => {
  const { typed, at } = read(text, 'cut') ?? {};
  return typed !== undefined && at === undefined && inYears(typed) ? dayAt(typed) : undefined;
};

/** A year from 2000 that we accept, as `2026`. */
export const isYear = (text: string): boolean =>
  /^20\d\d$/.test(text) && Number(text) <= acceptedYears.through;

export const readDayOrInstant = (text: string): Time | undefined => readDay(text) ?? readInstant(text);

/** Start of an address of record; an early year becomes the first day we accept. */
export const readSince = (text: string): Time | undefined => {
  const known = readDayOrInstant(text);
  if (known !== undefined) return known;
  const { typed, at = typed } = read(text, 'cut') ?? {};
  return at !== undefined && at < millisecondsOf(firstDay) + 86_399_000 ? firstDay : undefined;
};

export const isDay = (time: Time): time is Day => /^\d{4}-\d\d-\d\d$/.test(textOf(time));

/** Epoch milliseconds; a day counts as its midnight UTC. @throws {RangeError} for text that is no time */
export const millisecondsOf = (time: Time): number => {
  const at = Date.parse(textOf(time));
  if (Number.isNaN(at)) throw new RangeError('A stored time cannot be read.');
  return at;
};

/** @throws {RangeError} when a day meets an instant, or for text that is no time */
const difference = (a: Time, b: Time): number => {
  if (isDay(a) !== isDay(b)) throw new RangeError('A day and an instant do not compare.');
  return millisecondsOf(a) - millisecondsOf(b);
};

/** A day is compared with days, an instant with instants. */
type Alike<T extends Time> = [T] extends [Day] ? Day : [T] extends [Instant] ? Instant : never;

/** Order for `sort`. @throws {RangeError} as `difference` */
export const compareTimes = <T extends Time>(a: T, b: Alike<T>): number => difference(a, b);
export const isBefore = <T extends Time>(a: T, b: Alike<T>): boolean => difference(a, b) < 0;
export const isAfter = <T extends Time>(a: T, b: Alike<T>): boolean => difference(a, b) > 0;

/** @param sign 1: the latest; -1: the earliest */
const firstBy = (times: readonly (Time | undefined)[], sign: 1 | -1): Time | undefined =>
  times.reduce(
    (a, b) => (a === undefined || (b !== undefined && difference(b, a) * sign > 0) ? b : a),
    undefined,
  );

export function latestOf<T extends Time>(first: T, ...others: readonly (Alike<T> | undefined)[]): Alike<T>;
export function latestOf<T extends Time>(...times: readonly (T | undefined)[]): Alike<T> | undefined;
export function latestOf(...times: readonly (Time | undefined)[]): Time | undefined {
  return firstBy(times, 1);
}

export function earliestOf<T extends Time>(first: T, ...others: readonly (Alike<T> | undefined)[]): Alike<T>;
export function earliestOf<T extends Time>(...times: readonly (T | undefined)[]): Alike<T> | undefined;
export function earliestOf(...times: readonly (Time | undefined)[]): Time | undefined {
  return firstBy(times, -1);
}
