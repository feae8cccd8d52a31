import type { Verdict } from '#domain/request/vocabulary.ts';
import type { SiteResponse } from './exchange.ts';
import { summary } from './faults.ts';
import { choiceField, type Typed, textField } from './fields.ts';
import { page } from './frame.ts';
import { html } from './html.ts';
import type { SiteLetterhead } from './needs.ts';

const choices = [
  { value: 'confirm', words: 'Yes, this request is ours. Please go ahead.' },
  { value: 'refuse', words: 'We know of it, but please do not go ahead.' },
  {
    value: 'not-mine',
    words: 'Not mine. We did not make this request.',
    hint: 'Tell nobody the code. Nothing will be disclosed, changed or deleted because of it.',
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
<h1>Confirm a request</h1>
<p class="lead">We wrote to you because someone made a request in your name or your company’s. Tell us whether to go ahead.</p>
<form method="post" action="/verify" novalidate>
${textField({ name: 'secret', label: 'Code from our letter', hint: 'It stands alone on its line. You can paste it.', autocomplete: 'one-time-code' }, typed)}
${textField({ name: 'request', label: 'Reference of the letter', hint: 'Only a code of eight digits, which came by post, needs it. It begins with REQ-.', optional: true }, typed)}
${choiceField({ name: 'verdict', legend: 'What should we do?', groups: [{ choices }] }, typed)}
<p><button type="submit">Send</button></p>
</form>
<p class="note">Opening this page decides nothing. Only sending the form does, and only once.</p>`,
  });

const done: Readonly<Record<Verdict, readonly [string, string]>> = {
  confirm: [
    'Thank you. The request is confirmed',
    'An officer works on it now. The date by which we answer does not change.',
  ],
  refuse: [
    'Thank you. We do not go ahead',
    'Your choice is recorded, and an officer looks at the request. Nothing is disclosed, changed or deleted because of it.',
  ],
  'not-mine': [
    'Thank you for telling us',
    'We have recorded that this request is not yours, and an officer looks into it. Nothing is disclosed, changed or deleted because of it. Please keep our letter.',
  ],
};

export const thanks = (letterhead: SiteLetterhead, verdict: Verdict): SiteResponse => {
  const [title, sentence] = done[verdict];
  return page(letterhead, {
    title,
    body: html`<div class="panel"><h1>${title}</h1><p>${sentence}</p></div><p>The code is used up now. You can close this page.</p>`,
  });
};

/** The code cannot decide anything any more. */
export const overPage = (
  letterhead: SiteLetterhead,
  status: number,
  title: string,
  sentence: string,
): SiteResponse =>
  page(letterhead, {
    status,
    title,
    body: html`<h1>${title}</h1><p>${sentence}</p><p>Help is at the foot of this page. <a href="/verify">Enter another code</a></p>`,
  });
