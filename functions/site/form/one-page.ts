import type { Answers } from '#domain/request/capacity-forms.ts';
import { type FormField, formFields } from '#domain/request/form-questions.ts';
import { insetText } from '#functions/design-system/blocks.ts';
import { html } from '#functions/design-system/html.ts';
import { noticeWords } from '#functions/letters/cpni-notice.ts';
import { formWords } from '#functions/site/words/form.ts';
import { fieldTexts } from '#functions/site/words/form-fields.ts';
import type { Fields, SiteResponse } from '../exchange.ts';
import { noWrongs, summary, type Wrongs } from '../faults.ts';
import { fieldGroup, sendButton } from '../fields.ts';
import { page } from '../frame.ts';
import { hrefIn } from '../language.ts';
import type { SiteLetterhead, SiteNeeds } from '../needs.ts';
import { type FieldPlace, formField } from './field.ts';
import { noticeBody, registerOf } from './notice.ts';
import { pathOf, trap } from './question-page.ts';

export interface OnePageState {
  readonly wrongs?: Wrongs;
  readonly status?: number;
  readonly notice?: string;
  /** Of a form that was sent before; otherwise a new one. */
  readonly key?: string;
}

type Group = keyof ReturnType<typeof fieldTexts>['groups'];

/** Required of everybody; what only some are asked says so in its hint. */
const groups: Readonly<Record<Group, readonly (readonly [FormField, FieldPlace])[]>> = {
  who: [
    ['capacity', 'among-others'],
    ['relation', 'optional'],
  ],
  what: [
    ['kind', 'among-others'],
    ['details', 'among-others'],
  ],
  reach: [
    ['name', 'among-others'],
    ['email', 'among-others'],
    ['country', 'optional'],
    ['state', 'optional'],
    ['format', 'optional'],
  ],
  about: [
    ['controller', 'optional'],
    ['aboutWhom', 'optional'],
    ['account', 'optional'],
    ['wrong', 'optional'],
    ['shows', 'optional'],
    ['recipient', 'optional'],
    ['childAge', 'optional'],
  ],
};

export const onePage = (
  needs: SiteLetterhead & Pick<SiteNeeds, 'about' | 'now' | 'newKey'>,
  form: Fields,
  { wrongs = noWrongs, status = 200, notice, key = needs.newKey() }: OnePageState,
): SiteResponse => {
  const { language } = needs;
  const [say, { groups: headings }] = [formWords(language), fieldTexts(language)];
  const answers: Answers = Object.fromEntries(formFields.map((field) => [field, form[field]]));
  const register = registerOf(needs);
  const shown = { language, answers, wrongs, register, isForAll: true } as const;
  const group = (name: Group) =>
    fieldGroup(
      headings[name],
      undefined,
      html`${groups[name].map(([field, place]) => formField(field, place, shown))}`,
    );
  const uses = () =>
    formField('choices', answers.kind === 'cpni-permit' ? 'among-others' : 'optional', shown);
  /** A person who allows a use reads the whole notice first; the page comes back with it, and with all that was typed. */
  const permission = () =>
    html`<h2 class="govuk-heading-l">${noticeWords(language).title}</h2>${noticeBody(needs)}${uses()}${formField('notice', 'among-others', shown)}`;
  return page(needs, {
    title: say.title,
    at: '/request',
    status,
    wrong: wrongs.size > 0,
    body: html`${summary(wrongs, language)}
<h1 class="govuk-heading-xl">${say.title}</h1>
${notice !== undefined && insetText({ text: notice })}
<p class="govuk-body-l">${say.answered}</p>
<form method="post" action="${hrefIn(language, pathOf('one-page'))}" novalidate>
<input type="hidden" name="idempotencyKey" value="${key}">
<input type="hidden" name="locale" value="${language}">
<input type="hidden" name="shownAt" value="${String(needs.now())}">
${trap(language)}
${group('who')}
${group('what')}
${group('about')}
${group('reach')}
${answers.kind === 'cpni-restrict' && uses()}${answers.kind === 'cpni-permit' && permission()}
${insetText({ text: say.purpose })}
${sendButton(say.send)}
</form>`,
  });
};
