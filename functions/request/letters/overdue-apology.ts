import { type Day, isAfter } from '#domain/calendar/times.ts';
import type { Request } from '#domain/request/request.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { type Recipient, withRecourse } from './shapes.ts';

const words = catalog(
  {
    subject: (caseId: string) => `We are late with your request ${caseId}`,
    missed: (on: string) => `We promised to answer by ${on}. We missed that date, and we are sorry.`,
    next: 'We will write to you again when we have our answer, or when we set a new date.',
    newDate: (on: string) => `You will have our answer by ${on}.`,
    stillOverdue: (dpo: string) =>
      `We have your request, and we still owe you an answer. Our data protection officer, ${dpo}, is responsible. The officer is notified every day until we answer.`,
  },
  {
    subject: (caseId) => `Estamos atrasados con su solicitud ${caseId}`,
    missed: (on) => `Prometimos responderle a más tardar el ${on}. No cumplimos y lo sentimos.`,
    next: 'Le volveremos a escribir cuando tengamos la respuesta o una nueva fecha.',
    newDate: (on) => `Tendrá nuestra respuesta a más tardar el ${on}.`,
    stillOverdue: (dpo) =>
      `Tenemos su solicitud y todavía le debemos una respuesta. Responde por ello ${dpo}, a cargo de la protección de datos. Recibe un aviso cada día hasta que respondamos.`,
  },
);

/** Once for each date missed, on the first day overdue. */
export const overdueApology = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  to: Recipient,
  missed: Day,
): Letter => {
  const { locale, newDate } = request;
  const say = words(locale);
  return withRecourse(letterhead, caseId, request, to, {
    subject: say.subject(caseId),
    parts: [
      say.missed(dateInWords(missed, locale)),
      newDate !== undefined && isAfter(newDate, missed)
        ? say.newDate(dateInWords(newDate, locale))
        : say.next,
      say.stillOverdue(letterhead.dpo),
    ],
  });
};
