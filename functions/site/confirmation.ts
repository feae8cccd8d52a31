import { kindPolicies } from '#domain/request/kinds.ts';
import { restrictionRecorded } from '#functions/letters/restriction-words.ts';
import { dateInWords, instantInWords as timeInWords } from '#functions/letters/words.ts';
import { instantInWords } from './dates.ts';
import type { SiteRequest, SiteResponse } from './exchange.ts';
import { page } from './frame.ts';
import { html } from './html.ts';
import type { Receipt, SiteNeeds } from './needs.ts';
import { notFound } from './simple-pages.ts';
import { kindInWords } from './words/kinds.ts';

/** What we say of a restriction, in the words of our first letter. */
const restriction = ({ kind, receivedAt, numberGiven }: Receipt, zone: string) =>
  kindPolicies[kind].restriction === 'records' &&
  restrictionRecorded(timeInWords(receivedAt, zone), numberGiven === true).map(
    (said) => html`<p>${said}</p>`,
  );

/** The receipt. It says the same whoever asked and whatever we know of the company or the account. */
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
<div class="all"><dt>We answer by</dt><dd class="due">${due}</dd></div>
<div><dt>Received on</dt><dd>${instantInWords(receipt.receivedAt, needs.zone)}</dd></div>
<div><dt>You asked for</dt><dd>${kindInWords(receipt.kind)}</dd></div>
</dl>
</div>
${restriction(receipt, needs.zone)}
<h2>What happens next</h2>
<ul>
<li>We write to the e-mail address you gave. The letter has your reference and a code to follow the request.</li>
<li>We may check who is asking. The date above does not move for it.</li>
<li>We answer by ${due}. If we cannot do what you ask, we say why.</li>
</ul>
<h2>If you change your mind</h2>
<p>You can withdraw the request at any time before we answer: open the <a href="/status">status page</a> with the code in our letter.</p>
<h2>If you are not happy with us</h2>
<p>You can <a href="/complaint">complain</a> at any time. Your request goes on meanwhile.</p>
<p class="note">Save or print this page for your records. No letter within an hour? Look among unwanted mail, then write to us.</p>`,
  });
};
