import { isAfter } from '#domain/calendar/times.ts';
import type { SentWords } from '#domain/case/words-out.ts';
import type { Request } from '#domain/request/state.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { pageIn } from '#functions/letters/links.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { type Recipient, toRequester } from './shapes.ts';

const words = catalog(
  {
    subject: (caseId: string) => `We have a question about your request ${caseId}`,
    asks: 'To answer it well, we need this information from you:',
    how: 'Answer on the status page with the code from our first letter, or write to the address below:',
    dates: (on: string) => `This does not change the date for our answer, ${on}.`,
    never: 'Please do not send a password or a copy of your ID.',
  },
  {
    subject: (caseId) => `Tenemos una pregunta sobre su solicitud ${caseId}`,
    asks: 'Para responderla bien, necesitamos que nos diga esto:',
    how: 'Responda en la página de estado con el código de nuestra primera carta, o escriba a la dirección de abajo:',
    dates: (on) => `Esto no cambia la fecha de nuestra respuesta, el ${on}.`,
    never: 'No envíe contraseñas ni copias de su identificación.',
  },
);

/** The clock keeps running; a date that has passed is not named as one to come. */
export const question = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  { to, on }: Recipient,
  text: SentWords,
): Letter => {
  const { locale, dueOn } = request;
  const say = words(locale);
  return toRequester(letterhead, caseId, request, to, {
    subject: say.subject(caseId),
    parts: [
      say.asks,
      { quote: text },
      ...(isAfter(on, dueOn) ? [] : [say.dates(dateInWords(dueOn, locale))]),
      { label: say.how, link: pageIn(letterhead, '/status', locale) },
      say.never,
    ],
  });
};
