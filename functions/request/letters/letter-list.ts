import type { NumberGiven } from '#domain/account/denied-numbers.ts';
import type { Day } from '#domain/calendar/times.ts';
import { given } from '#domain/case/words-out.ts';
import type { Told } from '#domain/request/letter-lanes.ts';
import type { RecourseReader } from '#domain/request/recourse.ts';
import type { Request } from '#domain/request/state.ts';
import { lapseDay } from '#domain/request/verification.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { frame, type Part } from '#functions/letters/frame.ts';
import { pageIn } from '#functions/letters/links.ts';
import { someonesRequest } from '#functions/letters/phrases.ts';
import { policyPart } from '#functions/letters/policy.ts';
import { recourse } from '#functions/letters/recourse.ts';
import { restrictionRecorded } from '#functions/letters/restriction-words.ts';
import { statusButtons } from '#functions/letters/status-buttons.ts';
import { chosenInWords } from '#functions/letters/use-words.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';
import { answerDue } from './acknowledgement.ts';
import { redirection } from './neutral-redirect.ts';
import { type Listed, type ListLetter, listLocale } from './question-list.ts';

export interface ListedCase extends Listed {
  readonly kinds: readonly Told[];
  /** With the request, as typed: never what the look-up found. */
  readonly numberGiven: NumberGiven;
  /** Opens the status page. */
  readonly key: string;
}

const words = catalog(
  {
    subject: (first: string, more: number) =>
      more === 0 ? `About request ${first}` : `About request ${first} and ${more} more`,
    many: 'We received more requests with this address than we send single letters for in one day. This letter lists the others.',
    held: 'This letter is about each request below. We could not write earlier, because we had to hold back some emails. We are sorry.',
    none: 'If you did not make them, you do not need to do anything.',
    notYours: 'If a request is not yours, you do not need to do anything.',
    closed: (on: string) => `We closed this request with us on ${on}.`,
    remind: (on: string, dueOn: string) =>
      `We have not confirmed who is asking. If nobody confirms the request, we will pause it on ${on}. The date for our answer, ${dueOn}, does not change.`,
    paused: (dueOn: string) =>
      `We could not confirm who is asking, so we paused this request. This is not a refusal. We have not shared, changed or deleted any data because of it. You can continue until ${dueOn}: choose “${statusButtons('en').newLink}” on the status page.`,
    ended:
      'We could not confirm who is asking. The date for our answer has passed, so we closed this request. This is not a refusal. You can ask again on the status page.',
    late: (dueOn: string) =>
      `We promised to answer by ${dueOn}. We missed that date, and we are sorry. We will write to you again when we have an answer.`,
    status: { open: 'See its status, or withdraw it:', over: 'See its status:' },
    rest: (n: number) => `${n} more are only on this page:`,
    all: 'All of them are on this page:',
  },
  {
    subject: (first, more) =>
      more === 0 ? `Sobre la solicitud ${first}` : `Sobre la solicitud ${first} y ${more} más`,
    many: 'Recibimos más solicitudes con esta dirección que las cartas que mandamos por separado en un día. Esta carta nombra las demás.',
    held: 'Esta carta es sobre cada solicitud de abajo. No pudimos escribirle antes, porque tuvimos que retener algunos correos. Lo sentimos.',
    none: 'Si usted no las hizo, no tiene que hacer nada.',
    notYours: 'Si una solicitud no es suya, no tiene que hacer nada.',
    closed: (on) => `Cerramos esta solicitud con nosotros el ${on}.`,
    remind: (on, dueOn) =>
      `No hemos confirmado quién hace la solicitud. Si nadie la confirma, la pondremos en pausa el ${on}. La fecha de nuestra respuesta, el ${dueOn}, no cambia.`,
    paused: (dueOn) =>
      `No pudimos confirmar quién hace la solicitud, así que la pusimos en pausa. Esto no es un rechazo. No hemos compartido, cambiado ni borrado ningún dato por ella. Puede continuar hasta el ${dueOn}: elija «${statusButtons('es').newLink}» en la página de estado.`,
    ended:
      'No pudimos confirmar quién hace la solicitud. Ya pasó la fecha de nuestra respuesta, así que la cerramos. Esto no es un rechazo. Puede pedirlo otra vez en la página de estado.',
    late: (dueOn) =>
      `Prometimos responderle a más tardar el ${dueOn}. No cumplimos y lo sentimos. Le volveremos a escribir cuando tengamos una respuesta.`,
    status: { open: 'Vea su estado o retírela:', over: 'Vea su estado:' },
    rest: (n) => `Otras ${n} están solo en esta página:`,
    all: 'Todas están en esta página:',
  },
);

type Say = ReturnType<typeof words>;

/** What every row of a list has in common. */
interface About extends Pick<Letterhead, 'companyName' | 'cpniRecipients' | 'policies'> {
  readonly locale: string;
}

/** What each single letter would have said, in the same words for everyone. */
const said: Readonly<Record<Told, (say: Say, listed: ListedCase, on: Day, about: About) => readonly Part[]>> =
  {
    acknowledgement: (_, { request }, on, { locale }) => answerDue(request, on, locale),
    'restriction-recorded': (_, { request, numberGiven }, on, about) => [
      ...restrictionRecorded({ ...request, numberGiven, on }, about.locale),
      ...chosenInWords(request.restricts, about, about.locale),
    ],
    'neutral-redirect': (say, { request }, on, about) => [
      ...redirection(request.capacity, about.locale),
      say.closed(dateInWords(on, about.locale)),
      ...policyPart(about, { ...request, locale: about.locale }),
    ],
    'reminder-to-verify': (say, { request }, _, { locale }) => [
      say.remind(dateInWords(lapseDay(request), locale), dateInWords(request.dueOn, locale)),
    ],
    lapse: (say, { request: { stage, endedAt, dueOn } }, _, { locale }) => [
      stage === 'lapsed' && endedAt === undefined ? say.paused(dateInWords(dueOn, locale)) : say.ended,
    ],
    'overdue-apology': (say, { request: { dueOn } }, _, { locale }) => [say.late(dateInWords(dueOn, locale))],
  };

const ends: Readonly<Record<Told, boolean>> = {
  acknowledgement: false,
  'neutral-redirect': true,
  'restriction-recorded': true,
  'reminder-to-verify': false,
  lapse: true,
  'overdue-apology': false,
};

/** The letter itself says that the request is closed or paused: by what is told alone. */
const isOver = ({ kinds }: ListedCase): boolean => kinds.some((kind) => ends[kind]);

/** What all of them share; otherwise what is true for each. */
const readerOf = (rows: readonly [ListedCase, ...ListedCase[]]): RecourseReader => {
  const common = <T>(pick: (request: Request) => T): T | undefined => {
    const all = new Set(rows.map(({ request }) => pick(request)));
    return all.size === 1 ? pick(rows[0].request) : undefined;
  };
  return {
    kind: common(({ kind }) => kind) ?? 'inquiry',
    // No arbitration for a company, nor in a letter that is also to one.
    capacity: common(({ capacity }) => capacity) ?? 'controller',
    regime: rows.some(({ request }) => request.regime === 'eu') ? 'eu' : rows[0].request.regime,
    relation: common(({ relation }) => relation),
    residence: common(({ residence }) => residence),
  };
};

/** Letters to a typed address over the day's limit, in one: references and due dates (S12, P45, P52). */
export const letterList = (
  letterhead: Letterhead,
  rows: readonly [ListedCase, ...ListedCase[]],
  { to, secret, rest, wasHeld }: ListLetter,
  on: Day,
): Letter => {
  const locale = listLocale(rows);
  const say = words(locale);
  const about = { ...letterhead, locale };
  const [first] = rows;
  const row = (listed: ListedCase): readonly Part[] => [
    { heading: given(listed.caseId) },
    someonesRequest(listed.caseId, { ...listed.request, locale }),
    ...listed.kinds.flatMap((kind) => said[kind](say, listed, on, about)),
    {
      label: say.status[isOver(listed) ? 'over' : 'open'],
      link: `${pageIn(letterhead, '/status', locale)}#${listed.caseId}.${listed.key}`,
    },
  ];
  return frame(letterhead, {
    to,
    locale,
    subject: say.subject(first.caseId, rows.length + rest - 1),
    reference: first.caseId,
    class: 'administrative',
    reader: 'requester',
    parts: [
      ...(wasHeld ? [say.held, say.notYours] : [say.many, say.none]),
      ...rows.flatMap(row),
      {
        label: rest === 0 ? say.all : say.rest(rest),
        link: `${pageIn(letterhead, '/list', locale)}#${secret}`,
      },
      ...recourse(letterhead, { ...readerOf(rows), locale }, on),
    ],
    secrets: [...rows.map(({ key }) => key), secret],
  });
};
