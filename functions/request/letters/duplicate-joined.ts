import type { Request } from '#domain/request/request.ts';
import { catalog } from '#functions/letters/catalog.ts';
import type { Letterhead } from '#functions/letters/letterhead.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letter } from '#ports/letters.ts';
import { withRecourse } from './shapes.ts';

const words = catalog(
  {
    subject: (caseId: string) => `Your request ${caseId} is joined with another one of yours`,
    joined: (governs: string) =>
      `You asked us for the same thing twice. We answer both in one letter, under the reference ${governs}.`,
    until: (on: string) => `The earlier receipt counts: you will have our answer by ${on}.`,
    nothing: 'There is nothing you need to do. If they are not the same, please tell us what differs.',
  },
  {
    subject: (caseId) => `Su solicitud ${caseId} queda unida a otra suya`,
    joined: (governs) =>
      `Usted nos pidió lo mismo dos veces. Respondemos a ambas en una sola carta, con la referencia ${governs}.`,
    until: (on) => `Cuenta la recepción más temprana: tendrá nuestra respuesta a más tardar el ${on}.`,
    nothing: 'No tiene que hacer nada. Si no son lo mismo, díganos, por favor, en qué difieren.',
  },
);

/** To whoever sent the same request twice, about each of the two: the earlier receipt governs, one answer. */
export const duplicateJoined = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  to: string,
  governs: { readonly id: string; readonly dueOn: string },
): Letter => {
  const { locale } = request;
  const say = words(locale);
  return withRecourse(letterhead, caseId, request, to, {
    subject: say.subject(caseId),
    parts: [say.joined(governs.id), say.until(dateInWords(governs.dueOn, locale)), say.nothing],
  });
};
