import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { addressKey } from '#domain/case/keys.ts';
import { regionCodes } from '#domain/case/regions.ts';
import { controllerAnswers } from '#domain/request/events.ts';
import { confirmation, day, email, instant, line } from '#functions/case/contract.ts';
import { isName } from '#ports/controller-names.ts';
import type { Route } from '#ports/routes.ts';

/** SHA-256 (hex) of the case-folded address. */
export const addressHash = (email: string): string =>
  createHash('sha256').update(addressKey(email)).digest('hex');

/** The same on every roster. */
export const contactIdOf = (email: string): string => addressHash(email).slice(0, 32);

export const contactIn = ({ addressHash: sentTo }: { readonly addressHash: string }): string =>
  sentTo.slice(0, 32);

/** A secret's serial has the contact's place on the roster, the proposal, and the day of a letter that was asked for anew. */
const places = 100_000;
const rounds = 10_000 * places;

export const rosterSerial = (of: string, proposal: number, place: number): number => {
  const on = /^renewed-([\d-]{10})/.exec(of)?.[1];
  const round = on === undefined ? 0 : Math.floor(Date.parse(on) / 86_400_000);
  return round * rounds + proposal * places + place;
};

export const proposalOf = (serial: number): number => Math.floor((serial % rounds) / places);

const slug = z
  .string()
  .check(
    z.regex(
      /^[a-z0-9](?:[a-z0-9-]{0,62})$/,
      'A slug has lower-case letters, digits and hyphens, at most 63.',
    ),
  );

const noName = 'Give the company’s published name.';

const contact = z.object({
  name: line(200, 'Give the contact’s name.'),
  email,
  from: z.optional(instant('Give an instant like 2026-12-01T00:00:00Z.')),
});

export const putController = {
  method: 'PUT',
  path: '/api/officer/controllers/{slug}',
  handler: 'controller-officer',
  auth: 'officer',
  access: 'request-work',
  params: { slug },
  body: z.object({
    name: line(200, noName).check(z.refine(isName, noName)),
    contractRef: line(200, 'Give the reference of the contract.'),
    contacts: z
      .array(contact, 'Give the contacts as a list.')
      .check(z.maxLength(100, 'A roster has at most 100 contacts.')),
    /** Where the signatory's letter is filed, without a contact to confirm. */
    signatoryLetter: z.optional(line(500, 'Say where the letter is filed.')),
    /** The company states that it has a legal basis for the data it stores with us (P05). */
    attestation: z.optional(
      z.object({
        on: day('Give the day of the statement, like 2026-11-24.'),
        /** Of a contact in this entry; without it, the contract’s signatory made the statement. */
        contact: z.optional(email),
        reference: line(200, 'Say where the statement is filed.'),
      }),
    ),
    /** Where its data may go (P03). */
    regions: z.optional(
      z
        .array(z.enum(regionCodes, 'Choose regions from the list.'))
        .check(z.minLength(1, 'Choose at least one region.')),
    ),
  }),
} as const;
export type RegisterEntry = z.output<typeof putController.body>;

export const listControllers = {
  method: 'GET',
  path: '/api/officer/controllers',
  handler: 'controller-officer',
  auth: 'officer',
  access: 'request-reading',
} as const;

export const readController = {
  method: 'GET',
  path: '/api/officer/controllers/{slug}',
  handler: 'controller-officer',
  auth: 'officer',
  access: 'request-reading',
  params: { slug },
} as const;

/** Another officer, in place of the identical PUT. */
export const confirmController = {
  method: 'POST',
  path: '/api/officer/controllers/{slug}/confirmation',
  handler: 'controller-officer',
  auth: 'officer',
  access: 'request-work',
  params: { slug },
  body: confirmation,
} as const;

export const giveControllerAnswer = {
  method: 'POST',
  path: '/api/controller-answers',
  handler: 'give-controller-answer',
  auth: 'public',
  body: z.object({
    secret: line(200, 'Give the code from our letter.'),
    answer: z.enum(
      [...controllerAnswers, 'object', 'confirm', 'refuse'],
      'Choose one of the answers that our letter names.',
    ),
  }),
} as const;
export type ControllerAnswerGiven = z.output<typeof giveControllerAnswer.body>;

export const routes: readonly Route[] = [
  putController,
  listControllers,
  readController,
  confirmController,
  giveControllerAnswer,
];
