import { lapsedWords } from '#domain/request/view.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { RequestView } from '#functions/request/status/read-request.ts';
import { dayOfInstant, instantInWords } from './dates.ts';
import type { SiteResponse } from './exchange.ts';
import { summary } from './faults.ts';
import { textField } from './fields.ts';
import { page } from './frame.ts';
import type { SiteLetterhead } from './needs.ts';
import { stages } from './stages.ts';
import { messages } from './status-messages.ts';
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
<h1>Check a request</h1>
<p class="lead">Our first letter to you has a link. Below the link, the code is on a line of its own.</p>
<form method="post" action="/status" novalidate>
${textField({ name: 'code', label: 'Code from our letter', hint: 'It has two parts with a dot between them. You can paste it. The reference alone is not enough.' }, { values: { code: typed }, wrongs })}
<p><button type="submit">Show the request</button></p>
</form>`,
  });
};

const actOn = (code: string, action: Markup): Markup =>
  html`<form method="post" action="/status"><input type="hidden" name="code" value="${code}">${action}</form>`;

export const askToWithdraw = (letterhead: SiteLetterhead, { id }: RequestView, code: string): SiteResponse =>
  page(letterhead, {
    title: 'Withdraw this request?',
    at: '/status',
    body: html`<h1>Withdraw this request?</h1>
<p>We will stop working on <span class="code">${id}</span> and will not send you an answer. You cannot undo this, but you can make a new request at any time.</p>
<p>Any restriction on the use of your phone records stays in force.</p>
<div class="row">${actOn(code, html`<input type="hidden" name="action" value="withdraw"><input type="hidden" name="sure" value="yes"><button type="submit">Yes, withdraw it</button>`)}
${actOn(code, html`<button type="submit" class="quiet">No, go back</button>`)}</div>`,
  });

const isLapsed = ({ stage, timeline }: RequestView): boolean =>
  stage === 'closed' && timeline.at(-1)?.what === lapsedWords;

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
    body: html`${news !== undefined && html`<p class="note" role="status"><strong>${news}</strong></p>`}
<div class="panel"><h1>${stage.name}</h1><p>${stage.meaning}</p>
<dl class="facts two">
${!stage.over && html`<div class="all"><dt>We will answer by</dt><dd class="due">${dateInWords(view.dueOn)}</dd></div>`}
<div class="all"><dt>Your reference</dt><dd class="code">${view.id}</dd></div>
<div><dt>Your request</dt><dd>${kindInWords(view.kind)}</dd></div>
<div><dt>Received on</dt><dd>${instantInWords(view.receivedAt, letterhead.zone)}</dd></div>
</dl></div>
<h2>What has happened</h2>
<ol class="path">${view.timeline.map(({ at, what }) => html`<li><strong>${what}</strong> <time datetime="${dayOfInstant(at, letterhead.zone)}">${instantInWords(at, letterhead.zone)}</time></li>`)}</ol>
<p class="note">If a company stores your data with us, only that company can decide about it. See our letter.</p>
${messages(letterhead, view, code, stage.over)}
${!stage.over && html`<h2>If a link from us no longer works</h2><p>A link works once and for a limited time. A new link does not change the date for our answer.</p>${actOn(code, html`<input type="hidden" name="action" value="renew"><button type="submit" class="quiet">Send a new link</button>`)}<p>If you got an eight-digit code by mail, <a href="/verify?request=${view.id}">enter it here</a>.</p>`}
${view.stage === 'closed' && !isLapsed(view) && html`<h2>If our answer has records for you to download</h2><p><a href="/records?request=${view.id}">Download them</a> with the code in our answer. A code works once and for a limited time. A new code does not change the last day.</p>${actOn(code, html`<input type="hidden" name="action" value="renew"><button type="submit" class="quiet">Send a new code</button>`)}`}
${isLapsed(view) && html`<h2>If you still want an answer</h2><p>We will open a new request linked to this one, with what you told us before.</p>${actOn(code, html`<input type="hidden" name="action" value="renew"><button type="submit" class="quiet">Ask again</button>`)}`}
${!stage.over && html`<h2>If you change your mind</h2>${actOn(code, html`<input type="hidden" name="action" value="withdraw"><button type="submit" class="quiet">Withdraw this request</button>`)}`}
<h2>If you are not satisfied</h2>
<p>You can <a href="/complaint">complain</a> at any time. This does not stop or delay an open request.</p>`,
  });
};
