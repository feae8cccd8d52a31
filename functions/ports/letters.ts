import type { TypedAddress } from '#domain/breaker/outcomes.ts';
import type { Day, Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { Page } from './cases.ts';

/** Marketing never shares a class with mail that people need (P10). */
export type LetterClass = 'technical' | 'administrative' | 'security' | 'cpni-solicitation';

/** Only `requester` letters may go to the typed postal address. `roster`: also others whom a link asks. */
export type LetterReader = 'requester' | 'account-holder' | 'roster' | 'officers';

export interface Letter {
  /** An email address, or the lines of a postal one for paper mail. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly class?: LetterClass;
  readonly reader?: LetterReader;
  /** Blanked in the stored copy. */
  readonly secrets?: readonly string[];
  /** Only of a letter that waits in a hold: what becomes of it counts for the breaker. */
  readonly typed?: TypedAddress;
}

/** `of` tells letters of one kind apart: a milestone, a serial, a contact. */
export interface LetterKey {
  readonly kind: string;
  readonly of: string;
}

export interface SentLetter {
  readonly kind: string;
  readonly of: string;
  readonly sentAt: Instant;
  /** SHA-256 (hex) of the stored copy. */
  readonly sha256: string;
  readonly messageId: string;
  readonly possibleDuplicate: boolean;
  /** Waits for paper mail, so its step is not done. */
  readonly needsPaperMail?: true;
  /** Civil date on which an officer mailed it on paper. */
  readonly postedOn?: Day;
  readonly undelivered?: true;
}

export interface StoredLetter extends SentLetter {
  readonly to: string;
  readonly returned?: 'bounced' | 'complained' | 'rejected';
  readonly subject: string;
  readonly text: string;
}

/** A letter that is due, and waits until an officer closes the hold over its address (decision 0036). */
export interface HeldLetter extends LetterKey {
  readonly caseId: CaseId;
  /** Instant. */
  readonly since: Instant;
  /** Id of the hold for which it waits. */
  readonly hold: string;
}

/** One-letter ledger: claim with a lease → send → sent (decision 0007). */
export interface Letters {
  /**
   * Sends once; a repeat returns what was sent. A reader's letter waits for paper mail when it has no email
   * address or SES refuses it for good.
   * @throws {InProgress} while another holds the claim
   * @throws {EmailRefused} for a letter to our own people
   * @throws {Unavailable} try again later
   */
  sendOnce(caseId: CaseId, key: LetterKey, compose: () => Promise<Letter>): Promise<SentLetter>;
  /**
   * The letter stays due in its row; again for the same hold changes nothing.
   * @returns since when it waits, or the letter that went out before
   * @throws {InProgress} while another sends it
   */
  hold(
    caseId: CaseId,
    key: LetterKey,
    hold: string,
  ): Promise<{ readonly since: Instant } | { readonly sent: SentLetter }>;
  /** It went out in a list (`listed`), or nobody owes it any more (`unsent`). Does nothing for a letter that is not held. */
  endHold(caseId: CaseId, key: LetterKey, how: 'listed' | 'unsent'): Promise<void>;
  /** When its hold began, also if that is over; undefined for a letter that never waited in one. */
  heldSince(caseId: CaseId, key: LetterKey): Promise<Instant | undefined>;
  /** Longest wait first. */
  held(cursor: string | undefined, limit: number): Promise<Page<HeldLetter>>;
  /** As sent, secrets blanked, oldest first. */
  list(caseId: CaseId): Promise<readonly StoredLetter[]>;
}

export interface EmailSender {
  /** @returns the message id. @throws {EmailRefused | Unavailable} */
  send(letter: Letter, tags: Readonly<Record<string, string>>): Promise<string>;
}
