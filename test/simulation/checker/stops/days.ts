import { type Day, dayIn, honolulu, newYork, plusDays, plusFullDays, startOf } from '../days.ts';
import { closedDays, type Facts, isAny, time } from './facts.ts';
import { correctionsOf, type Silence } from './silences.ts';

const after = (zone: string, day: Day): number => startOf(zone, plusDays(day, 1));

/** Fixed when the stop is set; an old one says none, and has the days that were closed by then (law 10). */
const untilWhenSet = ({ event: { facts }, kind, isFurther, place }: Silence, known: Facts): Day => {
  if (facts.until !== undefined) return String(facts.until);
  const { longer } = (facts.own ?? {}) as { longer?: boolean };
  const days = kind === 'own' && isFurther && longer !== true ? 1 : 2;
  return plusFullDays(dayIn(newYork, time(facts.from)), days, closedDays(known.slice(0, place)));
};

/** A closing day that is added while a telephone stop is open lengthens it, and no other stop (law 10). */
const untilOfCall = (stop: Silence, known: Facts): Day => {
  let last = untilWhenSet(stop, known);
  const from = dayIn(newYork, time(stop.event.facts.from));
  for (const [place, one] of known.entries()) {
    if (place <= stop.place || !isAny('closure-added')(one) || one.storedAt >= after(newYork, last)) continue;
    const longer = plusFullDays(from, 2, closedDays(known.slice(0, place + 1)));
    if (longer > last) last = longer;
  }
  return last;
};

/** The last silent day, as the paper or the call has it. */
export const lastSilentDay = (stop: Silence, known: Facts): Day => {
  if (stop.kind === 'own') return untilWhenSet(stop, known);
  if (stop.kind === 'telephone') return untilOfCall(stop, known);
  const { until } = correctionsOf(stop, known).at(-1)?.facts ?? stop.event.facts;
  return String(until);
};

/**
 * The first instant after the last silent day: of a direction in the zone that it names, else in Honolulu, never before New
 * York's; of a call and of our own stop in New York (law 9).
 */
export const daysEndAt = (stop: Silence, known: Facts): number => {
  const day = lastSilentDay(stop, known);
  if (stop.kind !== 'direction') return after(newYork, day);
  return Math.max(after(newYork, day), after(String(stop.event.facts.zone ?? honolulu), day));
};

/** When it was written or called, or corrected, whichever was last: as a history has it, and as a day. */
export const latestWriting = (
  stop: Silence,
  known: Facts,
): { readonly recordedAt: number; readonly on: Day } => {
  const corrected = correctionsOf(stop, known).at(-1);
  const { writtenOn, from } = stop.event.facts;
  const first = String(writtenOn ?? dayIn(newYork, from === undefined ? stop.event.storedAt : time(from)));
  if (corrected === undefined) return { recordedAt: stop.event.storedAt, on: first };
  const [, on = first] = [first, dayIn(newYork, corrected.storedAt)].toSorted();
  return { recordedAt: corrected.storedAt, on };
};
