import { kindPolicies } from '#domain/request/kinds.ts';
import { button } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { answerButtons } from '#functions/letters/answer-buttons.ts';
import { catalog, type Locale } from '#functions/letters/catalog.ts';
import { dateInWords, kindInWords } from '#functions/letters/words.ts';
import type { ListedRow, ListView } from '#functions/request/limits/read-list.ts';
import type { SiteResponse } from './exchange.ts';
import { summary } from './faults.ts';
import { sendButton, textField } from './fields.ts';
import { page } from './frame.ts';
import { hrefIn } from './language.ts';
import type { SiteLetterhead } from './needs.ts';
import { news } from './news.ts';

/** What the last form did. */
export interface Heard {
  readonly answered?: string;
  readonly late?: string;
  readonly none?: number;
}

const words = catalog(
  {
    ask: {
      title: 'A list of requests',
      lead: 'Our letter has a link to this page. Opening it decides nothing.',
      code: 'Code from our letter',
      hint: 'It is the end of the link in our letter, after the # sign. You can paste it.',
      show: 'Show the list',
    },
    title: 'Requests with your address',
    lead: 'We received these requests. Please answer each one. We act only on what you confirm.',
    told: 'We received these requests with your address. You do not need to do anything.',
    empty: 'Nothing is left to answer here.',
    request: (kind: string, on: string) => `A request ${kind}, received on ${on}.`,
    due: (on: string) => `We will answer by ${on}.`,
    until: (on: string) => `Please answer by ${on}.`,
    typed: 'The person named your company and typed this. We have not confirmed it:',
    answers: {
      confirm: 'Confirm',
      'not-mine': answerButtons('en').notMine,
      block: 'Block optional uses',
      adopt: 'Adopt',
      decline: 'Decline',
      'not-our-person': 'We do not know this person',
    },
    status: 'Show its status',
    next: 'Show the next ones',
    none: answerButtons('en').noneOfThese,
    sure: 'Is none of these yours?',
    sureLead: (n: number) =>
      n === 1
        ? 'You say that this request is not yours. We will not act on it. You cannot undo this.'
        : `You say that these ${n} requests are not yours. We will not act on them. You cannot undo this.`,
    yes: 'Yes, none of these',
    no: 'No, go back',
    answered: (id: string) => `We recorded your answer about ${id}.`,
    late: (id: string) => `There is nothing left to answer about ${id}.`,
    noneDone: (n: number) => `We recorded that ${n} ${n === 1 ? 'request is' : 'requests are'} not yours.`,
  },
  {
    ask: {
      title: 'Una lista de solicitudes',
      lead: 'Nuestra carta tiene un enlace a esta página. Abrirla no decide nada.',
      code: 'Código de nuestra carta',
      hint: 'Es el final del enlace de nuestra carta, después del signo #. Puede pegarlo.',
      show: 'Ver la lista',
    },
    title: 'Solicitudes con su dirección',
    lead: 'Recibimos estas solicitudes. Responda cada una. Actuamos solo en las que usted confirme.',
    told: 'Recibimos estas solicitudes con su dirección. Usted no tiene que hacer nada.',
    empty: 'Aquí ya no queda nada que responder.',
    request: (kind, on) => `Una solicitud ${kind}, recibida el ${on}.`,
    due: (on) => `Responderemos a más tardar el ${on}.`,
    until: (on) => `Responda a más tardar el ${on}.`,
    typed: 'La persona nombró a su empresa y escribió esto. No lo hemos confirmado:',
    answers: {
      confirm: 'Confirmar',
      'not-mine': answerButtons('es').notMine,
      block: 'Bloquear los usos opcionales',
      adopt: 'Asumir',
      decline: 'Rechazar',
      'not-our-person': 'No conocemos a esta persona',
    },
    status: 'Ver su estado',
    next: 'Ver las siguientes',
    none: answerButtons('es').noneOfThese,
    sure: '¿Ninguna de estas es suya?',
    sureLead: (n) =>
      n === 1
        ? 'Usted dice que esta solicitud no es suya. No la atenderemos. Esto no se puede deshacer.'
        : `Usted dice que estas ${n} solicitudes no son suyas. No las atenderemos. Esto no se puede deshacer.`,
    yes: 'Sí, ninguna',
    no: 'No, volver',
    answered: (id) => `Anotamos su respuesta sobre ${id}.`,
    late: (id) => `Ya no hay nada que responder sobre ${id}.`,
    noneDone: (n) => `Anotamos que ${n} ${n === 1 ? 'solicitud no es suya' : 'solicitudes no son suyas'}.`,
  },
);

type Say = ReturnType<typeof words>;

export const askForList = (letterhead: SiteLetterhead, status = 200, why?: string): SiteResponse => {
  const { language } = letterhead;
  const say = words(language).ask;
  const wrongs = new Map(why === undefined ? [] : [['secret', why]]);
  return page(letterhead, {
    title: say.title,
    status,
    script: 'verify.js',
    wrong: why !== undefined,
    body: html`${summary(wrongs, language)}
<h1 class="govuk-heading-xl">${say.title}</h1>
<p class="govuk-body-l">${say.lead}</p>
<form method="post" action="${hrefIn(language, '/list')}" novalidate>
${textField({ name: 'secret', label: say.code, hint: say.hint, autocomplete: 'one-time-code' }, { values: {}, wrongs, language })}
${sendButton(say.show)}
</form>`,
  });
};

const form = (language: Locale, secret: string, inside: Markup, path = '/list', name = 'secret'): Markup =>
  html`<form method="post" action="${hrefIn(language, path)}"><input type="hidden" name="${name}" value="${secret}">${inside}</form>`;

/** No date for what our first letter closes, and none to hurry for what is optional. */
const dateIn = (say: Say, { dueOn, question }: Pick<ListedRow, 'dueOn' | 'question'>, locale: Locale) => {
  if (question !== undefined && !question.optional) return say.until(dateInWords(question.until, locale));
  return dueOn !== undefined && say.due(dateInWords(dueOn, locale));
};

const about = (say: Say, { kind, receivedOn, dueOn, question }: ListedRow, locale: Locale): Markup =>
  html`<p>${say.request(kindInWords(kind, locale), dateInWords(receivedOn, locale))} ${dateIn(say, { dueOn, question }, locale)}</p>
${question?.typed !== undefined && html`<p>${say.typed}</p><blockquote class="pc-typed">${question.typed}</blockquote>`}`;

const choices = {
  requester: ['confirm', 'not-mine'],
  controller: ['adopt', 'decline', 'not-our-person'],
  /** The company decides about a child's data at once (R-20). */
  child: ['block', 'adopt', 'decline', 'not-our-person'],
} as const;
type Choice = (typeof choices)[keyof typeof choices][number];

/** What a row may be answered with, in the order shown. */
export const choicesOf = ({ kind, question }: Pick<ListedRow, 'kind' | 'question'>): readonly Choice[] => {
  if (question === undefined) return [];
  const isOfChild = question.asks === 'controller' && kindPolicies[kind].aboutChild;
  return choices[isOfChild ? 'child' : question.asks];
};

const rowOf = (say: Say, row: ListedRow, locale: Locale, secret: string, here: Markup): Markup => {
  const { id, question, code } = row;
  const act = (text: string, more: object = {}): Markup =>
    button({
      text,
      ...more,
      classes: 'govuk-button--secondary',
      attributes: { 'aria-label': `${text}: ${id}` },
    });
  const buttons = choicesOf(row).map((value) => act(say.answers[value], { name: 'answer', value }));
  return html`<li><h2 class="govuk-heading-s"><span class="pc-code">${id}</span></h2>${about(say, row, locale)}
${question && form(locale, secret, html`<input type="hidden" name="row" value="${id}">${here}<div class="govuk-button-group">${buttons}</div>`)}
${code !== undefined && form(locale, code, act(say.status), '/status', 'code')}</li>`;
};

const newsOf = (say: Say, { answered, late, none }: Heard): string | undefined => {
  if (none !== undefined) return say.noneDone(none);
  if (answered !== undefined) return say.answered(answered);
  return late === undefined ? undefined : say.late(late);
};

export const listPage = (
  letterhead: SiteLetterhead,
  { rows, from, next }: ListView,
  secret: string,
  heard: Heard,
): SiteResponse => {
  const { language: locale } = letterhead;
  const say = words(locale);
  const told = newsOf(say, heard);
  const asks = rows.some(({ question }) => question !== undefined && !question.optional);
  const here = html`<input type="hidden" name="from" value="${from}">`;
  return page(letterhead, {
    title: say.title,
    keep: { secret, from: String(from) },
    body: html`${told !== undefined && news(told, locale)}
<h1 class="govuk-heading-xl">${say.title}</h1>
<p class="govuk-body-l">${rows.length === 0 ? say.empty : asks ? say.lead : say.told}</p>
<ol class="govuk-list">${rows.map((row) => rowOf(say, row, locale, secret, here))}</ol>
${next !== undefined && form(locale, secret, html`<input type="hidden" name="from" value="${next}">${sendButton(say.next)}`)}
${asks && form(locale, secret, html`${here}<input type="hidden" name="action" value="none">${sendButton(say.none, 'secondary')}`)}`,
  });
};

/** The same rows once more: the answer is about what is shown here. */
export const sureNone = (
  letterhead: SiteLetterhead,
  { rows, from, seen }: ListView,
  secret: string,
): SiteResponse => {
  const { language: locale } = letterhead;
  const say = words(locale);
  return page(letterhead, {
    title: say.sure,
    keep: { secret, from: String(from), action: 'none' },
    body: html`<h1 class="govuk-heading-xl">${say.sure}</h1>
<p class="govuk-body-l">${rows.length === 0 ? say.empty : say.sureLead(rows.length)}</p>
<ol class="govuk-list">${rows.map((row) => html`<li><h2 class="govuk-heading-s"><span class="pc-code">${row.id}</span></h2>${about(say, row, locale)}</li>`)}</ol>
<div class="govuk-button-group">${rows.length > 0 && form(locale, secret, html`<input type="hidden" name="from" value="${from}"><input type="hidden" name="action" value="none"><input type="hidden" name="sure" value="${seen}">${sendButton(say.yes, 'warning')}`)}
${form(locale, secret, sendButton(say.no, 'secondary'))}</div>`,
  });
};
