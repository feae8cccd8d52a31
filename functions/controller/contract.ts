import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { email, line } from '#functions/case/contract.ts';
import type { Route } from '#ports/routes.ts';

export const routes: readonly Route[] = [
  { method: 'PUT', path: '/api/officer/controllers/{slug}', handler: 'put-controller', auth: 'officer' },
];

/** Addresses are compared case-folded. */
export const foldedAddress = (email: string): string => email.trim().toLowerCase();

/** SHA-256 (hex) of a case-folded address: says "the same address" without saying which. */
export const addressHash = (email: string): string =>
  createHash('sha256').update(foldedAddress(email)).digest('hex');

/** Id of the contact with this address on any roster. */
export const contactIdOf = (email: string): string => addressHash(email).slice(0, 32);

export const slug = z
  .string()
  .check(
    z.regex(
      /^[a-z0-9](?:[a-z0-9-]{0,62})$/,
      'A slug has lower-case letters, digits and hyphens, at most 63.',
    ),
  );

export const register = z.object({
  name: line(200, 'Give the company’s published name.'),
  contractRef: line(200, 'Give the reference of the contract.'),
  contacts: z
    .array(
      z.object({
        name: line(200, 'Give the contact’s name.'),
        email,
        from: z.optional(
          z.iso.datetime({ offset: true, error: 'Give an instant like 2026-12-01T00:00:00Z.' }),
        ),
      }),
      'Give the contacts as a list.',
    )
    .check(z.maxLength(100, 'A roster has at most 100 contacts.')),
});
export type RegisterEntry = z.output<typeof register>;
