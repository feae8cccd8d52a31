import type { Day, Instant } from '#domain/calendar/times.ts';
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
}

export interface Package extends Partial<CheckedAgainst> {
  readonly sha256: string;
  readonly bytes: number;
}

export type CheckedPackage = Package & CheckedAgainst;

export interface Records {
  readonly letter: string;
  readonly sentAt: Instant;
  /** The letter whose code was used; `mark` is the passphrase under a server key. */
  readonly opened?: { readonly letter: string; readonly mark: string };
  readonly fetched: number;
  /** Civil dates. */
  readonly renewals: readonly Day[];
}

export type RecordsEvent =
  | ({ readonly type: 'package-kept' } & Package)
  | { readonly type: 'records-opened'; readonly letter: string; readonly mark: string }
  | { readonly type: 'records-fetched' }
  | { readonly type: 'records-renewed'; readonly on: Day };

/** R-18, 47 CFR 64.2010: never in an email or by phone. `download`: a code, then a passphrase. */
export const deliveries = ['post', 'download', 'in-person'] as const;

export type Delivery = (typeof deliveries)[number];
