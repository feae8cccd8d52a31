import { frame } from '#functions/letters/frame.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';

/**
 * To the officers: work stopped and waits for their decision. As in every letter to our own people, a reference and a
 * link.
 */
export const noticePaused = (letterhead: Letterhead, caseId: string, to: string): Letter =>
  frame(letterhead, {
    to,
    subject: `Waiting for your decision: ${caseId}`,
    reference: caseId,
    parts: [
      `Work on ${caseId} stopped automatically. It continues only after an officer decides. The case says why.`,
      { label: 'Open the case:', link: `${letterhead.siteUrl}/officer#${caseId}` },
    ],
  });
