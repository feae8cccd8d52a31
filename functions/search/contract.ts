import * as z from 'zod/mini';
import type { Instant } from '#domain/calendar/times.ts';
import type { Kind } from '#domain/case/case.ts';
import type { FindField } from '#domain/find-keys.ts';
import { line } from '#functions/case/contract.ts';
import type { Page } from '#ports/cases.ts';
import type { Route } from '#ports/routes.ts';

const toType = 'Type a reference, an email address, an account number or a company’s name.';

const samePage = 'Send the cursor of the page before.';

/** A POST, because no address may hold what a person typed. */
export const search = {
  method: 'POST',
  path: '/api/officer/search',
  handler: 'search',
  auth: 'officer',
  access: 'request-answering',
  body: z.object({
    for: line(200, toType),
    /** No reference of a case fits. */
    cursor: z.optional(z.string(samePage).check(z.regex(/^W[\w-]{1,999}$/, samePage))),
  }),
} as const;
export type SearchBody = z.output<typeof search.body>;

export const routes: readonly Route[] = [search];

/** How a row was found. */
export type FoundBy = 'reference' | FindField;

export interface FoundRow {
  readonly kind: Extract<
    Kind,
    | 'request'
    | 'complaint'
    | 'breach'
    | 'account'
    | 'controller'
    | 'transfer'
    | 'campaign'
    | 'downtime'
    | 'broker-action'
    | 'holder'
    | 'preservation'
    | 'training'
  >;
  readonly id: string;
  readonly by: readonly FoundBy[];
  /** Of a case. */
  readonly stage?: string;
  /** Kind of a request, topic of a complaint, or case of a transfer. */
  readonly about?: string;
  readonly receivedAt?: Instant;
  /** Masked. Absent when no personal data is kept. */
  readonly person?: string;
  /** Of a company. */
  readonly name?: string;
  /** Of the API's view of it. */
  readonly path: string;
}

export interface FoundPage extends Page<FoundRow> {
  /** What the typed text was looked for as; empty: it can be nothing that we find. */
  readonly searchedBy: readonly FoundBy[];
}
