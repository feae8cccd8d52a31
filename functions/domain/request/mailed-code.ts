import { type Account, currentAddressOfRecord } from '#domain/account/account.ts';
import { dayOf, instantText, startOf } from '#domain/calendar/instants.ts';
import type { LinkExpiry } from '#domain/case/link-lifetimes.ts';
import type { Request } from './state.ts';

/** Tries that a typed code stands; after them it is burnt (S8). */
export const codeTries = 5;

/** Kind of the letter that carries a code to the postal address of record. */
export const codeLetterKind = 'code-letter';

/** Names the letter; a code is bound to its request, to this letter and to the address that it goes to (S8). */
export const codeLetterOf = (serial: number, addressRef: string): string => `${serial}-${addressRef}`;

/**
 * When a code that goes by post ends: with the due date. The 24 hours of R-23 are for a letter that is there at once; the
 * post takes days, and until the due date a paused request is taken up again in the same case (R-23, decision 0016).
 */
export const mailedCodeEnds = ({ dueOn, zone }: Pick<Request, 'dueOn' | 'zone'>): LinkExpiry => ({
  expiresAt: instantText(startOf(dayOf(dueOn).add({ days: 1 }), zone)),
  expiresOn: dueOn,
});

/** A code letter that has been written and is not posted yet. */
export const isCodeWaitingForPost = ({ code, waitingForPost = [] }: Request): boolean =>
  code !== undefined && waitingForPost.some(({ kind, of }) => kind === codeLetterKind && of === code);

/** The letter whose code works now: the newest, while the address that it went to still is one of record. */
export const workingCode = (
  { code, zone }: Request,
  account: Account | undefined,
  now: string,
): string | undefined => {
  const ref = currentAddressOfRecord(account, 'postal', now, zone)?.ref;
  return code !== undefined && ref !== undefined && code.endsWith(`-${ref}`) ? code : undefined;
};
