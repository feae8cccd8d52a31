import type { Request } from '#domain/request/state.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { type Recipient, withRecourse } from './shapes.ts';

const words = catalog(
  {
    subject: (caseId: string) => `A date for our answer to your request ${caseId}`,
    commits: (dueOn: string, on: string) =>
      `We promised to answer by ${dueOn}. We missed that date, and we are sorry. You will have our answer by ${on}.`,
    late: 'Your request is still overdue. Our data protection officer is notified every day until we answer.',
  },
  {
    subject: (caseId) => `Una fecha para nuestra respuesta a su solicitud ${caseId}`,
    commits: (dueOn, on) =>
      `Prometimos responderle a más tardar el ${dueOn}. No cumplimos y lo sentimos. Tendrá nuestra respuesta a más tardar el ${on}.`,
    late: 'Su solicitud sigue atrasada. La persona a cargo de la protección de datos recibe un aviso cada día hasta que respondamos.',
  },
);

/** Late: an officer commits to a date. Extends nothing. */
export const newDate = (letterhead: Letterhead, caseId: string, request: Request, to: Recipient): Letter => {
  const { locale, dueOn, newDate: on = dueOn } = request;
  const say = words(locale);
  return withRecourse(letterhead, caseId, request, to, {
    subject: say.subject(caseId),
    parts: [say.commits(dateInWords(dueOn, locale), dateInWords(on, locale)), say.late],
  });
};
