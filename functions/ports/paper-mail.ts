import type { CaseId } from '#domain/case/case.ts';
import type { Page } from './cases.ts';
import type { LetterKey, SentLetter } from './letters.ts';

/** `to-post`: to be printed and posted. `no-address`: nothing reaches the person; an officer finds out what does. */
export const paperMailQueues = ['to-post', 'no-address'] as const;
export type PaperMailQueue = (typeof paperMailQueues)[number];

/** A letter that waits for the post; names and addresses are only on the letter itself. */
export interface WaitingLetter extends LetterKey {
  readonly caseId: CaseId;
  /** Civil date, UTC, since which it waits. */
  readonly since: string;
}

/** A letter of the post lane as it will be printed, secrets still blank. */
export interface PaperLetter extends LetterKey {
  /** Lines of the postal address; empty when none is known. */
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  readonly sent: SentLetter;
}

/** What became of a letter: posted on a day, or given up with a reason that an officer answers for. */
export type PaperMailOutcome =
  | { readonly postedOn: string; readonly address?: string | undefined }
  | { readonly undeliverable: string };

/** The room where letters are printed and taken to the post. */
export interface PaperMail {
  /** Those who wait longest first. */
  waiting(queue: PaperMailQueue, cursor: string | undefined, limit: number): Promise<Page<WaitingLetter>>;
  /** @returns undefined for a letter that never was in the post lane */
  read(caseId: CaseId, key: LetterKey): Promise<PaperLetter | undefined>;
  /**
   * Records what became of a letter that waits; the step that wrote it is done from then on. Doing it again answers what
   * stands. @throws {NotFound} for a letter that never was in the post lane
   */
  recordOutcome(caseId: CaseId, key: LetterKey, handled: PaperMailOutcome): Promise<SentLetter>;
}
