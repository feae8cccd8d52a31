import * as z from 'zod/mini';
import type { Instant } from '#domain/calendar/times.ts';
import { audiences, finishings } from '#domain/notice/events.ts';
import { breachesPath, letterWritten, sha256 } from '#functions/breach/contract.ts';
import { day, prose } from '#functions/case/contract.ts';
import type { Route } from '#ports/routes.ts';

const ofBreach = `${breachesPath}/{caseId}` as const;
const ofSupplement = `${ofBreach}/supplements/{n}` as const;

/** A larger list goes through an upload. */
const maxListMegabytes = 5;
const putList = {
  method: 'PUT',
  handler: 'take-recipients',
  auth: 'officer',
  access: 'breach-work',
  maxBody: maxListMegabytes * 1_048_576,
  file: { mediaType: 'text/csv', maxMegabytes: maxListMegabytes },
} as const;
export const takeList = { ...putList, path: `${ofBreach}/recipients` } as const;
export const takeSupplement = { ...putList, path: `${ofSupplement}/recipients` } as const;

const postList = {
  method: 'POST',
  handler: 'take-recipients',
  auth: 'officer',
  access: 'breach-work',
} as const;
export const startUpload = { ...postList, path: `${ofBreach}/uploads` } as const;
export const startSupplementUpload = { ...postList, path: `${ofSupplement}/uploads` } as const;
const freeze = 'uploads/{uploadId}/freeze';
export const requestFreeze = { ...postList, path: `${ofBreach}/${freeze}` } as const;
export const requestSupplementFreeze = { ...postList, path: `${ofSupplement}/${freeze}` } as const;

/** Rows that an officer corrects on one page. */
export const mostCorrected = 50;
const cell = z.optional(
  z.string('Give text.').check(z.maxLength(1000, 'Please keep this under 1000 characters.')),
);
const list = z._default(z.int('Give the number of the list.').check(z.positive()), 1);

/** They join the list while it is not approved; later they become the list of a supplement. */
export const correctRows = {
  ...postList,
  path: `${ofBreach}/corrected-rows`,
  body: z.object({
    /** That is frozen with them. */
    list,
    /** By list and line: `1-7`. */
    rows: z
      .record(
        z.string().check(z.regex(/^\d{1,3}-\d{1,7}$/, 'Name the row by its list and its line, like 1-7.')),
        z.object({
          /** Only for a row whose own reference we cannot read. */
          customerRef: cell,
          ...{ name: cell, email: cell, address: cell, segment: cell, locale: cell },
          /** Counts only if the row has none that we can read. */
          addressSince: cell,
        }),
        'Give the corrected rows.',
      )
      .check(
        z.refine((rows) => Object.keys(rows).length > 0, 'Correct at least one row.'),
        z.refine(
          (rows) => Object.keys(rows).length <= mostCorrected,
          `At most ${mostCorrected} rows at once.`,
        ),
      ),
  }),
} as const;
export type RowsCorrected = z.output<typeof correctRows.body>;

/** A stand-in approves the letter, so a stand-in sees it as each person would get it. */
export const showLetter = {
  method: 'POST',
  path: `${ofBreach}/notice/preview`,
  handler: 'read-notice',
  auth: 'officer',
  access: 'breach-signing',
  body: z.object({
    list,
    for: z._default(z.enum(audiences, `Choose from ${audiences.join(', ')}.`), 'everyone'),
    /** Of the frozen list, from 1: the letter as this row reads it. */
    row: z.optional(z.int('Give the number of a row.').check(z.positive('Rows start at 1.'))),
    /** A letter that is not saved, as it would read. */
    draft: z.optional(z.object(letterWritten)),
  }),
} as const;
export type Previewed = z.output<typeof showLetter.body>;

const getNotice = {
  method: 'GET',
  handler: 'read-notice',
  auth: 'officer',
  access: 'breach-reading',
} as const;
export const postalFile = { ...getNotice, path: `${ofBreach}/postal.csv` } as const;
export const proofFile = { ...getNotice, path: `${ofBreach}/proof.csv` } as const;
export const finishFile = { ...getNotice, path: `${ofBreach}/rows-to-finish` } as const;
/** Each with what was uploaded, so that an officer can correct it: names and addresses of customers. `list`: on which list. */
export const rejectedRows = {
  ...getNotice,
  path: `${ofBreach}/rejected-rows`,
  access: 'breach-work',
} as const;
/** Every version that was written, without customers. */
export const letterVersions = { ...getNotice, path: `${ofBreach}/letters` } as const;
export const evidence = { ...getNotice, path: `${ofBreach}/evidence` } as const;
/** To print: each letter on paper as its reader gets it, in batches. `after`: a row as postal.csv names it. */
export const paperLetters = {
  ...getNotice,
  path: `${ofBreach}/paper-letters`,
  access: 'breach-work',
} as const;

/** As many as fit in a body. */
const mostNamed = 4000;
const allOf = <T>(each: z.ZodMiniType<T>, sentence: string) =>
  z.union([z.literal('all'), z.array(each).check(z.minLength(1), z.maxLength(mostNamed))], sentence);

export const recordPaperMail = {
  method: 'POST',
  path: `${ofBreach}/postal`,
  handler: 'record-paper-mail',
  auth: 'officer',
  access: 'breach-work',
  body: z.object({
    postedOn: day('Give a day like 2026-12-08.'),
    /** As in the column `row` of postal.csv. */
    rows: allOf(
      z.string().check(z.regex(/^\d{1,3}-\d{1,7}-\d{1,2}$/)),
      `Give up to ${mostNamed} rows as postal.csv names them, or all.`,
    ),
    /** With `all`: the number of letters, so that rows added meanwhile are not marked as mailed. */
    count: z.optional(z.int('Give the number of letters.').check(z.nonnegative())),
  }),
} as const;
export type PaperMailed = z.output<typeof recordPaperMail.body>;

export const finishRows = {
  method: 'POST',
  path: `${ofBreach}/rows-to-finish`,
  handler: 'record-paper-mail',
  auth: 'officer',
  access: 'breach-work',
  body: z.object({
    list,
    lines: allOf(z.int().check(z.positive()), `Give up to ${mostNamed} line numbers, or all.`),
    how: z.enum(finishings, `Choose from ${finishings.join(', ')}.`),
    reason: z.optional(prose(5000, 'Give the reason.')),
  }),
} as const;
export type Finished = z.output<typeof finishRows.body>;

const ofSending = { path: '/api/officer/sending', handler: 'switch-sending', auth: 'officer' } as const;
export const readSending = { ...ofSending, method: 'GET', access: 'breach-to-sign' } as const;
/** For all customers' notices. A stand-in signs another officer's request with `proposalSha256`. */
export const turnSending = {
  ...ofSending,
  method: 'PUT',
  access: 'breach-signing',
  body: z.object({
    paused: z.boolean('Say whether sending is paused.'),
    reason: prose(5000, 'Give the reason.'),
    /** To resume: the names of the stops that it ends, all of them or none (law of stopping 3). */
    stops: z.optional(
      z.array(z.string().check(z.maxLength(100)), 'Name each stop that you end.').check(z.maxLength(500)),
    ),
    /** From the second officer: the hash that GET shows. */
    proposalSha256: z.optional(sha256),
  }),
} as const;
export type SendingSwitchChange = z.output<typeof turnSending.body>;

export const restoredBreaches = { ...readSending, path: '/api/officer/restore' } as const;

export const routes: readonly Route[] = [
  takeList,
  takeSupplement,
  startUpload,
  startSupplementUpload,
  requestFreeze,
  requestSupplementFreeze,
  correctRows,
  showLetter,
  postalFile,
  proofFile,
  finishFile,
  rejectedRows,
  evidence,
  letterVersions,
  paperLetters,
  recordPaperMail,
  finishRows,
  readSending,
  turnSending,
  restoredBreaches,
];

/** `until` is a whole second, or empty. `lanes`: to send now. */
export interface NoticeStepResult {
  readonly nextStep:
    | 'send'
    | 'wait'
    | 'draining'
    | 'account-for-everyone'
    | 'paused'
    | 'switched-off'
    | 'nothing';
  readonly until: Instant | '';
  readonly lanes: readonly string[];
}

export const laneInput = z.object({ caseId: z.string(), lane: z.string() });
export type LaneInput = z.output<typeof laneInput>;

/** `stopped`: a person must look at `error`. `done`: nothing to do now. */
export interface LaneStepResult {
  readonly nextStep: 'more' | 'wait' | 'stopped' | 'done';
  readonly until: Instant | '';
  readonly error: string;
  readonly letters: number;
}

export const stoppedInput = z.object({ caseId: z.string(), error: z.string() });
export type StoppedInput = z.output<typeof stoppedInput>;

export interface NoticeStepEnd {
  readonly nextStep: 'done' | 'waiting' | 'fully-accounted';
  readonly until: Instant | '';
}
