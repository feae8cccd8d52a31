import * as z from 'zod/mini';
import { extendReasons, reopenReasons } from '#domain/request/officer-action-events.ts';
import { capacities, requestKinds } from '#domain/request/vocabulary.ts';
import { day, line, prose } from './contract.ts';

/** An officer's `sub`, as their token says. */
const sub = line(128, 'Give the officer’s user ID (the sub of their sign-in).');
const caseId = line(104, 'Name the case.');
const reason = prose(2000, 'Give the reason. This note is for colleagues.');

/** `officer: null` puts it back into the queue; one's own sub takes it up. */
export const assignment = z.object({ officer: z.nullable(sub) });

/** What is left out stays; `regime` moves the due date only to an earlier day. */
export const reclassification = z.object({
  kind: z.optional(z.enum(requestKinds, 'Choose what the person asks for.')),
  capacity: z.optional(z.enum(capacities, 'Choose who is asking.')),
  regime: z.optional(z.enum(['us', 'eu', 'other'], 'Choose us, eu or other.')),
  reason,
});

/** The case stays with what it is; each part becomes a case of its own with the same receipt. */
export const splitOrder = z.object({
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
});

/** The two cases are one request; the one received first governs. */
export const duplicate = z.object({ with: caseId });

export const reopening = z.object({
  reason: z.enum(reopenReasons, 'Choose wrong-answer, new-facts or complaint-upheld.'),
  note: reason,
});

/** Closes what gets standard letters only, or a settled restriction that no account has. */
export const closing = z.object({ reason });

export const question = z.object({ question: prose(10_000, 'Write the question.') });
export const message = z.object({ text: prose(10_000, 'Write the message.') });

/** Without `until` the longest that the law allows; `text` is the reason as the person reads it. */
export const extension = z.object({
  until: z.optional(day('Give the day like 2026-12-01.')),
  reason: z.enum(extendReasons, 'Choose complex or many-requests.'),
  text: prose(5000, 'Write the reason for the person.'),
});

/** Civil date to which we commit when the promised one is missed. */
export const newDate = z.object({ on: day('Give the day like 2026-12-01.') });

const most = 200;
/** The same action on many cases, one commit each; `preview` says what would happen and writes nothing. */
export const bulk = z.object({
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
      z.object({ type: z.literal('answer'), answer: z.record(z.string(), z.unknown(), 'Write the answer.') }),
    ],
    'Choose assign, note or answer.',
  ),
  preview: z.boolean('Say whether this is a preview.'),
});

export type SplitOrder = z.output<typeof splitOrder>;
export type Bulk = z.output<typeof bulk>;
