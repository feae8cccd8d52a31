import * as z from 'zod/mini';
import { isBefore } from '#domain/calendar/times.ts';
import { regionCodes } from '#domain/case/regions.ts';
import { itemOutcomes, otherHold } from '#domain/request/answer-items.ts';
import { childSteps } from '#domain/request/child-ages.ts';
import { deliveries } from '#domain/request/records-state.ts';
import { outcomes } from '#domain/request/vocabulary.ts';
import { day, line, prose, reference } from '#functions/case/contract.ts';
import { transferId } from '#functions/transfer/contract.ts';

const reasonCode = z
  .string()
  .check(z.regex(/^[a-z0-9][a-z0-9-]{0,59}$/, 'A reason code has lower-case letters, digits and hyphens.'));

const breachReference = z
  .string()
  .check(z.regex(/^BRE-[0-9A-Z]{26}$/, 'Give the reference of the breach; it begins with BRE-.'));

const searched = {
  keys: line(300, 'Say by what it was searched, for example by account number.'),
  from: day('Give the first day of the records searched, like 2026-01-01.'),
  until: day('Give the last day of the records searched, like 2026-06-30.'),
  searchedBy: line(200, 'Name the team or role that searched.'),
  searchedOn: day('Give the day of the search, like 2026-07-02.'),
};

const inOrder = z.refine<Pick<z.output<z.ZodMiniObject<typeof searched>>, 'from' | 'until'>>(
  ({ from, until }) => !isBefore(until, from),
  { path: ['until'], error: 'The last day is before the first day.' },
);

/** Where we looked, for which period, and who did (P33). The letter prints it. */
const search = z
  .object({ system: line(200, 'Name the system that was searched.'), ...searched })
  .check(inOrder);

/** Of a system that was instructed, so it needs no name (P33). */
export const holderSearch = z.object(searched).check(inOrder);

/** The letter names `what` alone: the values may be CPNI (P35, R-18). */
const correction = z
  .object({
    what: line(500, 'Say which record was corrected.'),
    before: prose(2000, 'Give the value before the correction.'),
    after: prose(2000, 'Give the value after the correction.'),
    evidence: prose(2000, 'Say what showed that the record was wrong.'),
  })
  .check(
    z.refine(({ before, after }) => before !== after, {
      path: ['after'],
      error: 'This is the value before the correction.',
    }),
  );

export const answerGiven = z.object({
  outcome: z.enum(outcomes, 'Choose done, partly-done, refused or no-data.'),
  reason: z.optional(reasonCode),
  /** Legal basis of a refusal, shown to the requester; none for a legal hold. */
  law: z.optional(line(200, 'Name the law, rule or contract.')),
  items: z.optional(
    z
      .array(
        z.object({
          what: line(500, 'Say what the item is about.'),
          outcome: z.enum(itemOutcomes, 'Choose done, refused, nothing, withheld or open.'),
          reasonCode: z.optional(reasonCode),
          law: z.optional(line(200, 'Name the law.')),
          /** Required for a `legal-hold` item; never shown to the requester. */
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
  searches: z.optional(z.array(search).check(z.maxLength(50, 'Name at most 50 searches.'))),
  corrections: z.optional(z.array(correction).check(z.maxLength(50, 'List at most 50 corrections.'))),
  message: prose(20_000, 'Write the answer.'),
  /** Of `cpni-disclose-to`, where the request names nobody. */
  recipient: z.optional(line(200, 'Name the person or company that got the records.')),
  /** Of `cpni-disclose-to`: the log says that the records left. */
  transfer: z.optional(transferId),
  recipientsTold: z.optional(line(500, 'Say whom you told about the correction.')),
  /** What was done with a child's data; `sealed` goes with an item that a legal hold keeps back. */
  childData: z.optional(
    z
      .array(z.enum(childSteps, `Choose from ${childSteps.join(', ')}.`))
      .check(
        z.minLength(1, 'Say what was done with the child’s data.'),
        z.maxLength(childSteps.length, 'Name each only once.'),
      ),
  ),
  delivery: z.optional(z.enum(deliveries, 'Choose post, download or in-person.')),
  /**
   * Of a company's data: the reference of its instruction (P07). Only where no contact confirmed the request by link;
   * a request that was confirmed is the instruction.
   */
  instruction: z.optional(reference),
  /** Where a company's data goes that we hand over; on the list of its contract, if that has one (P03). */
  region: z.optional(z.enum(regionCodes, 'Choose a region from the list.')),
  /** For a granted permit. */
  notice: z.optional(
    z.string('Name the version of the CPNI notice.').check(
      z.regex(
        // Never the reference of a breach: the letter prints it.
        /^(?!.*(?:BRE|SND)-)[A-Z0-9][A-Z0-9._-]{0,59}$/i,
        'Name the version of the CPNI notice, for example cpni-notice-2026-03.',
      ),
    ),
  ),
  /** Never shown to the requester. */
  about: z.optional(breachReference),
});
