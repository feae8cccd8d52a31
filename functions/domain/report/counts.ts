import { dayOf } from '#domain/calendar/instants.ts';
import { type Day, isAfter, storedDay } from '#domain/calendar/times.ts';
import type { End, ReportFacts } from '#domain/case/report-facts.ts';

/** A case is in exactly one of them, so they add up. Late is what was not answered by its day. */
export const places = [
  'inTime',
  'late',
  'open',
  'openLate',
  'redirected',
  'withdrawn',
  'lapsed',
  'joined',
] as const;
export type Place = (typeof places)[number];

/** A case as it stands on the day that the report shows. */
export interface Judged extends ReportFacts {
  readonly place: Place;
  /** From receipt (day 0) to the answer; undefined: not answered. */
  readonly days: number | undefined;
}

export interface Spread {
  /** The mean of the middle two, if their number is even. */
  readonly median: number;
  /** Nine of ten took as long or shorter. */
  readonly ninetieth: number;
}

export interface Counts extends Readonly<Record<Place, number>> {
  readonly all: number;
  /** Of those that were answered; null: none was. */
  readonly days: Spread | null;
}

/** Never as answered: somebody else decides, nobody wants it any more, time ended it, or another case has it. */
const placeOfEnd: Readonly<Record<Exclude<End, 'answered'>, Place>> = {
  redirected: 'redirected',
  withdrawn: 'withdrawn',
  lapsed: 'lapsed',
  joined: 'joined',
};

const placeOf = ({ dueOn, end }: ReportFacts, on: Day): Place => {
  if (end === undefined) return isAfter(on, dueOn) ? 'openLate' : 'open';
  if (end.how !== 'answered') return placeOfEnd[end.how];
  return isAfter(end.on, dueOn) ? 'late' : 'inTime';
};

const firstDay = dayOf(storedDay('2000-01-01'));
const numbers = new Map<Day, number>();

/** A month has many cases and few days, so each day is counted once. */
const dayNumber = (day: Day): number => {
  const known = numbers.get(day) ?? firstDay.until(dayOf(day)).days;
  numbers.set(day, known);
  return known;
};

export const judged = (facts: ReportFacts, on: Day): Judged => {
  const { receivedOn, end } = facts;
  const days = end?.how === 'answered' ? dayNumber(end.on) - dayNumber(receivedOn) : undefined;
  return { ...facts, days, place: placeOf(facts, on) };
};

export const spreadOf = (days: readonly number[]): Spread | null => {
  const sorted = days.toSorted((a, b) => a - b);
  const at = (place: number): number => sorted[Math.ceil(place) - 1] ?? 0;
  const count = sorted.length;
  if (count === 0) return null;
  return { median: (at(count / 2) + at((count + 1) / 2)) / 2, ninetieth: at(count * 0.9) };
};

const daysOf = (cases: readonly Judged[]): readonly number[] => cases.flatMap(({ days }) => days ?? []);

export const countsOf = (cases: readonly Judged[]): Counts => {
  const found: Record<Place, number> = {
    ...{ inTime: 0, late: 0, open: 0, openLate: 0 },
    ...{ redirected: 0, withdrawn: 0, lapsed: 0, joined: 0 },
  };
  for (const { place } of cases) found[place] += 1;
  return { all: cases.length, ...found, days: spreadOf(daysOf(cases)) };
};

/** Of those that were answered or should have been: which share was in time, 0 to 1; undefined: there were none. */
export const shareInTime = ({ inTime, late, openLate }: Counts): number | undefined =>
  inTime + late + openLate === 0 ? undefined : inTime / (inTime + late + openLate);

/** So many were answered after so many days or fewer: one step for each number of days. */
export const answeredWithin = (
  cases: readonly Judged[],
): readonly { readonly days: number; readonly answered: number }[] => {
  const found = Map.groupBy(daysOf(cases), (days) => days);
  let answered = 0;
  return [...found]
    .toSorted(([a], [b]) => a - b)
    .map(([days, own]) => {
      answered += own.length;
      return { days, answered };
    });
};
