import { readChoice } from '#domain/choice/chosen.ts';
import type { Answers } from '#domain/request/capacity-forms.ts';
import { filesLeft, purposesFor } from '#domain/request/form-files.ts';
import {
  type FormField,
  fieldsOf,
  questionsFor,
  stepOf,
  tickedUses,
} from '#domain/request/form-questions.ts';
import type { RequestKind } from '#domain/request/vocabulary.ts';
import { backLink, insetText } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { summaryList } from '#functions/design-system/summary-list.ts';
import { capital } from '#functions/letters/capital.ts';
import type { Locale } from '#functions/letters/catalog.ts';
import { noticeWords } from '#functions/letters/cpni-notice.ts';
import { type Register, useInWords } from '#functions/letters/use-words.ts';
import { choicesOf } from '#functions/site/words/choices.ts';
import { countryInWords } from '#functions/site/words/countries.ts';
import { filesWords } from '#functions/site/words/files.ts';
import { formWords } from '#functions/site/words/form.ts';
import { fieldTexts } from '#functions/site/words/form-fields.ts';
import { kindInWords } from '#functions/site/words/kinds.ts';
import { stateList } from '#functions/site/words/us-states.ts';
import type { SiteResponse } from '../exchange.ts';
import { summary, type Wrongs } from '../faults.ts';
import { sendButton } from '../fields.ts';
import { page } from '../frame.ts';
import { hrefIn } from '../language.ts';
import type { SiteLetterhead, SiteNeeds } from '../needs.ts';
import { type FormShown, textOf } from './field.ts';
import { registerOf } from './notice.ts';
import { pathOf, trap } from './question-page.ts';

const chosen = (field: Parameters<typeof choicesOf>[0]) => (value: string, language: Locale) =>
  choicesOf(field, language).find((one) => one.value === value)?.words ?? value;

/** As the person reads it; other fields as typed. */
const inWords: Readonly<Partial<Record<FormField, (value: string, language: Locale) => string>>> = {
  capacity: chosen('capacity'),
  relation: chosen('relation'),
  childAge: chosen('childAge'),
  format: chosen('format'),
  kind: (value, language) => kindInWords(value as RequestKind, language),
  country: countryInWords,
  notice: (value, language) => noticeWords(language).version(value),
  state: (value, language) => stateList(language).find((one) => one.value === value)?.words ?? value,
};

const hasNumber = ({ noAccount = '' }: Answers): boolean => noAccount === '';

const chosenUses = (answers: Answers, language: Locale, register: Register): Markup => {
  const chosen = tickedUses(answers).flatMap((one) => readChoice(one) ?? []);
  if (chosen.length === 0) return html`${formWords(language).check.allUses}`;
  return html`<ul class="govuk-list govuk-list--bullet">${chosen.map((one) => html`<li>${capital(useInWords(one, register, language))}</li>`)}</ul>`;
};

const shownValue = (
  field: FormField,
  answers: Answers,
  { language, register }: Pick<FormShown, 'language' | 'register'>,
): Markup => {
  if (field === 'choices') return chosenUses(answers, language, register);
  const typed = answers[field]?.trim() ?? '';
  if (field === 'account' && !hasNumber(answers)) return html`${fieldTexts(language).fields.noAccount.label}`;
  if (typed === '') return html`${formWords(language).check.none}`;
  const known = inWords[field]?.(typed, language);
  return known === undefined ? html`<div class="pc-typed">${typed}</div>` : html`${known}`;
};

const rows = (answers: Answers, shown: Pick<FormShown, 'language' | 'register'>) => {
  const { language } = shown;
  const { change } = formWords(language).check;
  return questionsFor(answers).flatMap((question) =>
    fieldsOf(question)
      .filter((field) => field !== 'noAccount')
      .map((field) => {
        const { label } = textOf(field, { language, answers });
        const href = `${hrefIn(language, pathOf(question))}#${field}`;
        return {
          key: { text: label },
          value: { html: shownValue(field, answers, shown) },
          actions: { items: [{ href, text: change, visuallyHiddenText: label }] },
        };
      }),
  );
};

/** Optional, so it is no question: a page of its own, from here. */
const filesRow = (answers: Answers, language: Locale) => {
  if (purposesFor(answers).length === 0) return undefined;
  const { summary: say, title } = filesWords(language);
  const { count, byMail } = filesLeft(answers);
  const attached = count > 0 ? say.count(count) : say.none;
  return {
    key: { text: say.label },
    value: { html: html`${attached}${byMail && html`<br>${say.byMail}`}` },
    actions: { items: [{ href: hrefIn(language, '/request/files'), text: title }] },
  };
};

/** R-5: a restriction without a number is recorded, and cannot be applied yet. */
const withoutNumber = (answers: Answers, language: Locale): Markup | false =>
  answers.kind === 'cpni-restrict' &&
  !hasNumber(answers) &&
  insetText({ text: fieldTexts(language).noNumber });

export const checkPage = (
  letterhead: SiteLetterhead & Pick<SiteNeeds, 'about'>,
  answers: Answers,
  { wrongs, status = 200 }: { readonly wrongs: Wrongs; readonly status?: number },
): SiteResponse => {
  const { language } = letterhead;
  const say = formWords(language);
  const { step, steps } = stepOf('check', answers);
  const last = questionsFor(answers).at(-1) ?? 'who';
  return page(letterhead, {
    title: `${say.check.title} – ${say.title}`,
    at: '/request',
    status,
    wrong: wrongs.size > 0,
    body: html`${backLink({ href: hrefIn(language, pathOf(last)), text: say.back })}
${summary(wrongs, language)}
<span class="govuk-caption-l">${say.step(step, steps)}</span>
<h1 class="govuk-heading-l">${say.check.title}</h1>
${summaryList({ rows: [...rows(answers, { language, register: registerOf(letterhead) }), filesRow(answers, language)] })}
${withoutNumber(answers, language)}
<p>${say.purpose} ${say.answered}</p>
<form method="post" action="${hrefIn(language, pathOf('check'))}" novalidate>
${trap(language)}
${sendButton(say.send)}
</form>
<form method="post" action="${hrefIn(language, '/request/forget')}" novalidate>
${sendButton(say.check.forget, 'secondary')}
</form>`,
  });
};
