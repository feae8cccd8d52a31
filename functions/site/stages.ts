import type { Day } from '#domain/calendar/times.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import type { Asked, PublicStage } from '#domain/request/view.ts';
import { catalog, type Locale } from '#functions/letters/catalog.ts';
import { lateInWords } from '#functions/letters/late-words.ts';
import { statusButtons } from '#functions/letters/status-buttons.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import type { RequestView } from '#functions/request/status/read-request.ts';

export interface StageWords {
  readonly name: string;
  readonly sentences: readonly string[];
}

interface Words {
  readonly name: Readonly<Record<PublicStage | 'restricted', string>>;
  readonly have: string;
  readonly waits: Readonly<Record<Asked, string>>;
  readonly sameDate: string;
  readonly working: string;
  readonly question: string;
  readonly answered: string;
  readonly satisfied: string;
  restricted(since: string): string;
  readonly restrictedLetter: string;
  readonly paused: readonly string[];
  until(on: string, button: string): string;
  readonly ended: readonly string[];
  readonly withdrawn: string;
  readonly newOne: string;
  readonly closed: string;
}

const words = catalog<Words>(
  {
    name: {
      received: 'Received',
      working: 'In progress',
      late: 'Late',
      answered: 'Answered',
      lapsed: 'Paused',
      withdrawn: 'Withdrawn',
      closed: 'Closed',
      restricted: 'Restriction recorded',
    },
    have: 'We have your request.',
    waits: {
      'the-company': 'Before we act on it, a contact of the company must confirm it.',
      'the-account-holder': 'Before we act on it, the account holder must confirm it.',
      'this-address': 'Before we act on it, we must confirm who is asking.',
      'this-mailbox': 'Before we act on it, we must confirm who is asking.',
      'this-mailbox-and-evidence': 'Before we act on it, you must show us who you are.',
    },
    sameDate: 'This does not change the date for our answer.',
    working: 'We are working on your request.',
    question: 'If we ask you a question, please answer it.',
    answered: 'We sent our letter to the address you gave us.',
    satisfied: 'It tells you what you can do if you are not satisfied.',
    restricted: (since) => `We recorded your restriction as of ${since}.`,
    restrictedLetter: 'There is nothing left for you to confirm. Our letter says more.',
    paused: [
      'We could not confirm who is asking, so we paused your request.',
      'This is not a refusal. We have not shared, changed or deleted any data because of it.',
    ],
    until: (on, button) =>
      `You can continue until ${on}. Choose “${button}”, then confirm with the link in our letter.`,
    ended: [
      'We could not confirm who is asking. The date for our answer has passed, so we closed your request.',
      'This is not a refusal. We have not shared, changed or deleted any data because of it.',
    ],
    withdrawn: 'You withdrew this request.',
    newOne: 'You can make a new one at any time.',
    closed: 'We closed this request. Our letters tell you how it ended.',
  },
  {
    name: {
      received: 'Recibida',
      working: 'En curso',
      late: 'Atrasada',
      answered: 'Respondida',
      lapsed: 'En pausa',
      withdrawn: 'Retirada',
      closed: 'Cerrada',
      restricted: 'Restricción registrada',
    },
    have: 'Tenemos su solicitud.',
    waits: {
      'the-company': 'Antes de atenderla, un contacto de la empresa debe confirmarla.',
      'the-account-holder': 'Antes de atenderla, el titular de la cuenta debe confirmarla.',
      'this-address': 'Antes de atenderla, debemos confirmar quién la hace.',
      'this-mailbox': 'Antes de atenderla, debemos confirmar quién la hace.',
      'this-mailbox-and-evidence': 'Antes de atenderla, usted debe mostrarnos quién es.',
    },
    sameDate: 'Esto no cambia la fecha de nuestra respuesta.',
    working: 'Estamos trabajando en su solicitud.',
    question: 'Si le hacemos una pregunta, respóndala, por favor.',
    answered: 'Enviamos nuestra carta a la dirección que nos dio.',
    satisfied: 'La carta dice qué puede hacer si no está conforme.',
    restricted: (since) => `Registramos su restricción a partir del ${since}.`,
    restrictedLetter: 'No tiene que confirmar nada más. Nuestra carta dice más.',
    paused: [
      'No pudimos confirmar quién hace la solicitud, así que la pusimos en pausa.',
      'Esto no es un rechazo. No hemos compartido, cambiado ni borrado ningún dato por ella.',
    ],
    until: (on, button) =>
      `Puede continuar hasta el ${on}. Elija «${button}» y luego confirme con el enlace de nuestra carta.`,
    ended: [
      'No pudimos confirmar quién hace la solicitud. La fecha de nuestra respuesta ya pasó, así que la cerramos.',
      'Esto no es un rechazo. No hemos compartido, cambiado ni borrado ningún dato por ella.',
    ],
    withdrawn: 'Usted retiró esta solicitud.',
    newOne: 'Puede hacer una nueva en cualquier momento.',
    closed: 'Cerramos esta solicitud. Nuestras cartas dicen cómo terminó.',
  },
);

/** What the page is told beside the request. */
export interface Reading {
  /** Today, company zone. */
  readonly on: Day;
  readonly zone: string;
  /** Name and contact details (P50). */
  readonly dpo: string;
}

/** Before somebody has confirmed it, nobody works on it. By time alone: a confirmation does not change these words. */
const openSentences = ({ confirmation }: RequestView, say: Words, first: string): readonly string[] =>
  confirmation === undefined
    ? [first, say.question, say.sameDate]
    : [say.have, say.waits[confirmation.by], say.sameDate];

/** Name and words of where a request is: all of it from what was typed, the letters and time. */
export const stageWords = (view: RequestView, { on, zone, dpo }: Reading, language: Locale): StageWords => {
  const say = words(language);
  const { stage, kind, dueOn, receivedAt } = view;
  const name = say.name[stage];
  if (kindPolicies[kind].restriction === 'records' && (stage === 'answered' || stage === 'closed')) {
    const since = say.restricted(instantInWords(receivedAt, zone, language));
    return { name: say.name.restricted, sentences: [since, say.restrictedLetter] };
  }
  switch (stage) {
    case 'received':
      return { name, sentences: openSentences(view, say, say.have) };
    case 'working':
      return { name, sentences: openSentences(view, say, say.working) };
    case 'late':
      return { name, sentences: lateInWords(view, on, dpo, language) };
    case 'answered':
      return { name, sentences: [say.answered, say.satisfied] };
    case 'lapsed':
      return {
        name,
        sentences: [...say.paused, say.until(dateInWords(dueOn, language), statusButtons(language).newLink)],
      };
    case 'withdrawn':
      return { name, sentences: [say.withdrawn, say.newOne] };
    case 'closed':
      return { name, sentences: view.endedUnanswered ? say.ended : [say.closed] };
  }
};

/** An answer is still owed by the date. */
export const promisesDate = ({ stage }: Pick<RequestView, 'stage'>): boolean =>
  stage === 'received' || stage === 'working';
