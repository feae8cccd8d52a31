import * as z from 'zod/mini';
import type { Breach } from '#domain/breach/breach.ts';
import {
  consultations,
  dataCategories,
  intentions,
  noReasons,
  withinAnswers,
} from '#domain/breach/events.ts';
import { investigators } from '#domain/breach/receipts.ts';
import { type Agency, addresseesInForce, agencies } from '#domain/calendar/rulesets.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { ListTally } from '#domain/notice/recipients.ts';
import { line, prose } from '#functions/case/contract.ts';
import type { Route } from '#ports/routes.ts';
import { day, filing, instant, moment, untilWritten, yesOrNo } from './fields.ts';

export { type BreachPorts, carryOut, factsOf, type StoredBreach } from './carry-out.ts';
export { type Agency, addresseesInForce };

/** Where the officers’ breaches are. */
export const breachesPath = '/api/officer/breaches';

/** What an officer does to a breach: the path below `/{caseId}`, each a row of `actions.ts`. */
export const breachActionPaths = [
  'determination',
  'determination/confirmation',
  'determination/withdrawal',
  'determination/withdrawal/confirmation',
  'record-correction',
  'record-correction/confirmation',
  'law-enforcement-receipts',
  'law-enforcement-receipts/{n}/correction',
  'law-enforcement-receipts/{n}/confirmation',
  'law-enforcement-receipts/{n}/withdrawal',
  'copies',
  'directions',
  'directions/{n}/correction',
  'directions/{n}/confirmation',
  'directions/{n}/lift',
  'directions/{n}/lift/confirmation',
  'release-review',
  'restore/confirmation',
  'urgent-exception',
  'urgent-exception/confirmation',
  'other-duties',
  'notice',
  'notice/approval',
  'notice/pause',
  'notice/pause/confirmation',
  'notice/resume',
  'supplements',
  'supplements/{n}/cancellation',
  'rows-to-finish/confirmation',
  'paper-mail-waiver',
  'paper-mail-waiver/confirmation',
  'close',
] as const;
export type BreachActionPath = (typeof breachActionPaths)[number];

export const breachActionRoute = (path: BreachActionPath): string => `${breachesPath}/{caseId}/${path}`;

const code = (sentence: string) => line(100, sentence);
const hash = z.optional(line(200, 'Give the hash of the document.'));
export const reason = prose(5000, 'Give the reason.');
const addressee = z.enum([...agencies, 'all'], `Choose ${addresseesInForce.join(', ')} or all.`);

const category = z.enum(dataCategories, `Choose from ${dataCategories.join(', ')}.`);

export const recordBreach = {
  method: 'POST',
  path: breachesPath,
  handler: 'record-breach',
  auth: 'officer',
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
export const readBreach = { ...get, path: `${breachesPath}/{caseId}`, handler: 'read-breach' } as const;
export const reportBreach = {
  ...get,
  path: `${breachesPath}/{caseId}/report`,
  handler: 'report-breach',
} as const;

export const routes: readonly Route[] = [
  recordBreach,
  readBreach,
  reportBreach,
  ...breachActionPaths.map(
    (path): Route => ({
      method: 'POST',
      path: breachActionRoute(path),
      handler: 'command-breach',
      auth: 'officer',
    }),
  ),
];

/** Words of the record, kept beside the case by their hash. */
export type RecordText = Pick<
  BreachRecorded,
  'title' | 'circumstances' | 'cpniTypes' | 'method' | 'estimatedLoss'
>;

export const determination = z.object({
  determinedAt: instant,
  within2011: z.enum(withinAnswers, 'Choose yes, no or unclear.'),
  reportToLawEnforcement: z.optional(yesOrNo),
  tellCustomers: z.optional(yesOrNo),
  reasonCode: z.optional(z.enum(noReasons, `Choose from ${noReasons.join(', ')}.`)),
  reason,
  urgentNeed: z.optional(
    z.object({
      class: code('Name the class of customers.'),
      justification: prose(5000, 'Justify the need.'),
    }),
  ),
});

export const reasonBody = z.object({ reason });
/** An action whose path says everything. */
export const nothing = z.object({});

const aHash = 'Repeat the proposalSha256 that you were shown: 64 characters 0-9 and a-f.';
export const sha256 = z.string(aHash).check(z.regex(/^[0-9a-f]{64}$/, aHash));

export const receipt = z.object({
  agency: addressee,
  filedAt: filing,
  receipt: code('Give the number of the receipt.'),
  confirmationHash: hash,
  urgentNeedIndicated: z.optional(z.boolean('Say true or false.')),
});
export const receiptCorrection = z.object({ filedAt: filing, confirmationHash: hash, reason });
export const copy = z.object({ agency: addressee, sentAt: instant });

export const direction = z.object({
  agency: line(100, 'Name the agency.'),
  /** As the agency wrote it: what is no day that we count to is an end until further notice, never a refusal. */
  until: z.optional(z.unknown()),
  /** A missing reference leaves a stop, it is not refused. */
  reference: z.optional(z.string('Give the reference.').check(z.maxLength(200, 'At most 200 characters.'))),
  writtenOn: z.optional(day),
  verbal: z.optional(z.boolean('Say true or false.')),
  official: z.optional(line(200, 'Name the official.')),
  /** Number that was called back, counsel’s note: of a call. */
  calledBack: z.optional(line(100, 'Give the phone number that you called back.')),
  counselNote: z.optional(prose(5000, 'Give counsel’s note.')),
  replaces: z.optional(z.int('Give the number of the stop that this direction replaces.')),
});
export const directionCorrection = z.object({ until: untilWritten, documentHash: hash, reason });
export const lift = z.object({
  agency: line(100, 'Name the agency.'),
  official: line(200, 'Name the official.'),
  reference: code('Give the reference.'),
  writtenOn: day,
  document: z.optional(line(200, 'Give the hash of the document.')),
});
export const releaseReview = z.object({
  decision: z.enum(['release', 'wait'], 'Choose release or wait.'),
  askedAgencyAt: instant,
  official: line(200, 'Name the official whom you asked.'),
  answer: prose(5000, 'Give the agency’s answer.'),
  reason,
  until: z.optional(day),
});
export const urgentException = z.object({
  agency: z.enum(investigators, `Choose ${investigators.join(' or ')}.`),
  contact: line(200, 'Name the person whom you consulted.'),
  consultedAt: instant,
  outcome: z.enum(consultations, `Choose from ${consultations.join(', ')}.`),
  class: z.union(
    [
      code('Name the class of customers.'),
      z.array(code('Name the class of customers.')).check(z.minLength(1), z.maxLength(40)),
    ],
    'Name the class of customers.',
  ),
  asked: z.optional(prose(5000, 'Say what the agency asked.')),
});
export const duty = z.object({
  /** Of a duty that is on the list already. */
  n: z.optional(z.int('Give the number of the duty.')),
  law: line(200, 'Name the law.'),
  to: line(200, 'Say to whom.'),
  dueOn: z.optional(day),
  owner: line(200, 'Name the owner.'),
  decision: z.optional(prose(2000, 'Give the decision.')),
  doneOn: z.optional(day),
});

/** What a breach asks of the lists, letters and ledger of its notice. */
export interface Notices {
  /**
   * The letter as it is kept, its seal, and the required parts that it lacks (L-8).
   * @throws {InvalidInput} by sentence for what may not stand in a letter
   */
  write(
    breach: { readonly id: CaseId; readonly state: Breach },
    written: {
      readonly subject: string;
      readonly body: string;
      readonly locale: string;
      readonly inserts?: Readonly<Record<string, string>>;
    },
  ): Promise<{ readonly text: string; readonly letterSha256: string; readonly warnings: readonly string[] }>;
  /** Required parts that a letter which was kept does not have. */
  warnings(caseId: CaseId, letterSha256: string): Promise<readonly string[]>;
  /** Rows of these segments on a frozen list. */
  countRows(caseId: CaseId, listSha256: string, segments: readonly string[]): Promise<number>;
  /** What has become of each list, from the ledger. */
  tallies(caseId: CaseId, lists: readonly number[]): Promise<readonly ListTally[]>;
  /** Until when a sender may still be at work, or how many were told when none is. */
  drainStatusOf(caseId: CaseId): Promise<{ readonly until: string } | { readonly alreadyTold: number }>;
}

/** Answer of the machine’s tasks; `until` is a whole second, empty unless there is something to wait for. */
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
  readonly until: string;
}
