import type { SiteResponse } from './exchange.ts';
import { contactLink, page } from './frame.ts';
import { html } from './html.ts';
import type { SiteLetterhead } from './needs.ts';
import { kinds } from './words/kinds.ts';

/** What can be asked, what it takes, how long, what becomes of it, and the other ways. */
export const startPage = (letterhead: SiteLetterhead): SiteResponse =>
  page(letterhead, {
    title: 'Make a privacy request',
    body: html`<h1>Make a privacy request</h1>
<p class="lead">Ask ${letterhead.companyName} about personal data or about the records of your phone service. It is free, and we answer within 30 days.</p>
<p><a class="button" href="/request">Start a request</a></p>
<h2>What you can ask for</h2>
<div class="asks">${kinds.map(({ heading, choices }) => html`<div><h3>${heading}</h3><ul>${choices.map(({ words }) => html`<li>${words}</li>`)}</ul></div>`)}</div>
<h2>What you need</h2>
<ul>
<li>An e-mail address that you can read.</li>
<li>The name of the company, if you act for a company that uses our services or dealt with one.</li>
<li>Your account number, if you have an account with us.</li>
</ul>
<p>It takes about five minutes. Please send no copies of identity papers, and no passwords.</p>
<h2>How long it takes</h2>
<ol class="path">
<li><strong>The day you ask</strong> We write to you with a reference and the date by which we answer.</li>
<li><strong>In between</strong> We may check who is asking. The date does not move for it.</li>
<li><strong>Within 30 days</strong> We answer, or say no and why.</li>
</ol>
<h2>What we do with what you type</h2>
<p>We use it to answer this request and to be able to show later how we did. The officers who work on it can read it. If the request is about data that a company keeps with us, we may tell that company what it needs to decide. We do not use it for offers.</p>
<h2>Data that a company keeps with us</h2>
<p>Many companies use our services to talk with their own customers. Requests about data that a company keeps with us are decided by that company, so it is quickest to write to the company you dealt with.</p>
<h2>Other ways</h2>
<p>You can ask in your own words at ${contactLink(letterhead.contact)}. The same 30 days count from the day we have it.</p>
<p>You asked already? <a href="/status">Check a request</a> with the code in our letter, or <a href="/verify">enter a code</a> that we sent you to confirm one.</p>`,
  });
