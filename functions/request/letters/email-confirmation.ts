import type { Day } from '#domain/calendar/times.ts';
import { joined } from '#domain/case/words-out.ts';
import type { Request } from '#domain/request/state.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { notYou, someonesRequest } from '#functions/letters/phrases.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { withLink } from './shapes.ts';

const words = catalog(
  {
    subject: (caseId: string) => `Please confirm your address for request ${caseId}`,
    giving: 'The person who made it gave us this address.',
    ask: 'Please confirm that the address is yours:',
    press: 'Confirm it on this page:',
    until: (on: string) =>
      `The link and the code work once, until ${on}. This does not change any deadline of your request.`,
  },
  {
    subject: (caseId) => `Confirme su dirección para la solicitud ${caseId}`,
    giving: 'La persona que la hizo nos dio esta dirección.',
    ask: 'Confirme que la dirección es suya:',
    press: 'Confírmela en esta página:',
    until: (on) =>
      `El enlace y el código sirven una sola vez, hasta el ${on}. Esto no cambia ningún plazo de su solicitud.`,
  },
);

/** To the typed address; the same words whatever we know. */
export const emailConfirmation = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  link: { readonly to: string; readonly secret: string; readonly expiresOn: Day },
): Letter => {
  const { locale } = request;
  const say = words(locale);
  return withLink(letterhead, caseId, request, link, {
    subject: say.subject(caseId),
    reader: 'requester',
    page: 'verify',
    press: say.press,
    before: [joined`${someonesRequest(caseId, request)} ${say.giving}`, say.ask],
    after: [say.until(dateInWords(link.expiresOn, locale)), notYou(locale)],
  });
};
