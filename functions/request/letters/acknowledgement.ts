import { type Day, isAfter } from '#domain/calendar/times.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import { openedOn, type Request } from '#domain/request/request.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { restrictionRecorded } from '#functions/letters/restriction-words.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { toRequester } from './shapes.ts';

const words = catalog(
  {
    subject: (caseId: string) => `We have your request ${caseId}`,
    answerBy: (on: string) => `We will answer by ${on}.`,
    unconfirmed:
      'If we cannot confirm who is asking, we will write to you before then and explain how to continue.',
    wasDue: (on: string) =>
      `Our answer was due by ${on}. We are late, and we are sorry. We will answer as soon as we can.`,
    next: 'What happens next:',
    steps: [
      'We may need to confirm who is asking. This does not change the date above.',
      'If a company stores your data with us, only that company can decide about it. We take these requests only from the company.',
      'We will write to you at this address.',
    ],
    status: 'To see the status of your request, or to withdraw it:',
    code: 'Or type this code into the status page:',
    complain: 'To complain about how we handle your request:',
  },
  {
    subject: (caseId) => `Recibimos su solicitud ${caseId}`,
    answerBy: (on) => `Le responderemos a más tardar el ${on}.`,
    unconfirmed:
      'Si no podemos confirmar quién hace la solicitud, le escribiremos antes y le diremos cómo seguir.',
    wasDue: (on) =>
      `Debíamos responderle a más tardar el ${on}. Estamos atrasados y lo sentimos. Le responderemos lo antes posible.`,
    next: 'Qué sigue:',
    steps: [
      'Tal vez tengamos que confirmar quién hace la solicitud. Eso no cambia la fecha de arriba.',
      'Si una empresa guarda datos de usted con nosotros, solo esa empresa puede decidir sobre ellos. Aceptamos estas solicitudes solo de la empresa.',
      'Le escribiremos a esta dirección.',
    ],
    status: 'Para ver el estado de su solicitud o retirarla:',
    code: 'O escriba este código en la página de estado:',
    complain: 'Para quejarse de cómo atendemos su solicitud:',
  },
);

/** When we answer, as it is on `on`: a date that has passed is never promised. */
export const answerDue = (
  { kind, dueOn }: Pick<Request, 'kind' | 'dueOn'>,
  on: Day,
  locale?: string,
): readonly string[] => {
  const say = words(locale);
  const due = dateInWords(dueOn, locale);
  if (isAfter(on, dueOn)) return [say.wasDue(due)];
  // A restriction needs no identity check.
  return [say.answerBy(due), ...(kindPolicies[kind].restriction === 'records' ? [] : [say.unconfirmed])];
};

/** To the typed address, at once (P45, P52); the same words for everyone. */
export const acknowledgement = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  { to, key, numberGiven }: { readonly to: string; readonly key: string; readonly numberGiven: boolean },
): Letter => {
  const { locale, kind, receivedAt, zone } = request;
  const say = words(locale);
  const since = instantInWords(receivedAt, zone, locale);
  const isRestriction = kindPolicies[kind].restriction === 'records';
  return toRequester(letterhead, caseId, request, to, {
    subject: say.subject(caseId),
    parts: [
      ...(isRestriction ? restrictionRecorded(since, numberGiven, locale) : []),
      ...answerDue(request, openedOn(request), locale),
      say.next,
      { list: say.steps },
      { label: say.status, link: `${letterhead.siteUrl}/status#${caseId}.${key}` },
      { label: say.code, code: `${caseId}.${key}` },
      { label: say.complain, link: letterhead.recourse.complaintUrl },
    ],
    secrets: [key],
  });
};
