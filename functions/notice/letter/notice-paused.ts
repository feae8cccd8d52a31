import { frame } from '#functions/letters/frame.ts';
import type { Letterhead } from '#functions/letters/letterhead.ts';
import type { Letter } from '#ports/letters.ts';

/** To the officers: a machine has stopped and waits for them. Like every letter to our own a reference and a link. */
export const noticePaused = (letterhead: Letterhead, caseId: string, to: string): Letter =>
  frame(letterhead, {
    to,
    subject: `Something waits for you: ${caseId}`,
    reference: caseId,
    parts: [
      `In ${caseId} a machine has stopped by itself and goes on only when one of you lets it. The case says why.`,
      { label: 'Open the case:', link: `${letterhead.siteUrl}/officer#${caseId}` },
    ],
  });
