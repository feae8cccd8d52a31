import * as z from 'zod/mini';
import { enteredChannels } from '#domain/case/channels.ts';
import { letterFormats } from '#domain/case/letter-formats.ts';
import type { ComplaintConfirmation } from '#domain/complaint/commands.ts';
import type { NextStep } from '#domain/complaint/next-step.ts';
import { complainants, recourseSteps, topics } from '#domain/complaint/vocabulary.ts';
import { phone, postal } from '#functions/account/contract.ts';
import {
  caseId,
  confirmation,
  day,
  email,
  instant,
  line,
  prose,
  sub,
  year,
} from '#functions/case/contract.ts';
import { confirmText } from '#functions/held-text/contract.ts';
import type { Route } from '#ports/routes.ts';
import { complaintAnswer } from './work/answer-given.ts';

const name = line(200, 'Tell us your name.').check(
  z.regex(/^[^<>]*$/, 'Please write your name without < and >.'),
);

const said = {
  topic: z.enum(topics, 'Choose what your complaint is about.'),
  complainant: z.enum(complainants, 'Choose whether you write for yourself or for a company.'),
  details: prose(10_000, 'Tell us what went wrong, and what you want us to do.'),
  country: z.optional(
    z.string().check(z.regex(/^[A-Za-z]{2}$/, 'Give the two-letter code of the country, for example US.')),
  ),
  locale: z.optional(
    z.string().check(z.regex(/^[a-z]{2}(-[A-Z]{2})?$/, 'Give the language code, for example en or es.')),
  ),
};

const publicDoor = { handler: 'complaint-public', auth: 'public' } as const;

/**
 * `code`: of the status page of the request complained of, as in our letter. It links the two, and the name and email
 * address of that request need no second typing.
 */
export const submitComplaint = {
  ...publicDoor,
  method: 'POST',
  path: '/api/complaints',
  body: z.object({
    ...said,
    name: z.optional(name),
    email: z.optional(email),
    code: z.optional(line(200, 'Copy the whole code from our letter.')),
  }),
} as const;
export type Submission = z.output<typeof submitComplaint.body>;

export const readComplaint = { ...publicDoor, method: 'GET', path: '/api/complaints/{caseId}' } as const;

export const sendComplaintMessage = {
  ...publicDoor,
  method: 'POST',
  path: '/api/complaints/{caseId}/messages',
  body: z.object({ text: prose(5000, 'Write the message.') }),
} as const;

export const withdrawComplaint = {
  ...publicDoor,
  method: 'POST',
  path: '/api/complaints/{caseId}/withdrawal',
} as const;

/** “Not resolved”: our letter with the path that is left follows. */
export const sayUnsatisfied = {
  ...publicDoor,
  method: 'POST',
  path: '/api/complaints/{caseId}/dissatisfaction',
} as const;

const officerDoor = { handler: 'complaint-officer', auth: 'officer', access: 'request-work' } as const;

/** For someone who wrote, called or came in. `request`: its reference, when the papers name one. */
export const enterComplaint = {
  ...officerDoor,
  method: 'POST',
  path: '/api/officer/complaints',
  body: z
    .object({
      ...said,
      name,
      email: z.optional(email),
      postal: z.optional(postal),
      phone: z.optional(phone),
      format: z.optional(
        z.enum(letterFormats, 'Choose standard, large-print, braille, audio or relay-call.'),
      ),
      channel: z.enum(enteredChannels, 'Choose post, phone, email or in-person.'),
      receivedAt: instant('Give the date and time at which we received it, like 2026-11-24T09:30:00-07:00.'),
      request: z.optional(caseId),
      note: z.optional(prose(10_000, 'Write the note.')),
      lateReason: z.optional(line(500, 'Explain the delay.')),
    })
    .check(
      z.refine(({ email: typed, postal: given }) => typed !== undefined || given !== undefined, {
        path: ['postal'],
        error: 'Give an email address or a postal address for our letters.',
      }),
    ),
} as const;
export type Entered = z.output<typeof enterComplaint.body>;

const act = <const P extends string, B extends z.ZodMiniType>(path: P, body: B) =>
  ({ ...officerDoor, method: 'POST', path: `/api/officer/complaints/{caseId}/${path}`, body }) as const;

export const confirmComplaintEntry = {
  ...act('entry-confirmation', confirmation),
  access: 'request-signing',
} as const;

/**
 * `officer`: whom the complaint is about; they cannot work on it. `request`: from the papers. `investigation`: what was
 * checked, for colleagues; the answer needs at least one (P51). `recourse-step`: what the complainant took before
 * arbitration, and on which day (P55).
 */
export const recordFact = act(
  'records',
  z.discriminatedUnion(
    'record',
    [
      z.object({ record: z.literal('officer'), officer: sub }),
      z.object({ record: z.literal('request'), request: caseId }),
      z.object({
        record: z.literal('investigation'),
        note: prose(10_000, 'Write what you checked.'),
      }),
      z.object({
        record: z.literal('signed-word'),
        signedOn: day('Give the day like 2026-12-01.'),
        document: line(500, 'Name the paper that the complainant signed, and where it is kept.'),
      }),
      z.object({
        record: z.literal('recourse-step'),
        step: z.enum(recourseSteps, 'Choose body or authority.'),
        on: day('Give the day like 2026-12-01.'),
      }),
    ],
    'Choose officer, request, investigation, signed-word or recourse-step.',
  ),
);
export type Recorded = z.output<typeof recordFact.body>;

export const askComplainant = act('ask', z.object({ question: prose(10_000, 'Write the question.') }));

export const writeToComplainant = act('message', z.object({ text: prose(10_000, 'Write the message.') }));

export const answerComplaint = act('answer', complaintAnswer);
export type ComplaintAnswer = z.output<typeof complaintAnswer>;

/** Complaints about the release of phone records in a calendar year (47 CFR 64.2009(e)). */
export const readCertificate = {
  ...officerDoor,
  method: 'GET',
  path: '/api/officer/complaints/certificates/{year}',
  access: 'request-reading',
  params: {
    year,
  },
} as const;

export const routes: readonly Route[] = [
  submitComplaint,
  readComplaint,
  sendComplaintMessage,
  withdrawComplaint,
  sayUnsatisfied,
  enterComplaint,
  confirmComplaintEntry,
  recordFact,
  askComplainant,
  writeToComplainant,
  answerComplaint,
  readCertificate,
];

export const confirmationPaths: Readonly<Record<ComplaintConfirmation['type'], string>> = {
  'confirm-entry': confirmComplaintEntry.path,
  'confirm-text': confirmText.path,
};

export interface ByOfficer {
  readonly caseId: string;
  readonly by: string;
}

export interface StepResult {
  readonly nextStep: NextStep;
}
