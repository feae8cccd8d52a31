import type { Day } from '#domain/calendar/times.ts';
import { printable } from '#domain/case/keys.ts';
import { given } from '#domain/case/words-out.ts';
import type { Request } from '#domain/request/state.ts';
import { answerButtons } from '#functions/letters/answer-buttons.ts';
import { catalog, type Locale, localeOf } from '#functions/letters/catalog.ts';
import { type Draft, escapeHtml, frame, type Part } from '#functions/letters/frame.ts';
import { pageIn } from '#functions/letters/links.ts';
import { someonesRequest } from '#functions/letters/phrases.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { Letterhead } from '#ports/letterhead.ts';
import type { Letter } from '#ports/letters.ts';

export interface Listed {
  readonly caseId: string;
  readonly request: Request;
}

export interface ListedQuestion extends Listed {
  readonly page: 'verify' | 'adopt';
  readonly secret: string;
  readonly expiresOn: Day;
  /** Of a person who named a company: name and contact as typed (R-9). */
  readonly typed?: string;
}

export interface ListLetter {
  readonly to: string;
  /** Of the page with all of them. */
  readonly secret: string;
  /** Cases that only the page shows. */
  readonly rest: number;
  /** One of its letters waited while the breaker held its address (decision 0036). */
  readonly wasHeld?: boolean;
}

const words = catalog(
  {
    subject: (first: string, more: number) =>
      more === 0 ? `Please answer: request ${first}` : `Please answer: request ${first} and ${more} more`,
    many: 'We have more questions for this address than we send single letters for in one day. This letter lists the others.',
    held: 'We have a question about each request below. We could not ask earlier, because we had to hold back some emails. We are sorry.',
    ask: 'Please answer each one. Opening a page decides nothing.',
    until: (on: string) => `Each link works once, until ${on}.`,
    named: 'The person named your company. This is what the person typed. We have not confirmed it:',
    confirm: 'Confirm it:',
    notMine: 'Not mine:',
    adopt: 'Adopt it or decline it:',
    unknown: 'We do not know this person:',
    rest: (n: number) =>
      `${n} more are only on this page. There you can also answer “${answerButtons('en').noneOfThese}”:`,
    all: `All of them are on this page. There you can also answer “${answerButtons('en').noneOfThese}”:`,
    none: 'If you did not ask for any of this, you can ignore this letter. We will not act on these requests. You can reach us at the address below.',
    company:
      'We do nothing unless you tell us to. A legal deadline of your own may already be running, also if you do not answer. You can reach us at the address below.',
  },
  {
    subject: (first, more) =>
      more === 0 ? `Responda: solicitud ${first}` : `Responda: solicitud ${first} y ${more} más`,
    many: 'Tenemos más preguntas para esta dirección que las cartas que mandamos por separado en un día. Esta carta nombra las demás.',
    held: 'Tenemos una pregunta sobre cada solicitud de abajo. No pudimos preguntarle antes, porque tuvimos que retener algunos correos. Lo sentimos.',
    ask: 'Responda cada una. Abrir una página no decide nada.',
    until: (on) => `Cada enlace sirve una sola vez, hasta el ${on}.`,
    named: 'La persona nombró a su empresa. Esto es lo que escribió la persona. No lo hemos confirmado:',
    confirm: 'Confirmarla:',
    notMine: 'No es mía:',
    adopt: 'Asumirla o rechazarla:',
    unknown: 'No conocemos a esta persona:',
    rest: (n) =>
      `Otras ${n} están solo en esta página. Allí también puede responder «${answerButtons('es').noneOfThese}»:`,
    all: `Todas están en esta página. Allí también puede responder «${answerButtons('es').noneOfThese}»:`,
    none: 'Si usted no pidió nada de esto, no tiene que hacer nada. No atenderemos estas solicitudes. Puede comunicarse con nosotros en la dirección de abajo.',
    company:
      'No haremos nada si usted no nos lo pide. Tal vez ya corra un plazo legal propio de su empresa, aunque no responda. Puede comunicarse con nosotros en la dirección de abajo.',
  },
);

/** Spanish only if all of it can be. */
export const listLocale = (rows: readonly Listed[]) =>
  rows.every(({ request }) => localeOf(request.locale) === 'es') ? 'es' : 'en';

/** English is the language of the contract (R-9). */
const localeFor = (rows: readonly ListedQuestion[]): Locale =>
  rows.some(({ page }) => page === 'adopt') ? 'en' : listLocale(rows);

const readerOf = (rows: readonly ListedQuestion[]): Draft['reader'] => {
  const types = new Set(
    rows.map(({ page, request }) => (page === 'adopt' ? 'roster' : request.requesterType)),
  );
  if (types.has('roster')) return 'roster';
  return types.has('account') ? 'account-holder' : 'requester';
};

/** The copy is kept with one case. A reader of that case must not learn about the other persons in the list (R-24). */
const personIn = ({ typed = '' }: ListedQuestion): readonly string[] =>
  typed
    .split('\n')
    .filter((part) => part.trim().length > 2)
    .flatMap((part) => [printable(part), escapeHtml(part)]);

/** Questions over the day's limit in one letter: never a code (S12, R-23). */
export const questionList = (
  letterhead: Letterhead,
  rows: readonly [ListedQuestion, ...ListedQuestion[]],
  { to, secret: listSecret, rest, wasHeld }: ListLetter,
  locale: Locale = localeFor(rows),
): Letter => {
  const say = words(locale);
  const at = (path: string) => pageIn(letterhead, path, locale);
  const row = ({ caseId, request, page, secret, expiresOn, typed }: ListedQuestion): readonly Part[] => {
    const no = page === 'adopt' ? 'answer=not-our-person' : 'verdict=not-mine';
    return [
      { heading: given(caseId) },
      someonesRequest(caseId, { ...request, locale }),
      ...(typed === undefined ? [] : [say.named, { quote: given(typed) }]),
      say.until(dateInWords(expiresOn, locale)),
      { label: page === 'adopt' ? say.adopt : say.confirm, link: `${at(`/${page}`)}#${secret}` },
      { label: page === 'adopt' ? say.unknown : say.notMine, link: `${at(`/${page}`)}?${no}#${secret}` },
    ];
  };
  const [first] = rows;
  return frame(letterhead, {
    to,
    locale,
    subject: say.subject(first.caseId, rows.length + rest - 1),
    reference: first.caseId,
    class: 'security',
    reader: readerOf(rows),
    parts: [
      wasHeld ? say.held : say.many,
      say.ask,
      ...rows.flatMap(row),
      { label: rest === 0 ? say.all : say.rest(rest), link: `${at('/list')}#${listSecret}` },
      // A company's own legal time may run: never tell it to ignore a request (R-9).
      rows.some(({ page }) => page === 'adopt') ? say.company : say.none,
    ],
    secrets: [...rows.map(({ secret }) => secret), ...rows.flatMap(personIn), listSecret],
  });
};
