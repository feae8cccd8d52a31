import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { civilDate, instantText, startOf } from '#domain/calendar/instants.ts';
import { type Instant, isBefore } from '#domain/calendar/times.ts';

/** One business day has passed, the company's zone: the letter goes on paper, if we have a postal address. */
export const isDueOnPaper = (heldSince: Instant, now: Instant, zone: string): boolean => {
  const on = addBusinessDays(civilDate(heldSince, zone), 1).add({ days: 1 });
  return !isBefore(now, instantText(startOf(on, zone)));
};

/** Start of the next business day, when a question that was held is looked at again. */
export const nextBusinessMorning = (now: number, zone: string): Instant =>
  instantText(startOf(addBusinessDays(civilDate(instantText(now), zone), 1), zone));

const hour = 3_600_000;

/** Milliseconds until a held letter is looked at again: longer the longer it waits. */
export const looksAgainIn = (heldFor: number): number => Math.min(Math.max(heldFor / 4, hour), 4 * hour);
