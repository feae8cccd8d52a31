import { relationPolicyOf } from '#domain/request/relations.ts';
import type { Request } from '#domain/request/state.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { pageIn } from '#functions/letters/links.ts';
import { statusButtons } from '#functions/letters/status-buttons.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { type Recipient, withRecourse } from './shapes.ts';

const words = catalog(
  {
    closed: (caseId: string) => `We closed your request ${caseId} without an answer`,
    paused: (caseId: string) => `Your request ${caseId} is paused`,
    unconfirmed:
      'We could not confirm who is asking. This is not a refusal of your right. We have not shared, changed or deleted any data because of the request.',
    anew: 'The date for our answer has passed, so we closed the request. You can continue at any time. Open the request with the code in our first letter, and we will open a new request linked to this one.',
    resume: (until: string, receivedOn: string) =>
      `You can continue until ${until}. Open your request with the code in our first letter and choose “${statusButtons('en').newLink}”. It stays the same request, received on ${receivedOn}.`,
    open: 'Open your request:',
    restriction: 'If you restricted the use of your records, that restriction stays in force.',
  },
  {
    closed: (caseId) => `Cerramos su solicitud ${caseId} sin respuesta`,
    paused: (caseId) => `Su solicitud ${caseId} está en pausa`,
    unconfirmed:
      'No pudimos confirmar quién hace la solicitud. Esto no le niega su derecho. No hemos compartido, cambiado ni borrado ningún dato por la solicitud.',
    anew: 'Ya pasó la fecha de nuestra respuesta, así que cerramos la solicitud. Puede continuar en cualquier momento. Ábrala con el código de nuestra primera carta, y abriremos una solicitud nueva vinculada a esta.',
    resume: (until, receivedOn) =>
      `Puede continuar hasta el ${until}. Abra su solicitud con el código de nuestra primera carta y elija «${statusButtons('es').newLink}». Sigue siendo la misma solicitud, recibida el ${receivedOn}.`,
    open: 'Abra su solicitud:',
    restriction: 'Si usted restringió el uso de sus registros, esa restricción sigue en vigor.',
  },
);

/** A pause, not a refusal; does not reveal whether the company or account exists. */
export const lapse = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  to: Recipient,
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
      { label: say.open, link: pageIn(letterhead, '/status', locale) },
      ...(relationPolicyOf(request) ? [] : [say.restriction]),
    ],
  });
};
