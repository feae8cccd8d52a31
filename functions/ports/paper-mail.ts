import type { Day } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { LetterFormat } from '#domain/case/letter-formats.ts';
import type { Page } from './cases.ts';
import type { LetterKey, LetterReader, SentLetter } from './letters.ts';

/** `to-post`: print and mail. `no-address`: an officer has to find one. */
export const paperMailQueues = ['to-post', 'no-address'] as const;
export type PaperMailQueue = (typeof paperMailQueues)[number];

/** No names or addresses; those are on the letter. */
export interface WaitingLetter extends LetterKey {
  readonly caseId: CaseId;
  /** Civil date, UTC, since which it waits. */
  readonly since: Day;
}

export interface PaperLetter extends LetterKey {
  readonly to: string;
  readonly subject: string;
  readonly html: string;
  /** Absent in early records. */
  readonly reader?: LetterReader;
  readonly sent: SentLetter;
}

/** Mailed on a civil date, or given up with an officer's reason. */
export type PaperMailOutcome =
  | {
      readonly postedOn: Day;
      readonly address?: string | undefined;
      readonly madeAs?: LetterFormat | undefined;
    }
  | { readonly undeliverable: string };

export interface PaperMail {
  waiting(queue: PaperMailQueue, cursor: string | undefined, limit: number): Promise<Page<WaitingLetter>>;
  /** @returns undefined for a letter that never needed paper mail */
  read(caseId: CaseId, key: LetterKey): Promise<PaperLetter | undefined>;
  /** A repeat returns the first outcome. @throws {NotFound} for a letter that never needed paper mail */
  recordOutcome(caseId: CaseId, key: LetterKey, handled: PaperMailOutcome): Promise<SentLetter>;
}
