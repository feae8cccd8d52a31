import type { CaseId } from '#domain/case/case.ts';

/** Kinds of mail: marketing never travels with what people cannot do without (P10). */
export type LetterClass = 'technical' | 'administrative' | 'security' | 'cpni-solicitation';

/**
 * Who reads it: whoever wrote to us, the holder at the address of record, a controller's contact or whoever else a link
 * asks, our own people. Only what the requester reads may go to the postal address that was typed.
 */
export type LetterReader = 'requester' | 'account-holder' | 'roster' | 'officers';

/** A rendered letter, ready to be mailed. */
export interface Letter {
  /** An e-mail address or, for the post lane, the lines of a postal one. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly class?: LetterClass;
  readonly reader?: LetterReader;
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
  /** It waits for the post, so the step that writes it is not done yet. */
  readonly needsPaperMail?: true;
  /** Civil date on which an officer posted it. */
  readonly postedOn?: string;
  /** Nothing reaches the person: an officer has given it up. */
  readonly undelivered?: true;
}

export interface StoredLetter extends SentLetter {
  readonly to: string;
  /** It came back from where it was mailed. */
  readonly returned?: 'bounced' | 'complained' | 'rejected';
  readonly subject: string;
  readonly text: string;
}

/** Every letter is a ledger of one: claim with a lease → send → sent (decision 0007). */
export interface Letters {
  /**
   * Sends the letter unless it is sent already; then answers what was sent. Without an e-mail address, or when the post
   * office refuses it for good, the letter of a reader goes to the post lane, and so says the answer.
   * @throws {InProgress} while another holds the claim
   * @throws {EmailRefused} a letter to our own people is refused for good
   * @throws {Unavailable} try again later
   */
  sendOnce(caseId: CaseId, key: LetterKey, compose: () => Promise<Letter>): Promise<SentLetter>;
  /** Letters of a case as they were sent, secrets blanked, oldest first. */
  list(caseId: CaseId): Promise<readonly StoredLetter[]>;
}

/** The post office: one letter, one recipient. */
export interface EmailSender {
  /** @returns the message id. @throws {EmailRefused | Unavailable} */
  send(letter: Letter, tags: Readonly<Record<string, string>>): Promise<string>;
}
