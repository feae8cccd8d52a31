import { frame } from '#functions/letters/frame.ts';
import { caseLink } from '#functions/letters/officer-url.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';

/** Only a reference and a link. */
export const noticePaused = (letterhead: Letterhead, caseId: string, to: string): Letter =>
  frame(letterhead, {
    to,
    subject: `Waiting for your decision: ${caseId}`,
    reference: caseId,
    parts: [
      `${caseId} is waiting for your decision. Work on it stopped by itself and starts again only when an officer decides. The case says why.`,
      caseLink(letterhead, caseId),
    ],
  });
