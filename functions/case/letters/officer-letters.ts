import type { Day } from '#domain/calendar/times.ts';
import { frame } from '#functions/letters/frame.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';

/** `waits`: as the case names what waits for a second officer. */
export interface HandedOver {
  readonly on: Day;
  readonly successor: string;
  readonly waits: readonly string[];
}

/** What waits for a second officer, when an officer who could have signed it left. */
export const signatureHandedOver = (
  letterhead: Letterhead,
  caseId: string,
  to: string,
  { on, successor, waits }: HandedOver,
): Letter =>
  frame(letterhead, {
    to,
    class: 'technical',
    reader: 'officers',
    reference: caseId,
    subject: `A second officer is needed: ${caseId}`,
    parts: [
      `An officer who could sign in ${caseId} left on ${dateInWords(on)}. The officer with this user ID takes over:`,
      { quote: successor },
      'This waits for a second officer:',
      { list: waits.map((one) => one.replaceAll('-', ' ')) },
      'You may act on it, unless you asked for it, or wrote or uploaded what it is about.',
      { label: 'Open the work list:', link: `${letterhead.siteUrl}/officer#${caseId}` },
    ],
  });
