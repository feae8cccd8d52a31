import type { CaseId } from '#domain/case/case.ts';
import { frame } from '#functions/letters/frame.ts';
import { workListUrl } from '#functions/letters/officer-url.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';

/** To who may sign: a count, no case and no word of a text. `caseId`: of the day’s digest. */
export const textsWaiting = (letterhead: Letterhead, caseId: CaseId, to: string, count: number): Letter => {
  const wait = `${count} ${count === 1 ? 'text waits' : 'texts wait'}`;
  return frame(letterhead, {
    to,
    class: 'technical',
    reader: 'officers',
    // Without hyphens: no reader is to take it for a date.
    reference: caseId.replaceAll('-', ''),
    subject: `${wait} for a second person`,
    parts: [
      `${wait} for a second person: words that officers wrote to persons. Nobody reads their own.`,
      'Read each beside its case. Then send it, or return it to its author.',
      { label: 'Read and send:', link: `${workListUrl(letterhead)}/read-and-send` },
    ],
  });
};
