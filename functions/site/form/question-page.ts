import { type Answers, capacityIn } from '#domain/request/capacity-forms.ts';
import {
  type FormField,
  type FormQuestion,
  fieldsOf,
  isOptional,
  questionBefore,
  stepOf,
} from '#domain/request/form-questions.ts';
import { backLink, insetText } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { noticeWords } from '#functions/letters/cpni-notice.ts';
import { formWords } from '#functions/site/words/form.ts';
import { fieldTexts } from '#functions/site/words/form-fields.ts';
import type { SiteResponse } from '../exchange.ts';
import { summary, type Wrongs } from '../faults.ts';
import { sendButton } from '../fields.ts';
import { page } from '../frame.ts';
import { hrefIn } from '../language.ts';
import type { SiteLetterhead } from '../needs.ts';
import { capacityInWords, pendingQuestion } from './answered.ts';
import { type FieldPlace, type FormShown, formField, textOf } from './field.ts';
import { type NoticeNeeds, noticeBody, registerOf } from './notice.ts';

export const pathOf = (question: FormQuestion | 'check' | 'one-page'): string => `/request/${question}`;

/** Filled in by programs only: a person does not see it. */
export const trap = (language: FormShown['language']): Markup =>
  html`<div hidden><label for="website">${formWords(language).trap}</label><input type="text" id="website" name="website" autocomplete="off" tabindex="-1"></div>`;

/** Pages that ask for several things have a heading of their own. */
const headings: Readonly<Partial<Record<FormQuestion, 'reach' | 'wrong'>>> = {
  reach: 'reach',
  wrong: 'wrong',
};

const placeOf = (question: FormQuestion, field: FormField): FieldPlace => {
  if (headings[question] === undefined && question !== 'notice')
    return field === 'noAccount' ? 'among-others' : 'page';
  return isOptional(question, field) ? 'optional' : 'among-others';
};

const fieldIn = (question: FormQuestion, shown: FormShown) => (field: FormField) => {
  const say = fieldTexts(shown.language);
  const isUnnumbered = field === 'noAccount' && shown.answers.kind === 'cpni-restrict';
  const text = isUnnumbered ? { ...say.fields.noAccount, hint: say.noNumber } : undefined;
  return formField(field, placeOf(question, field), shown, text);
};

/** Above the fields, where the page asks for several things or has a text to read first. */
const headingOf = (question: FormQuestion, language: FormShown['language']): string | undefined => {
  if (question === 'notice') return noticeWords(language).title;
  const named = headings[question];
  return named && fieldTexts(language)[named];
};

/** What this reader can ask for depends on the first answer. */
const aboutKinds = ({ language, answers }: FormShown): Markup | undefined => {
  const capacity = capacityIn(answers);
  if (capacity === undefined) return undefined;
  const say = fieldTexts(language);
  return html`<p>${say.onlyThese(capacityInWords(capacity, language))} <a class="govuk-link" href="${hrefIn(language, pathOf('who'))}">${say.chooseAgain}</a></p>`;
};

export interface QuestionState {
  readonly wrongs: Wrongs;
  readonly status?: number;
  /** Above the question. */
  readonly notice?: string | undefined;
  /** Sent with the answer; from a closed list, never typed. */
  readonly hidden?: Readonly<Record<string, string>>;
}

export const titleOf = (question: FormQuestion, shown: Pick<FormShown, 'answers' | 'language'>): string => {
  const heading = headingOf(question, shown.language);
  if (heading !== undefined) return heading;
  return textOf(fieldsOf(question)[0] as FormField, shown).label;
};

/** Back and the other language send the form, too, so that half an answer is kept. */
const formId = 'question';

/** On the last page's errand, back to it. */
export const backFrom = (question: FormQuestion, answers: Answers): string => {
  const isChange = pendingQuestion(answers) === undefined;
  const before = isChange ? 'check' : questionBefore(question, answers);
  return before === undefined ? '/' : pathOf(before);
};

/** One question, as a page. */
export const questionPage = (
  letterhead: SiteLetterhead & NoticeNeeds,
  question: FormQuestion,
  answers: Answers,
  { wrongs, status = 200, notice, hidden = {} }: QuestionState,
): SiteResponse => {
  const { language } = letterhead;
  const say = formWords(language);
  const shown = { language, answers, wrongs, register: registerOf(letterhead) };
  const { step, steps } = stepOf(question, answers);
  const title = titleOf(question, shown);
  const back = backFrom(question, answers);
  return page(letterhead, {
    title: `${title} – ${say.title}`,
    at: '/request',
    status,
    wrong: wrongs.size > 0,
    typedIn: { form: formId, send: say.goOn },
    body: html`${
      back === '/'
        ? backLink({ href: hrefIn(language, back), text: say.back })
        : html`<button type="submit" form="${formId}" name="go" value="back" class="govuk-back-link">${say.back}</button>`
    }
${summary(wrongs, language)}
${notice !== undefined && insetText({ text: notice })}
<form id="${formId}" method="post" action="${hrefIn(language, pathOf(question))}" novalidate>
<span class="govuk-caption-l">${say.step(step, steps)}</span>
${headingOf(question, language) !== undefined && html`<h1 class="govuk-heading-l">${title}</h1>`}
${question === 'notice' && noticeBody(letterhead)}
${trap(language)}
${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${fieldsOf(question).map(fieldIn(question, shown))}
${question === 'what' && aboutKinds(shown)}
${sendButton(say.goOn)}
</form>`,
  });
};
