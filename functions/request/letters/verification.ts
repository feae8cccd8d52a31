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
    subject: (caseId: string) => `Please confirm request ${caseId}`,
    naming: 'The request names you as a contact of a company that we work for.',
    ask: 'We act only if the company confirms it. Please tell us whether the request is yours:',
    press: 'Confirm or refuse it on this page:',
    until: (on: string, dueOn: string) =>
      `The link and the code work once, until ${on}. The date for our answer, ${dueOn}, does not change.`,
  },
  {
    subject: (caseId) => `Confirme la solicitud ${caseId}`,
    naming: 'La solicitud le nombra a usted como contacto de una empresa para la que trabajamos.',
    ask: 'Actuamos solo si la empresa la confirma. Díganos si la solicitud es suya:',
    press: 'Confírmela o rechácela en esta página:',
    until: (on, dueOn) =>
      `El enlace y el código sirven una sola vez, hasta el ${on}. La fecha de nuestra respuesta, el ${dueOn}, no cambia.`,
  },
);

/** Only to an address on the roster (P43, R-9). Opening the link changes nothing. */
export const verification = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  link: { readonly to: string; readonly secret: string; readonly expiresOn: Day },
): Letter => {
  const { locale, dueOn } = request;
  const say = words(locale);
  return withLink(letterhead, caseId, request, link, {
    subject: say.subject(caseId),
    reader: 'roster',
    page: 'verify',
    press: say.press,
    before: [joined`${someonesRequest(caseId, request)} ${say.naming}`, say.ask],
    after: [say.until(dateInWords(link.expiresOn, locale), dateInWords(dueOn, locale)), notYou(locale)],
  });
};
