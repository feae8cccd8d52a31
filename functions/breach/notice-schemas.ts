import * as z from 'zod/mini';
import { audiences } from '#domain/notice/events.ts';
import { confirmation, line, prose } from '#functions/case/contract.ts';
import { reason } from './contract.ts';

const list = z._default(
  z.int('Give the number of the list.').check(z.positive('List numbers start at 1.')),
  1,
);
const audience = z._default(z.enum(audiences, `Choose from ${audiences.join(', ')}.`), 'everyone');
const seal = z
  .string('Give the SHA-256 as it was shown.')
  .check(z.regex(/^[0-9a-f]{64}$/, 'Give the SHA-256 as it was shown.'));

export const letter = z.object({
  subject: line(120, 'Give the subject.'),
  body: prose(20_000, 'Write the letter.'),
  locale: z._default(z.enum(['en', 'es'], 'Choose en or es.'), 'en'),
  /** What states require besides: by segment of the list, `*` for everybody (L-8). */
  inserts: z.optional(
    z.record(line(64, 'Name a segment, or *.'), prose(5000, 'Write what the letter adds for this segment.')),
  ),
  for: audience,
  list,
});
/** Typed by the approver, so that each of them was seen. */
export const approval = z.object({
  letterSha256: seal,
  listSha256: seal,
  count: z.int('Give the number of recipients.').check(z.nonnegative('Count the recipients.')),
  minimized: z._default(z.boolean('Say true or false.'), false),
  for: audience,
  list,
});
export const supplement = z.object({
  /** The officer’s own statement. */
  sameBreach: z.boolean('Say true or false: do these people belong to the same breach?'),
  reason,
});
export const writeOffConfirmation = z.object({ ...confirmation.def.shape, list });
