import * as z from 'zod/mini';
import {
  acceptedYears,
  type Finer,
  readDay,
  readDayOrInstant,
  readInstant,
  readSince,
} from '#domain/calendar/times.ts';

/** Trimmed, not empty, no control characters. `sentence` says what to type. */
export const line = (max: number, sentence: string) =>
  z
    .string(sentence)
    .check(
      z.trim(),
      z.minLength(1, sentence),
      z.maxLength(max, `Please keep this under ${max} characters.`),
      z.regex(/^\P{Cc}*$/u, 'Please use one line without control characters.'),
    );

/** Trimmed, not empty. */
export const prose = (max: number, sentence: string) =>
  z
    .string(sentence)
    .check(z.trim(), z.minLength(1, sentence), z.maxLength(max, `Please keep this under ${max} characters.`));

export const email = z
  .email('Give an email address like name@example.com.')
  .check(z.maxLength(254, 'An email address has at most 254 characters.'));

/** Normalizes at the door. `sentence` says what to type. */
const timeRead = (sentence: string, read: (text: string) => string | undefined) =>
  z.pipe(
    z.string(sentence),
    z.transform((text, context): string => {
      const time = read(text);
      if (time !== undefined) return time;
      const year = /^\d{4}(?=-)/.exec(text)?.[0];
      const isOther = year !== undefined && (+year < acceptedYears.from || +year > acceptedYears.through);
      const years = `Check the year: it must be ${acceptedYears.from} to ${acceptedYears.through}.`;
      context.issues.push({ code: 'custom', message: isOther ? years : sentence, input: text });
      return z.NEVER;
    }),
  );

/** Read every instant and day with these four: test/infra/times-at-the-doors.test.ts finds other fields. */

/** A civil date, 1986 through 2098. */
export const day = (sentence: string) => timeRead(sentence, readDay);

/** With a zone, 1986 through 2098; returns UTC with three decimals. */
export const instant = (sentence: string, finer?: Finer) =>
  timeRead(sentence, (text) => readInstant(text, finer));

export const dayOrInstant = (sentence: string) => timeRead(sentence, readDayOrInstant);

/** A day or an instant; earlier than 1986 becomes 1986-01-01. */
export const since = timeRead('Give a date like 2026-10-01, or an instant with its zone.', readSince);

export const sub = line(128, 'Give the officer’s user ID (the sub of their sign-in).');

export const caseId = line(104, 'Name the case.');
