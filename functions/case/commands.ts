import * as z from 'zod/mini';
import { usStates } from '#domain/calendar/us-states.ts';
import { letterFormats } from '#domain/case/letter-formats.ts';
import { sealedIn } from '#domain/case/officer-text.ts';
import type { OfficerAction } from '#domain/request/officer-action-commands.ts';
import { extendReasons, reopenReasons } from '#domain/request/officer-action-events.ts';
import { capacities, childAges, relations, requestKinds } from '#domain/request/vocabulary.ts';
import { caseId, day, emailKey, line, prose, reference, sub } from './fields.ts';

const onlyRecordId =
  'Give the email address, phone number, account number or user ID that finds the record. Write no words here.';

/** With two digits and more: a phone number, or text without a space, a long word or the reference of a breach. */
const isNumberOfRecord = (text: string): boolean =>
  /\d.*\d/.test(text) &&
  (/^[+()\d .-]{4,30}$/.test(text) ||
    (/^[\p{L}\d][\p{L}\d._+/#-]{0,39}$/u.test(text) && !/\p{L}{9}|(?:BRE|SND)-/iu.test(text)));

/** A typed blank: it leaves at once, so it holds no words that a second person would have to read (P40, R-10). */
const recordId = line(100, onlyRecordId).check(
  z.refine((text) => isNumberOfRecord(text) || emailKey(text) !== undefined, onlyRecordId),
  z.refine((text) => sealedIn([{ pointer: '#/whose', text }]).length === 0, onlyRecordId),
);

/** `text` is stored beside the case; the action has its hash. */
export type SaidAction<A extends OfficerAction = OfficerAction> = A extends { readonly textSha256: string }
  ? Omit<A, 'textSha256'> & { readonly text: string }
  : A;

const row = <const P extends string, B extends z.ZodMiniType>(path: P, body: B) =>
  ({
    method: 'POST',
    path: `/api/officer/cases/{caseId}/${path}`,
    handler: 'work-case',
    auth: 'officer',
    access: 'request-work',
    body,
  }) as const;

/** The body is the action, so it needs no use case of its own. */
export interface ActionRow extends ReturnType<typeof row<string, z.ZodMiniType>> {
  readonly action: (said: never) => SaidAction;
}

const actionRow = <const P extends string, B extends z.ZodMiniType, A extends SaidAction>(
  path: P,
  body: B,
  action: (said: z.output<B> & { readonly by: string }) => A,
) => ({ ...row(path, body), action });

const reason = prose(2000, 'Give the reason. This note is for colleagues.');

export const caseCommands = {
  /** `officer: null` returns it to the queue. */
  assign: row('assign', z.object({ officer: z.nullable(sub) })),
  /** Missing fields stay; `regime` only moves the due date earlier. */
  reclassify: actionRow(
    'reclassify',
    z.object({
      kind: z.optional(z.enum(requestKinds, 'Choose what the person asks for.')),
      capacity: z.optional(z.enum(capacities, 'Choose who is asking.')),
      /** Of somebody else. */
      relation: z.optional(z.enum(relations, 'Choose visitor, prospect, employee or applicant.')),
      regime: z.optional(z.enum(['us', 'eu', 'other'], 'Choose us, eu or other.')),
      reason,
    }),
    ({ kind, capacity, relation, regime, reason: text }) => ({
      type: 'reclassify',
      kind,
      capacity,
      relation,
      regime,
      text,
    }),
  ),
  /** Each part becomes a case with the same receipt. */
  split: row(
    'split',
    z.object({
      parts: z
        .array(
          z.object({
            kind: z.enum(requestKinds, 'Choose what this part asks for.'),
            details: prose(10_000, 'Say what the part is about.'),
          }),
          'List the parts.',
        )
        .check(z.minLength(1, 'Name at least one part.'), z.maxLength(10, 'Name at most ten parts.')),
      reason,
    }),
  ),
  /** The company's own, by its reference, before any system acts on its data (P07). */
  nameInstruction: actionRow('instruction', z.object({ instruction: reference }), ({ instruction }) => ({
    type: 'name-instruction',
    instruction,
  })),
  /** Of data that we keep for a company, in a report about a child; its contacts read `whose`. */
  tellCompany: row(
    'company',
    z.object({
      company: line(200, 'Name the company as the register of companies does.'),
      whose: recordId,
      reason,
    }),
  ),
  /** The case received first governs. */
  link: row('link', z.object({ with: caseId })),
  reopen: actionRow(
    'reopen',
    z.object({
      reason: z.enum(reopenReasons, 'Choose wrong-answer, new-facts or complaint-upheld.'),
      note: reason,
    }),
    ({ reason: because, note: text }) => ({ type: 'reopen', reason: because, text }),
  ),
  ask: actionRow(
    'ask',
    z.object({ question: prose(10_000, 'Write the question.') }),
    ({ question: text }) => ({
      type: 'write',
      as: 'question',
      text,
    }),
  ),
  message: actionRow('message', z.object({ text: prose(10_000, 'Write the message.') }), ({ text }) => ({
    type: 'write',
    as: 'message',
    text,
  })),
  /** Without `until`, the longest that the law allows; the requester reads `text`. */
  extend: actionRow(
    'extend',
    z.object({
      until: z.optional(day('Give the day like 2026-12-01.')),
      reason: z.enum(extendReasons, 'Choose complex or many-requests.'),
      text: prose(5000, 'Write the reason for the person.'),
    }),
    ({ until, reason: because, text }) => ({ type: 'extend', until, reason: because, text }),
  ),
  /** Civil date, when the promised one is missed. */
  setNewDate: actionRow('new-date', z.object({ on: day('Give the day like 2026-12-01.') }), ({ on }) => ({
    type: 'set-new-date',
    on,
  })),
  /** Today, and when we got the child's information. */
  recordChildAge: actionRow(
    'child-age',
    z
      .object({
        now: z.optional(z.enum(childAges, 'Choose under-13, 13-15 or 16-or-older.')),
        whenGiven: z.optional(z.enum(childAges, 'Choose under-13, 13-15 or 16-or-older.')),
      })
      .check(
        z.refine(({ now, whenGiven }) => now !== undefined || whenGiven !== undefined, {
          path: ['now'],
          error: 'Say how old the child is now, or was when we got the information.',
        }),
      ),
    ({ now, whenGiven }) => ({ type: 'record-child-age', now, whenGiven }),
  ),
  /** As the person told us, where a state's law matters. */
  recordState: actionRow(
    'state',
    z.object({ state: z.enum(usStates, 'Choose the state or territory from the list, for example CA.') }),
    ({ state }) => ({ type: 'record-state', state }),
  ),
  /** How the person wants letters on paper from now on. */
  changeFormat: row(
    'format',
    z.object({
      format: z.enum(letterFormats, 'Choose standard, large-print, braille, audio or relay-call.'),
    }),
  ),
  close: actionRow('close', z.object({ reason }), ({ reason: text, by }) => ({ type: 'close', by, text })),
};

const most = 200;
export const bulk = {
  method: 'POST',
  path: '/api/officer/bulk',
  handler: 'bulk',
  auth: 'officer',
  access: 'request-work',
  body: z.object({
    ids: z
      .array(caseId, 'List the cases.')
      .check(
        z.minLength(1, 'Name at least one case.'),
        z.maxLength(most, `Name at most ${most} cases at once.`),
      ),
    action: z.discriminatedUnion(
      'type',
      [
        z.object({ type: z.literal('assign'), officer: z.nullable(sub) }),
        z.object({ type: z.literal('note'), text: prose(10_000, 'Write the note.') }),
        z.object({
          type: z.literal('answer'),
          answer: z.record(z.string(), z.unknown(), 'Write the answer.'),
        }),
      ],
      'Choose assign, note or answer.',
    ),
    preview: z.boolean('Say whether this is a preview.'),
  }),
} as const;
export type Bulk = z.output<typeof bulk.body>;
