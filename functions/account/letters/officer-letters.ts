import type { Day } from '#domain/calendar/times.ts';
import { given } from '#domain/case/words-out.ts';
import { frame } from '#functions/letters/frame.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';

export interface NamesImported {
  readonly names: number;
  readonly on: Day;
  readonly undoUntil: Day;
  readonly sha256: string;
}

/** To the supervisors: one officer did it alone. */
export const namesImported = (
  letterhead: Letterhead,
  to: string,
  { names, on, undoUntil, sha256 }: NamesImported,
): Letter =>
  frame(letterhead, {
    to,
    class: 'technical',
    reader: 'officers',
    reference: sha256.slice(0, 16),
    subject: `An officer imported names of accounts (${sha256.slice(0, 16)})`,
    parts: [
      `On ${dateInWords(on)}, an officer imported a list. It changes the names of accounts: ${names}. It changes no address, no status and no date.`,
      `Any officer can undo it until ${dateInWords(undoUntil)}. The list has this SHA-256:`,
      { quote: given(sha256) },
    ],
  });
