import type { CaseId } from '#domain/case.ts';
import type { LetterKey } from './letters.ts';

/** What the post office says of a letter that it had taken. */
export const returnedHow = ['bounced', 'complained', 'rejected'] as const;
export type ReturnedHow = (typeof returnedHow)[number];

/** Letters that came back, in the ledger of their case. */
export interface Returns {
  /** @returns the letter of this case that went out under this message id, if there is one */
  find(caseId: CaseId, messageId: string): Promise<LetterKey | undefined>;
  /** Marks the letter; what was marked first stays. */
  mark(caseId: CaseId, key: LetterKey, how: ReturnedHow): Promise<void>;
}
