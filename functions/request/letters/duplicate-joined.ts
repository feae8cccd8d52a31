import type { Day } from '#domain/calendar/times.ts';
import type { Request } from '#domain/request/state.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { type Recipient, withRecourse } from './shapes.ts';

const words = catalog(
  {
    subject: (caseId: string) => `We joined your request ${caseId} with your other one`,
    joined: (governs: string) =>
      `You asked us for the same thing twice. We will answer both requests in one letter, under the reference ${governs}.`,
    until: (on: string) => `The earlier date of receipt counts. You will have our answer by ${on}.`,
    nothing:
      'You do not need to do anything. If the requests are not the same, please tell us how they differ.',
  },
  {
    subject: (caseId) => `Unimos su solicitud ${caseId} con la otra`,
    joined: (governs) =>
      `Usted nos pidió lo mismo dos veces. Responderemos a las dos solicitudes en una sola carta, con la referencia ${governs}.`,
    until: (on) => `Cuenta la fecha de la primera. Tendrá nuestra respuesta a más tardar el ${on}.`,
    nothing: 'No tiene que hacer nada. Si las solicitudes no son iguales, díganos en qué se diferencian.',
  },
);

/** One for each of the two requests. */
export const duplicateJoined = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  to: Recipient,
  governs: { readonly id: string; readonly dueOn: Day },
): Letter => {
  const { locale } = request;
  const say = words(locale);
  return withRecourse(letterhead, caseId, request, to, {
    subject: say.subject(caseId),
    parts: [say.joined(governs.id), say.until(dateInWords(governs.dueOn, locale)), say.nothing],
  });
};
