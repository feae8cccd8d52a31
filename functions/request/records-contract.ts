import * as z from 'zod/mini';
import { dataClassCodes } from '#domain/case/data-classes.ts';
import { declarable } from '#domain/request/records-state.ts';
import { accountNumber } from '#functions/account/contract.ts';
import { confirmation, line, prose } from '#functions/case/contract.ts';

/** The holder enters the code once and sets a passphrase; later the passphrase alone. */
export const giveRecords = {
  method: 'POST',
  path: '/api/records',
  handler: 'fetch-records',
  auth: 'public',
  body: z.object({
    request: line(104, 'Give the reference of our letter.'),
    code: z.optional(
      z.string().check(z.regex(/^[\s-]*(\d[\s-]*){8}$/, 'Give the eight digits of the code in our letter.')),
    ),
    passphrase: z
      .string('Give a passphrase.')
      .check(
        z.minLength(12, 'Please choose a passphrase of at least 12 characters.'),
        z.maxLength(200, 'Please keep this under 200 characters.'),
      ),
  }),
} as const;
export type RecordsAsked = z.output<typeof giveRecords.body>;

export const putPackage = {
  method: 'PUT',
  path: '/api/officer/requests/{caseId}/package',
  handler: 'put-package',
  auth: 'officer',
  access: 'request-answering',
  maxBody: 4_194_304,
  file: { mediaType: 'application/zip', maxMegabytes: 4 },
} as const;

/** The archive as it was kept, for an address that is good for five minutes. The history says first who opened it. */
export const readPackage = {
  method: 'GET',
  path: '/api/officer/requests/{caseId}/package',
  handler: 'put-package',
  auth: 'officer',
  access: 'request-answering',
} as const;

/** An officer looked through the records that systems handed over; a class of data that stays out is packed out of them. */
export const reviewPackage = {
  method: 'POST',
  path: '/api/officer/requests/{caseId}/package/review',
  handler: 'put-package',
  auth: 'officer',
  access: 'request-answering',
  body: z.object({
    /** Of the archive that the officer opened. */
    sha256: z
      .string('Give the hash of the records that you opened.')
      .check(z.regex(/^[0-9a-f]{64}$/, 'Give the hash of the records that you opened.')),
    leaveOut: z.optional(z.array(z.enum(dataClassCodes, 'Choose classes of data from the list.'))),
    /** For colleagues; no letter shows it. */
    reason: z.optional(prose(5000, 'Say why a class of data stays out.')),
  }),
} as const;
export type PackageReview = z.output<typeof reviewPackage.body>;

/** Whose the records are that nobody can check row by row: paper, and documents of the archive (P34). */
export const declareRecords = {
  method: 'POST',
  path: '/api/officer/requests/{caseId}/records',
  handler: 'put-package',
  auth: 'officer',
  access: 'request-answering',
  body: z.object({
    covers: z.enum(declarable, 'Choose documents or paper.'),
    account: accountNumber,
    /** For the second officer, who compares it with the records. */
    what: prose(5000, 'List what goes to the person: each document, its pages and its period.'),
  }),
} as const;

export type RecordsDeclared = z.output<typeof declareRecords.body>;

/** Another officer, who has looked through every page. */
export const confirmRecords = {
  method: 'POST',
  path: '/api/officer/requests/{caseId}/records/confirmation',
  handler: 'put-package',
  auth: 'officer',
  access: 'request-work',
  body: confirmation,
} as const;
