import * as z from 'zod/mini';
import { prose } from '#functions/case/contract.ts';
import type { Route } from '#ports/routes.ts';

const door = { handler: 'held-letters', auth: 'officer' } as const;

/** Letters of all holds together; what is beyond is not counted. */
export const countedAtMost = 1000;

/** Open holds, those closed lately, and the letters that wait: `?cursor=`. */
export const readHeldLetters = {
  ...door,
  method: 'GET',
  path: '/api/officer/held-letters',
  access: 'request-reading',
} as const;

/** One officer: a hold that was closed too early opens by itself again. */
export const closeHold = {
  ...door,
  method: 'POST',
  path: '/api/officer/held-letters/holds/{hold}/closing',
  access: 'request-work',
  params: { hold: z.string().check(z.regex(/^\d{4}-[1-9]\d{0,5}$/, 'Give the hold as its list names it.')) },
  body: z.object({ reason: prose(5000, 'Explain why these letters can go out again.') }),
} as const;

export const routes: readonly Route[] = [readHeldLetters, closeHold];
