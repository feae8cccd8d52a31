import { type Account, currentAddressOfRecord } from '#domain/account/account.ts';
import { dayOf, instantText, startOf } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import type { LinkExpiry } from '#domain/case/link-lifetimes.ts';
import type { Request } from './state.ts';

/** Attempts before a code is blocked (S8). */
export const codeTries = 5;

export const codeLetterKind = 'code-letter';

/** Binds a code to its request, letter and address (S8). */
export const codeLetterOf = (serial: number, addressRef: string): string => `${serial}-${addressRef}`;

/** The due date: the 24 hours of R-23 are for email, and paper mail takes days (decision 0016). */
export const mailedCodeEnds = ({ dueOn, zone }: Pick<Request, 'dueOn' | 'zone'>): LinkExpiry => ({
  expiresAt: instantText(startOf(dayOf(dueOn).add({ days: 1 }), zone)),
  expiresOn: dueOn,
});

export const isCodeWaitingForPost = ({ code, waitingForPost }: Request): boolean =>
  waitingForPost?.some(({ kind, of }) => kind === codeLetterKind && of === code) === true;

/** The newest, while its address is still of record. */
export const workingCode = (
  { code, zone }: Request,
  account: Account | undefined,
  now: Instant,
): string | undefined => {
  const ref = currentAddressOfRecord(account, 'postal', now, zone)?.ref;
  return code !== undefined && ref !== undefined && code.endsWith(`-${ref}`) ? code : undefined;
};
