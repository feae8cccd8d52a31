import { kindPolicies } from './kinds.ts';
import { relationPolicyOf } from './relations.ts';
import type { Request } from './state.ts';
import type { Capacity, RequestKind } from './vocabulary.ts';

/** The first letter to the address that somebody gave. A new one does not compile until its words are decided. */
export type FirstLetter = 'acknowledgement' | 'neutral-redirect' | 'restriction-recorded';
/** A second one to the same address, after the look-up. */
type SecondLetter = 'verification' | 'email-confirmation' | 'neutral-redirect';

/** What a letter may say about a date. `none`: the case is over for the person with that letter. */
export type Promised = 'dated' | 'dated-unless-unconfirmed' | 'dated-if-company-confirms' | 'none';

/** Who is asked to confirm, as far as what was typed decides it. */
export type Asks =
  | 'nobody'
  | 'the-company'
  | 'the-account-holder'
  | 'this-address'
  /** Somebody else: a mailbox is enough for a correction, not for data. */
  | 'this-mailbox'
  /** A personnel file needs evidence for everything. */
  | 'this-mailbox-and-evidence';

export interface AtReceipt {
  readonly first: FirstLetter;
  /** With one of several, the registers decide; none without an email address. */
  readonly second: readonly SecondLetter[];
  readonly promises: Promised;
  readonly asks: Asks;
}

/** What decides, of a kind, which letters somebody gets. */
export const kindClasses = ['restriction', 'inquiry', 'child', 'other'] as const;
export type KindClass = (typeof kindClasses)[number];

export const kindClassOf = (kind: RequestKind): KindClass => {
  const { restriction, needsIdentity, aboutChild } = kindPolicies[kind];
  if (restriction === 'records') return 'restriction';
  if (!needsIdentity) return 'inquiry';
  return aboutChild ? 'child' : 'other';
};

/** Done at receipt, for every number and by every channel. */
const restriction: AtReceipt = {
  first: 'restriction-recorded',
  second: [],
  promises: 'none',
  asks: 'nobody',
};
const redirected: AtReceipt = { first: 'neutral-redirect', second: [], promises: 'none', asks: 'nobody' };
const inquiry: AtReceipt = { first: 'acknowledgement', second: [], promises: 'dated', asks: 'nobody' };
const company: AtReceipt = {
  first: 'acknowledgement',
  second: ['verification', 'neutral-redirect'],
  promises: 'dated-if-company-confirms',
  asks: 'the-company',
};
const holder: AtReceipt = {
  first: 'acknowledgement',
  second: [],
  promises: 'dated-unless-unconfirmed',
  asks: 'the-account-holder',
};
const person: AtReceipt = { ...holder, second: ['email-confirmation'], asks: 'this-address' };

const ofPerson = { restriction, inquiry, child: person, other: person } as const;

const table: Readonly<Record<Capacity, Readonly<Record<KindClass, AtReceipt>>>> = {
  controller: { restriction, inquiry: company, child: company, other: company },
  'data-subject': { restriction, inquiry: redirected, child: redirected, other: redirected },
  'account-holder': { restriction, inquiry, child: person, other: holder },
  guardian: ofPerson,
  agent: ofPerson,
  'former-customer': ofPerson,
  heir: ofPerson,
  'somebody-else': { ...ofPerson, other: { ...person, asks: 'this-mailbox' } },
};

const personnel: AtReceipt = { ...person, asks: 'this-mailbox-and-evidence' };

/** The company has confirmed by adopting it. */
const adopted: AtReceipt = { first: 'acknowledgement', second: [], promises: 'dated', asks: 'nobody' };

type Typed = Pick<Request, 'capacity' | 'relation' | 'kind' | 'adopted'>;

/**
 * Which letters somebody gets at receipt, and what they may promise (R-5, R-8, R-9, P52): the steps that send and the
 * texts that speak both ask here. A function of what was typed, never of a register.
 */
export const atReceipt = ({ kind, adopted: by, ...who }: Typed): AtReceipt => {
  if (by !== undefined) return adopted;
  const kindClass = kindClassOf(kind);
  const isPersonnel = kindClass === 'other' && relationPolicyOf(who)?.isHr === true;
  return isPersonnel ? personnel : table[who.capacity][kindClass];
};

/** Over for the person with the first letter. */
export const isDoneAtReceipt = (request: Typed): boolean => atReceipt(request).promises === 'none';

/** No date is owed to anybody, so nobody is ever late with it. */
export const isRestriction = ({ kind }: Pick<Request, 'kind'>): boolean =>
  kindClassOf(kind) === 'restriction';
