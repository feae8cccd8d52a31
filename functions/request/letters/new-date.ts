import type { Request } from '#domain/request/request.ts';
import { catalog } from '#functions/letters/catalog.ts';
import type { Letterhead } from '#functions/letters/letterhead.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letter } from '#ports/letters.ts';
import { withRecourse } from './shapes.ts';

const words = catalog(
  {
    subject: (caseId: string) => `A date for our answer to your request ${caseId}`,
    commits: (dueOn: string, on: string) =>
      `We promised an answer by ${dueOn} and have missed that date. We commit to a new one: you will have our answer by ${on}.`,
    late: 'Your request stays late for all that, and our data protection officer hears of it every day until it is answered.',
  },
  {
    subject: (caseId) => `Una fecha para nuestra respuesta a su solicitud ${caseId}`,
    commits: (dueOn, on) =>
      `Prometimos una respuesta a más tardar el ${dueOn} y no hemos cumplido esa fecha. Nos comprometemos con una nueva: tendrá nuestra respuesta a más tardar el ${on}.`,
    late: 'Su solicitud sigue, con todo, retrasada, y nuestra persona encargada de la protección de datos recibe noticia de ello cada día hasta que esté respondida.',
  },
);

/** When we are late and an officer commits to a date; it extends nothing. */
export const newDate = (letterhead: Letterhead, caseId: string, request: Request, to: string): Letter => {
  const { locale, dueOn, newDate: on = dueOn } = request;
  const say = words(locale);
  return withRecourse(letterhead, caseId, request, to, {
    subject: say.subject(caseId),
    parts: [say.commits(dateInWords(dueOn, locale), dateInWords(on, locale)), say.late],
  });
};
