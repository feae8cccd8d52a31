import type { SiteResponse } from './exchange.ts';
import { contactLink, page } from './frame.ts';
import { html } from './html.ts';
import type { SiteLetterhead } from './needs.ts';

/** How to complain; every letter leads here. */
export const complaintPage = (letterhead: SiteLetterhead): SiteResponse =>
  page(letterhead, {
    title: 'Complain about how we treated you',
    body: html`<h1>Complain about how we treated you</h1>
<p class="lead">Tell us at ${contactLink(letterhead.contact)}.</p>
<p>It helps us to have</p>
<ul>
<li>the reference of your request, if there is one;</li>
<li>what went wrong, in your own words;</li>
<li>what you would like us to do.</li>
</ul>
<p>Someone other than the person you complain about looks at it. A request that is still open goes on meanwhile, and its date does not move.</p>
<p>Our answers also name an independent body that you can turn to at any time, at no cost to you.</p>`,
  });
