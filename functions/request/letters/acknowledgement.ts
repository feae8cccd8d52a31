import { type Day, isAfter } from '#domain/calendar/times.ts';
import { isEmailAddress } from '#domain/case/paper-mail.ts';
import type { OurWords } from '#domain/case/words-out.ts';
import { type Asks, atReceipt, type Promised } from '#domain/request/at-receipt.ts';
import { openedOn, type Request } from '#domain/request/state.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { complaintLink } from '#functions/letters/links.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { statusLink, toRequester } from './shapes.ts';

/** Nobody is asked by email who gave none. */
type Steps = Asks | ByHand;
type ByHand = 'this-person-by-hand' | 'mailbox-by-hand' | 'mailbox-and-evidence-by-hand';

interface Words {
  subject(caseId: string): string;
  answerBy(on: string): string;
  answerIfConfirmed(on: string): string;
  readonly unconfirmed: string;
  wasDue(on: string): string;
  readonly next: string;
  readonly steps: Readonly<Record<Steps, readonly string[]>>;
  readonly status: string;
  readonly complain: string;
}

const onlyCompany = 'If a company stores your data with us, only that company can decide about it.';
const mayAskForProof =
  'We may ask you for proof that you may make this request. This does not change the date. Please do not send copies of ID.';

const secondLetter =
  'We send you a second letter with a link. Please use it to confirm that this address is yours.';
const needsMore =
  'To show or delete data, we need to know who you are. You gave us this address before your request, or you show us valid photo ID in person.';
const personnelFile =
  'For data about your work or your application, we always need to know who you are. You show us valid photo ID in person. Or we mail a code to a postal address on file.';
const byHand =
  'We need to know who you are. You show us valid photo ID in person. Or we mail a code to a postal address on file.';
const dateStays = 'This does not change the date. Please do not send copies of ID.';

const soloEmpresa =
  'Si una empresa guarda datos de usted con nosotros, solo esa empresa puede decidir sobre ellos.';
const talVezPidamosPrueba =
  'Tal vez le pidamos una prueba de que usted puede hacer esta solicitud. Eso no cambia la fecha. No envíe copias de su identificación.';

const segundaCarta =
  'Le enviamos una segunda carta con un enlace. Úselo para confirmar que esta dirección es suya.';
const haceFaltaMas =
  'Para mostrar o borrar datos, necesitamos saber quién es usted. Usted nos dio esta dirección antes de su solicitud, o nos muestra en persona una identificación válida con foto.';
const expediente =
  'Para los datos sobre su trabajo o su solicitud de empleo, siempre necesitamos saber quién es usted. Nos muestra en persona una identificación válida con foto. O enviamos un código por correo postal a una dirección registrada.';
const aMano =
  'Necesitamos saber quién es usted. Nos muestra en persona una identificación válida con foto. O enviamos un código por correo postal a una dirección registrada.';
const fechaIgual = 'Eso no cambia la fecha. No envíe copias de su identificación.';

const words = catalog<Words>(
  {
    subject: (caseId) => `We have your request ${caseId}`,
    answerBy: (on) => `We will answer by ${on}.`,
    answerIfConfirmed: (on) => `If a contact of your company confirms the request, we will answer by ${on}.`,
    unconfirmed:
      'If we cannot confirm who is asking, we will write to you before then and explain how to continue.',
    wasDue: (on) =>
      `Our answer was due by ${on}. We are late, and we are sorry. We will answer as soon as we can.`,
    next: 'What happens next:',
    steps: {
      nobody: ['We read your request.', 'We will write to you at this address.'],
      'the-account-holder': [
        'We may ask you to confirm the request. We ask only through contact details that were on file before it. If our question arrives there, please answer it.',
        'This does not change the date. Please do not send copies of ID.',
        onlyCompany,
      ],
      'this-address': [
        'We send you a second letter with a link. Please use it to confirm that this address is yours.',
        mayAskForProof,
        onlyCompany,
      ],
      'this-person-by-hand': [mayAskForProof, onlyCompany],
      'this-mailbox': [secondLetter, 'For a correction, that is enough.', needsMore, dateStays],
      'this-mailbox-and-evidence': [secondLetter, personnelFile, dateStays],
      'mailbox-by-hand': [byHand, dateStays],
      'mailbox-and-evidence-by-hand': [personnelFile, dateStays],
      'the-company': [
        'We act only if the company confirms the request. We ask only contacts that the company has named to us.',
        'If this is not the address of such a contact, we will write to you and explain who can send us the request.',
      ],
    },
    status: 'To see the status of your request, or to withdraw it:',
    complain: 'To complain about how we handle your request:',
  },
  {
    subject: (caseId) => `Recibimos su solicitud ${caseId}`,
    answerBy: (on) => `Le responderemos a más tardar el ${on}.`,
    answerIfConfirmed: (on) =>
      `Si un contacto de su empresa confirma la solicitud, le responderemos a más tardar el ${on}.`,
    unconfirmed:
      'Si no podemos confirmar quién hace la solicitud, le escribiremos antes y le diremos cómo seguir.',
    wasDue: (on) =>
      `Debíamos responderle a más tardar el ${on}. Estamos atrasados y lo sentimos. Le responderemos lo antes posible.`,
    next: 'Qué sigue:',
    steps: {
      nobody: ['Leemos su solicitud.', 'Le escribiremos a esta dirección.'],
      'the-account-holder': [
        'Tal vez le pidamos confirmar la solicitud. Preguntamos solo por medios de contacto que ya teníamos. Si recibe allí nuestra pregunta, respóndala.',
        'Eso no cambia la fecha. No envíe copias de su identificación.',
        soloEmpresa,
      ],
      'this-address': [
        'Le enviamos una segunda carta con un enlace. Úselo para confirmar que esta dirección es suya.',
        talVezPidamosPrueba,
        soloEmpresa,
      ],
      'this-person-by-hand': [talVezPidamosPrueba, soloEmpresa],
      'this-mailbox': [segundaCarta, 'Para una corrección, eso basta.', haceFaltaMas, fechaIgual],
      'this-mailbox-and-evidence': [segundaCarta, expediente, fechaIgual],
      'mailbox-by-hand': [aMano, fechaIgual],
      'mailbox-and-evidence-by-hand': [expediente, fechaIgual],
      'the-company': [
        'Actuamos solo si la empresa confirma la solicitud. Preguntamos solo a los contactos que la empresa nos indicó.',
        'Si esta no es la dirección de uno de esos contactos, le escribiremos y le diremos quién puede enviarnos la solicitud.',
      ],
    },
    status: 'Para ver el estado de su solicitud o retirarla:',
    complain: 'Para quejarse de cómo atendemos su solicitud:',
  },
);

type Say = ReturnType<typeof words>;

const promised: Readonly<Record<Promised, (say: Say, due: string) => readonly OurWords[]>> = {
  dated: (say, due) => [say.answerBy(due)],
  'dated-unless-unconfirmed': (say, due) => [say.answerBy(due), say.unconfirmed],
  'dated-if-company-confirms': (say, due) => [say.answerIfConfirmed(due)],
  none: () => [],
};

type Due = Pick<Request, 'kind' | 'capacity' | 'relation' | 'adopted' | 'dueOn'>;

/** When we answer, as it is on `on`: a date that has passed, or that is not true for this reader, is never promised. */
export const answerDue = (request: Due, on: Day, locale?: string): readonly OurWords[] => {
  const say = words(locale);
  const { promises } = atReceipt(request);
  const due = dateInWords(request.dueOn, locale);
  return promises !== 'none' && isAfter(on, request.dueOn) ? [say.wasDue(due)] : promised[promises](say, due);
};

const withoutMailbox: Readonly<Partial<Record<Asks, ByHand>>> = {
  'this-address': 'this-person-by-hand',
  'this-mailbox': 'mailbox-by-hand',
  'this-mailbox-and-evidence': 'mailbox-and-evidence-by-hand',
};

const stepsFor = (request: Request, to: string): Steps => {
  const { asks } = atReceipt(request);
  return isEmailAddress(to) ? asks : (withoutMailbox[asks] ?? asks);
};

/** To the typed address, at once (P45, P52); the same words for everyone. */
export const acknowledgement = (
  letterhead: Letterhead,
  caseId: string,
  request: Request,
  { to, key }: { readonly to: string; readonly key: string },
): Letter => {
  const { locale } = request;
  const say = words(locale);
  return toRequester(letterhead, caseId, request, to, {
    subject: say.subject(caseId),
    parts: [
      ...answerDue(request, openedOn(request), locale),
      say.next,
      { list: say.steps[stepsFor(request, to)] },
      ...statusLink(letterhead, caseId, { key, label: say.status, locale }),
      { label: say.complain, link: complaintLink(letterhead, locale) },
    ],
    secrets: [key],
  });
};
