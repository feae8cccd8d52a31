import { civilDate, civilDay, dayText } from '#domain/calendar/instants.ts';
import { type Day, type Instant, isAfter } from '#domain/calendar/times.ts';
import type { CaseKeys, Noun } from '#domain/case/case.ts';
import {
  evolveMissing,
  type MissingEvent,
  type MissingTold,
  queueForSecond,
  untoldSince,
  wakeForSecond,
} from '#domain/case/second-missing.ts';
import type { WorkFacts } from '#domain/case/work-facts.ts';
import { type Blocked, type ChildBlockEvent, evolveBlocks } from '#domain/choice/child-blocks.ts';
import type { ChoiceEvent } from '#domain/choice/events.ts';
import { evolveRestriction, type Restricted } from '#domain/choice/restrictions.ts';
import type { MailedNoticeEvent } from '#domain/choice/silence.ts';
import type { AccountChangeEvent } from './account-changes.ts';
import { type Call, type CallEvent, evolveCalls, isOwed } from './calls.ts';
import type { PolicyAcceptance, PolicyAcceptanceEvent } from './policy-acceptances.ts';
import { evolveSpelling, type Spelled, type SpellingEvent } from './spellings.ts';

export const addressFields = ['email', 'postal', 'phone'] as const;
export type AddressField = (typeof addressFields)[number];

/** Letters go to these; an officer calls a telephone number. */
const takesLetters = { email: true, postal: true, phone: false } as const satisfies Record<
  AddressField,
  boolean
>;
export type LetterField = {
  [F in AddressField]: (typeof takesLetters)[F] extends true ? F : never;
}[AddressField];

/** In the order in which we try them. */
export const letterFields = addressFields.filter((field): field is LetterField => takesLetters[field]);

/** `ref` points to the address itself, which is stored beside the account. */
export interface AddressEntry {
  readonly ref: string;
  /** Instant from which it is of record. */
  readonly since: Instant;
}

/** An officer's claim that the addresses are older than we recorded; another must confirm it. */
export interface SinceClaim {
  readonly by: string;
  readonly since: Instant;
  readonly refs: readonly string[];
  /** SHA-256 of the imported file; absent when an officer typed the claim. */
  readonly source?: string;
  /** Absent in early histories, and then nobody is told that the second officer is missing. */
  readonly askedAt?: Instant;
}

/** A CPNI subscriber account. We may know only its restriction. */
export interface Account extends Restricted, Blocked, Spelled, MissingTold {
  readonly name?: string;
  readonly addresses: Readonly<Partial<Record<AddressField, AddressEntry>>>;
  readonly claim?: SinceClaim;
  /** Calls about a change of which no letter tells. */
  readonly calls?: readonly Call[];
  /** Versions of the policy that the customer accepted, the earliest record first (P49). */
  readonly accepted?: readonly PolicyAcceptance[];
}

export type AccountEvent =
  /** `source`: SHA-256 of the imported file; `undoes`: of the import that somebody took back. */
  | {
      readonly type: 'account-named';
      readonly ref: string;
      readonly source?: string;
      readonly undoes?: string;
    }
  /** `source`: SHA-256 of the imported file that another officer confirmed. */
  | {
      readonly type: 'address-changed';
      readonly field: AddressField;
      readonly ref?: string;
      readonly source?: string;
    }
  | ({ readonly type: 'since-claimed' } & SinceClaim)
  | {
      readonly type: 'since-counted';
      readonly field: AddressField;
      readonly since: Instant;
      readonly because: 'second-officer' | 'import';
      readonly source?: string;
    }
  | ChoiceEvent
  | ChildBlockEvent
  | MailedNoticeEvent
  | SpellingEvent
  | AccountChangeEvent
  | CallEvent
  | PolicyAcceptanceEvent
  | MissingEvent;

/** A changed address becomes one of record after this many days (47 CFR 64.2003(b), R-18). */
const ripensInDays = 30;

/** First civil day on which an address may be used. */
export const usableFrom = (since: Instant, zone: string): Day =>
  dayText(civilDate(since, zone).add({ days: ripensInDays }));

/** The address of record of this kind: at least 30 days old. */
export const currentAddressOfRecord = (
  account: Account | undefined,
  field: AddressField,
  at: Instant,
  zone: string,
): AddressEntry | undefined => {
  const kept = account?.addresses[field];
  return kept && !isAfter(usableFrom(kept.since, zone), civilDay(at, zone)) ? kept : undefined;
};

const unknown: Account = { addresses: {} };

const without = (account: Account, field: AddressField): Account => {
  const { [field]: _, ...addresses } = account.addresses;
  return { ...account, addresses };
};

const evolve = (before: Account | undefined, event: AccountEvent, at: Instant): Account => {
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
    case 'restriction-undone':
      return { ...account, ...evolveRestriction(account, event) };
    case 'child-block-recorded':
    case 'child-block-lifted':
      return { ...account, ...evolveBlocks(account, event) };
    // Read in the history: notices by the register, as of a day, changes by `isRecorded`.
    case 'account-changed':
    case 'opt-out-notice-mailed':
    case 'opt-out-notice-returned':
      return account;
    case 'account-spelled':
    case 'account-set-apart':
      return { ...account, ...evolveSpelling(account, event) };
    case 'call-owed':
    case 'call-made':
      return { ...account, calls: evolveCalls(account.calls, event, at) };
    case 'policy-accepted': {
      const { type: _, ...acceptance } = event;
      return { ...account, accepted: [...(account.accepted ?? []), acceptance] };
    }
    case 'letter-sent':
    case 'letter-returned':
    case 'letter-paper-mail-due':
    case 'letter-paper-mail-done':
    case 'second-missing-told':
      return evolveMissing(account, event);
  }
};

/** False when the addresses are no longer those that the claim is about. */
export const isLive = ({ addresses }: Account, { refs }: SinceClaim): boolean =>
  addressFields.flatMap((field) => addresses[field]?.ref ?? []).join() === refs.join();

/** A claim that an officer typed, while a second officer can confirm it; those of a file wait in its import. */
export const typedClaim = (account: Account): SinceClaim | undefined => {
  const { claim } = account;
  return claim && claim.source === undefined && isLive(account, claim) ? claim : undefined;
};

const secondMissing = (account: Account): Instant | undefined =>
  untoldSince(account, typedClaim(account)?.askedAt);

const callOwed = (dueOn: Day): WorkFacts => ({
  what: 'call',
  due: { dueOn, promise: 'call' },
  waits: { who: 'officer' },
});

/** An account is in the work list only while we owe a call, due on the day of the change. */
const keys = (_id: string, account: Account): CaseKeys => {
  const owed = account.calls?.find(isOwed);
  const on = owed && civilDay(owed.owedSince, 'UTC');
  return {
    stage: 'registered',
    ...queueForSecond(typedClaim(account)?.askedAt),
    ...(on === undefined ? {} : { queue: 'officer', dueOn: on, workBy: on, work: callOwed(on) }),
    ...wakeForSecond(secondMissing(account)),
  };
};

export const accounts: Noun<Account, AccountEvent> = { kind: 'account', evolve, keys, secondMissing };
