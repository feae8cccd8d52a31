import type { Request } from '#domain/request/request.ts';
import { catalog } from '#functions/letters/catalog.ts';
import type { Letterhead } from '#functions/letters/letterhead.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letter } from '#ports/letters.ts';
import { withRecourse } from './shapes.ts';

const words = catalog(
  {
    closed: (caseId: string) => `Your request ${caseId} is closed without an answer`,
    paused: (caseId: string) => `Your request ${caseId} is paused`,
    unconfirmed:
      'We could not confirm who is asking. This is no refusal of your right; nothing was disclosed, changed or deleted.',
    anew: 'The date by which we answer has passed, so this closes the request. You can take it up again at any time: open it with the code in our first letter, and we make a new request of it that names this one.',
    resume: (until: string, receivedOn: string) =>
      `Until ${until} you can take it up again: open it with the code in our first letter and choose “Send a new link”. It stays the same request, received on ${receivedOn}.`,
    open: 'Open your request:',
    restriction: 'A restriction on the use of records, if you made one, stays in force.',
  },
  {
    closed: (caseId) => `Su solicitud ${caseId} queda cerrada sin respuesta`,
    paused: (caseId) => `Su solicitud ${caseId} está en pausa`,
    unconfirmed:
      'No pudimos confirmar quién hace la solicitud. Esto no le niega su derecho; nada se comunicó, cambió ni borró.',
    anew: 'La fecha en que respondemos a más tardar ha pasado, así que la solicitud queda cerrada. Puede retomarla en cualquier momento: ábrala con el código de nuestra primera carta y hacemos de ella una solicitud nueva que nombra a esta.',
    resume: (until, receivedOn) =>
      `Hasta el ${until} puede retomarla: ábrala con el código de nuestra primera carta y elija «Enviar un enlace nuevo». Sigue siendo la misma solicitud, recibida el ${receivedOn}.`,
    open: 'Abra su solicitud:',
    restriction: 'Una restricción del uso de los registros, si usted la hizo, sigue en vigor.',
  },
);

/** We could not confirm who is asking: a pause, no refusal. Whether company or account exist is not said. */
export const lapse = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  to: string,
  final: boolean,
): Letter => {
  const { locale, dueOn, receivedOn } = request;
  const say = words(locale);
  const resume = say.resume(dateInWords(dueOn, locale), dateInWords(receivedOn, locale));
  return withRecourse(letterhead, caseId, request, to, {
    subject: final ? say.closed(caseId) : say.paused(caseId),
    parts: [
      say.unconfirmed,
      final ? say.anew : resume,
      { label: say.open, link: `${letterhead.siteUrl}/status` },
      say.restriction,
    ],
  });
};
