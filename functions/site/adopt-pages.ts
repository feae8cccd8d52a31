import type { SiteResponse } from './exchange.ts';
import { summary } from './faults.ts';
import { choiceField, type Typed, textField } from './fields.ts';
import { page } from './frame.ts';
import { html } from './html.ts';
import type { SiteLetterhead } from './needs.ts';

export const controllerChoices = [
  {
    heading: 'Someone asked us about data of your company',
    choices: [
      {
        value: 'adopt',
        words: 'We adopt the request.',
        hint: 'We work on it for your company and answer you, and you alone, within 30 days.',
      },
      { value: 'decline', words: 'We decline it.', hint: 'We do nothing. The person hears from you.' },
      { value: 'not-our-person', words: 'We do not know this person.' },
    ],
  },
  {
    heading: 'Your company asked us to delete, deactivate or hand over data, or to act on a child’s',
    choices: [
      {
        value: 'object',
        words: 'Stop. We object.',
        hint: 'Nothing of it is done until an officer has settled it.',
      },
    ],
  },
  {
    heading: 'A change of who may instruct us',
    choices: [
      { value: 'confirm', words: 'The change is right.' },
      { value: 'refuse', words: 'The change is wrong.', hint: 'Everything stays as it is.' },
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
<h1>Answer for your company</h1>
<p class="lead">We wrote to you because you may instruct us for your company. Give the answer to our letter.</p>
<form method="post" action="/adopt" novalidate>
${textField({ name: 'secret', label: 'Code from our letter', hint: 'It stands alone on its line. You can paste it.', autocomplete: 'one-time-code' }, typed)}
${choiceField({ name: 'answer', legend: 'What is your answer?', groups: controllerChoices }, typed)}
<p><button type="submit">Send</button></p>
</form>
<p class="note">Opening this page decides nothing. Only sending the form does, and only once.</p>`,
  });

export const answered = (letterhead: SiteLetterhead): SiteResponse =>
  page(letterhead, {
    title: 'Thank you. Your answer is recorded',
    body: html`<div class="panel"><h1>Thank you. Your answer is recorded</h1><p>If we have to write to you about it, the letter is on its way.</p></div><p>The code is used up now. You can close this page.</p>`,
  });
