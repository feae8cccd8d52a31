import * as z from 'zod/mini';
import type { Breach } from '#domain/breach/breach.ts';
import type { BreachCommand } from '#domain/breach/commands.ts';
import type { BreachEvent } from '#domain/breach/events.ts';
import type { Actor, CaseId } from '#domain/case/case.ts';
import { audiences, finishings } from '#domain/notice/events.ts';
import { breachesPath, sha256 } from '#functions/breach/contract.ts';
import { day, prose } from '#functions/case/contract.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Route } from '#ports/routes.ts';

/** Largest list that is put at once; a larger one goes to the address of an upload. */
export const maxListMegabytes = 5;

const ofBreach = (method: Route['method'], path: string, handler: string): Route => ({
  method,
  path: `${breachesPath}/{caseId}/${path}`,
  handler,
  auth: 'officer',
});

/** What is there for the first list and for each supplement. */
const ofLists = (method: Route['method'], path: string): readonly Route[] =>
  ['', 'supplements/{n}/'].map((below) => ofBreach(method, `${below}${path}`, 'take-recipients'));

export const routes: readonly Route[] = [
  ...ofLists('PUT', 'recipients').map((route) => ({ ...route, maxBody: maxListMegabytes * 1_048_576 })),
  ...ofLists('POST', 'uploads'),
  ...ofLists('POST', 'uploads/{uploadId}/freeze'),
  ofBreach('POST', 'notice/preview', 'read-notice'),
  ...['postal.csv', 'proof.csv', 'rows-to-finish', 'evidence'].map((path) =>
    ofBreach('GET', path, 'read-notice'),
  ),
  ofBreach('POST', 'postal', 'record-paper-mail'),
  ofBreach('POST', 'rows-to-finish', 'record-paper-mail'),
  { method: 'GET', path: '/api/officer/sending', handler: 'switch-sending', auth: 'officer' },
  { method: 'PUT', path: '/api/officer/sending', handler: 'switch-sending', auth: 'officer' },
  { method: 'GET', path: '/api/officer/restore', handler: 'switch-sending', auth: 'officer' },
];

const list = z._default(z.int('Give the number of the list.').check(z.positive()), 1);

export const previewed = z.object({
  list,
  for: z._default(z.enum(audiences, `Choose from ${audiences.join(', ')}.`), 'everyone'),
});
export type Previewed = z.output<typeof previewed>;

/** So many rows fit into a body. */
const mostNamed = 4000;
const allOf = <T>(each: z.ZodMiniType<T>, sentence: string) =>
  z.union([z.literal('all'), z.array(each).check(z.minLength(1), z.maxLength(mostNamed))], sentence);

export const paperMailed = z.object({
  postedOn: day('Give a day like 2026-12-08.'),
  /** Rows as the column `row` of postal.csv names them. */
  rows: allOf(
    z.string().check(z.regex(/^\d{1,3}-\d{1,7}-\d{1,2}$/)),
    `Give up to ${mostNamed} rows as postal.csv names them, or all.`,
  ),
  /** Of `all`: how many they are, so that nobody is counted as mailed who came to the list meanwhile. */
  count: z.optional(z.int('Give the number of letters.').check(z.nonnegative())),
});
export type PaperMailed = z.output<typeof paperMailed>;

export const finished = z.object({
  list,
  lines: allOf(z.int().check(z.positive()), `Give up to ${mostNamed} line numbers, or all.`),
  how: z.enum(finishings, `Choose from ${finishings.join(', ')}.`),
  reason: z.optional(prose(5000, 'Give the reason.')),
});
export type Finished = z.output<typeof finished>;

export type StoredBreach = StoredCase<Breach, BreachEvent>;

/** The breaches as their noun keeps them; the notice is part of a breach. */
export interface Breaches {
  /** @throws {NotFound} */
  read(id: CaseId): Promise<StoredBreach>;
  /** Would it be refused as the breach stands? @throws {Refusal} by name then */
  mayDo(seen: StoredBreach, command: BreachCommand): void;
  /** @throws {Refusal} by name */
  do(of: CaseId | StoredBreach, actor: Actor, command: BreachCommand): Promise<StoredBreach>;
}

/**
 * What the machine `customer-notice` does next. `until` is a whole second, empty unless there is something to wait for;
 * `lanes` are those to be sent now.
 */
export interface NoticeStepResult {
  readonly nextStep:
    | 'send'
    | 'wait'
    | 'draining'
    | 'account-for-everyone'
    | 'paused'
    | 'switched-off'
    | 'nothing';
  readonly until: string;
  readonly lanes: readonly string[];
}

/** Input of the sender: which lane, as `NoticeStepResult` named it. */
export const laneInput = z.object({ caseId: z.string(), lane: z.string() });
export type LaneInput = z.output<typeof laneInput>;

/** Where a lane stands: `stopped`, by the error named, is for a person to look at; `done`: nothing more is to be done now. */
export interface LaneStepResult {
  readonly nextStep: 'more' | 'wait' | 'stopped' | 'done';
  readonly until: string;
  readonly error: string;
  readonly letters: number;
}

/** Input of the task that pauses a notice whose sender was stopped by an error. */
export const stoppedInput = z.object({ caseId: z.string(), error: z.string() });
export type StoppedInput = z.output<typeof stoppedInput>;

/** `waiting`: somebody is still at work, or a person is next. */
export interface NoticeStepEnd {
  readonly nextStep: 'done' | 'waiting' | 'fully-accounted';
  readonly until: string;
}

/** The kill switch of all customers’ notices. */
export const sendingPut = z.object({
  paused: z.boolean('Say whether sending is paused.'),
  reason: prose(5000, 'Give the reason.'),
  /** Of the second officer after a restore: what the first said, as GET shows it. */
  proposalSha256: z.optional(sha256),
});
export type SendingSwitchChange = z.output<typeof sendingPut>;

/** Where customers are shown by name: the look stands in the history, once per officer and day. */
export interface CustomerViews {
  /** @throws {NotFound} */
  recordView(id: CaseId, by: string): Promise<StoredBreach>;
}
