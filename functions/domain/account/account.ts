import { civilDate } from '#domain/calendar/instants.ts';
import { isAfter } from '#domain/calendar/times.ts';
import type { CaseKeys, Noun } from '#domain/case/case.ts';
import type { LetterEvent } from '#domain/case/shared-events.ts';
import { type Call, type CallEvent, evolveCalls, isOwed } from './calls.ts';
import { evolveRestriction, type Restricted, type RestrictionEvent } from './restriction.ts';

export const addressFields = ['email', 'postal', 'phone'] as const;
export type AddressField = (typeof addressFields)[number];

/** Can a letter go there? A telephone number is called by an officer. */
const takesLetters = { email: true, postal: true, phone: false } as const satisfies Record<
  AddressField,
  boolean
>;
export type LetterField = {
  [F in AddressField]: (typeof takesLetters)[F] extends true ? F : never;
}[AddressField];

/** Addresses of record that letters go to, the ones that are tried first before the others. */
export const letterFields = addressFields.filter((field): field is LetterField => takesLetters[field]);

/** An address as the register knows it; what it says stands beside the account, under `ref`. */
export interface AddressEntry {
  readonly ref: string;
  /** Instant since which it is the address of record. */
  readonly since: string;
}

/** An officer's word that the addresses are older than our record of them; counts when another confirms it. */
export interface SinceClaim {
  readonly by: string;
  readonly since: string;
  readonly refs: readonly string[];
  /** SHA-256 of the imported file that says so; absent when an officer typed it. */
  readonly source?: string;
}

/** A CPNI subscriber account. It may be known by its restriction alone. */
export interface Account extends Restricted {
  readonly name?: string;
  readonly addresses: Readonly<Partial<Record<AddressField, AddressEntry>>>;
  readonly claim?: SinceClaim;
  /** Old telephone numbers that are told of a change by a call. */
  readonly calls?: readonly Call[];
}

export type AccountEvent =
  | { readonly type: 'account-named'; readonly ref: string }
  | { readonly type: 'address-changed'; readonly field: AddressField; readonly ref?: string }
  | ({ readonly type: 'since-claimed' } & SinceClaim)
  | {
      readonly type: 'since-counted';
      readonly field: AddressField;
      readonly since: string;
      /** Another officer said the very same, or confirmed the imported file. */
      readonly because: 'second-officer' | 'import';
      /** SHA-256 of that file. */
      readonly source?: string;
    }
  | RestrictionEvent
  | CallEvent
  | LetterEvent;

/** Days for which a changed address is not yet one of record (47 CFR 64.2003(b), R-18). */
const ripensInDays = 30;

/** First civil day on which an address may be used; on the day itself it may. */
export const usableFrom = (since: string, zone: string): string =>
  civilDate(since, zone).add({ days: ripensInDays }).toString();

/** The address of record of this kind, if there is one: at least 30 days old. */
export const currentAddressOfRecord = (
  account: Account | undefined,
  field: AddressField,
  at: string,
  zone: string,
): AddressEntry | undefined => {
  const kept = account?.addresses[field];
  return kept && !isAfter(usableFrom(kept.since, zone), civilDate(at, zone).toString()) ? kept : undefined;
};

const unknown: Account = { addresses: {} };

const without = (account: Account, field: AddressField): Account => {
  const { [field]: _, ...addresses } = account.addresses;
  return { ...account, addresses };
};

const evolve = (before: Account | undefined, event: AccountEvent, at: string): Account => {
  const account = before ?? unknown;
  switch (event.type) {
    case 'account-named':
      return { ...account, name: event.ref };
    case 'address-changed': {
      const { field, ref } = event;
      if (ref === undefined) return without(account, field);
      return { ...account, addresses: { ...account.addresses, [field]: { ref, since: at } } };
    }
    case 'since-claimed': {
      const { type: _, ...claim } = event;
      return { ...account, claim };
    }
    case 'since-counted': {
      const { claim: _, ...rest } = account;
      const kept = account.addresses[event.field];
      if (kept === undefined) return rest;
      return {
        ...rest,
        addresses: { ...account.addresses, [event.field]: { ...kept, since: event.since } },
      };
    }
    case 'restriction-recorded':
    case 'restriction-lifted':
      return { ...account, ...evolveRestriction(account, event) };
    case 'call-owed':
    case 'call-made':
      return { ...account, calls: evolveCalls(account.calls, event, at) };
    case 'letter-sent':
    case 'letter-returned':
    case 'letter-paper-mail-due':
    case 'letter-paper-mail-done':
      return account;
  }
};

/** A register entry stands in no work list, but for a call that is owed: it is due on the day of the change. */
const keys = (_id: string, { calls = [] }: Account): CaseKeys => {
  const on = calls.find(isOwed)?.owedSince.slice(0, 10);
  return { stage: 'registered', ...(on === undefined ? {} : { queue: 'officer', dueOn: on, workBy: on }) };
};

export const accounts: Noun<Account, AccountEvent> = { kind: 'account', evolve, keys };
