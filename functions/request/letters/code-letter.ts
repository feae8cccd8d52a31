import { joined } from '#domain/case/words-out.ts';
import type { Request } from '#domain/request/state.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { frame } from '#functions/letters/frame.ts';
import { pageIn } from '#functions/letters/links.ts';
import { codeInPrint, notYou, someonesRequest } from '#functions/letters/phrases.ts';
import { confirmsInWords } from '#functions/letters/use-words.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';

const words = catalog(
  {
    subject: (caseId: string) => `A code for request ${caseId}`,
    record: 'The request is about a service that has this address on file.',
    ask: 'We act only if the account holder gives us this code:',
    code: 'The code:',
    page: 'Type the reference of this letter and the code into this page:',
    once: (until: string) =>
      `The code works once, until ${until}. You have up to five tries. A newer code replaces it. Our answer is due the same day, and that date does not change. We will never call you to ask for the code.`,
  },
  {
    subject: (caseId) => `Un código para la solicitud ${caseId}`,
    record: 'La solicitud trata de un servicio que tiene registrada esta dirección.',
    ask: 'Actuamos solo si el titular de la cuenta nos da este código:',
    code: 'El código:',
    page: 'Escriba la referencia de esta carta y el código en esta página:',
    once: (until) =>
      `El código sirve una sola vez, hasta el ${until}. Tiene cinco intentos como máximo. Un código más nuevo lo reemplaza. Debemos responder a más tardar ese mismo día, y esa fecha no cambia. Nunca le llamaremos para pedirle el código.`,
  },
);

/** To the postal address of record, without requester or account data. */
export const codeLetter = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  sent: { readonly to: string; readonly code: string },
): Letter => {
  const { locale, dueOn } = request;
  const say = words(locale);
  const code = codeInPrint(sent.code);
  return frame(letterhead, {
    to: sent.to,
    locale,
    class: 'security',
    reader: 'account-holder',
    reference: caseId,
    subject: say.subject(caseId),
    parts: [
      joined`${someonesRequest(caseId, request)} ${say.record}`,
      ...confirmsInWords(request, letterhead),
      say.ask,
      { label: say.code, code },
      { label: say.page, link: pageIn(letterhead, '/verify', locale) },
      say.once(dateInWords(dueOn, locale)),
      notYou(locale),
    ],
    secrets: [code],
  });
};
