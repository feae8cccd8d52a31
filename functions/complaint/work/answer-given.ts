import * as z from 'zod/mini';
import { complaintOutcomes, cpniMisuses } from '#domain/complaint/vocabulary.ts';
import { day, line, prose } from '#functions/case/contract.ts';

const point = z
  .object({
    /** In the complainant's words. */
    point: line(500, 'Say what the person complained of.'),
    checked: prose(2000, 'Say what you checked.'),
    finding: prose(2000, 'Say what you found.'),
    action: z.optional(line(500, 'Say what we will do, for example: correct your bill.')),
    actionOn: z.optional(day('Give the day by which we will do it, like 2026-12-20.')),
  })
  .check(
    z.refine(({ action, actionOn }) => (action === undefined) === (actionOn === undefined), {
      path: ['actionOn'],
      error: 'Give the action and its day together.',
    }),
  );

export const complaintAnswer = z.object({
  outcome: z.enum(complaintOutcomes, 'Choose upheld, partly or not-upheld.'),
  /** Never in the letter: for the yearly certificate. */
  cpniMisuse: z.enum(
    cpniMisuses,
    'Choose none, employee-access, disclosed-to-unauthorized or online-access.',
  ),
  points: z
    .array(point, 'List the points of the complaint.')
    .check(z.minLength(1, 'Answer at least one point.'), z.maxLength(20, 'Answer at most 20 points.')),
  /** Of the linked request, when the complaint is upheld. */
  reopenRequest: z.optional(z.boolean('Say true to reopen the request.')),
});
