import type { Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { Lane } from '#domain/case/letter-limits.ts';
import type { CountedLetter } from '#domain/request/letter-lanes.ts';
import type { SecretPurpose } from './secrets.ts';

/** One address on one path. */
export interface Mailbox {
  /** A hash of lane, path and address. */
  readonly id: string;
  readonly lane: Lane;
  readonly to: string;
}

/** Of a question; the secret is derived from it, never stored. */
export interface WaitingLink {
  readonly purpose: SecretPurpose;
  readonly serial: number;
  /** Instant. */
  readonly expiresAt: Instant;
}

/** Ids and codes only. */
export interface WaitingLetter {
  readonly caseId: CaseId;
  readonly kind: CountedLetter;
  readonly of: string;
  /** Instant; letters are listed in this order. */
  readonly since: Instant;
  readonly link?: WaitingLink;
}

export interface OpenList {
  /** Number of the window; one list each. */
  readonly window: number;
  readonly letters: readonly WaitingLetter[];
  /** The breaker held them for a business day: to the postal address of their one case (decision 0036). */
  readonly onPaper?: true;
}

export interface MailboxQueue {
  readonly mailbox: Mailbox;
  /** Epoch milliseconds of the last list. */
  readonly lastAt?: number;
  /** Claimed, and not finished: its run died. */
  readonly open?: OpenList;
  /** Longest wait first; empty while a list is open. */
  readonly waiting: readonly WaitingLetter[];
  /** Changes with every letter that is added. */
  readonly turn: number;
}

/** Letters over an address's limit, until a list has them, however long that takes (decision 0024). */
export interface WaitingLetters {
  /**
   * Adds once. A case that waits or is listed here with a link that works at `now` is not added again.
   * @returns the letter that holds the case's place
   */
  add(mailbox: Mailbox, letter: WaitingLetter, now: number): Promise<WaitingLetter>;
  /** Ids of mailboxes that may have a list to send, longest wait first. */
  due(now: number): AsyncIterable<string>;
  read(id: string, limit: number): Promise<MailboxQueue | undefined>;
  /** One list per window. @returns false when this window or a later one has its list, or one is open */
  claim(id: string, list: OpenList, now: number): Promise<boolean>;
  /** The list is out and every case recorded it. @param nextAt epoch milliseconds */
  close(id: string, list: OpenList, nextAt: number): Promise<void>;
  /** All that waits is held: others go first. @param nextAt epoch milliseconds */
  defer(id: string, nextAt: number): Promise<void>;
  /** Takes back letters that nobody owes any more. */
  drop(id: string, letters: readonly WaitingLetter[]): Promise<void>;
  /** Nothing waits; does nothing if a letter was added after `turn`. */
  rest(id: string, turn: number): Promise<void>;
  /** For the page behind a list's last link. */
  list(id: string, window: number): Promise<readonly WaitingLetter[]>;
}
