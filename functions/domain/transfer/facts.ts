import type { Day, Instant } from '#domain/calendar/times.ts';
import type { Region } from '#domain/case/regions.ts';

/** How the customer's request fits a transfer that is made on it. */
export type RequestFit =
  | 'fits'
  | 'unknown'
  | 'other-kind'
  | 'over'
  | 'not-verified'
  | 'not-ready'
  | 'other-account'
  | 'other-recipient';

/** What the officer cannot type: what the registers and our files say when it is asked. */
export interface TransferFacts {
  readonly now: Instant;
  /** Company zone. */
  readonly today: Day;
  /** Our own list, for what we send where we choose (P03). */
  readonly regions: readonly Region[];
  /** SHA-256 (hex) of those named documents that we keep. */
  readonly documents: readonly string[];
  /** Whether the register has the recipient, for the use that was typed or by consent (P27, decision 0054). */
  readonly isRegistered: boolean;
  /** Of every account, for the use that was typed (P27, P29). */
  readonly approval: 'not-needed' | 'given' | 'missing';
  /** Whether the named file of statistics passed the check, and is kept (P09). */
  readonly isChecked?: boolean;
  /** Whether the named permission is in force on every account. */
  readonly consents: boolean;
  /** Undefined where none was named. */
  readonly request?: RequestFit | undefined;
}

export const fitWords: Readonly<Record<Exclude<RequestFit, 'fits'>, string>> = {
  unknown: 'We have no request with this reference.',
  'other-kind': 'This request does not ask us to disclose phone records to somebody.',
  over: 'This request was answered, withdrawn or closed.',
  'not-verified': 'We have not confirmed who asks in this request.',
  'not-ready':
    'This request waits: for its second officer, for proof of whose account it is, or for objections.',
  'other-account': 'This request is about another account. Hand over that account and no other.',
  'other-recipient': 'This request names another recipient.',
};
