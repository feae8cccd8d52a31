import { insetText } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { summaryList } from '#functions/design-system/summary-list.ts';
import { timeline } from '#functions/design-system/timeline.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { RequestView } from '#functions/request/status/read-request.ts';
import { stepInWords } from '#functions/request/status/timeline-words.ts';
import { dayOfInstant } from './dates.ts';
import type { SiteResponse } from './exchange.ts';
import { summary } from './faults.ts';
import { sendButton, textField } from './fields.ts';
import { page } from './frame.ts';
import { hrefIn } from './language.ts';
import type { SiteLetterhead, SiteNeeds } from './needs.ts';
import { news as banner } from './news.ts';
import { policyFact } from './policy-fact.ts';
import { promisesDate, stageWords } from './stages.ts';
import { actOn, day } from './status-form.ts';
import { messages } from './status-messages.ts';
import { nextActs, unsatisfied } from './status-next.ts';
import { kindInWords } from './words/kinds.ts';
import { statusWords } from './words/status.ts';

export const askForCode = (
  letterhead: SiteLetterhead,
  status = 200,
  field = '',
  why?: string,
  typed = '',
): SiteResponse => {
  const { language } = letterhead;
  const say = statusWords(language).ask;
  const wrongs = new Map(why === undefined ? [] : [[field, why]]);
  return page(letterhead, {
    title: say.title,
    at: '/status',
    status,
    script: 'status.js',
    wrong: why !== undefined,
    body: html`${summary(wrongs, language)}
<h1 class="govuk-heading-xl">${say.title}</h1>
<p class="govuk-body-l">${say.intro}</p>
<form method="post" action="${hrefIn(language, '/status')}" novalidate>
${textField({ name: 'code', label: say.label, hint: say.hint }, { values: { code: typed }, wrongs })}
${sendButton(say.button)}
</form>`,
  });
};

export const askToWithdraw = (
  letterhead: SiteLetterhead,
  { id }: RequestView,
  code: string,
): SiteResponse => {
  const { sure } = statusWords(letterhead.language);
  const field = { action: 'withdraw', sure: 'yes' };
  return page(letterhead, {
    title: sure.title,
    at: '/status',
    keep: { code, action: 'withdraw' },
    body: html`<h1 class="govuk-heading-xl">${sure.title}</h1>
<p>${sure.stop(id)} ${sure.undo}</p>
<p>${sure.restriction}</p>
<div class="govuk-button-group">${actOn(letterhead, code, field, sendButton(sure.yes, 'warning'))}
${actOn(letterhead, code, {}, sendButton(sure.no, 'secondary'))}</div>`,
  });
};

const fact = (text: string, value: Markup) => ({ key: { text }, value: { html: value } });

const facts = (needs: SiteNeeds, view: RequestView) => {
  const { zone, language } = needs;
  const say = statusWords(language).facts;
  const { stage, dueOn, newDate, extended } = view;
  const due = html`<strong class="pc-due">${dateInWords(dueOn, language)}</strong>`;
  return [
    promisesDate(view) && fact(say.due, due),
    stage === 'late' && fact(say.missed, due),
    newDate !== undefined && fact(say.newDate, html`${dateInWords(newDate, language)}`),
    extended !== undefined && fact(say.first, html`${dateInWords(extended.promisedOn, language)}`),
    fact(say.reference, html`<span class="pc-code">${view.id}</span>`),
    fact(say.kind, html`${kindInWords(view.kind, language)}`),
    fact(say.received, html`${dateInWords(dayOfInstant(view.receivedAt, zone), language)}`),
    policyFact(needs, view),
  ];
};

/** Only that company decides (R-8); by what was typed. */
const isOfCompany = ({ capacity }: RequestView): boolean =>
  capacity === 'controller' || capacity === 'data-subject';

/** The same words for everyone who typed the same, on the same day (R-8). */
export const statusPage = (
  needs: SiteNeeds,
  view: RequestView,
  code: string,
  { status = 200, news }: { status?: number; news?: string } = {},
): SiteResponse => {
  const { language, zone, about } = needs;
  const say = statusWords(language);
  const { name, sentences } = stageWords(view, { on: needs.today(), zone, dpo: about.dpo }, language);
  const [first, ...rest] = sentences;
  return page(needs, {
    title: say.titleOf(name),
    at: '/status',
    status,
    keep: { code },
    body: html`${news !== undefined && banner(news, language)}
<h1 class="govuk-heading-xl">${name}</h1>
<p class="govuk-body-l">${first}</p>
${rest.map((one) => html`<p>${one}</p>\n`)}
${view.extended !== undefined && html`<p>${say.extended[view.extended.reason]}</p>`}
${summaryList({ rows: facts(needs, view) })}
${nextActs(needs, view, code)}
<h2 class="govuk-heading-m">${say.happened}</h2>
${timeline({
  headingLevel: 3,
  items: view.timeline.map(({ at, step }) => ({
    label: { text: stepInWords(step, language) },
    datetime: day(needs, at),
  })),
})}
${isOfCompany(view) && insetText({ text: say.company })}
${messages(needs, view, code)}
${unsatisfied(needs, view, code)}`,
  });
};
