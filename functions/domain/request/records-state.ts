/** What an officer has put there for the holder to fetch: its name is its hash. */
export interface Package {
  readonly sha256: string;
  readonly bytes: number;
}

/** Records that wait to be fetched, from the answer on. */
export interface Records {
  /** Letter that carries the newest code, and when it went out. */
  readonly letter: string;
  readonly sentAt: string;
  /** The code of this letter was used: the person's passphrase stands since then, as its mark under the server's key. */
  readonly opened?: { readonly letter: string; readonly mark: string };
  /** How often they were fetched since. */
  readonly fetched: number;
  /** Days on which a new code was asked for. */
  readonly renewals: readonly string[];
}

export type RecordsEvent =
  | ({ readonly type: 'package-kept' } & Package)
  | { readonly type: 'records-opened'; readonly letter: string; readonly mark: string }
  | { readonly type: 'records-fetched' }
  | { readonly type: 'records-renewed'; readonly on: string };

/**
 * How CPNI reaches the holder of an account (R-18, 47 CFR 64.2010): posted to the postal address of record; fetched with a
 * code that goes to an address of record and a passphrase that the person sets; or handed over to whoever showed valid photo
 * ID. Never in the body of a mail, never by telephone.
 */
export const deliveries = ['post', 'download', 'in-person'] as const;

export type Delivery = (typeof deliveries)[number];
