import type { Request } from '#domain/request/request.ts';
import { catalog } from '#functions/letters/catalog.ts';
import type { Letterhead } from '#functions/letters/letterhead.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letter } from '#ports/letters.ts';
import { withRecourse } from './shapes.ts';

const words = catalog(
  {
    subject: (caseId: string) => `We are late with your request ${caseId}`,
    missed: (on: string) => `We promised an answer by ${on} and have missed that date. We are sorry.`,
    next: 'We write to you again with the answer, or before that with a date for it.',
    newDate: (on: string) => `We commit to a new date: you will have our answer by ${on}.`,
    stillOverdue: (dpo: string) =>
      `What is done: your request is recorded and with us. What is open: our answer. Accountable for it is our data protection officer, ${dpo}, who hears of it every day until it is done.`,
  },
  {
    subject: (caseId) => `Llevamos retraso con su solicitud ${caseId}`,
    missed: (on) =>
      `Prometimos una respuesta a más tardar el ${on} y no hemos cumplido esa fecha. Lo sentimos.`,
    next: 'Le volveremos a escribir con la respuesta, o antes con una fecha para ella.',
    newDate: (on) => `Nos comprometemos con una fecha nueva: tendrá nuestra respuesta a más tardar el ${on}.`,
    stillOverdue: (dpo) =>
      `Lo hecho: su solicitud está registrada y la tenemos nosotros. Lo pendiente: nuestra respuesta. Responde de ello nuestra persona encargada de la protección de datos, ${dpo}, que recibe noticia de ello cada día hasta que esté hecho.`,
  },
);

/** On the first day past a date that we gave, once for each: we are late and the requester hears it from us. */
export const overdueApology = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  to: string,
  missed: string,
): Letter => {
  const { locale, newDate = '' } = request;
  const say = words(locale);
  return withRecourse(letterhead, caseId, request, to, {
    subject: say.subject(caseId),
    parts: [
      say.missed(dateInWords(missed, locale)),
      newDate > missed ? say.newDate(dateInWords(newDate, locale)) : say.next,
      say.stillOverdue(letterhead.dpo),
    ],
  });
};
