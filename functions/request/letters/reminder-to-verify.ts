import type { Day } from '#domain/calendar/times.ts';
import { joined } from '#domain/case/words-out.ts';
import type { Request } from '#domain/request/state.ts';
import { isChildReport } from '#domain/request/unheard.ts';
import { catalog } from '#functions/letters/catalog.ts';
import type { Draft } from '#functions/letters/frame.ts';
import { pageIn } from '#functions/letters/links.ts';
import { notYou, someonesRequest } from '#functions/letters/phrases.ts';
import { statusButtons } from '#functions/letters/status-buttons.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { toRequester, withLink } from './shapes.ts';

const words = catalog(
  {
    subject: (caseId: string) => `We have not confirmed your request ${caseId} yet`,
    again: (caseId: string) => `We have not confirmed request ${caseId} yet`,
    open: 'We have not confirmed who is asking. If the request is about a service with us, we ask at the address we have on file for it. You can also reach us at the address below.',
    pauses: (on: string, dueOn: string) =>
      `If nobody confirms the request, we will pause it on ${on}. The date for our answer, ${dueOn}, does not change.`,
    stays: (dueOn: string) => `The date for our answer, ${dueOn}, does not change.`,
    renew: `To get a new link, open your request with the code in our first letter and choose “${statusButtons('en').newLink}”:`,
    notYet: 'We have no confirmation yet.',
    press: 'Confirm it, or tell us that it is not yours, on this page:',
    replaces: (on: string) =>
      `This link replaces the earlier one. The link and the code work once, until ${on}. After that, the person who made the request can send a new one from the status page.`,
  },
  {
    subject: (caseId) => `Falta confirmar su solicitud ${caseId}`,
    again: (caseId) => `Falta confirmar la solicitud ${caseId}`,
    open: 'No hemos confirmado quién hace la solicitud. Si se trata de un servicio con nosotros, preguntamos en la dirección que tenemos registrada. También puede comunicarse con nosotros en la dirección de abajo.',
    pauses: (on, dueOn) =>
      `Si nadie confirma la solicitud, la pondremos en pausa el ${on}. La fecha de nuestra respuesta, el ${dueOn}, no cambia.`,
    stays: (dueOn) => `La fecha de nuestra respuesta, el ${dueOn}, no cambia.`,
    renew: `Para recibir un enlace nuevo, abra su solicitud con el código de nuestra primera carta y elija «${statusButtons('es').newLink}»:`,
    notYet: 'Todavía no tenemos la confirmación.',
    press: 'Confírmela, o díganos que no es suya, en esta página:',
    replaces: (on) =>
      `Este enlace reemplaza al anterior. El enlace y el código sirven una sola vez, hasta el ${on}. Después, la persona que hizo la solicitud puede pedir otro en la página de estado.`,
  },
);

/** To the typed address, the same words whatever we know. */
export const reminderToVerify = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  to: string,
  lapsesOn: Day,
): Letter => {
  const { locale, dueOn } = request;
  const say = words(locale);
  return toRequester(letterhead, caseId, request, to, {
    subject: say.subject(caseId),
    parts: [
      say.open,
      say.pauses(dateInWords(lapsesOn, locale), dateInWords(dueOn, locale)),
      { label: say.renew, link: pageIn(letterhead, '/status', locale) },
    ],
  });
};

/** The new link ends the old one. */
export const linkAgain = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  link: {
    readonly to: string;
    readonly secret: string;
    readonly expiresOn: Day;
    readonly lapsesOn: Day;
    readonly reader: Draft['reader'];
  },
): Letter => {
  const { locale, dueOn } = request;
  const say = words(locale);
  return withLink(letterhead, caseId, request, link, {
    subject: say.again(caseId),
    reader: link.reader,
    page: 'verify',
    press: say.press,
    before: [joined`${someonesRequest(caseId, request)} ${say.notYet}`],
    after: [
      say.replaces(dateInWords(link.expiresOn, locale)),
      // A child report does not pause.
      isChildReport(request)
        ? say.stays(dateInWords(dueOn, locale))
        : say.pauses(dateInWords(link.lapsesOn, locale), dateInWords(dueOn, locale)),
      notYou(locale),
    ],
  });
};
