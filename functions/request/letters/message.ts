import type { SentWords } from '#domain/case/words-out.ts';
import type { Request } from '#domain/request/state.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { pageIn } from '#functions/letters/links.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { toRequester } from './shapes.ts';

const words = catalog(
  {
    subject: (caseId: string) => `A message about your request ${caseId}`,
    writes: 'This is a message from our privacy officer:',
    how: 'You can reply on the status page with the code from our first letter, or write to the address below:',
  },
  {
    subject: (caseId) => `Un mensaje sobre su solicitud ${caseId}`,
    writes: 'Este es un mensaje de nuestra oficina de privacidad:',
    how: 'Puede contestar en la página de estado con el código de nuestra primera carta, o escribir a la dirección de abajo:',
  },
);

export const message = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  to: string,
  text: SentWords,
): Letter => {
  const { locale } = request;
  const say = words(locale);
  return toRequester(letterhead, caseId, request, to, {
    subject: say.subject(caseId),
    parts: [say.writes, { quote: text }, { label: say.how, link: pageIn(letterhead, '/status', locale) }],
  });
};
