import { hash } from 'node:crypto';
import * as z from 'zod/mini';
import type { AddressField } from '#domain/account/account.ts';
import { accountChanges } from '#domain/account/account-changes.ts';
import { accountNumberOf, accountNumbersOf } from '#domain/account/number.ts';
import { likenesses } from '#domain/account/spellings.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { addressKey, exactKey } from '#domain/case/keys.ts';
import { confirmation, email, instant, line, prose, since } from '#functions/case/contract.ts';
import type { Route } from '#ports/routes.ts';

const noNumber = 'Give an account number with at least one digit.';

const sha256 = (text: string): string => hash('sha256', text);

/** `number`: one reading, as `accountNumberOf` and `deniedNumbersOf` give it. */
export const idOf = (number: string): string => `ACC-${sha256(`account|${number}`).slice(0, 40)}`;

/** Every spelling has the same id, which never contains the number. @returns undefined for invalid numbers */
export const accountIdOf = (typed: string): string | undefined => {
  const number = accountNumberOf(typed);
  return number && idOf(number);
};

/** Of every number that the text can mean, that of `accountIdOf` first (R-5). None without a digit. */
export const accountIdsOf = (typed: string): readonly string[] => accountNumbersOf(typed).map(idOf);

/** Among the accounts that a number finds, only this hash identifies one (R-5). */
export const spellingOf = (typed: string): string => sha256(`spelling|${exactKey(typed)}`).slice(0, 40);

/** `pointer` names the field. @throws {InvalidInput} */
export const accountIdFor = (typed: string, pointer: string): string => {
  const id = accountIdOf(typed);
  if (id === undefined) throw new InvalidInput([{ pointer, detail: noNumber }]);
  return id;
};

/** By number, or by id from the work list. @throws {InvalidInput} */
export const accountIdIn = (given: string): string =>
  /^ACC-[0-9a-f]{40}$/.test(given) ? given : accountIdFor(given, '#/number');

/** What is stored beside an account; `number`: as another system wrote it. */
type AccountPart = AddressField | 'name' | 'number';

/** A hash that is valid only within this account. */
export const refOf = (accountId: string, field: AccountPart, value: string): string =>
  sha256(`${accountId}|${field}|${addressKey(value)}`).slice(0, 32);

export const partOf = (field: AccountPart, ref: string): string => `${field}-${ref}`;

export const accountNumber = line(64, noNumber).check(
  z.refine((typed: string) => accountNumberOf(typed) !== undefined, noNumber),
);

export const phone = line(40, 'Give the phone number.').check(
  z.regex(/^\+?[\d\s()./-]{5,}$/, 'Give the phone number in digits, for example +1 801 555 0100.'),
);
export const postal = prose(500, 'Give the postal address.');

export const putAccount = {
  method: 'PUT',
  path: '/api/officer/accounts/{number}',
  handler: 'put-account',
  auth: 'officer',
  access: 'request-work',
  params: { number: accountNumber },
  body: z.object({
    name: line(200, 'Give the account holder’s name.'),
    addressOfRecord: z.object(
      {
        email: z.optional(email),
        postal: z.optional(postal),
        phone: z.optional(phone),
        since: z.optional(since),
      },
      'Give the addresses of record.',
    ),
    /** For a number spelled like another account's: is it the same account? */
    alike: z.optional(z.enum(likenesses, 'Say same or different.')),
  }),
} as const;
export type AccountEntry = z.output<typeof putAccount.body>;

export const readAccount = {
  method: 'GET',
  path: '/api/officer/accounts/{number}',
  handler: 'read-account',
  auth: 'officer',
  access: 'request-reading',
  params: { number: accountNumber },
} as const;

/** Another officer confirms the earlier date that an officer typed, in place of the identical PUT (R-13, R-18). */
export const confirmSince = {
  method: 'POST',
  path: '/api/officer/accounts/{number}/confirmation',
  handler: 'put-account',
  auth: 'officer',
  access: 'request-work',
  params: { number: accountNumber },
  body: confirmation,
} as const;

export const recordCall = {
  method: 'POST',
  path: '/api/officer/accounts/{number}/notices/{n}',
  handler: 'record-call',
  auth: 'officer',
  access: 'request-work',
  params: { number: accountNumber },
  body: z.object({
    calledAt: instant('Give the date and time of the call, like 2026-11-24T09:30:00-07:00.'),
    reached: z.boolean('Say whether you reached someone.'),
  }),
} as const;
export type CallMade = z.output<typeof recordCall.body>;

const noPolicy = 'Name the version of the policy, as the settings do.';

/** That the customer accepted a version of the policy, after it was posted (P49). The first record of a version stays; another time is refused. */
export const acceptPolicy = {
  method: 'POST',
  path: '/api/officer/accounts/{number}/policy-acceptances',
  handler: 'record-call',
  auth: 'officer',
  access: 'request-work',
  params: { number: accountNumber },
  body: z.object({
    policy: line(60, noPolicy),
    acceptedAt: instant('Give the date and time, like 2026-11-24T09:30:00-07:00.'),
  }),
} as const;
export type PolicyAccepted = z.output<typeof acceptPolicy.body>;

const changed = {
  /** What was created or changed. */
  change: z.enum(accountChanges, `Name what changed: ${accountChanges.join(', ')}.`),
  at: instant('Give the date and time of the change, with its zone.'),
  /** The customer chose it when the service began: then a notice goes out only if we know an address of record already. */
  atServiceStart: z.boolean('Say whether the customer chose it at the start of the service.'),
};

/** A password, a back-up answer or an online account was created or changed: we tell the customer at the old address (47 CFR 64.2010(f), R-18). */
export const recordChange = {
  method: 'POST',
  path: '/api/officer/accounts/{number}/changes',
  handler: 'put-account',
  auth: 'officer',
  access: 'request-work',
  params: { number: accountNumber },
  body: z.object(changed),
} as const;
export type ChangeSaid = z.output<typeof recordChange.body>;

/**
 * The same, from the system that keeps passwords, at once after each change. The same body again is the same change, and is told
 * once. The answer is the same for every account number, also for one that we do not know.
 */
export const reportChange = {
  method: 'POST',
  path: '/api/accounts/changes',
  handler: 'report-change',
  auth: 'machine',
  scope: 'account.change',
  body: z.object({
    /** As the register spells it; in another spelling an officer looks for the account. It is in no path, no log and no metric. */
    account: accountNumber,
    ...changed,
  }),
} as const;

/** Hex. */
const fileSha256 = z
  .string()
  .check(
    z.trim(),
    z.toLowerCase(),
    z.regex(/^[0-9a-f]{64}$/, 'Give the SHA-256 of the file: 64 hex digits.'),
  );

export const importAccounts = {
  method: 'POST',
  path: '/api/officer/accounts/import',
  handler: 'import-accounts',
  auth: 'officer',
  access: 'request-work',
  maxBody: 1_048_576,
  file: { mediaType: 'text/csv', maxMegabytes: 1 },
} as const;

export const viewImport = {
  method: 'GET',
  path: '/api/officer/accounts/import/{sha256}',
  handler: 'import-accounts',
  auth: 'officer',
  access: 'request-to-sign',
  params: { sha256: fileSha256 },
} as const;

export const confirmImport = {
  method: 'POST',
  path: '/api/officer/accounts/import/{sha256}/confirmation',
  handler: 'import-accounts',
  auth: 'officer',
  access: 'request-signing',
  params: { sha256: fileSha256 },
  body: confirmation,
} as const;

/** One person, for one business day, and only for an import that changed names and nothing else (R-13). */
export const undoImport = {
  method: 'POST',
  path: '/api/officer/accounts/import/{sha256}/undo',
  handler: 'import-accounts',
  auth: 'officer',
  access: 'request-work',
  params: { sha256: fileSha256 },
} as const;

export const routes: readonly Route[] = [
  putAccount,
  readAccount,
  confirmSince,
  recordCall,
  acceptPolicy,
  recordChange,
  reportChange,
  importAccounts,
  viewImport,
  confirmImport,
  undoImport,
];

/** Kept for a week. */
export const importFile = (sha256: string): string => `uploads/accounts/${sha256}.csv`;

/** Of an import that changed names and nothing else; kept for a week. */
export const namesFile = (sha256: string): string => `uploads/accounts/names-${sha256}.csv`;

/** What the import did at once, as its officer read it; kept for a week. */
export const resultFile = (sha256: string): string => `uploads/accounts/result-${sha256}.json`;
