import { html } from '#functions/design-system/html.ts';
import type { SiteResponse } from './exchange.ts';
import { contactLink, page } from './frame.ts';
import type { SiteNeeds } from './needs.ts';

export const complaintPage = (needs: SiteNeeds): SiteResponse =>
  page(needs, {
    title: 'Make a privacy complaint',
    body: html`<h1 class="govuk-heading-xl">Make a privacy complaint</h1>
<p class="govuk-body-l">Contact us at ${contactLink(needs.contact)}.</p>
<p>Please tell us:</p>
<ul class="govuk-list govuk-list--bullet">
<li>the reference of your request, if you have one;</li>
<li>what went wrong, in your own words;</li>
<li>what you want us to do.</li>
</ul>
<p>Someone other than the person you complain about will look into it. If your request is still open, we keep working on it, and its date does not change.</p>
${needs.isBodyNamed() ? html`<p>Our answers also name an independent body that you can go to at any time, at no cost to you.</p>` : ''}`,
  });
