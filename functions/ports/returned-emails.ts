import type { TypedAddress } from '#domain/breaker/outcomes.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { ReturnReason } from '#domain/case/shared-events.ts';
import type { LetterKey } from './letters.ts';

export type { ReturnReason };

export interface EmailedLetter extends LetterKey {
  /** SHA-256 (hex) of the stored copy. */
  readonly sha256: string;
  /** Paper mail can replace it: we kept its page, and it is not for our own people. */
  readonly printable: boolean;
  readonly typed?: TypedAddress;
}

export interface ReturnedEmails {
  /** By the SES message id. */
  find(caseId: CaseId, messageId: string): Promise<EmailedLetter | undefined>;
  /** The first mark stays. A printable letter that did not arrive waits for paper mail. @throws {Busy} */
  markReturned(caseId: CaseId, key: LetterKey, how: ReturnReason): Promise<void>;
}
