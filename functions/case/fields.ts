import { domainToASCII } from 'node:url';
import * as z from 'zod/mini';
import {
  acceptedYears,
  type Finer,
  isYear,
  readDay,
  readDayOrInstant,
  readInstant,
  readSince,
  type Time,
} from '#domain/calendar/times.ts';
import { exactKey } from '#domain/case/keys.ts';

/** Text of invisible characters alone is empty: nobody could read or find it. */
const isVisible = (typed: string): boolean => exactKey(typed) !== '';

/** Trimmed, not empty, no control characters or line separators. `sentence` says what to type. */
export const line = (max: number, sentence: string) =>
  z
    .string(sentence)
    .check(
      z.trim(),
      z.minLength(1, sentence),
      z.refine(isVisible, sentence),
      z.maxLength(max, `Please keep this under ${max} characters.`),
      z.regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'Please use one line without control characters.'),
    );

/** Trimmed, not empty. */
export const prose = (max: number, sentence: string) =>
  z
    .string(sentence)
    .check(
      z.trim(),
      z.minLength(1, sentence),
      z.refine(isVisible, sentence),
      z.maxLength(max, `Please keep this under ${max} characters.`),
    );

/** Dot-atom of RFC 5322, in ASCII, as SES requires; no sign in the domain that is special in a URL. */
const typedAddress =
  /^(?=.{1,64}@)([\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*)@([^@\s%/\\?#:[\]<>|^]+)$/;
const host = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/**
 * The URL standard also reads `a%2eb` and `0x7f.1` as domains; the regexes refuse them.
 * @returns undefined when SES cannot send there
 */
export const emailKey = (typed: string): string | undefined => {
  const seen = /\p{Cc}/u.test(typed.trim()) ? '' : exactKey(typed);
  const [, local, typedHost] = typedAddress.exec(seen) ?? [];
  const domain = typedHost === undefined ? '' : domainToASCII(typedHost);
  const address = `${local}@${domain}`;
  return host.test(domain) && address.length <= 254 ? address : undefined;
};

/** Normalizes at the door. `sentence` says what to type. */
const textRead = <T>(
  sentence: string,
  read: (text: string) => T | undefined,
  why = (_: string): string => sentence,
) =>
  z.pipe(
    z.string(sentence),
    z.transform((text, context): T => {
      const known = read(text);
      if (known !== undefined) return known;
      context.issues.push({ code: 'custom', message: why(text), input: text });
      return undefined as never;
    }),
  );

export const email = textRead('Give an email address like name@example.com.', emailKey);

const timeRead = <T extends Time>(sentence: string, read: (text: string) => T | undefined) =>
  textRead(sentence, read, (text) => {
    const year = /^\d{4}(?=-)/.exec(text)?.[0];
    const isOther = year !== undefined && (+year < acceptedYears.from || +year > acceptedYears.through);
    return isOther
      ? `Check the year: it must be ${acceptedYears.from} to ${acceptedYears.through}.`
      : sentence;
  });

/** Read every instant and day with these four: test/infra/times-at-the-doors.test.ts finds other fields. */

/** A civil date, 1986 through 2098. */
export const day = (sentence: string) => timeRead(sentence, readDay);

const noYear = 'Give a year like 2026.';
/** Of an address: 2000 through 2098. */
export const year = z.pipe(
  z.string(noYear).check(z.regex(/^20\d\d$/, noYear), z.refine(isYear, noYear)),
  z.transform(Number),
);

/** With a zone, 1986 through 2098; returns UTC with three decimals. */
export const instant = (sentence: string, finer?: Finer) =>
  timeRead(sentence, (text) => readInstant(text, finer));

export const dayOrInstant = (sentence: string) => timeRead(sentence, readDayOrInstant);

/** A day or an instant; earlier than 1986 becomes 1986-01-01 (R-18). */
export const since = timeRead('Give a date like 2026-10-01, or an instant with its zone.', readSince);

/** Reads a body as its route does. @throws {InvalidInput} */
export type Check = <S extends z.ZodMiniType>(schema: S, value: unknown) => z.output<S>;

export const sub = line(128, 'Give the officer’s user ID (the sub of their sign-in).');

export const caseId = line(104, 'Name the case.');

/** Of a company's own paper; it goes into a history, so it names no person (P07). */
export const reference = z.string('Give the reference of the company’s instruction.').check(
  z.regex(
    // Never the reference of a breach: readers without breach access see the history (R-13).
    /^(?!.*(?:BRE|SND)-)[A-Z0-9][A-Z0-9._/-]{0,59}$/i,
    'Give the reference of the company’s instruction: letters, digits, dots, slashes and hyphens.',
  ),
);
