import { joined } from '#domain/case/words-out.ts';
import type { Request } from '#domain/request/state.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { notYou, someonesRequest } from '#functions/letters/phrases.ts';
import { confirmsInWords } from '#functions/letters/use-words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { withLink } from './shapes.ts';

const words = catalog(
  {
    subject: (caseId: string) => `Please confirm request ${caseId}`,
    record: 'The request is about a service that has this address on file.',
    ask: 'We act only if the account holder confirms it. Please tell us whether the request is yours:',
    press: 'Confirm or refuse it on this page:',
    once: 'The link and the code work once, for 24 hours.',
  },
  {
    subject: (caseId) => `Confirme la solicitud ${caseId}`,
    record: 'La solicitud trata de un servicio que tiene registrada esta dirección.',
    ask: 'Actuamos solo si el titular de la cuenta la confirma. Díganos si la solicitud es suya:',
    press: 'Confírmela o rechácela en esta página:',
    once: 'El enlace y el código sirven una sola vez, durante 24 horas.',
  },
);

/** To the address of record, without requester or account data. Opening the link changes nothing. */
export const accountVerification = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  link: { readonly to: string; readonly secret: string },
): Letter => {
  const { locale } = request;
  const say = words(locale);
  return withLink(letterhead, caseId, request, link, {
    subject: say.subject(caseId),
    reader: 'account-holder',
    page: 'verify',
    press: say.press,
    before: [
      joined`${someonesRequest(caseId, request)} ${say.record}`,
      ...confirmsInWords(request, letterhead),
      say.ask,
    ],
    after: [say.once, notYou(locale)],
  });
};
