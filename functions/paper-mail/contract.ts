import * as z from 'zod/mini';
import { letterFormats } from '#domain/case/letter-formats.ts';
import { day, line, prose } from '#functions/case/contract.ts';
import type { Route } from '#ports/routes.ts';

export interface LetterAt {
  readonly caseId: string;
  readonly kind: string;
  readonly of: string;
  readonly by: string;
}

const door = { handler: 'work-paper-mail', auth: 'officer', access: 'request-work' } as const;

const part = line(200, 'Name the letter as the list of letters does.');
/** Both are part of a key of the table, which has a longest one. */
const ofLetter = { params: { kind: part, of: part } } as const;

/** Letters that wait: `?queue=to-post|no-address&cursor=`. */
export const listLetters = {
  method: 'GET',
  path: '/api/officer/letters',
  ...door,
  access: 'request-reading',
} as const;

/** Shows the person, and the working link or code. */
export const readLetter = {
  method: 'GET',
  path: '/api/officer/letters/{caseId}/{kind}/{of}',
  ...door,
  ...ofLetter,
} as const;

export const recordPosted = {
  method: 'POST',
  path: '/api/officer/letters/{caseId}/{kind}/{of}/posted',
  ...door,
  ...ofLetter,
  body: z.object({
    /** Civil date, company zone; not in the future. */
    postedOn: day('Give the day like 2026-12-01.'),
    /** When the letter had no address. */
    address: z.optional(prose(500, 'Give the lines of the postal address.')),
    /** What was made for the person, or that the person was called; required where the queue says so. */
    madeAs: z.optional(z.enum(letterFormats, 'Choose braille, audio or relay-call, as you made it.')),
  }),
} as const;
export type PostedBody = z.output<typeof recordPosted.body>;

export const recordUndeliverable = {
  method: 'POST',
  path: '/api/officer/letters/{caseId}/{kind}/{of}/undeliverable',
  ...door,
  ...ofLetter,
  body: z.object({ reason: line(500, 'Explain why no letter can reach the person.') }),
} as const;

export const routes: readonly Route[] = [listLetters, readLetter, recordPosted, recordUndeliverable];
