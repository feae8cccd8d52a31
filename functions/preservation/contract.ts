import * as z from 'zod/mini';
import { scopes } from '#domain/preservation/cover.ts';
import { confirmation, day, line, prose } from '#functions/case/contract.ts';
import type { Route } from '#ports/routes.ts';

const base = '/api/officer/preservations';
const row = { handler: 'work-preservation', auth: 'officer', access: 'supervising' } as const;

const noPreservation = 'Give the reference of the preservation; it begins with PRV-.';
const ofPreservation = {
  ...row,
  params: { caseId: z.string(noPreservation).check(z.trim(), z.regex(/^PRV-\d{4}$/, noPreservation)) },
} as const;

/** Those that stop deletions, and those that ended. */
export const listPreservations = { ...row, method: 'GET', path: base } as const;

export const readPreservation = { ...ofPreservation, method: 'GET', path: `${base}/{caseId}` } as const;

/** One officer; nothing that it covers is deleted from its commit on (P47). */
export const beginPreservation = {
  ...row,
  method: 'POST',
  path: base,
  body: z.object({
    /** The lawsuit, investigation or order. */
    matter: line(300, 'Name the lawsuit, the investigation or the order.'),
    reference: line(100, 'Give the number of the docket, or the reference of the order.'),
    reason: prose(5000, 'Say who must keep what, and why.'),
    scope: z.enum(scopes, 'Choose person, account, case or period.'),
    /** An email address, a company’s name or an account number, as the person typed it to us. */
    person: z.optional(line(300, 'Give the email address, the company’s name or the account number.')),
    account: z.optional(line(100, 'Give the account number.')),
    case: z.optional(line(60, 'Give the reference of a request or a complaint.')),
    /** Days of receipt, both inclusive; company zone. */
    from: z.optional(day('Give the first day like 2026-01-01.')),
    to: z.optional(day('Give the last day like 2026-12-31.')),
  }),
} as const;

/** It goes on until another officer confirms. */
export const askPreservationEnd = {
  ...ofPreservation,
  method: 'POST',
  path: `${base}/{caseId}/end`,
  body: z.object({ reason: prose(5000, 'Say why nothing has to be kept any longer.') }),
} as const;

/** After it, what was kept past its time is erased (R-13, class A). */
export const confirmPreservationEnd = {
  ...ofPreservation,
  method: 'POST',
  path: `${base}/{caseId}/end/confirmation`,
  body: confirmation,
} as const;

export const declinePreservationEnd = {
  ...ofPreservation,
  method: 'POST',
  path: `${base}/{caseId}/end/declining`,
  body: z.object({ reason: prose(5000, 'Say why it must go on.') }),
} as const;

export const routes: readonly Route[] = [
  listPreservations,
  readPreservation,
  beginPreservation,
  askPreservationEnd,
  confirmPreservationEnd,
  declinePreservationEnd,
];
