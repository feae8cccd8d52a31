import * as z from 'zod/mini';
import { enteredChannels } from '#domain/case/channels.ts';
import { itemOutcomes, otherHold } from '#domain/request/answer-items.ts';
import type { RequestConfirmation } from '#domain/request/commands.ts';
import { evidenceKinds, knowledgeFactors } from '#domain/request/evidence.ts';
import { deliveries } from '#domain/request/records-state.ts';
import {
  capacities,
  outcomes,
  ownCapacities,
  type RequestKind,
  requestKinds,
  verdicts,
} from '#domain/request/request.ts';
import { accountNumber, phone, postal } from '#functions/account/contract.ts';
import { day, email, instant, line, prose } from '#functions/case/contract.ts';
import type { Route } from '#ports/routes.ts';

/** Where each confirmation by a second officer is posted. */
export const confirmationPaths: Readonly<Record<RequestConfirmation['type'], string>> = {
  'confirm-entry': '/api/officer/requests/{caseId}/entry-confirmation',
  'confirm-identity': '/api/officer/requests/{caseId}/verification/confirmation',
};

export const routes: readonly Route[] = [
  { method: 'POST', path: '/api/requests', handler: 'submit-request', auth: 'public' },
  { method: 'GET', path: '/api/requests/{caseId}', handler: 'read-request', auth: 'public' },
  { method: 'POST', path: '/api/requests/{caseId}/withdrawal', handler: 'withdraw-request', auth: 'public' },
  { method: 'POST', path: '/api/requests/{caseId}/messages', handler: 'send-message', auth: 'public' },
  { method: 'POST', path: '/api/requests/{caseId}/link', handler: 'renew-link', auth: 'public' },
  { method: 'POST', path: '/api/verdicts', handler: 'give-verdict', auth: 'public' },
  {
    method: 'POST',
    path: '/api/officer/requests/{caseId}/answer',
    handler: 'answer-request',
    auth: 'officer',
  },
  { method: 'POST', path: '/api/records', handler: 'fetch-records', auth: 'public' },
  {
    method: 'PUT',
    path: '/api/officer/requests/{caseId}/package',
    handler: 'put-package',
    auth: 'officer',
    maxBody: 4_194_304,
  },
  { method: 'POST', path: '/api/officer/requests', handler: 'enter-request', auth: 'officer' },
  { method: 'POST', path: confirmationPaths['confirm-entry'], handler: 'confirm-entry', auth: 'officer' },
  {
    method: 'POST',
    path: '/api/officer/requests/{caseId}/restriction',
    handler: 'apply-restriction',
    auth: 'officer',
  },
  {
    method: 'POST',
    path: '/api/officer/requests/{caseId}/verification',
    handler: 'check-identity',
    auth: 'officer',
  },
  {
    method: 'POST',
    path: confirmationPaths['confirm-identity'],
    handler: 'confirm-identity',
    auth: 'officer',
  },
];

/** What a person types into the form; nothing in it is believed before it is confirmed. */
export const submission = z.object({
  kind: z.enum(requestKinds, 'Choose what you want us to do.'),
  capacity: z.enum(ownCapacities, 'Choose who you are.'),
  name: line(200, 'Tell us your name.').check(z.regex(/^[^<>]*$/, 'Please write your name without < and >.')),
  email,
  controller: z.optional(line(200, 'Name the company.')),
  account: z.optional(line(64, 'Give the account number.')),
  details: prose(10_000, 'Tell us what the request is about.'),
  country: z.optional(
    z.string().check(z.regex(/^[A-Za-z]{2}$/, 'Give the two-letter code of the country, for example US.')),
  ),
  locale: z.optional(
    z.string().check(z.regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'Give the language code, for example en or es.')),
  ),
});
export type Submission = z.output<typeof submission>;

/** What an officer enters for somebody who wrote, called or came. */
export const entered = z
  .object({
    ...submission.def.shape,
    capacity: z.enum(capacities, 'Choose who is asking.'),
    email: z.optional(email),
    postal: z.optional(postal),
    phone: z.optional(phone),
    channel: z.enum(enteredChannels, 'Choose post, phone, email or in-person.'),
    receivedAt: instant('Give the date and time at which we received it, like 2026-11-24T09:30:00-07:00.'),
    note: z.optional(prose(10_000, 'Write the note.')),
    lateReason: z.optional(line(500, 'Explain the delay.')),
  })
  .check(
    z.refine(({ email: typed, postal: given }) => typed !== undefined || given !== undefined, {
      path: ['postal'],
      error: 'Give an email address or a postal address for our letters.',
    }),
  );
export type Entered = z.output<typeof entered>;

/** What a person writes on the status page. */
export const messageWritten = z.object({ text: prose(5000, 'Write the message.') });

export const verdictGiven = z.object({
  secret: line(200, 'Give the code from our letter.'),
  verdict: z.enum(verdicts, 'Choose confirm, refuse or not-mine.'),
  /** Reference of the request; only a code of eight digits, which came by post, needs it. */
  request: z.optional(line(104, 'Give the reference of our letter.')),
});
export type VerdictGiven = z.output<typeof verdictGiven>;

/** The first time with the code of our letter, which sets the passphrase; later with the passphrase alone. */
export const recordsAsked = z.object({
  request: line(104, 'Give the reference of our letter.'),
  code: z.optional(
    z.string().check(z.regex(/^[\s-]*(\d[\s-]*){8}$/, 'Give the eight digits of the code in our letter.')),
  ),
  passphrase: z
    .string('Give a passphrase.')
    .check(
      z.minLength(12, 'Please choose a passphrase of at least 12 characters.'),
      z.maxLength(200, 'Please keep this under 200 characters.'),
    ),
});
export type RecordsAsked = z.output<typeof recordsAsked>;

/** Where the records can be fetched, for a short while. */
export interface RecordsAddress {
  readonly url: string;
  readonly expiresAt: string;
}

/** The account that a restriction is for, as an officer found it. */
export const restrictionApplied = z.object({ account: accountNumber });
export type RestrictionApplied = z.output<typeof restrictionApplied>;

/** Knowledge factors are read, so that they can be refused by name. */
export const identityChecked = z.object({
  evidence: z.enum([...evidenceKinds, ...knowledgeFactors], `Choose one of ${evidenceKinds.join(', ')}.`),
  checkedOn: day('Give the day on which you checked it, like 2026-12-01.'),
  note: z.optional(prose(10_000, 'Write the note.')),
});
export type IdentityChecked = z.output<typeof identityChecked>;

const reasonCode = z
  .string()
  .check(z.regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'A reason code has lower-case letters, digits and hyphens.'));

const breachReference = z
  .string()
  .check(z.regex(/^BRE-[0-9A-Z]{26}$/, 'Give the reference of the breach; it begins with BRE-.'));

export const answerGiven = z.object({
  outcome: z.enum(outcomes, 'Choose done, partly-done, refused or no-data.'),
  reason: z.optional(reasonCode),
  /** The rule or contract that a refusal rests on, as the person reads it; of a legal hold none is said. */
  law: z.optional(line(200, 'Name the law, rule or contract.')),
  items: z.optional(
    z
      .array(
        z.object({
          what: line(500, 'Say what the item is about.'),
          outcome: z.enum(itemOutcomes, 'Choose done, refused, nothing, withheld or open.'),
          reasonCode: z.optional(reasonCode),
          law: z.optional(line(200, 'Name the law.')),
          /** Of what is kept as `legal-hold`, for our own records; the person reads nothing of it. */
          hold: z.optional(
            z.union(
              [z.literal(otherHold), breachReference],
              'Name the hold: the reference of the breach, or other.',
            ),
          ),
        }),
      )
      .check(z.maxLength(100, 'An answer has at most 100 items.')),
  ),
  message: prose(20_000, 'Write the answer.'),
  /** Who was told that data was corrected (P35), as the person reads it. */
  recipientsTold: z.optional(line(500, 'Say whom you told about the correction.')),
  /** Needed where records of a service are handed out. */
  delivery: z.optional(z.enum(deliveries, 'Choose post, download or in-person.')),
  /** The breach whose letter brought the question, for our own records; the person reads nothing of it. */
  about: z.optional(breachReference),
});
export type AnswerGiven = z.output<typeof answerGiven>;

/** What of an answer is text for a person: kept beside the case by its hash, never in its history. */
export interface AnswerText extends Pick<AnswerGiven, 'message' | 'law' | 'recipientsTold'> {
  /** Without the hold that something is kept under: no case but the breach’s own names it. */
  readonly items?: readonly Omit<NonNullable<AnswerGiven['items']>[number], 'hold'>[];
  /** Name of the officer who answers for it. */
  readonly officer: string;
}

/** A request of which an officer keeps something back. */
interface Withholding {
  readonly request: string;
  readonly by: string;
}

/** What an answer asks of the legal holds under which something is kept. */
export interface Holds {
  /** Would each of them take it as it stands? @throws {NoLegalHold | CaseTooLong} */
  mayWithhold(holds: readonly string[], withholding: Withholding): Promise<void>;
  /**
   * Records with the breaches, and nowhere else, that this answer keeps something under their hold. It comes before the
   * answer: what is recorded and never answered so comes to nothing, the other way round it would be forgotten.
   */
  withhold(
    holds: readonly string[],
    withheld: Withholding & { readonly answerSha256: string },
  ): Promise<void>;
}

/** What the requester gets at once. It carries no key: the key is only in the letter to the typed address. */
export interface Receipt {
  readonly id: string;
  readonly kind: RequestKind;
  readonly receivedAt: string;
  readonly dueOn: string;
  readonly statusUrl: string;
}

/** Answers of the machine's tasks. */
export interface StepResult {
  readonly nextStep:
    | 'ask-requester'
    | 'redirect'
    | 'ask-officer'
    | 'send-answer'
    | 'settled'
    | 'send-owed-letters'
    | 'wait-for-post';
}

/** Idempotency keys of the public form and API share this scope: the caller is unknown, the route is one. */
export const requestScope = 'public POST /api/requests';
