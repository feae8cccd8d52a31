import * as z from 'zod/mini';
import { confirmationShape } from '#functions/case/contract.ts';
import type { Route } from '#ports/routes.ts';

/** Of requests and complaints: the id says which. */
const path = '/api/officer/requests/{caseId}/held-texts/{n}';
const row = { handler: 'held-text', auth: 'officer' } as const;
const n = z.pipe(
  z.string().check(z.regex(/^[1-9]\d{0,4}$/, 'Give the number of the text.')),
  z.transform(Number),
);
const params = { n };

/** The signer answers for every text: does it say or deny that something happened to somebody's data? */
const signature = z.object({
  ...confirmationShape,
  speaksOfEvent: z.enum(['no', 'yes'], 'Say whether the text speaks of such an event.'),
});
export type Signature = z.output<typeof signature>;

export const readHeldText = { ...row, method: 'GET', path, access: 'text-reading', params } as const;

export const confirmText = {
  ...row,
  method: 'POST',
  path: `${path}/confirmation`,
  access: 'text-signing',
  params,
  body: signature,
} as const;

/** All that an author reads of a return, by a person or by the program’s list. */
export const changeWords = 'Change these words.';

/** “Change these words”: in fixed words, since a reason of the reader’s own could speak of what is sealed. */
export const returnText = {
  ...row,
  method: 'POST',
  path: `${path}/return`,
  access: 'text-signing',
  params,
} as const;

export const routes: readonly Route[] = [readHeldText, confirmText, returnText];
