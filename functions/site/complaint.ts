import type { SiteResponse } from './exchange.ts';
import { contactLink, page } from './frame.ts';
import { html } from './html.ts';
import type { SiteNeeds } from './needs.ts';

export const complaintPage = (needs: SiteNeeds): SiteResponse =>
  page(needs, {
    title: 'Make a privacy complaint',
    body: html`<h1>Make a privacy complaint</h1>
<p class="lead">Contact us at ${contactLink(needs.contact)}.</p>
<p>Please tell us:</p>
<ul>
<li>the reference of your request, if you have one;</li>
<li>what went wrong, in your own words;</li>
<li>what you want us to do.</li>
</ul>
<p>Someone other than the person you complain about will look into it. If your request is still open, we keep working on it, and its date does not change.</p>
${needs.isBodyNamed() ? html`<p>Our answers also name an independent body that you can go to at any time, at no cost to you.</p>` : ''}`,
  });
