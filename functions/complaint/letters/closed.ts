import { civilDay } from '#domain/calendar/instants.ts';
import type { Answered } from '#domain/complaint/state.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { buttons, yourComplaint } from './phrases.ts';
import { type Recipient, recourseOf, statusLink, toComplainant } from './shapes.ts';

const words = catalog(
  {
    subject: (id: string) => `We closed your complaint (${id})`,
    silent: (on: string) => `We have not heard from you for 30 days, so we closed the case on ${on}.`,
    rights: 'You keep all your rights.',
    still: (button: string) => `If it is not resolved after all, choose “${button}”:`,
  },
  {
    subject: (id) => `Cerramos su queja (${id})`,
    silent: (on) => `No hemos sabido de usted en 30 días, así que cerramos el caso el ${on}.`,
    rights: 'Usted conserva todos sus derechos.',
    still: (button) => `Si al final no está resuelta, elija «${button}»:`,
  },
);

/** Thirty silent days close the case, not the right. */
export const closed = (
  letterhead: Letterhead,
  caseId: string,
  complaint: Extract<Answered, { readonly stage: 'closed' }>,
  { to, on, key }: Recipient,
): Letter => {
  const { locale, closedAt, zone } = complaint;
  const say = words(locale);
  return toComplainant(letterhead, caseId, complaint, to, {
    subject: say.subject(caseId),
    parts: [
      yourComplaint(caseId, complaint),
      say.silent(dateInWords(civilDay(closedAt, zone), locale)),
      say.rights,
      ...statusLink(letterhead, caseId, complaint, key, say.still(buttons(locale).notResolved)),
      ...recourseOf(letterhead, complaint, on),
    ],
    secrets: [key],
  });
};
