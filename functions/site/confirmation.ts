import { kindPolicies } from '#domain/request/kinds.ts';
import { html } from '#functions/design-system/html.ts';
import { restrictionRecorded } from '#functions/letters/restriction-words.ts';
import { dateInWords, instantInWords as timeInWords } from '#functions/letters/words.ts';
import { instantInWords } from './dates.ts';
import type { SiteRequest, SiteResponse } from './exchange.ts';
import { page } from './frame.ts';
import type { Receipt, SiteNeeds } from './needs.ts';
import { notFound } from './simple-pages.ts';
import { kindInWords } from './words/kinds.ts';

/** The same words as in the first letter. */
const restriction = ({ kind, receivedAt, numberGiven }: Receipt, zone: string) =>
  kindPolicies[kind].restriction === 'records' &&
  restrictionRecorded(timeInWords(receivedAt, zone), numberGiven === true).map(
    (said) => html`<p>${said}</p>`,
  );

/** The same words for everyone, whatever we know. */
export const confirmation = async (needs: SiteNeeds, { query }: SiteRequest): Promise<SiteResponse> => {
  const receipt = query.key ? await needs.receiptOf(query.key) : undefined;
  if (!receipt) return notFound(needs);
  const due = dateInWords(receipt.dueOn);
  return page(needs, {
    title: 'We have your request',
    body: html`<div class="panel">
<h1>We have your request</h1>
<dl class="facts two">
<div class="all"><dt>Your reference</dt><dd class="code">${receipt.id}</dd></div>
<div class="all"><dt>We will answer by</dt><dd class="due">${due}</dd></div>
<div><dt>Received on</dt><dd>${instantInWords(receipt.receivedAt, needs.zone)}</dd></div>
<div><dt>Your request</dt><dd>${kindInWords(receipt.kind)}</dd></div>
</dl>
</div>
${restriction(receipt, needs.zone)}
<h2>What happens next</h2>
<ul>
<li>We will write to the email address you gave us. Our letter has your reference and a code to check the request.</li>
<li>We may need to confirm who is asking. This does not change the date above. If we cannot confirm it, we will write to you before then.</li>
<li>We will answer by ${due}. If we cannot do what you ask, we will tell you why.</li>
</ul>
<h2>If you change your mind</h2>
<p>You can withdraw the request at any time before we answer. Open the <a href="/status">status page</a> with the code in our letter.</p>
<h2>If you are not satisfied</h2>
<p>You can <a href="/complaint">complain</a> at any time. This does not stop or delay your request.</p>
<p class="note">Save or print this page for your records. If you get no email within an hour, check your spam folder, then write to us.</p>`,
  });
};
