import type { Request } from '#domain/request/request.ts';
import { isChildReport } from '#domain/request/unheard.ts';
import { catalog } from '#functions/letters/catalog.ts';
import type { Letterhead } from '#functions/letters/letterhead.ts';
import { itsReference, notYou, requestMade } from '#functions/letters/phrases.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letter, LetterReader } from '#ports/letters.ts';
import { toRequester, withLink } from './shapes.ts';

const words = catalog(
  {
    subject: (caseId: string) => `Still to be confirmed: your request ${caseId}`,
    again: (caseId: string) => `Still to be confirmed: request ${caseId}`,
    open: 'Who is asking has not been confirmed yet. If the request is about a service with us, we ask at the address of record that we have for it, or you can reach us as below.',
    pauses: (on: string, dueOn: string) =>
      `If nobody confirms it, we pause the request on ${on}. The date by which we answer, ${dueOn}, does not move.`,
    stays: (dueOn: string) => `The date by which we answer, ${dueOn}, does not move.`,
    renew:
      'To get a new link, open your request with the code in our first letter and choose “Send a new link”:',
    notYet: 'It has not been confirmed yet.',
    press: 'Confirm it, or say that it is not yours, on this page:',
    replaces: (on: string) =>
      `This link takes the place of the one before. The link and the code work once, until ${on}; after that whoever made the request can have a new one sent from the status page.`,
  },
  {
    subject: (caseId) => `Falta confirmar su solicitud ${caseId}`,
    again: (caseId) => `Falta confirmar la solicitud ${caseId}`,
    open: 'Todavía no se ha confirmado quién hace la solicitud. Si se trata de un servicio con nosotros, preguntamos en la dirección registrada que tenemos para él, o puede comunicarse con nosotros como se indica abajo.',
    pauses: (on, dueOn) =>
      `Si nadie la confirma, la ponemos en pausa el ${on}. La fecha en que respondemos a más tardar, el ${dueOn}, no se mueve.`,
    stays: (dueOn) => `La fecha en que respondemos a más tardar, el ${dueOn}, no se mueve.`,
    renew:
      'Para recibir un enlace nuevo, abra su solicitud con el código de nuestra primera carta y elija «Enviar un enlace nuevo»:',
    notYet: 'Todavía no se ha confirmado.',
    press: 'Confírmela, o díganos que no es suya, en esta página:',
    replaces: (on) =>
      `Este enlace sustituye al anterior. El enlace y el código sirven una sola vez, hasta el ${on}; después, quien hizo la solicitud puede pedir otro en la página de estado.`,
  },
);

/** To the typed address, in the same words whatever we know: who is asking is still open. */
export const reminderToVerify = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  to: string,
  lapsesOn: string,
): Letter => {
  const { locale, dueOn } = request;
  const say = words(locale);
  return toRequester(letterhead, caseId, request, to, {
    subject: say.subject(caseId),
    parts: [
      say.open,
      say.pauses(dateInWords(lapsesOn, locale), dateInWords(dueOn, locale)),
      { label: say.renew, link: `${letterhead.siteUrl}/status` },
    ],
  });
};

/** To whoever is asked by link themselves: the same question again, with a new link that ends the old one. */
export const linkAgain = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  link: {
    readonly to: string;
    readonly secret: string;
    readonly expiresOn: string;
    readonly lapsesOn: string;
    readonly reader: LetterReader;
  },
): Letter => {
  const { locale, dueOn } = request;
  const say = words(locale);
  return withLink(letterhead, caseId, request, link, {
    subject: say.again(caseId),
    reader: link.reader,
    page: 'verify',
    press: say.press,
    before: [`${requestMade(request)}. ${itsReference(caseId, locale)} ${say.notYet}`],
    after: [
      say.replaces(dateInWords(link.expiresOn, locale)),
      // A report about a child does not pause.
      isChildReport(request)
        ? say.stays(dateInWords(dueOn, locale))
        : say.pauses(dateInWords(link.lapsesOn, locale), dateInWords(dueOn, locale)),
      notYou(locale),
    ],
  });
};
