import * as z from 'zod/mini';
import { day, line, prose } from '#functions/case/contract.ts';
import { paperMailQueues } from '#ports/paper-mail.ts';
import type { Route } from '#ports/routes.ts';

const letter = '/api/officer/letters/{caseId}/{kind}/{of}';

export const routes: readonly Route[] = [
  /** Letters that wait: `?queue=to-post|no-address&cursor=`. */
  { method: 'GET', path: '/api/officer/letters', handler: 'work-paper-mail', auth: 'officer' },
  /** The letter as a page of HTML that prints as it stands (A4 and Letter), with the address on top. */
  { method: 'GET', path: letter, handler: 'work-paper-mail', auth: 'officer' },
  { method: 'POST', path: `${letter}/posted`, handler: 'work-paper-mail', auth: 'officer' },
  { method: 'POST', path: `${letter}/undeliverable`, handler: 'work-paper-mail', auth: 'officer' },
];

export const waitingQuery = z.enum(paperMailQueues, 'Choose to-post or no-address.');

export const posted = z.object({
  /** Civil date, company zone; not in the future. */
  postedOn: day('Give the day like 2026-12-01.'),
  /** Where it was posted to, when the letter itself did not know. */
  address: z.optional(prose(500, 'Give the lines of the postal address.')),
});

export const undeliverable = z.object({ reason: line(500, 'Explain why no letter can reach the person.') });
