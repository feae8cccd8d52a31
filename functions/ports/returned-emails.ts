import type { CaseId } from '#domain/case/case.ts';
import type { ReturnReason } from '#domain/case/shared-events.ts';
import type { LetterKey } from './letters.ts';

export type { ReturnReason };

/** A letter that went out, as it is known by its message id. */
export interface EmailedLetter extends LetterKey {
  /** SHA-256 (hex) of the letter as kept. */
  readonly sha256: string;
  /** It can be posted instead: its page is kept, and it is none of our own people's. */
  readonly printable: boolean;
}

/** Letters that came back, in the ledger of their case. */
export interface ReturnedEmails {
  /** @returns the letter of this case that went out under this message id, if there is one */
  find(caseId: CaseId, messageId: string): Promise<EmailedLetter | undefined>;
  /**
   * Marks the letter; what was marked first stays. One that did not arrive and is printable waits for the post from then
   * on, once: at the postal address the requester gave, or for an officer to find one.
   * @throws {Busy} when another writes it at the same moment
   */
  markReturned(caseId: CaseId, key: LetterKey, how: ReturnReason): Promise<void>;
}
