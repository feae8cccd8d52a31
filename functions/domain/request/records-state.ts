import type { Day, Instant } from '#domain/calendar/times.ts';
export interface Package {
  readonly sha256: string;
  readonly bytes: number;
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

export type RecordsEvent =
  | ({ readonly type: 'package-kept' } & Package)
  | { readonly type: 'records-opened'; readonly letter: string; readonly mark: string }
  | { readonly type: 'records-fetched' }
  | { readonly type: 'records-renewed'; readonly on: Day };

/** R-18, 47 CFR 64.2010: never in an email or by phone. `download`: a code, then a passphrase. */
export const deliveries = ['post', 'download', 'in-person'] as const;

export type Delivery = (typeof deliveries)[number];
