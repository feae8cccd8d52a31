import type { NumberGiven } from '#domain/account/denied-numbers.ts';
import type { Request } from '#domain/request/state.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { pageIn } from '#functions/letters/links.ts';
import { restrictionRecorded } from '#functions/letters/restriction-words.ts';
import { chosenInWords } from '#functions/letters/use-words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { type Recipient, statusLink, withRecourse } from './shapes.ts';

const words = catalog(
  {
    subject: (caseId: string) => `We recorded your restriction (${caseId})`,
    form: 'The form:',
    status: 'To see this restriction again:',
  },
  {
    subject: (caseId) => `Registramos su restricción (${caseId})`,
    form: 'El formulario:',
    status: 'Para ver otra vez esta restricción:',
  },
);

/** To the sender, at receipt, and the only letter: the same words for every number. */
export const restrictionTold = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  { key, numberGiven, ...to }: Recipient & { readonly key: string; readonly numberGiven: NumberGiven },
): Letter => {
  const { locale, receivedAt, zone } = request;
  const say = words(locale);
  return withRecourse(letterhead, caseId, request, to, {
    subject: say.subject(caseId),
    parts: [
      ...restrictionRecorded({ receivedAt, zone, numberGiven, on: to.on }, locale),
      ...chosenInWords(request.restricts, letterhead, locale),
      { label: say.form, link: pageIn(letterhead, '/request', locale) },
      ...statusLink(letterhead, caseId, { key, label: say.status, locale }),
    ],
    secrets: [key],
  });
};
