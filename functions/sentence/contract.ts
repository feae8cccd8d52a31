import * as z from 'zod/mini';
import { outcomes, requestKinds } from '#domain/request/vocabulary.ts';
import { addedPrefix, sentenceFields } from '#domain/sentence/entry.ts';
import { confirmationShape, line } from '#functions/case/contract.ts';
import type { Route } from '#ports/routes.ts';

const row = { handler: 'held-text', auth: 'officer' } as const;

const sentencesPath = '/api/officer/sentences';
const noKey = `A key begins with ${addedPrefix} and has lower-case letters, digits and hyphens, at most 63.`;
const key = z.string(noKey).check(z.trim(), z.regex(/^own(-[a-z0-9]+)+$/, noKey), z.maxLength(63, noKey));
/** Characters. All sentences are in one item, with their history. */
const longest = 200;

/** Which sentences the company added to ours. Supervisors, the DPO and auditors also see what waits, and who did what when. */
export const readSentences = { ...row, method: 'GET', path: sentencesPath, access: 'case-reading' } as const;

/**
 * Proposes a sentence by its words, confirms the one that waits by its hash and the answer to the question, or withdraws it. A supervisor
 * proposes and the data protection officer confirms, or the other way around (R-10, R-13 class A).
 */
export const putSentence = {
  ...row,
  method: 'PUT',
  path: `${sentencesPath}/{key}`,
  access: 'supervising',
  params: { key },
  body: z.object({
    /** Where officers find it. */
    fields: z.optional(z.array(z.enum(sentenceFields, 'Choose places from the list.'))),
    /** Of the answers it fits; absent: all. */
    kinds: z.optional(z.array(z.enum(requestKinds, 'Choose kinds of request from the list.'))),
    outcomes: z.optional(z.array(z.enum(outcomes, 'Choose outcomes from the list.'))),
    /** With blanks such as {day}. */
    en: z.optional(line(longest, 'Write the sentence in English.')),
    es: z.optional(line(longest, 'Write the sentence in Spanish.')),
    proposalSha256: z.optional(confirmationShape.proposalSha256),
    /** Does it say or deny that something happened to somebody’s data? Both answer; “yes” of the second person returns it. */
    speaksOfEvent: z.optional(z.enum(['no', 'yes'], 'Say whether the sentence speaks of such an event.')),
    isWithdrawn: z.optional(z.literal(true, 'Say true, or leave it out.')),
  }),
} as const;
export type SentenceBody = z.output<typeof putSentence.body>;

export const routes: readonly Route[] = [readSentences, putSentence];
