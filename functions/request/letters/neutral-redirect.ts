import type { Request } from '#domain/request/request.ts';
import { catalog } from '#functions/letters/catalog.ts';
import type { Letterhead } from '#functions/letters/letterhead.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letter } from '#ports/letters.ts';
import { withRecourse } from './shapes.ts';

const words = catalog(
  {
    subject: (caseId: string) => `About your request ${caseId}`,
    companies:
      'We act for companies. Requests about data that a company keeps with us are decided by that company, and we take them only from it.',
    write:
      'Please write to the company you dealt with. If the company you named is known to us, we pass on what it needs to know.',
    closes: (on: string) => `This closes the request with us on ${on}.`,
  },
  {
    subject: (caseId) => `Sobre su solicitud ${caseId}`,
    companies:
      'Actuamos por encargo de empresas. Sobre los datos que una empresa guarda con nosotros decide esa empresa, y tales solicitudes las aceptamos solo de ella.',
    write:
      'Escriba, por favor, a la empresa con la que trató. Si conocemos la empresa que usted nombró, le comunicamos lo que necesita saber.',
    closes: (on) => `Con esto la solicitud queda cerrada con nosotros el ${on}.`,
  },
);

/** Identical for everyone (P43, P44, R-8, R-9): it says nothing about what or whom we know. */
export const neutralRedirect = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  to: string,
  on: string,
): Letter => {
  const { locale } = request;
  const say = words(locale);
  return withRecourse(letterhead, caseId, request, to, {
    subject: say.subject(caseId),
    parts: [say.companies, say.write, say.closes(dateInWords(on, locale))],
  });
};
