import type { CaseId } from '#domain/case.ts';

/** A rendered letter, ready to be mailed. */
export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** Secrets in the letter; the copy that is kept shows blanks in their place. */
  readonly secrets?: readonly string[];
}

/** Which letter of a case: its kind, and what makes it this one and no other (a milestone, a serial, a contact). */
export interface LetterKey {
  readonly kind: string;
  readonly of: string;
}

export interface SentLetter {
  readonly kind: string;
  readonly of: string;
  readonly sentAt: string;
  /** SHA-256 (hex) of the letter as kept, secrets blanked. */
  readonly sha256: string;
  readonly messageId: string;
  /** The outcome of an earlier try was unknown: the person may have it twice. */
  readonly possibleDuplicate: boolean;
}

export interface KeptLetter extends SentLetter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Every letter is a ledger of one: claim with a lease → send → sent (reliability.md). */
export interface Letters {
  /**
   * Sends the letter unless it is sent already; then answers what was sent.
   * @throws {InProgress} while another holds the claim
   * @throws {MailRefused} the address or the letter is refused for good
   * @throws {Unavailable} try again later
   */
  sendOnce(caseId: CaseId, key: LetterKey, compose: () => Promise<Letter>): Promise<SentLetter>;
  /** Letters of a case as they were sent, secrets blanked, oldest first. */
  of(caseId: CaseId): Promise<readonly KeptLetter[]>;
}

/** The post office: one letter, one recipient. */
export interface Mail {
  /** @returns the message id. @throws {MailRefused | Unavailable} */
  send(letter: Letter, tags: Readonly<Record<string, string>>): Promise<string>;
}
