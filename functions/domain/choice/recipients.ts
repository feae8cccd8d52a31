import { type Day, isAfter } from '#domain/calendar/times.ts';
import { findKey } from '#domain/case/keys.ts';
import type { TakerOf } from './register.ts';
import { canHave, type Taker, type User } from './table.ts';
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

/** The company itself can have it. */
export const isOwn = (use: DeniableUse): boolean => canHave(use, 'own');

type Typed = Pick<CpniRecipient, 'as' | 'communicationsServices'>;

const userOf = ({ as, communicationsServices }: Typed): User => {
  if (as !== 'affiliate') return as;
  return communicationsServices ? 'communications-affiliate' : 'other-affiliate';
};

/** Entries that can have this use, whether or not their clause is in force. */
export const recipientsFor = <R extends Typed>(entries: readonly R[], use: DeniableUse): readonly R[] =>
  entries.filter((one) => canHave(use, userOf(one)));

/** What the register says of who would get CPNI (P27). `today`: company zone. */
export const takerOf = (entries: readonly CpniRecipient[], recipient: string, today: Day): Taker => {
  if (recipient === ownId) return 'own';
  const entry = entries.find(({ id }) => id === recipient);
  if (entry === undefined) return 'not-registered';
  return isAfter(today, entry.clause.until) ? 'clause-over' : userOf(entry);
};

/** Undefined: everybody whom no choice names. `today`: company zone. */
export const takersIn =
  (entries: readonly CpniRecipient[], today: Day): TakerOf =>
  (recipient) =>
    recipient === undefined ? undefined : takerOf(entries, recipient, today);

/** As an officer or a system names it: by its id, or by its name however spelled. */
export const registeredAs = (entries: readonly CpniRecipient[], said: string): CpniRecipient | undefined =>
  entries.find(({ id, name }) => id === said || findKey(name) === findKey(said));

/** Named in a choice or a notice, and in no entry; a history keeps it all the same. */
export const unregisteredIn = (
  entries: readonly CpniRecipient[],
  ids: readonly string[],
): readonly string[] => ids.filter((one) => one !== ownId && !entries.some(({ id }) => id === one));
