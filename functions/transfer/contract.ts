import * as z from 'zod/mini';
import { processKinds, validations } from '#domain/transfer/entry.ts';
import { deliveryWays } from '#domain/transfer/transfer.ts';
import { accountNumber } from '#functions/account/contract.ts';
import { confirmation, day, instant, line, prose, year } from '#functions/case/contract.ts';
import type { Route } from '#ports/routes.ts';

export type { Region } from '#domain/case/regions.ts';

const base = '/api/officer/transfers';
const log = { handler: 'transfer-log', auth: 'officer' } as const;
const work = { handler: 'work-transfer', auth: 'officer' } as const;

const reference = (prefix: string, sentence: string) =>
  z.string(sentence).check(z.trim(), z.regex(new RegExp(`^${prefix}-[0-9A-HJKMNP-TV-Z]{26}$`), sentence));

const noTransfer = 'Give the reference of the transfer; it begins with TRF-.';
export const transferId = z.string(noTransfer).check(z.trim(), z.regex(/^TRF-[0-9a-f]{40}$/, noTransfer));

const document = (sentence: string) =>
  z.string(sentence).check(z.trim(), z.regex(/^[0-9a-f]{64}$/, sentence));

const yesNo = z.optional(z.boolean('Answer yes or no.'));
const howMany = 'Give a whole number of people.';
const wholeNumber = z.int(howMany).check(z.gte(1, howMany), z.lte(1_000_000_000, howMany));
const ofTransfer = { params: { caseId: transferId } } as const;

/** The log of one year (47 CFR 64.2009(c)): `?year=2026&cursor=`; the whole year as a CSV file for `accept: text/csv`. */
export const listTransfers = { ...log, method: 'GET', path: base, access: 'request-reading' } as const;

/** For the certificate of the year (47 CFR 64.2009(e)): counts by case and outcome, also of refused ones, and each try to sell. */
export const countTransfers = {
  ...log,
  params: { year },
  method: 'GET',
  path: '/api/officer/certificates/{year}/transfers',
  access: 'request-reading',
} as const;

/** A stand-in sees what waits for a signature. */
export const readTransfer = {
  ...log,
  ...ofTransfer,
  method: 'GET',
  path: `${base}/{caseId}`,
  access: 'request-to-sign',
} as const;

/** The legal process or the undertaking: an address that is good for five minutes. */
export const readDocument = {
  ...log,
  ...ofTransfer,
  method: 'GET',
  path: `${base}/{caseId}/document`,
  access: 'request-to-sign',
} as const;

/**
 * One form for every hand-over (P11). Nothing is required here: what is missing is refused by the rules, and the log
 * keeps that refusal, too (P21).
 */
export const recordTransfer = {
  ...work,
  method: 'POST',
  path: base,
  access: 'request-work',
  body: z.object({
    case: z.optional(line(200, 'Choose one of the cases.')),
    recipientKind: z.optional(line(200, 'Choose what the recipient is.')),
    /** One of the register by its name or id: its clause and what it is come from there (P19, P27). */
    recipient: z.optional(line(200, 'Name the person or company that gets the data.')),
    /** Where the recipient gets them. */
    address: z.optional(prose(500, 'Give the address.')),
    /** Where the recipient has the data: a region of the list, and of our own list where we choose (P03). */
    region: z.optional(line(200, 'Choose a region.')),
    /** `cpni`, `personal`, or `stored-for-company` for what we have for a company. */
    data: z.optional(line(200, 'Choose what kind of data leaves.')),
    /** Of the company that stores it with us (P07). */
    instruction: z.optional(line(200, 'Give the reference of the instruction.')),
    accounts: z.optional(
      z.array(accountNumber, 'Give each account number.').check(z.maxLength(20, 'Give at most 20 accounts.')),
    ),
    /** How many people it is about, where they have no account. */
    persons: z.optional(wholeNumber),
    what: z.optional(prose(5000, 'Say exactly which data leaves.')),
    use: z.optional(line(200, 'Choose a use.')),
    forValue: yesNo,
    needed: yesNo,
    disclosed: yesNo,
    belief: z.optional(prose(5000, 'Say what makes us believe it.')),
    law: z.optional(line(500, 'Cite the law.')),
    process: z.optional(z.enum(processKinds, `Choose one of: ${processKinds.join(', ')}.`)),
    processDocument: z.optional(document('Name the document by its SHA-256: 64 hex digits.')),
    validation: z.optional(z.enum(validations, `Choose one of: ${validations.join(', ')}.`)),
    validatedOn: z.optional(day('Give a day like 2026-12-01.')),
    scope: z.optional(prose(5000, 'Say what the paper asks for.')),
    nonDisclosure: yesNo,
    matter: z.optional(line(200, 'Give the number of the matter.')),
    emergency: yesNo,
    danger: z.optional(prose(5000, 'Say which damage it prevents.')),
    leftAt: z.optional(instant('Give the time like 2026-11-24T09:30:00-07:00.')),
    undertaking: z.optional(document('Name the document by its SHA-256: 64 hex digits.')),
    signedOn: z.optional(day('Give a day like 2026-12-01.')),
    contractRef: z.optional(line(200, 'Give the clause of the contract.')),
    clauseUntil: z.optional(day('Give a day like 2027-12-31.')),
    protectsCpni: yesNo,
    consent: z.optional(reference('REQ', 'Give the reference of the permission; it begins with REQ-.')),
    statistics: z.optional(document('Name the checked file by its SHA-256: 64 hex digits.')),
    request: z.optional(reference('REQ', 'Give the reference of the request; it begins with REQ-.')),
  }),
} as const;

/** Another officer; for one under a non-disclosure order a supervisor or the DPO (R-13, class A). */
export const confirmTransfer = {
  ...work,
  ...ofTransfer,
  method: 'POST',
  path: `${base}/{caseId}/confirmation`,
  access: 'request-signing',
  body: confirmation,
} as const;

export const declineTransfer = {
  ...work,
  ...ofTransfer,
  method: 'POST',
  path: `${base}/{caseId}/declining`,
  access: 'request-signing',
  body: z.object({ reason: prose(5000, 'Say why it must not leave, or should not have left.') }),
} as const;

/** After the data left. What two persons allowed is asked again at this moment. */
export const recordHandOver = {
  ...work,
  ...ofTransfer,
  method: 'POST',
  path: `${base}/{caseId}/hand-over`,
  access: 'request-work',
  body: z.object({
    leftAt: instant('Give the date and time at which the data left.'),
    how: z.enum(deliveryWays, `Choose one of: ${deliveryWays.join(', ')}.`),
  }),
} as const;

/** A legal process or an undertaking, before the transfer that it belongs to. Kept without an end. */
export const keepDocument = {
  ...work,
  method: 'POST',
  path: `${base}/documents`,
  access: 'request-work',
  maxBody: 4_194_304,
  file: { mediaType: 'application/pdf', maxMegabytes: 4 },
} as const;

/** Statistics for case T9 (P09): kept only if they identify nobody. */
export const checkStatistics = {
  ...work,
  method: 'POST',
  path: `${base}/statistics`,
  access: 'request-work',
  maxBody: 1_048_576,
  file: { mediaType: 'text/csv', maxMegabytes: 1 },
} as const;

export const routes: readonly Route[] = [
  listTransfers,
  countTransfers,
  readTransfer,
  readDocument,
  recordTransfer,
  confirmTransfer,
  declineTransfer,
  recordHandOver,
  keepDocument,
  checkStatistics,
];

/** No rule of the bucket ends what is here. */
export const documentKey = (sha256: string): string => `transfers/${sha256}.pdf`;
export const statisticsKey = (sha256: string): string => `transfers/${sha256}.csv`;
