import { lapsedWords } from '#domain/request/view.ts';
import { insetText } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { notificationBanner } from '#functions/design-system/notification-banner.ts';
import { summaryList } from '#functions/design-system/summary-list.ts';
import { timeline } from '#functions/design-system/timeline.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { RequestView } from '#functions/request/status/read-request.ts';
import { instantInWords } from './dates.ts';
import type { SiteResponse } from './exchange.ts';
import { summary } from './faults.ts';
import { sendButton, textField } from './fields.ts';
import { page } from './frame.ts';
import type { SiteLetterhead } from './needs.ts';
import { stages } from './stages.ts';
import { day, messages } from './status-messages.ts';
import { kindInWords } from './words/kinds.ts';

export const askForCode = (
  letterhead: SiteLetterhead,
  status = 200,
  field = '',
  why?: string,
  typed = '',
): SiteResponse => {
  const wrongs = new Map(why === undefined ? [] : [[field, why]]);
  return page(letterhead, {
    title: 'Check a request',
    at: '/status',
    status,
    script: 'status.js',
    wrong: why !== undefined,
    body: html`${summary(wrongs)}
<h1 class="govuk-heading-xl">Check a request</h1>
<p class="govuk-body-l">Our first letter to you has a link. Below the link, the code is on a line of its own.</p>
<form method="post" action="/status" novalidate>
${textField({ name: 'code', label: 'Code from our letter', hint: 'It has two parts with a dot between them. You can paste it. The reference alone is not enough.' }, { values: { code: typed }, wrongs })}
${sendButton('Show the request')}
</form>`,
  });
};

const actOn = (code: string, action: Markup): Markup =>
  html`<form method="post" action="/status"><input type="hidden" name="code" value="${code}">${action}</form>`;

export const askToWithdraw = (letterhead: SiteLetterhead, { id }: RequestView, code: string): SiteResponse =>
  page(letterhead, {
    title: 'Withdraw this request?',
    at: '/status',
    body: html`<h1 class="govuk-heading-xl">Withdraw this request?</h1>
<p>We will stop working on <span class="pc-code">${id}</span> and will not send you an answer. You cannot undo this, but you can make a new request at any time.</p>
<p>Any restriction on the use of your phone records stays in force.</p>
<div class="govuk-button-group">${actOn(code, html`<input type="hidden" name="action" value="withdraw"><input type="hidden" name="sure" value="yes">${sendButton('Yes, withdraw it', 'warning')}`)}
${actOn(code, html`${sendButton('No, go back', 'secondary')}`)}</div>`,
  });

const isLapsed = ({ stage, timeline }: RequestView): boolean =>
  stage === 'closed' && timeline.at(-1)?.what === lapsedWords;

const fact = (text: string, html: Markup) => ({ key: { text }, value: { html } });

const facts = ({ zone, language }: SiteLetterhead, view: RequestView, isOver: boolean) => [
  !isOver && fact('We will answer by', html`<strong class="pc-due">${dateInWords(view.dueOn)}</strong>`),
  fact('Your reference', html`<span class="pc-code">${view.id}</span>`),
  fact('Your request', html`${kindInWords(view.kind, language)}`),
  fact('Received on', html`${instantInWords(view.receivedAt, zone)}`),
];

/** Stage, dates and the same words for everyone (R-8). */
export const statusPage = (
  letterhead: SiteLetterhead,
  view: RequestView,
  code: string,
  { status = 200, news }: { status?: number; news?: string } = {},
): SiteResponse => {
  const stage = stages[view.stage];
  return page(letterhead, {
    title: `${stage.name}: your request`,
    at: '/status',
    status,
    body: html`${news !== undefined && notificationBanner({ text: news, role: 'status' })}
<h1 class="govuk-heading-xl">${stage.name}</h1>
<p class="govuk-body-l">${stage.meaning}</p>
${summaryList({ rows: facts(letterhead, view, stage.over) })}
<h2 class="govuk-heading-m">What has happened</h2>
${timeline({ headingLevel: 3, items: view.timeline.map(({ at, what }) => ({ label: { text: what }, datetime: day(letterhead, at) })) })}
${insetText({ text: 'If a company stores your data with us, only that company can decide about it. See our letter.' })}
${messages(letterhead, view, code, stage.over)}
${!stage.over && html`<h2 class="govuk-heading-m">If a link from us no longer works</h2><p>A link works once and for a limited time. A new link does not change the date for our answer.</p>${actOn(code, html`<input type="hidden" name="action" value="renew">${sendButton('Send a new link', 'secondary')}`)}<p>If you got an eight-digit code by mail, <a href="/verify?request=${view.id}">enter it here</a>.</p>`}
${view.stage === 'closed' && !isLapsed(view) && html`<h2 class="govuk-heading-m">If our answer has records for you to download</h2><p><a href="/records?request=${view.id}">Download them</a> with the code in our answer. A code works once and for a limited time. A new code does not change the last day.</p>${actOn(code, html`<input type="hidden" name="action" value="renew">${sendButton('Send a new code', 'secondary')}`)}`}
${isLapsed(view) && html`<h2 class="govuk-heading-m">If you still want an answer</h2><p>We will open a new request linked to this one, with what you told us before.</p>${actOn(code, html`<input type="hidden" name="action" value="renew">${sendButton('Ask again', 'secondary')}`)}`}
${!stage.over && html`<h2 class="govuk-heading-m">If you change your mind</h2>${actOn(code, html`<input type="hidden" name="action" value="withdraw">${sendButton('Withdraw this request', 'secondary')}`)}`}
<h2 class="govuk-heading-m">If you are not satisfied</h2>
<p>You can <a href="/complaint">complain</a> at any time. This does not stop or delay an open request.</p>`,
  });
};
