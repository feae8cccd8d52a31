import { domainToASCII } from 'node:url';
import * as z from 'zod/mini';
import {
  acceptedYears,
  type Finer,
  readDay,
  readDayOrInstant,
  readInstant,
  readSince,
} from '#domain/calendar/times.ts';
import { exactKey } from '#domain/case/keys.ts';
import type { Route } from '#ports/routes.ts';

/** What an officer does to a request, each under `/api/officer/cases/{caseId}/<action>` (R-24). */
export const caseActions = [
  'assign',
  'reclassify',
  'split',
  'link',
  'reopen',
  'ask',
  'message',
  'extend',
  'new-date',
  'close',
] as const;
export type CaseAction = (typeof caseActions)[number];

export const caseActionPath = (action: CaseAction): string => `/api/officer/cases/{caseId}/${action}`;

/** Text of one line: trimmed, not empty, without control characters or line separators. `sentence` says what to type. */
export const line = (max: number, sentence: string) =>
  z
    .string(sentence)
    .check(
      z.trim(),
      z.minLength(1, sentence),
      z.maxLength(max, `Please keep this under ${max} characters.`),
      z.regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, 'Please use one line without control characters.'),
    );

/** Text of several lines: trimmed and not empty. */
export const prose = (max: number, sentence: string) =>
  z
    .string(sentence)
    .check(z.trim(), z.minLength(1, sentence), z.maxLength(max, `Please keep this under ${max} characters.`));

/** A local part that SES takes: the dot-atom of RFC 5322, in ASCII. What is no host name is refused before the URL standard. */
const typedAddress =
  /^(?=.{1,64}@)([\w!#$%&'*+/=?^`{|}~-]+(?:\.[\w!#$%&'*+/=?^`{|}~-]+)*)@([^@\s%/\\?#:[\]<>|^]+)$/;
const host = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/**
 * An e-mail address, its domain in ASCII as the URL standard has it; the standard reads more than a domain (`a%2eb`, `0x7f.1`).
 * The local part stays as typed. @returns undefined when no letter can be sent there
 */
export const emailKey = (typed: string): string | undefined => {
  const seen = /\p{Cc}/u.test(typed.trim()) ? '' : exactKey(typed);
  const [, local, typedHost] = typedAddress.exec(seen) ?? [];
  const domain = typedHost === undefined ? '' : domainToASCII(typedHost);
  const address = `${local}@${domain}`;
  return host.test(domain) && address.length <= 254 ? address : undefined;
};

/** A text that is read once, at the door: what comes out is as it is kept. `sentence` says what to type. */
const textRead = (
  sentence: string,
  read: (text: string) => string | undefined,
  why = (_: string): string => sentence,
) =>
  z.pipe(
    z.string(sentence),
    z.transform((text, context): string => {
      const known = read(text);
      if (known !== undefined) return known;
      context.issues.push({ code: 'custom', message: why(text), input: text });
      return z.NEVER;
    }),
  );

export const email = textRead('Give an email address like name@example.com.', emailKey);

const timeRead = (sentence: string, read: (text: string) => string | undefined) =>
  textRead(sentence, read, (text) => {
    const year = /^\d{4}(?=-)/.exec(text)?.[0];
    const isOther = year !== undefined && (+year < acceptedYears.from || +year > acceptedYears.through);
    return isOther
      ? `Check the year: it must be ${acceptedYears.from} to ${acceptedYears.through}.`
      : sentence;
  });

/*
 * Every door that takes an instant or a day takes it through one of these four: any other way would let a forged year in.
 * test/infra/times-at-the-doors.test.ts finds a field that does not.
 */

/** A civil date, 1986 through 2098. */
export const day = (sentence: string) => timeRead(sentence, readDay);

/** An instant with its zone, 1986 through 2098; what comes out is UTC with three decimals. */
export const instant = (sentence: string, finer?: Finer) =>
  timeRead(sentence, (text) => readInstant(text, finer));

/** An instant, or a civil date where no more is known. */
export const dayOrInstant = (sentence: string) => timeRead(sentence, readDayOrInstant);

/** Since when an address is one of record: a day or an instant; before 1986 it is 1986-01-01 (R-18). */
export const since = timeRead('Give a date like 2026-10-01, or an instant with its zone.', readSince);

const readProposal = 'Send the proposalSha256 of the proposal that you read.';

/** Body of every confirmation by a second person: it says which version of the proposal they read (R-13). */
export const confirmation = z.object({
  proposalSha256: z.string(readProposal).check(z.regex(/^[0-9a-f]{64}$/, readProposal)),
});

export type Confirmation = z.output<typeof confirmation>;

/** What a machine tells when it gives up. */
export const flagged = z.object({ caseId: z.string(), machine: z.string(), fault: z.string() });

export const reconcileInput = z.object({ all: z.optional(z.boolean()) });

export const listCases = {
  method: 'GET',
  path: '/api/officer/cases',
  handler: 'list-cases',
  auth: 'officer',
} as const;

export const readCase = {
  method: 'GET',
  path: '/api/officer/cases/{caseId}',
  handler: 'read-case',
  auth: 'officer',
} as const;

export const revealPerson = {
  method: 'GET',
  path: '/api/officer/cases/{caseId}/person',
  handler: 'reveal-person',
  auth: 'officer',
} as const;

export const addNote = {
  method: 'POST',
  path: '/api/officer/cases/{caseId}/notes',
  handler: 'add-note',
  auth: 'officer',
  body: z.object({ text: prose(10_000, 'Write the note.') }),
} as const;

/** An officer's `sub`, as their token says. */
const sub = line(128, 'Name the officer by the sub of their sign-in.');

export const putDeputy = {
  method: 'PUT',
  path: '/api/officer/deputies',
  handler: 'put-deputy',
  auth: 'officer',
  /** A deputy for the caller, or, as a supervisor, for `officer`; both days included. `deputy: null` ends it. */
  body: z.object({
    officer: z.optional(sub),
    deputy: z.nullable(sub),
    from: z.optional(day('Give the first day like 2026-12-01.')),
    to: z.optional(day('Give the last day like 2026-12-14.')),
  }),
} as const;
export type DeputyBody = z.output<typeof putDeputy.body>;

export const exportCase = {
  method: 'GET',
  path: '/api/officer/cases/{caseId}/export',
  handler: 'export-case',
  auth: 'officer',
} as const;

export const routes: readonly Route[] = [
  listCases,
  readCase,
  revealPerson,
  addNote,
  ...caseActions.map(
    (action) =>
      ({
        method: 'POST',
        path: caseActionPath(action),
        handler: 'work-case',
        auth: 'officer',
      }) as const,
  ),
  putDeputy,
  { method: 'POST', path: '/api/officer/bulk', handler: 'bulk', auth: 'officer' },
  exportCase,
];
