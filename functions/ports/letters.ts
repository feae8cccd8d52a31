import type { Day, Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';

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
  /** As sent, secrets blanked, oldest first. */
  list(caseId: CaseId): Promise<readonly StoredLetter[]>;
}

export interface EmailSender {
  /** @returns the message id. @throws {EmailRefused | Unavailable} */
  send(letter: Letter, tags: Readonly<Record<string, string>>): Promise<string>;
}
