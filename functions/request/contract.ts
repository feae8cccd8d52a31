import * as z from 'zod/mini';
import { enteredChannels } from '#domain/case/channels.ts';
import type { AsSent, GivenWords } from '#domain/case/words-out.ts';
import type { RequestConfirmation } from '#domain/request/commands.ts';
import type { nextStepOf } from '#domain/request/decider.ts';
import { evidenceKinds, knowledgeFactors } from '#domain/request/evidence.ts';
import { capacities, verdicts } from '#domain/request/vocabulary.ts';
import { accountNumber, phone, postal } from '#functions/account/contract.ts';
import { confirmation, day, email, instant, line, prose } from '#functions/case/contract.ts';
import { confirmText } from '#functions/held-text/contract.ts';
import type { Route } from '#ports/routes.ts';
import { answerGiven } from './answer/answer-given.ts';
import { confirmBlock, decideBlock } from './child/contract.ts';
import { fieldRules, noticeOnPaper } from './further-fields.ts';
import {
  confirmRecords,
  declareRecords,
  giveRecords,
  putPackage,
  readPackage,
  reviewPackage,
} from './records-contract.ts';
import { submission, submissionShape } from './submission.ts';

export * from './child/contract.ts';
export type { LinkAfter } from './link/contract.ts';
export type { Manifest } from './package/manifest.ts';
export * from './records-contract.ts';
export type { Submission } from './submission.ts';

export const submitRequest = {
  method: 'POST',
  path: '/api/requests',
  handler: 'submit-request',
  auth: 'public',
  body: submission.check(...fieldRules('online')),
} as const;

export const readRequest = {
  method: 'GET',
  path: '/api/requests/{caseId}',
  handler: 'read-request',
  auth: 'public',
} as const;

export const withdrawRequest = {
  method: 'POST',
  path: '/api/requests/{caseId}/withdrawal',
  handler: 'withdraw-request',
  auth: 'public',
} as const;

export const sendMessage = {
  method: 'POST',
  path: '/api/requests/{caseId}/messages',
  handler: 'send-message',
  auth: 'public',
  body: z.object({ text: prose(5000, 'Write the message.') }),
} as const;

export const renewLink = {
  method: 'POST',
  path: '/api/requests/{caseId}/link',
  handler: 'renew-link',
  auth: 'public',
} as const;

export const giveVerdict = {
  method: 'POST',
  path: '/api/verdicts',
  handler: 'give-verdict',
  auth: 'public',
  body: z.object({
    secret: line(200, 'Give the code from our letter.'),
    verdict: z.enum(verdicts, 'Choose confirm, refuse or not-mine.'),
    /** Only an eight-digit code from paper mail needs it. */
    request: z.optional(line(104, 'Give the reference of our letter.')),
  }),
} as const;
export type VerdictGiven = z.output<typeof giveVerdict.body>;

export const answerRequest = {
  method: 'POST',
  path: '/api/officer/requests/{caseId}/answer',
  handler: 'answer-request',
  auth: 'officer',
  access: 'request-answering',
  body: answerGiven,
} as const;
export type AnswerGiven = z.output<typeof answerRequest.body>;

/** For someone who wrote, called or came in. */
export const enterRequest = {
  method: 'POST',
  path: '/api/officer/requests',
  handler: 'enter-request',
  auth: 'officer',
  access: 'request-work',
  body: z
    .object({
      ...submissionShape,
      capacity: z.enum(capacities, 'Choose who is asking.'),
      email: z.optional(email),
      postal: z.optional(postal),
      phone: z.optional(phone),
      /** Of a permission: the version that the paper names. */
      notice: z.optional(noticeOnPaper),
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
      ...fieldRules('everywhere'),
    ),
} as const;
export type Entered = z.output<typeof enterRequest.body>;

export const confirmEntry = {
  method: 'POST',
  path: '/api/officer/requests/{caseId}/entry-confirmation',
  handler: 'confirm-entry',
  auth: 'officer',
  access: 'request-signing',
  body: confirmation,
} as const;

export const applyRestriction = {
  method: 'POST',
  path: '/api/officer/requests/{caseId}/restriction',
  handler: 'apply-restriction',
  auth: 'officer',
  access: 'request-work',
  body: z.object({ account: accountNumber }),
} as const;

/** Accepts knowledge factors, so that a rule can refuse them by name. */
export const checkIdentity = {
  method: 'POST',
  path: '/api/officer/requests/{caseId}/verification',
  handler: 'check-identity',
  auth: 'officer',
  access: 'request-work',
  body: z.object({
    evidence: z.enum([...evidenceKinds, ...knowledgeFactors], `Choose one of ${evidenceKinds.join(', ')}.`),
    checkedOn: day('Give the day on which you checked it, like 2026-12-01.'),
    note: z.optional(prose(10_000, 'Write the note.')),
  }),
} as const;
export type IdentityChecked = z.output<typeof checkIdentity.body>;

export const confirmIdentity = {
  method: 'POST',
  path: '/api/officer/requests/{caseId}/verification/confirmation',
  handler: 'confirm-identity',
  auth: 'officer',
  access: 'request-signing',
  body: confirmation,
} as const;

export const routes: readonly Route[] = [
  submitRequest,
  readRequest,
  withdrawRequest,
  sendMessage,
  renewLink,
  giveVerdict,
  answerRequest,
  giveRecords,
  putPackage,
  readPackage,
  reviewPackage,
  declareRecords,
  confirmRecords,
  decideBlock,
  confirmBlock,
  enterRequest,
  confirmEntry,
  applyRestriction,
  checkIdentity,
  confirmIdentity,
];

export const confirmationPaths: Readonly<Record<RequestConfirmation['type'], string>> = {
  'confirm-entry': confirmEntry.path,
  'confirm-identity': confirmIdentity.path,
  'confirm-records': confirmRecords.path,
  'confirm-block': confirmBlock.path,
  'confirm-text': confirmText.path,
};

export interface ByOfficer {
  readonly caseId: string;
  readonly by: string;
}

export interface NamedRecipient {
  /** As the person typed them on our form: the letter names them. */
  readonly recipient?: GivenWords;
  /** As an officer typed them, in the answer or at the entry: colleagues read it, and no letter has it. */
  readonly recipientOnFile?: string;
}

/** As the officer wrote it. */
export interface AnswerWritten
  extends Pick<AnswerGiven, 'message' | 'law' | 'recipientsTold' | 'searches'>,
    NamedRecipient {
  /** Without the hold: only the breach's own case names it. */
  readonly items?: readonly Omit<NonNullable<AnswerGiven['items']>[number], 'hold'>[];
  readonly corrections?: readonly (NonNullable<AnswerGiven['corrections']>[number] & {
    /** Absent in early texts. */
    readonly salt?: string;
  })[];
  readonly officer: string;
}

/** As it may leave; stored beside the case by its hash, never in its history. */
export type AnswerText = AsSent<Omit<AnswerWritten, keyof NamedRecipient>> &
  // An earlier release kept an officer’s words there, which a second person had read.
  Pick<NamedRecipient, 'recipient'>;

interface Withholding {
  readonly request: string;
  readonly by: string;
}

/** Checks each hold. @throws {NoLegalHold | CaseTooLong} */
export interface Holds {
  /** Records what an answer withholds. Call before the answer: after a crash it is harmless. */
  mayWithhold(holds: readonly string[], withholding: Withholding): Promise<void>;
  withhold(
    holds: readonly string[],
    withheld: Withholding & { readonly answerSha256: string },
  ): Promise<void>;
}

export interface StepResult {
  readonly nextStep: Exclude<ReturnType<typeof nextStepOf>, 'acknowledge'>;
}

/** Of the step that writes to the requester; executions of earlier definitions never call it. */
export type FirstResult = { readonly nextStep: StepResult['nextStep'] | 'look-up' };
