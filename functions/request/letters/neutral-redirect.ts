import type { Request } from '#domain/request/request.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { type Recipient, withRecourse } from './shapes.ts';

const words = catalog(
  {
    subject: (caseId: string) => `About your request ${caseId}`,
    companies:
      'Companies store data with us. Only they can decide about it, so we take these requests only from them.',
    write: 'Please write to the company you dealt with.',
    match:
      'If we can match the name you gave to one company and have a contact there, we will tell that contact. We will pass on your name, your contact details and what you asked for.',
    closes: (on: string) => `We closed your request with us on ${on}.`,
  },
  {
    subject: (caseId) => `Sobre su solicitud ${caseId}`,
    companies:
      'Las empresas guardan datos con nosotros. Solo ellas deciden sobre esos datos. Por eso aceptamos estas solicitudes solo de ellas.',
    write: 'Escriba a la empresa con la que trató.',
    match:
      'Si el nombre que nos dio corresponde a una sola empresa y tenemos un contacto allí, avisaremos a ese contacto. Le daremos el nombre de usted, sus datos de contacto y lo que pidió.',
    closes: (on) => `Cerramos su solicitud con nosotros el ${on}.`,
  },
);

/** The same words whatever we know (P43, P44, R-8, R-9). */
export const neutralRedirect = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  to: Recipient,
): Letter => {
  const { locale } = request;
  const say = words(locale);
  return withRecourse(letterhead, caseId, request, to, {
    subject: say.subject(caseId),
    parts: [say.companies, say.write, say.match, say.closes(dateInWords(to.on, locale))],
  });
};
