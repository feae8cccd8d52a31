import type { Request } from '#domain/request/request.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { frame } from '#functions/letters/frame.ts';
import type { Letterhead } from '#functions/letters/letterhead.ts';
import { codeInPrint, itsReference, notYou, requestMade } from '#functions/letters/phrases.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letter } from '#ports/letters.ts';

const words = catalog(
  {
    subject: (caseId: string) => `A code for request ${caseId}`,
    record: 'about a service of which this is the address of record.',
    ask: 'We act on it only if the holder of the service gives us this code:',
    code: 'The code:',
    page: 'Type the reference of this letter and the code into this page:',
    once: (until: string) =>
      `The code works once, until ${until}, for at most five tries; a newer one takes its place. The date by which we answer is the same day and does not move. We never ask for the code by telephone.`,
  },
  {
    subject: (caseId) => `Un código para la solicitud ${caseId}`,
    record: 'sobre un servicio del que esta es la dirección registrada.',
    ask: 'La atendemos solo si el titular del servicio nos da este código:',
    code: 'El código:',
    page: 'Escriba la referencia de esta carta y el código en esta página:',
    once: (until) =>
      `El código sirve una sola vez, hasta el ${until}, con cinco intentos como máximo; uno más nuevo lo sustituye. La fecha en que respondemos a más tardar es ese mismo día y no se mueve. Nunca pedimos el código por teléfono.`,
  },
);

/** To the postal address of record: never who asked, nothing of the account. */
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
      `${requestMade(request)} ${say.record} ${itsReference(caseId, locale)}`,
      say.ask,
      { label: say.code, code },
      { label: say.page, link: `${letterhead.siteUrl}/verify` },
      say.once(dateInWords(dueOn, locale)),
      notYou(locale),
    ],
    secrets: [code],
  });
};
