/*
 * Stored instants are UTC with exactly three decimals (`2026-11-24T05:00:00.000Z`), days have no zone
 * (`2026-11-24`). This file has no imports, so that a handler need not load the date library.
 */

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

/** `cut` truncates below a millisecond; `up` rounds up, so that no filing is dated too early. */
export type Finer = 'cut' | 'up';

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
export const readInstant = (text: string, finer: Finer = 'cut'): string | undefined => {
  const { typed, at } = read(text, finer) ?? {};
  if (typed === undefined || at === undefined || !inYears(typed) || !inYears(at)) return undefined;
  return new Date(at).toISOString();
};

/** @returns undefined for text that is not a real civil date in an accepted year */
export const readDay = (text: string): string | undefined => {
  const { typed, at } = read(text, 'cut') ?? {};
  return typed !== undefined && at === undefined && inYears(typed) ? text : undefined;
};

export const readDayOrInstant = (text: string): string | undefined => readDay(text) ?? readInstant(text);

/** Start of an address of record; an early year becomes the first day we accept. */
export const readSince = (text: string): string | undefined => {
  const known = readDayOrInstant(text);
  if (known !== undefined) return known;
  const { typed, at = typed } = read(text, 'cut') ?? {};
  const first = `${acceptedYears.from}-01-01`;
  return at !== undefined && at < Date.parse(`${first}T23:59:59Z`) ? first : undefined;
};

export const isDay = (time: string): boolean => /^\d{4}-\d\d-\d\d$/.test(time);

/** Epoch milliseconds; a day counts as its midnight UTC. @throws {RangeError} for text that is no time */
const millisecondsOf = (time: string): number => {
  const at = Date.parse(time);
  if (Number.isNaN(at)) throw new RangeError('A stored time cannot be read.');
  return at;
};

/** Order for `sort`. @throws {RangeError} when a day meets an instant, or for text that is no time */
export const compareTimes = (a: string, b: string): number => {
  if (isDay(a) !== isDay(b)) throw new RangeError('A day and an instant do not compare.');
  return millisecondsOf(a) - millisecondsOf(b);
};

export const isBefore = (a: string, b: string): boolean => compareTimes(a, b) < 0;
export const isAfter = (a: string, b: string): boolean => compareTimes(a, b) > 0;

const firstBy = (times: readonly (string | undefined)[], wins: (a: string, b: string) => boolean) =>
  times.reduce((a, b) => (a === undefined || (b !== undefined && wins(b, a)) ? b : a), undefined);

export function latestOf(first: string, ...others: readonly (string | undefined)[]): string;
export function latestOf(...times: readonly (string | undefined)[]): string | undefined;
export function latestOf(...times: readonly (string | undefined)[]): string | undefined {
  return firstBy(times, isAfter);
}

export function earliestOf(first: string, ...others: readonly (string | undefined)[]): string;
export function earliestOf(...times: readonly (string | undefined)[]): string | undefined;
export function earliestOf(...times: readonly (string | undefined)[]): string | undefined {
  return firstBy(times, isBefore);
}
