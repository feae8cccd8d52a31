import type { Day } from '#domain/calendar/times.ts';
import { certificateRoomId } from '#domain/certificate/room.ts';
import { frame } from '#functions/letters/frame.ts';
import { workListLink } from '#functions/letters/officer-url.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';

/** To the data protection officer (47 CFR 64.2009(e)). It says nothing of what the files say. */
export const certificateDue = (
  letterhead: Letterhead,
  to: string,
  { year, dueOn }: { readonly year: number; readonly dueOn: Day },
): Letter =>
  frame(letterhead, {
    ...{ to, class: 'technical', reader: 'officers', reference: certificateRoomId(year) },
    subject: `CPNI certificate for ${year}: due by ${dateInWords(dueOn)}`,
    parts: [
      `The CPNI certificate for ${year} must be filed with the FCC by ${dateInWords(dueOn)} (47 CFR 64.2009(e)). Nobody has recorded that it was filed.`,
      'Two files are ready to print: one to file, and one for the officer who signs. The second lists what is missing, and what would close each gap.',
      'After the filing, a supervisor or you record the day and the number of the FCC’s confirmation, and another of you confirms them.',
      'In the console, choose More, then CPNI certificate of the year.',
      workListLink(letterhead),
    ],
  });
