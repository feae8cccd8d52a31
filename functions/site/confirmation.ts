import { kindPolicies } from '#domain/request/kinds.ts';
import { insetText, panel } from '#functions/design-system/blocks.ts';
import { html } from '#functions/design-system/html.ts';
import { summaryList } from '#functions/design-system/summary-list.ts';
import { restrictionRecorded } from '#functions/letters/restriction-words.ts';
import { dateInWords, instantInWords as timeInWords } from '#functions/letters/words.ts';
import { instantInWords } from './dates.ts';
import type { SiteRequest, SiteResponse } from './exchange.ts';
import { page } from './frame.ts';
import type { Receipt, SiteNeeds } from './needs.ts';
import { notFound } from './simple-pages.ts';
import { kindInWords } from './words/kinds.ts';

/** The same words as in the first letter (R-5). */
const restriction = ({ kind, receivedAt, numberGiven }: Receipt, zone: string) =>
  kindPolicies[kind].restriction === 'records' &&
  restrictionRecorded(timeInWords(receivedAt, zone), numberGiven === true).map(
    (said) => html`<p>${said}</p>`,
  );

/** The same words for everyone, whatever we know (R-8). */
export const confirmation = async (needs: SiteNeeds, { query }: SiteRequest): Promise<SiteResponse> => {
  const receipt = query.key ? await needs.receiptOf(query.key) : undefined;
  if (!receipt) return notFound(needs);
  const due = dateInWords(receipt.dueOn);
  return page(needs, {
    title: 'We have your request',
    body: html`${panel({
      titleText: 'We have your request',
      html: html`<p>We will answer by <strong class="pc-due">${due}</strong></p>
<p>Your reference <strong class="pc-code">${receipt.id}</strong></p>`,
    })}
${summaryList({
  rows: [
    { key: { text: 'Received on' }, value: { text: instantInWords(receipt.receivedAt, needs.zone) } },
    { key: { text: 'Your request' }, value: { text: kindInWords(receipt.kind, needs.language) } },
  ],
})}
${restriction(receipt, needs.zone)}
<h2 class="govuk-heading-m">What happens next</h2>
<ul class="govuk-list govuk-list--bullet">
<li>We will write to the email address you gave us. Our letter has your reference and a code to check the request.</li>
<li>We may need to confirm who is asking. This does not change the date above. If we cannot confirm it, we will write to you before then.</li>
<li>We will answer by ${due}. If we cannot do what you ask, we will tell you why.</li>
</ul>
<h2 class="govuk-heading-m">If you change your mind</h2>
<p>You can withdraw the request at any time before we answer. Open the <a href="/status">status page</a> with the code in our letter.</p>
<h2 class="govuk-heading-m">If you are not satisfied</h2>
<p>You can <a href="/complaint">complain</a> at any time. This does not stop or delay your request.</p>
${insetText({ text: 'Save or print this page for your records. If you get no email within two hours, check your spam folder, then write to us.' })}`,
  });
};
