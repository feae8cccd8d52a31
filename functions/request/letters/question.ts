import type { Request } from '#domain/request/request.ts';
import { catalog } from '#functions/letters/catalog.ts';
import type { Letterhead } from '#functions/letters/letterhead.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letter } from '#ports/letters.ts';
import { toRequester } from './shapes.ts';

const words = catalog(
  {
    subject: (caseId: string) => `We have a question about your request ${caseId}`,
    asks: 'To answer it well we need to know from you:',
    how: 'Answer in writing at the address below, or on the status page with the code from our first letter:',
    dates: (on: string) => `The date by which we answer, ${on}, does not move for it.`,
    never: 'Please send no copy of an identity document and no password.',
  },
  {
    subject: (caseId) => `Tenemos una pregunta sobre su solicitud ${caseId}`,
    asks: 'Para responderla bien necesitamos saber de usted:',
    how: 'Responda por escrito a la dirección de abajo, o en la página de estado con el código de nuestra primera carta:',
    dates: (on) => `La fecha en que respondemos a más tardar, el ${on}, no se mueve por ello.`,
    never: 'No envíe, por favor, copia de ningún documento de identidad ni contraseña alguna.',
  },
);

/** An officer asks for information; the clock goes on. */
export const question = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  to: string,
  text: string,
): Letter => {
  const { locale, dueOn } = request;
  const say = words(locale);
  return toRequester(letterhead, caseId, request, to, {
    subject: say.subject(caseId),
    parts: [
      say.asks,
      { quote: text },
      say.dates(dateInWords(dueOn, locale)),
      { label: say.how, link: `${letterhead.siteUrl}/status` },
      say.never,
    ],
  });
};
