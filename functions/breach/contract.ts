import * as z from 'zod/mini';
import type { Breach } from '#domain/breach/breach.ts';
import { dataCategories, intentions } from '#domain/breach/events.ts';
import type { Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { LetterNow } from '#domain/notice/commands.ts';
import type { ListTally } from '#domain/notice/recipients.ts';
import { line, prose } from '#functions/case/contract.ts';
import type { Route } from '#ports/routes.ts';
import { type ActionType, actionRows } from './action-rows.ts';
import { breachesPath, code, instant, letterWritten, moment } from './fields.ts';

export { breachesPath, letterWritten };

const category = z.enum(dataCategories, `Choose from ${dataCategories.join(', ')}.`);

export const recordBreach = {
  method: 'POST',
  path: breachesPath,
  handler: 'record-breach',
  auth: 'officer',
  access: 'breach-work',
  body: z.object({
    title: line(200, 'Give the breach a title.'),
    discoveredAt: instant,
    occurredFrom: z.optional(moment),
    occurredTo: z.optional(moment),
    circumstances: prose(10_000, 'Describe what happened.'),
    cpniTypes: z
      .array(code('Name the type of CPNI.'), 'List the types of CPNI.')
      .check(z.maxLength(50, 'At most 50 types.')),
    dataCategories: z.optional(
      z.array(category, 'List the categories of data.').check(z.maxLength(3, 'At most 3 categories.')),
    ),
    method: prose(5000, 'Describe the method of compromise.'),
    estimatedCustomers: z
      .int('Give the number of customers.')
      .check(z.nonnegative('The number of customers cannot be negative.')),
    estimatedLoss: z.optional(
      z.union([z.number(), line(500, 'Give the estimated loss.')], 'Give the estimated loss.'),
    ),
    intentional: z.enum(intentions, 'Choose yes, no or unknown.'),
  }),
} as const;
export type BreachRecorded = z.output<typeof recordBreach.body>;

const get = { method: 'GET', auth: 'officer' } as const;
/** Open ones; `closed=yes` for the others. */
export const listBreaches = {
  ...get,
  path: breachesPath,
  handler: 'read-breach',
  access: 'breach-reading',
} as const;
/** A stand-in sees only what waits for a signature. */
export const readBreach = {
  ...get,
  path: `${breachesPath}/{caseId}`,
  handler: 'read-breach',
  access: 'breach-to-sign',
} as const;
/** Why customers may not be notified before this day. */
export const readExhibit = {
  ...get,
  path: `${breachesPath}/{caseId}/exhibit`,
  handler: 'read-breach',
  access: 'breach-reading',
} as const;
export const reportBreach = {
  ...get,
  path: `${breachesPath}/{caseId}/report`,
  handler: 'report-breach',
  access: 'breach-reading',
} as const;

export const routes: readonly Route[] = [
  recordBreach,
  listBreaches,
  readBreach,
  readExhibit,
  reportBreach,
  ...Object.values(actionRows),
];

export const actionDoor = (type: ActionType) => {
  const { method, path, access } = actionRows[type];
  return { method, path, access };
};

/** Stored beside the case by hash. */
export type RecordText = Pick<
  BreachRecorded,
  'title' | 'circumstances' | 'cpniTypes' | 'method' | 'estimatedLoss'
>;

const aHash = 'Repeat the proposalSha256 that you were shown: 64 characters 0-9 and a-f.';
export const sha256 = z.string(aHash).check(z.regex(/^[0-9a-f]{64}$/, aHash));

/** The whole letter once more, in Spanish. */
export interface SpanishWritten {
  readonly subject: string;
  readonly body: string;
  /** The kinds of records, as the breach's record lists them. */
  readonly cpniTypes: readonly string[];
  /** When the staffed contact answers; as the settings say it. */
  readonly hours?: string | undefined;
  /** For the same segments. */
  readonly inserts?: Readonly<Record<string, string>> | undefined;
}

export interface Notices {
  /** The stored letter, its seal and missing parts (L-8). @throws {InvalidInput} for forbidden wording */
  write(
    breach: { readonly id: CaseId; readonly state: Breach },
    written: {
      readonly subject: string;
      readonly body: string;
      readonly locale: string;
      readonly inserts?: Readonly<Record<string, string>>;
      readonly spanish?: SpanishWritten | undefined;
    },
  ): Promise<{ readonly text: string; readonly letterSha256: string; readonly warnings: readonly string[] }>;
  /** As its readers would see it now. @throws {LetterChanged} for a letter that we do not have */
  letterNow(
    breach: { readonly id: CaseId; readonly state: Breach },
    letterSha256: string,
  ): Promise<LetterNow>;
  /** As the breach's record names them. */
  cpniTypes(breach: { readonly id: CaseId; readonly state: Breach }): Promise<readonly string[]>;
  countRows(caseId: CaseId, listSha256: string, segments: readonly string[]): Promise<number>;
  tallies(caseId: CaseId, lists: readonly number[]): Promise<readonly ListTally[]>;
  /** `until`: a sender may be active. */
  drainStatusOf(caseId: CaseId): Promise<{ readonly until: Instant } | { readonly alreadyTold: number }>;
}

/** `until` is a whole second, or empty. */
export interface StepResult {
  readonly nextStep:
    | 'receipts'
    | 'wait'
    | 'ask'
    | 'review'
    | 'approval'
    | 'release'
    | 'released'
    | 'draining'
    | 'next-run'
    | 'settled';
  readonly until: Instant | '';
}
