import type { Day, Instant } from '#domain/calendar/times.ts';
import type { DataClass } from '#domain/case/data-classes.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import type { FieldClass } from './field-classes.ts';

/** Every row was checked against this account (P34). Absent in early histories: nothing was checked. */
interface CheckedAgainst {
  readonly account: string;
  readonly spelling?: string;
  /** The manifest, beside the case. */
  readonly textSha256: string;
  /** Of its fields, in our order. */
  readonly classes: readonly FieldClass[];
  /** Fields that nobody has classified; they are handled as CPNI (P36). */
  readonly unclassified: number;
  /** Files without rows, which we cannot read: a PDF, a picture. Absent in early histories. */
  readonly documents?: number;
}

export interface Package extends Partial<CheckedAgainst> {
  readonly sha256: string;
  readonly bytes: number;
  /** Made by us of what systems handed over, by this plan (SHA-256, hex); absent: an officer uploaded it. */
  readonly plan?: string;
  /** The officer who looked through this very archive. */
  readonly reviewedBy?: Sub;
  /** Officers who opened this very archive. */
  readonly readBy?: readonly Sub[];
}

export type CheckedPackage = Package & CheckedAgainst & { readonly documents: number };

/** Records whose rows nobody can check. `inArchive`: of the upload, which the second officer opens first. */
export const declarablePolicies = {
  documents: { inArchive: true },
  /** Mailed, or handed over. */
  paper: { inArchive: false },
} as const satisfies Readonly<Record<string, { readonly inArchive: boolean }>>;
type Declarable = keyof typeof declarablePolicies;
export const declarable = Object.keys(declarablePolicies) as readonly Declarable[];

/** An officer says that they are of this account alone (P34). */
export interface Declared {
  readonly covers: Declarable;
  readonly account: string;
  readonly spelling?: string;
  /** SHA-256 (hex) of the archive with the documents. */
  readonly package?: string;
  readonly by: Sub;
  /** The officer's words, beside the case. */
  readonly textSha256: string;
}

/** It counts once a second officer has looked through all of it. */
export interface Declaration extends Declared {
  readonly at: Instant;
  readonly confirmedBy?: Sub;
  readonly confirmedAt?: Instant;
  /** SHA-256 (hex) of what the second officer read and attested. */
  readonly proposalSha256?: string;
}

export interface Records {
  readonly letter: string;
  readonly sentAt: Instant;
  /** The letter whose code was used; `mark` is the passphrase under a server key. */
  readonly opened?: { readonly letter: string; readonly mark: string };
  readonly fetched: number;
  /** Civil dates. */
  readonly renewals: readonly Day[];
}

/** Before anything leaves. */
export type CheckingEvent =
  | ({ readonly type: 'package-kept' } & Package)
  /** In the history before the officer gets the archive. */
  | { readonly type: 'package-read'; readonly by: Sub; readonly sha256: string }
  | {
      readonly type: 'package-reviewed';
      readonly sha256: string;
      readonly leaveOut: readonly DataClass[];
      /** Why, beside the case. */
      readonly textSha256?: string;
      readonly by: Sub;
    }
  | ({ readonly type: 'records-declared' } & Declared)
  | { readonly type: 'records-looked-through'; readonly by: Sub; readonly proposalSha256: string };

export type RecordsEvent =
  | CheckingEvent
  | { readonly type: 'records-opened'; readonly letter: string; readonly mark: string }
  | { readonly type: 'records-fetched' }
  | { readonly type: 'records-renewed'; readonly on: Day };

/** R-18, 47 CFR 64.2010: never in an email or by phone. `download`: a code, then a passphrase. */
export const deliveries = ['post', 'download', 'in-person'] as const;

export type Delivery = (typeof deliveries)[number];
