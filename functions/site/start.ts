import { button } from '#functions/design-system/blocks.ts';
import { html } from '#functions/design-system/html.ts';
import { summaryList } from '#functions/design-system/summary-list.ts';
import type { SiteResponse } from './exchange.ts';
import { contactLink, page } from './frame.ts';
import type { SiteLetterhead } from './needs.ts';
import { kinds } from './words/kinds.ts';

const steps = [
  ['The day you ask', 'We send you a reference and the date by which we will answer.'],
  ['In between', 'We may need to confirm who is asking. This does not change the date.'],
  ['Within 30 days', 'We answer. If we say no, we tell you why.'],
].map(([when, what]) => ({ key: { text: when }, value: { text: what } }));

export const startPage = (letterhead: SiteLetterhead): SiteResponse =>
  page(letterhead, {
    title: 'Make a privacy request',
    body: html`<h1 class="govuk-heading-xl">Make a privacy request</h1>
<p class="govuk-body-l">Ask ${letterhead.companyName} about personal data or your phone records. It is free, and we answer within 30 days.</p>
${button({ text: 'Start a request', href: '/request', isStartButton: true })}
<h2 class="govuk-heading-m">What you can ask for</h2>
<div class="pc-lists">${kinds(letterhead.language).map(({ heading, choices }) => html`<div><h3 class="govuk-heading-s">${heading}</h3><ul class="govuk-list govuk-list--bullet">${choices.map(({ words }) => html`<li>${words}</li>`)}</ul></div>`)}</div>
<h2 class="govuk-heading-m">What you need</h2>
<ul class="govuk-list govuk-list--bullet">
<li>An email address where we can reach you.</li>
<li>The company’s name, if your request is about a company that uses our services.</li>
<li>Your account number, if you have an account with us.</li>
</ul>
<p>It takes about five minutes. Please do not send passwords or copies of your ID.</p>
<h2 class="govuk-heading-m">How long it takes</h2>
${summaryList({ rows: steps })}
<h2 class="govuk-heading-m">How we use what you type</h2>
<p>We use it to answer your request and to keep a record of how we answered. The privacy officers who work on your request can read it. If a company stores the data with us, we may tell that company what it needs to decide. We do not use what you type for marketing.</p>
<h2 class="govuk-heading-m">Data that a company stores with us</h2>
<p>Many companies use our services to talk with their own customers. If a company stores your data with us, only that company can decide about it. The quickest way is to write to the company you dealt with.</p>
<h2 class="govuk-heading-m">Other ways</h2>
<p>You can also ask in your own words at ${contactLink(letterhead.contact)}. The same 30 days count from the day we receive it.</p>
<p>Did you already send a request? <a href="/status">Check its status</a> with the code in our letter. Did we ask you to confirm a request? <a href="/verify">Enter the code</a> that we sent you.</p>`,
  });
