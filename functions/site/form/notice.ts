import { currentNotice } from '#domain/choice/notices.ts';
import type { Answers } from '#domain/request/capacity-forms.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { type NoticeFacts, type NoticePart, noticeWords } from '#functions/letters/cpni-notice.ts';
import type { Register } from '#functions/letters/use-words.ts';
import type { SiteResponse } from '../exchange.ts';
import { page } from '../frame.ts';
import { hrefIn } from '../language.ts';
import type { SiteNeeds } from '../needs.ts';
import { policyNow } from '../policy-fact.ts';

export type NoticeNeeds = Pick<SiteNeeds, 'about' | 'companyName' | 'contact' | 'language' | 'now' | 'zone'>;

/** The company and whom its notice names. */
export const registerOf = ({ about, companyName }: Pick<SiteNeeds, 'about' | 'companyName'>): Register => ({
  companyName,
  cpniRecipients: about.cpniRecipients,
});

const factsOf = ({ about, companyName, contact }: NoticeNeeds): NoticeFacts => ({
  company: companyName,
  recipients: about.cpniRecipients,
  uses: currentNotice.uses,
  address: about.address,
  contact,
});

const shown = (part: NoticePart): Markup =>
  typeof part === 'string'
    ? html`<p>${part}</p>`
    : html`<ul class="govuk-list govuk-list--bullet">${part.list.map((item) => html`<li>${item}</li>`)}</ul>`;

/** The whole notice below its title, and its version (R-26, 47 CFR 64.2008(c)). */
export const noticeBody = (needs: NoticeNeeds): Markup => {
  const { lead, sections, version } = noticeWords(needs.language);
  return html`<p class="govuk-body-l">${lead}</p>
${sections(factsOf(needs)).map(({ heading, parts }) => html`<h2 class="govuk-heading-m">${heading}</h2>${parts.map(shown)}`)}
<p>${version(currentNotice.id)}</p>
${policyNow(needs)}`;
};

/** To read or print on its own; the form shows the same text. */
export const noticePage = (needs: SiteNeeds): SiteResponse => {
  const { title, toForm, toStop } = noticeWords(needs.language);
  return page(needs, {
    title,
    body: html`<h1 class="govuk-heading-xl">${title}</h1>
${noticeBody(needs)}
<p><a class="govuk-link" href="${hrefIn(needs.language, '/request?kind=cpni-permit')}">${toForm}</a></p>
<p><a class="govuk-link" href="${hrefIn(needs.language, '/request?kind=cpni-restrict')}">${toStop}</a></p>`,
  });
};

/** Agreed to a version that the page no longer shows. */
export const isOutdated = ({ notice = '' }: Answers): boolean => notice !== '' && notice !== currentNotice.id;
