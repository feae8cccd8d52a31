import type { LinkAnswer } from '#domain/request/link-purposes.ts';
import { insetText, panel } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { summaryList } from '#functions/design-system/summary-list.ts';
import { capital } from '#functions/letters/capital.ts';
import { catalog } from '#functions/letters/catalog.ts';
import { useInWords } from '#functions/letters/use-words.ts';
import { dateInWords, kindInWords } from '#functions/letters/words.ts';
import type { Answered, LinkView } from '#functions/request/link/contract.ts';
import type { SiteResponse } from './exchange.ts';
import { summary, type Wrongs } from './faults.ts';
import { choiceField, sendButton, type Typed, textField } from './fields.ts';
import { registerOf } from './form/notice.ts';
import { page } from './frame.ts';
import { hrefIn } from './language.ts';
import type { SiteLetterhead, SiteNeeds } from './needs.ts';
import { allowsWords } from './words/allows.ts';
import type { Facts } from './words/links.ts';
import { english } from './words/links-en.ts';
import { spanish } from './words/links-es.ts';

export const linkWords = catalog(english, spanish);

/** Letters lead to either address; both show whatever the code is about. */
export type At = '/verify' | '/adopt';

const hidden = (fields: Readonly<Record<string, string | undefined>>): Markup =>
  html`${Object.entries(fields).map(
    ([name, value]) => value !== undefined && html`<input type="hidden" name="${name}" value="${value}">`,
  )}`;

/** First step. `values.chosen`: a "no" that our letter chose beforehand. */
export const enterCode = (
  letterhead: SiteLetterhead,
  at: At,
  { values, wrongs }: Typed,
  status = 200,
): SiteResponse => {
  const { language } = letterhead;
  const say = linkWords(language).enter;
  const typed = { values, wrongs, language };
  return page(letterhead, {
    title: say.title,
    at: '/verify',
    status,
    script: 'verify.js',
    wrong: wrongs.size > 0,
    body: html`${summary(wrongs, language)}
<h1 class="govuk-heading-xl">${say.title}</h1>
<p class="govuk-body-l">${say.lead}</p>
<form method="post" action="${hrefIn(language, at)}" novalidate>
${hidden({ chosen: values.chosen })}
${textField({ name: 'secret', label: say.secret, hint: say.secretHint, autocomplete: 'one-time-code' }, typed)}
${textField({ name: 'request', label: say.request, hint: say.requestHint, optional: true }, typed)}
${sendButton(say.next)}
</form>
${insetText({ text: say.nothing })}`,
  });
};

export interface Secret {
  readonly secret: string;
  /** With a code on paper. */
  readonly request?: string | undefined;
}

const fact = (text: string, value: string | undefined) =>
  value !== undefined && { key: { text }, value: { text: value } };

const aboutOf = ({ language }: SiteLetterhead, view: LinkView): Markup => {
  const say = linkWords(language).about;
  const { id, kind, receivedOn, company, dueOn } = view;
  return summaryList({
    rows: [
      fact(say.id, id),
      fact(say.kind, kind && kindInWords(kind, language)),
      fact(say.receivedOn, receivedOn && dateInWords(receivedOn, language)),
      fact(say.company, company),
      fact(say.dueOn, dueOn && dateInWords(dueOn, language)),
    ],
  });
};

const typedBy = ({ language }: SiteLetterhead, { typed }: LinkView): Markup => {
  const say = linkWords(language).typed;
  return html`${typed && html`<p>${typed.isFound ? say.found : typed.isTheirs ? say.theirs : say.unchecked}</p><blockquote class="pc-typed">${typed.who}</blockquote>`}`;
};

/** What a confirmation would allow, one line each (R-6). */
const allowedBy = (
  needs: SiteLetterhead & Pick<SiteNeeds, 'about'>,
  { uses, recipient }: LinkView,
): Markup => {
  const { language } = needs;
  const say = allowsWords(language);
  const named = uses?.map((one) => useInWords(one, registerOf(needs), language));
  return html`${named && html`<p>${say.uses}</p><ul class="govuk-list govuk-list--bullet">${named.map((one) => html`<li>${capital(one)}</li>`)}</ul>`}${recipient !== undefined && html`<p>${say.recipient}</p><blockquote class="pc-typed">${recipient}</blockquote>`}`;
};

/** One choice is a button; of several one is chosen. */
const answersOf = (letterhead: SiteLetterhead, view: LinkView, typed: Typed): Markup => {
  const say = linkWords(letterhead.language);
  const choices = view.answers.flatMap((value) => {
    const text = say.asks[view.asks].answers[value];
    return text === undefined ? [] : [{ value, ...text }];
  });
  const [only, ...more] = choices;
  if (only !== undefined && more.length === 0)
    return html`${hidden({ answer: only.value })}${sendButton(only.words, 'warning')}`;
  return html`${choiceField({ name: 'answer', legend: say.choose, groups: [{ choices }] }, typed)}${sendButton(say.send)}`;
};

/** Second step: what the code is about, and what is true to choose for it now. */
export const askAnswer = (
  letterhead: SiteLetterhead & Pick<SiteNeeds, 'about'>,
  at: At,
  view: LinkView,
  given: Secret,
  { values, wrongs, status = 200 }: { values: Typed['values']; wrongs: Wrongs; status?: number },
): SiteResponse => {
  const { language } = letterhead;
  const say = linkWords(language);
  const { title, lead, otherwise } = say.asks[view.asks];
  return page(letterhead, {
    title,
    at: '/verify',
    status,
    wrong: wrongs.size > 0,
    keep: { ...given, request: given.request ?? '' },
    body: html`${summary(wrongs, language)}
<h1 class="govuk-heading-xl">${title}</h1>
<p class="govuk-body-l">${lead}</p>
${aboutOf(letterhead, view)}
${typedBy(letterhead, view)}
${allowedBy(letterhead, view)}
<form method="post" action="${hrefIn(language, at)}" novalidate>
${hidden({ ...given, step: 'answer' })}
${answersOf(letterhead, view, { values, wrongs, language })}
</form>
${otherwise !== undefined && html`<p>${otherwise}</p>`}
${insetText({ text: say.asks[view.asks].once ?? say.once })}`,
  });
};

const factsOf = (letterhead: SiteLetterhead, view: LinkView, { cpni }: Answered): Facts => ({
  due: view.dueOn === undefined ? '' : dateInWords(view.dueOn, letterhead.language),
  others: view.others,
  showsAccount: view.showsAccount === true,
  notice: cpni?.is === 'permitted' ? cpni.notice : undefined,
  silentNotice: cpni?.is === 'not-objected' ? cpni.notice : undefined,
  isRestricted: cpni?.is === 'restricted',
});

/** What really happens next, for this link and this answer. */
export const thanks = (
  letterhead: SiteLetterhead,
  view: LinkView,
  answer: LinkAnswer,
  answered: Answered = {},
): SiteResponse => {
  const say = linkWords(letterhead.language);
  const [title = '', first, ...more] =
    say.asks[view.asks].done[answer]?.(factsOf(letterhead, view, answered)) ?? [];
  const closing = say.asks[view.asks].again?.[answer] ?? say.used;
  return page(letterhead, {
    title,
    body: html`${panel({ titleText: title, ...(first !== undefined && { text: first }) })}
${more.map((sentence) => html`<p>${sentence}</p>\n`)}<p>${closing}</p>`,
  });
};

export const overPage = (
  letterhead: SiteLetterhead,
  status: number,
  title: string,
  sentence: string,
  action?: Markup,
): SiteResponse => {
  const { language } = letterhead;
  return page(letterhead, {
    status,
    title,
    body: html`<h1 class="govuk-heading-xl">${title}</h1><p>${sentence}</p>${action}
<p><a href="${hrefIn(language, '/verify')}">${linkWords(language).another}</a></p>`,
  });
};

/** One button, which needs nothing typed: the link itself asks for the next one. */
export const expiredPage = (
  letterhead: SiteLetterhead,
  at: At,
  secret: string,
  canRenew: boolean,
): SiteResponse => {
  const { language } = letterhead;
  const say = linkWords(language);
  const [title, sentence] = say.over.expired;
  if (!canRenew) return overPage(letterhead, 410, title, say.expiredOptional);
  const button = html`<form method="post" action="${hrefIn(language, at)}">${hidden({ secret, action: 'renew' })}${sendButton(say.sendNew)}</form>`;
  return overPage(letterhead, 410, title, sentence, button);
};
