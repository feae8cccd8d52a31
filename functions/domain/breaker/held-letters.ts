import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { civilDate, instantText, startOf } from '#domain/calendar/instants.ts';
import { type Instant, isBefore } from '#domain/calendar/times.ts';
import type { OwedLetterKind as ComplaintLetter } from '#domain/complaint/events.ts';
import type { CountedLetter } from '#domain/request/letter-lanes.ts';

/**
 * Whether a letter waits while a hold covers its address. A stranger can cause it and choose where it goes: it waits.
 * It goes on if it answers, is overdue, is ordered by a person of ours, or goes to an address of record or a roster. A
 * new letter does not compile until somebody decides.
 */
export const waitsInHold: Readonly<Record<CountedLetter | ComplaintLetter, boolean>> = {
  acknowledgement: true,
  'neutral-redirect': true,
  'restriction-recorded': true,
  'reminder-to-verify': true,
  lapse: true,
  'email-confirmation': true,
  holding: true,
  // To an address of record or a contact of a roster.
  verification: false,
  'verification-colleague': false,
  'controller-notice': false,
  // Late already: they apologize for it.
  'overdue-apology': false,
  overdue: false,
  // A person of ours wrote or ordered it.
  question: false,
  message: false,
  answer: false,
  'recourse-path': false,
  closed: false,
  'message-arrived': false,
};

export const mayWait = (kind: string): kind is CountedLetter | ComplaintLetter =>
  Object.hasOwn(waitsInHold, kind) && waitsInHold[kind as CountedLetter];

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
