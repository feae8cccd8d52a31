import type { Verdict } from '#domain/request/vocabulary.ts';
import { insetText, panel } from '#functions/design-system/blocks.ts';
import { html } from '#functions/design-system/html.ts';
import type { SiteResponse } from './exchange.ts';
import { summary } from './faults.ts';
import { choiceField, sendButton, type Typed, textField } from './fields.ts';
import { page } from './frame.ts';
import type { SiteLetterhead } from './needs.ts';

const choices = [
  { value: 'confirm', words: 'Yes, I confirm this request. Please go ahead.' },
  { value: 'refuse', words: 'I know about it, but please do not go ahead.' },
  {
    value: 'not-mine',
    words: 'Not mine. I did not make this request.',
    hint: 'Do not share the code. We will not act on the request.',
  },
];

export const verifyForm = (letterhead: SiteLetterhead, typed: Typed, status = 200): SiteResponse =>
  page(letterhead, {
    title: 'Confirm a request',
    at: '/verify',
    status,
    script: 'verify.js',
    wrong: typed.wrongs.size > 0,
    body: html`${summary(typed.wrongs)}
<h1 class="govuk-heading-xl">Confirm a request</h1>
<p class="govuk-body-l">We wrote to you because we received a request in your name or your company’s name. Tell us whether to go ahead.</p>
<form method="post" action="/verify" novalidate>
${textField({ name: 'secret', label: 'Code from our letter', hint: 'It is on a line of its own, or at the end of the link after the # sign. You can paste it.', autocomplete: 'one-time-code' }, typed)}
${textField({ name: 'request', label: 'Reference of the letter', hint: 'You need it only for an eight-digit code that came by mail. It begins with REQ-.', optional: true }, typed)}
${choiceField({ name: 'verdict', legend: 'What should we do?', groups: [{ choices }] }, typed)}
${sendButton('Send')}
</form>
${insetText({ text: 'Opening this page decides nothing. You decide when you send the form, and you can send it only once.' })}`,
  });

const done: Readonly<Record<Verdict, readonly [string, string]>> = {
  confirm: ['Thank you. You confirmed the request', 'The date for our answer does not change.'],
  refuse: [
    'Thank you. We will not go ahead',
    'We recorded your choice, and an officer will review the request. We will not share, change or delete any data because of it.',
  ],
  'not-mine': [
    'Thank you for telling us',
    'We recorded that this request is not yours, and an officer will look into it. We will not share, change or delete any data because of it. Please keep our letter.',
  ],
};

export const thanks = (letterhead: SiteLetterhead, verdict: Verdict): SiteResponse => {
  const [title, sentence] = done[verdict];
  return page(letterhead, {
    title,
    body: html`${panel({ titleText: title, text: sentence })}
<p>The code no longer works. You can close this page.</p>`,
  });
};

export const overPage = (
  letterhead: SiteLetterhead,
  status: number,
  title: string,
  sentence: string,
): SiteResponse =>
  page(letterhead, {
    status,
    title,
    body: html`<h1 class="govuk-heading-xl">${title}</h1><p>${sentence}</p><p>You can find help at the bottom of this page. <a href="/verify">Enter another code</a></p>`,
  });
