import type { Request } from '#domain/request/request.ts';
import { catalog } from '#functions/letters/catalog.ts';
import type { Letterhead } from '#functions/letters/letterhead.ts';
import { itsReference, notYou, requestMade } from '#functions/letters/phrases.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letter } from '#ports/letters.ts';
import { withLink } from './shapes.ts';

const words = catalog(
  {
    subject: (caseId: string) => `Please confirm request ${caseId}`,
    naming: 'naming you as a contact of a company that we work for.',
    ask: 'Only the company can ask this of us, so please tell us whether the request is yours:',
    press: 'Confirm or refuse it on this page:',
    until: (on: string, dueOn: string) =>
      `The link and the code work once, until ${on}. The date by which we answer, ${dueOn}, does not move.`,
  },
  {
    subject: (caseId) => `Confirme la solicitud ${caseId}`,
    naming: 'que le nombra a usted como contacto de una empresa para la que trabajamos.',
    ask: 'Solo la empresa puede pedirnos esto; díganos, por favor, si la solicitud es suya:',
    press: 'Confírmela o rechácela en esta página:',
    until: (on, dueOn) =>
      `El enlace y el código sirven una sola vez, hasta el ${on}. La fecha en que respondemos a más tardar, el ${dueOn}, no se mueve.`,
  },
);

/** To the address on the roster, never to a typed one that is not on it (P43, R-9). Opening the link does nothing. */
export const verification = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  link: { readonly to: string; readonly secret: string; readonly expiresOn: string },
): Letter => {
  const { locale, dueOn } = request;
  const say = words(locale);
  return withLink(letterhead, caseId, request, link, {
    subject: say.subject(caseId),
    reader: 'roster',
    page: 'verify',
    press: say.press,
    before: [`${requestMade(request)}, ${say.naming} ${itsReference(caseId, locale)}`, say.ask],
    after: [say.until(dateInWords(link.expiresOn, locale), dateInWords(dueOn, locale)), notYou(locale)],
  });
};
