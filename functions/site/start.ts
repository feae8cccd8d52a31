import { html } from '#functions/design-system/html.ts';
import type { SiteResponse } from './exchange.ts';
import { contactLink, page } from './frame.ts';
import type { SiteLetterhead } from './needs.ts';
import { kinds } from './words/kinds.ts';

export const startPage = (letterhead: SiteLetterhead): SiteResponse =>
  page(letterhead, {
    title: 'Make a privacy request',
    body: html`<h1>Make a privacy request</h1>
<p class="lead">Ask ${letterhead.companyName} about personal data or your phone records. It is free, and we answer within 30 days.</p>
<p><a class="button" href="/request">Start a request</a></p>
<h2>What you can ask for</h2>
<div class="asks">${kinds.map(({ heading, choices }) => html`<div><h3>${heading}</h3><ul>${choices.map(({ words }) => html`<li>${words}</li>`)}</ul></div>`)}</div>
<h2>What you need</h2>
<ul>
<li>An email address where we can reach you.</li>
<li>The company’s name, if your request is about a company that uses our services.</li>
<li>Your account number, if you have an account with us.</li>
</ul>
<p>It takes about five minutes. Please do not send passwords or copies of your ID.</p>
<h2>How long it takes</h2>
<ol class="path">
<li><strong>The day you ask</strong> We send you a reference and the date by which we will answer.</li>
<li><strong>In between</strong> We may need to confirm who is asking. This does not change the date.</li>
<li><strong>Within 30 days</strong> We answer. If we say no, we tell you why.</li>
</ol>
<h2>How we use what you type</h2>
<p>We use it to answer your request and to keep a record of how we answered. The privacy officers who work on your request can read it. If a company stores the data with us, we may tell that company what it needs to decide. We do not use what you type for marketing.</p>
<h2>Data that a company stores with us</h2>
<p>Many companies use our services to talk with their own customers. If a company stores your data with us, only that company can decide about it. The quickest way is to write to the company you dealt with.</p>
<h2>Other ways</h2>
<p>You can also ask in your own words at ${contactLink(letterhead.contact)}. The same 30 days count from the day we receive it.</p>
<p>Did you already send a request? <a href="/status">Check its status</a> with the code in our letter. Did we ask you to confirm a request? <a href="/verify">Enter the code</a> that we sent you.</p>`,
  });
