import { kindPolicies } from '#domain/request/kinds.ts';
import { openedOn, type Request } from '#domain/request/request.ts';
import { catalog } from '#functions/letters/catalog.ts';
import type { Letterhead } from '#functions/letters/letterhead.ts';
import { restrictionRecorded } from '#functions/letters/restriction-words.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import type { Letter } from '#ports/letters.ts';
import { toRequester } from './shapes.ts';

const words = catalog(
  {
    subject: (caseId: string) => `We have your request ${caseId}`,
    answerBy: (on: string) => `We will answer by ${on}.`,
    wasDue: (on: string) =>
      `Our answer was due by ${on}. We are late, and sorry for it; we will answer as soon as we can.`,
    next: 'What happens next:',
    steps: [
      'We may have to check who is asking. The date above does not move for it.',
      'Where a company keeps data with us, that company decides about it; we take such requests only from the company.',
      'We write to you at this address.',
    ],
    status: 'See where your request stands, or withdraw it:',
    code: 'Or type this code into the status page:',
    complain: 'If you want to complain about how we treat your request:',
  },
  {
    subject: (caseId) => `Tenemos su solicitud ${caseId}`,
    answerBy: (on) => `Responderemos a más tardar el ${on}.`,
    wasDue: (on) =>
      `Nuestra respuesta vencía el ${on}. Llevamos retraso y lo sentimos; responderemos cuanto antes.`,
    next: 'Lo que sigue:',
    steps: [
      'Quizá tengamos que comprobar quién hace la solicitud. La fecha de arriba no se mueve por ello.',
      'Cuando una empresa guarda datos con nosotros, decide esa empresa; tales solicitudes las aceptamos solo de la empresa.',
      'Le escribimos a esta dirección.',
    ],
    status: 'Vea cómo va su solicitud, o retírela:',
    code: 'O escriba este código en la página de estado:',
    complain: 'Si quiere quejarse de cómo tratamos su solicitud:',
  },
);

/**
 * To the typed address, at once (P45, P52): the same words for everyone. `request.account` is the number that was
 * typed, whether or not it is one of ours.
 */
export const acknowledgement = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  to: string,
  key: string,
): Letter => {
  const { locale, kind, receivedAt, zone, dueOn, account } = request;
  const say = words(locale);
  // The one letter that names a time: a restriction counts from its receipt.
  const since = instantInWords(receivedAt, zone, locale);
  return toRequester(letterhead, caseId, request, to, {
    subject: say.subject(caseId),
    parts: [
      ...(kindPolicies[kind].restriction === 'records'
        ? restrictionRecorded(since, account !== undefined, locale)
        : []),
      (openedOn(request) > dueOn ? say.wasDue : say.answerBy)(dateInWords(dueOn, locale)),
      say.next,
      { list: say.steps },
      { label: say.status, link: `${letterhead.siteUrl}/status#${caseId}.${key}` },
      { label: say.code, code: `${caseId}.${key}` },
      { label: say.complain, link: letterhead.recourse.complaintUrl },
    ],
    secrets: [key],
  });
};
