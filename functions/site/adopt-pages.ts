import { insetText, panel } from '#functions/design-system/blocks.ts';
import { html } from '#functions/design-system/html.ts';
import type { SiteResponse } from './exchange.ts';
import { summary } from './faults.ts';
import { choiceField, sendButton, type Typed, textField } from './fields.ts';
import { page } from './frame.ts';
import type { SiteLetterhead } from './needs.ts';

export const controllerChoices = [
  {
    heading: 'Someone asked us about your company’s data',
    choices: [
      {
        value: 'adopt',
        words: 'Adopt the request.',
        hint: 'We work on it for your company. We answer you, and only you, within 30 days.',
      },
      {
        value: 'decline',
        words: 'Decline the request.',
        hint: 'We do nothing. Any answer to the person comes from you.',
      },
      { value: 'not-our-person', words: 'We do not know this person.', hint: 'We do nothing.' },
    ],
  },
  {
    heading: 'Your company asked us to delete, deactivate or hand over data, or to act on a child’s data',
    choices: [
      {
        value: 'object',
        words: 'Stop. We object.',
        hint: 'We do nothing until an officer has settled the objection.',
      },
    ],
  },
  {
    heading: 'A change to your company’s contacts',
    choices: [
      { value: 'confirm', words: 'Confirm the change.' },
      { value: 'refuse', words: 'Refuse the change.', hint: 'Your contacts stay as they are.' },
    ],
  },
];

export const adoptForm = (letterhead: SiteLetterhead, typed: Typed, status = 200): SiteResponse =>
  page(letterhead, {
    title: 'Answer for your company',
    at: '/adopt',
    status,
    script: 'verify.js',
    wrong: typed.wrongs.size > 0,
    body: html`${summary(typed.wrongs)}
<h1 class="govuk-heading-xl">Answer for your company</h1>
<p class="govuk-body-l">We wrote to you because you may give us instructions for your company. Please answer the question in our letter.</p>
<form method="post" action="/adopt" novalidate>
${textField({ name: 'secret', label: 'Code from our letter', hint: 'It is on a line of its own, or at the end of the link after the # sign. You can paste it.', autocomplete: 'one-time-code' }, typed)}
${choiceField({ name: 'answer', legend: 'What is your answer?', groups: controllerChoices }, typed)}
${sendButton('Send')}
</form>
${insetText({ text: 'Opening this page decides nothing. You decide when you send the form, and you can send it only once.' })}`,
  });

export const answered = (letterhead: SiteLetterhead): SiteResponse =>
  page(letterhead, {
    title: 'Thank you. We recorded your answer',
    body: html`${panel({ titleText: 'Thank you. We recorded your answer', text: 'If we need to write to you about it, our letter is on its way.' })}
<p>The code no longer works. You can close this page.</p>`,
  });
