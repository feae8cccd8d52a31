import { frame } from '#functions/letters/frame.ts';
import { workListLink } from '#functions/letters/officer-url.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';

const whatHappened = {
  gone: 'The webhook of this system answered that it is gone (410). We send it nothing until two officers enter a webhook for the system again.',
  failed:
    'The webhook of this system did not accept an instruction. We tried ten times in about three days, and do not try again by ourselves.',
} as const;

/** To officers, at most once a day for each system and reason. It names no request. */
export const notPushed = (
  letterhead: Letterhead,
  id: string,
  to: string,
  why: keyof typeof whatHappened,
): Letter =>
  frame(letterhead, {
    ...{ to, class: 'technical', reader: 'officers', reference: id },
    subject: `A system was not told of its instructions: ${id}`,
    parts: [
      whatHappened[why],
      'Its instructions stay open, with the same due days. The system can still ask for their list.',
      'Ask the owner of the system. In the console, choose More, then Systems that hold data.',
      'The page of the system shows each attempt. There you can send the open instructions again.',
      workListLink(letterhead),
    ],
  });
