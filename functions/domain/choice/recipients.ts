import { type Day, isAfter } from '#domain/calendar/times.ts';
import { findKey } from '#domain/case/keys.ts';
import type { DeniableUse } from './uses.ts';

/** The id of the company itself, in checks and choices. No entry of the register may have it. */
export const ownId = 'own';

/** An entry of the one register of who, beside the company, may get or use CPNI (P27, decision 0054). */
export interface CpniRecipient {
  /** In checks, choices and histories: lower-case letters, digits and hyphens, at most 63. Never given to another. */
  readonly id: string;
  /** As customers know it; a notice, a letter and the console show it (47 CFR 64.2008(c)(2)). */
  readonly name: string;
  /** What it is to the company. */
  readonly as: 'agent' | 'affiliate' | 'other-company';
  /** Whether it offers communications services (47 CFR 64.2007(b)). */
  readonly communicationsServices: boolean;
  /** By which it protects CPNI and follows the policy (P19, P27). */
  readonly clause: {
    readonly reference: string;
    /** Last day, company zone. */
    readonly until: Day;
  };
}

/** The company, or an entry by what decides which uses it can have. */
type User = 'own' | 'agent' | 'communications-affiliate' | 'other-affiliate' | 'other-company';

/** Who can have a use at all (47 CFR 64.2005, 64.2007(b), 64.2008(f)). A new use does not compile until somebody decides. */
const usersOf: Readonly<Record<DeniableUse | 'one-call', readonly User[]>> = {
  'same-category-marketing': ['own', 'agent', 'communications-affiliate'],
  'own-communications-marketing': ['own'],
  'agents-affiliates-communications-marketing': ['agent', 'communications-affiliate'],
  'own-other-marketing': ['own'],
  'affiliates-other': ['communications-affiliate', 'other-affiliate'],
  'third-parties': ['other-company'],
  'one-call': ['own', 'agent', 'communications-affiliate'],
};
type RecipientUse = keyof typeof usersOf;

/** The company itself can have it. */
export const isOwn = (use: RecipientUse): boolean => usersOf[use].includes('own');

type Typed = Pick<CpniRecipient, 'as' | 'communicationsServices'>;

const userOf = ({ as, communicationsServices }: Typed): User => {
  if (as !== 'affiliate') return as;
  return communicationsServices ? 'communications-affiliate' : 'other-affiliate';
};

/** Entries that can have this use, whether or not their clause is in force. */
export const recipientsFor = <R extends Typed>(entries: readonly R[], use: RecipientUse): readonly R[] =>
  entries.filter((one) => usersOf[use].includes(userOf(one)));

/** Why a recipient gets nothing for a use, whatever the customer allowed. */
export const recipientRefusals = {
  /** Not in the register: nobody showed that it protects CPNI (P27). */
  'not-registered': true,
  'clause-over': true,
  /** No notice could name it for this use, for example an affiliate without communications services. */
  'not-for-recipient': true,
} as const;
export type RecipientRefusal = keyof typeof recipientRefusals;

/** `today`: company zone. Undefined: the register allows it, and the customer's choice decides. */
export const recipientRefusal = (
  entries: readonly CpniRecipient[],
  { recipient, use, today }: { readonly recipient: string; readonly use: RecipientUse; readonly today: Day },
): RecipientRefusal | undefined => {
  if (recipient === ownId) return isOwn(use) ? undefined : 'not-for-recipient';
  const entry = entries.find(({ id }) => id === recipient);
  if (entry === undefined) return 'not-registered';
  if (isAfter(today, entry.clause.until)) return 'clause-over';
  return usersOf[use].includes(userOf(entry)) ? undefined : 'not-for-recipient';
};

/** As an officer or a system names it: by its id, or by its name however spelled. */
export const registeredAs = (entries: readonly CpniRecipient[], said: string): CpniRecipient | undefined =>
  entries.find(({ id, name }) => id === said || findKey(name) === findKey(said));

/** Named in a choice or a notice, and in no entry; a history keeps it all the same. */
export const unregisteredIn = (
  entries: readonly CpniRecipient[],
  ids: readonly string[],
): readonly string[] => ids.filter((one) => one !== ownId && !entries.some(({ id }) => id === one));
