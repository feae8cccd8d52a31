import * as z from 'zod/mini';
import type { Route } from '#ports/routes.ts';
import { bulk, caseCommands } from './commands.ts';
import { day, prose, sub } from './fields.ts';
import { askForScan, attachScan, downloadFile } from './files/contract.ts';

export * from './fields.ts';

/** For the caller, or as a supervisor for `officer`; both days inclusive. `deputy: null` ends it. */
export const putDeputy = {
  method: 'PUT',
  path: '/api/officer/deputies',
  handler: 'put-deputy',
  auth: 'officer',
  access: 'request-work',
  body: z.object({
    officer: z.optional(sub),
    deputy: z.nullable(sub),
    from: z.optional(day('Give the first day like 2026-12-01.')),
    to: z.optional(day('Give the last day like 2026-12-14.')),
  }),
} as const;
export type DeputyBody = z.output<typeof putDeputy.body>;

/** When an officer leaves; `on`: the last day. A supervisor or the DPO. */
export const handOver = {
  method: 'POST',
  path: '/api/officer/deputies/handover',
  handler: 'put-deputy',
  auth: 'officer',
  access: 'supervising',
  body: z.object({ leaves: sub, to: sub, on: day('Give the last day like 2026-12-01.') }),
} as const;
export type HandOver = z.output<typeof handOver.body>;

const readProposal =
  'Send the proposalSha256 of the proposal that you read. If it has none, a part is not shown to you. Ask a supervisor to confirm it.';

/** The hash says which version the second officer read. */
export const confirmationShape = {
  proposalSha256: z.string(readProposal).check(z.regex(/^[0-9a-f]{64}$/, readProposal)),
} as const;

export const confirmation = z.object(confirmationShape);

export type Confirmation = z.output<typeof confirmation>;

export const flagged = z.object({ caseId: z.string(), machine: z.string(), fault: z.string() });

/** `goesOn`: what a run hands on to the next; an officer never sends it. */
export const reconcileInput = z.object({
  all: z.optional(z.boolean()),
  goesOn: z.optional(
    z.object({
      run: z.number(),
      before: z.optional(z.string()),
      /** By the number of a shard that is not done: where it goes on. */
      from: z.record(z.string(), z.string()),
      looked: z.number(),
      restarted: z.number(),
      unreadable: z.number(),
    }),
  ),
});

/** `?queue&assignee&noun&kind&controller&due=late|3-days&waits&unread=yes&cursor`; a CSV file for `accept: text/csv`. */
export const listCases = {
  method: 'GET',
  path: '/api/officer/cases',
  handler: 'list-cases',
  auth: 'officer',
  access: 'case-reading',
} as const;

/** Counts and first rows of an officer's day. */
export const readToday = {
  method: 'GET',
  path: '/api/officer/today',
  handler: 'list-cases',
  auth: 'officer',
  access: 'case-reading',
} as const;

export const readCase = {
  method: 'GET',
  path: '/api/officer/cases/{caseId}',
  handler: 'read-case',
  auth: 'officer',
  access: 'case-to-sign',
} as const;

export const revealPerson = {
  method: 'GET',
  path: '/api/officer/cases/{caseId}/person',
  handler: 'reveal-person',
  auth: 'officer',
  access: 'request-answering',
} as const;

export const addNote = {
  method: 'POST',
  path: '/api/officer/cases/{caseId}/notes',
  handler: 'add-note',
  auth: 'officer',
  access: 'request-answering',
  body: z.object({
    text: prose(10_000, 'Write the note.'),
    /** You have read the person's messages, so they are unread no longer. */
    messagesRead: z.optional(z.literal(true)),
    /** So many messages of the person were there when you read; one that came later stays unread. Absent: all until now. */
    messagesShown: z.optional(z.int().check(z.positive())),
    /** The person asks about a security event, in words that the program does not know or by phone: only our sentences leave. */
    asksAboutEvent: z.optional(z.literal(true)),
  }),
} as const;

export const exportCase = {
  method: 'GET',
  path: '/api/officer/cases/{caseId}/export',
  handler: 'export-case',
  auth: 'officer',
  access: 'case-reading',
} as const;

/** For everyone who may sign in: what reception, call center and press may say. */
export const whatToSay = {
  method: 'GET',
  path: '/api/officer/what-to-say',
  handler: 'what-to-say',
  auth: 'officer',
  access: 'case-to-sign',
} as const;

/** Acts whose letters can be read first; as `next[]` names them. */
export const previewedActs = [
  'ask',
  'message',
  'extend',
  'set-new-date',
  'reopen',
  'link',
  'answer',
] as const;
export type PreviewedAct = (typeof previewedActs)[number];

/** The letters that an act would make, of a request or a complaint. `said`: the body of the act's own route. Stores nothing. */
export const previewLetters = {
  method: 'POST',
  path: '/api/officer/cases/{caseId}/preview',
  // Its letters are written by code that can also send: reading alone stays without such powers.
  handler: 'work-case',
  auth: 'officer',
  access: 'request-answering',
  body: z.object({
    action: z.enum(previewedActs, `Choose one of ${previewedActs.join(', ')}.`),
    said: z.record(z.string(), z.unknown(), 'Give the words of the act.'),
  }),
} as const;
export type PreviewAsked = z.output<typeof previewLetters.body>;

export const routes: readonly Route[] = [
  listCases,
  readToday,
  readCase,
  previewLetters,
  revealPerson,
  addNote,
  downloadFile,
  askForScan,
  attachScan,
  ...Object.values(caseCommands),
  putDeputy,
  handOver,
  bulk,
  exportCase,
  whatToSay,
];

export const caseDoor = (command: keyof typeof caseCommands) => {
  const { method, path, access } = caseCommands[command];
  return { method, path, access };
};
