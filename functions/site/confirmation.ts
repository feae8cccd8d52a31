import { atReceipt } from '#domain/request/at-receipt.ts';
import { insetText, panel } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { summaryList } from '#functions/design-system/summary-list.ts';
import { restrictionRecorded } from '#functions/letters/restriction-words.ts';
import { dateInWords, kindInWords } from '#functions/letters/words.ts';
import { answerDue } from '#functions/request/letters/acknowledgement.ts';
import { dayOfInstant } from './dates.ts';
import type { SiteRequest, SiteResponse } from './exchange.ts';
import { page } from './frame.ts';
import { hrefIn } from './language.ts';
import type { Receipt, SiteLetterhead, SiteNeeds } from './needs.ts';
import { notFound } from './simple-pages.ts';
import { confirmationWords } from './words/confirmation.ts';

/** The same facts and words as in the first letter (R-5, R-8, R-9). */
const nextOf = ({ zone, language }: SiteLetterhead, receipt: Receipt): readonly string[] => {
  const say = confirmationWords(language);
  const { first, asks } = atReceipt(receipt);
  const { receivedAt, numberGiven = 'none' } = receipt;
  switch (first) {
    case 'restriction-recorded': {
      const on = dayOfInstant(receivedAt, zone);
      return [...restrictionRecorded({ receivedAt, zone, numberGiven, on }, language), say.letter];
    }
    case 'neutral-redirect':
      return [say.letter, ...say.redirected];
    case 'acknowledgement':
      return [say.letter, ...say.asks[asks], say.why];
  }
};

const promised = ({ zone, language }: SiteLetterhead, receipt: Receipt): Markup => {
  const [due] = answerDue(receipt, dayOfInstant(receipt.receivedAt, zone), language);
  return html`${due !== undefined && html`<p class="pc-due">${due}</p>`}`;
};

const withdrawal = ({ language }: SiteLetterhead): Markup => {
  const say = confirmationWords(language);
  return html`<h2 class="govuk-heading-m">${say.withdraw}</h2>
<p>${say.withdrawHow} <a href="${hrefIn(language, '/status')}">${say.statusPage}</a>.</p>`;
};

/** The same words for everyone, whatever we know (R-8). */
export const confirmation = async (needs: SiteNeeds, { query }: SiteRequest): Promise<SiteResponse> => {
  const receipt = query.key ? await needs.receiptOf(query.key) : undefined;
  if (!receipt) return notFound(needs);
  const { language, zone } = needs;
  const say = confirmationWords(language);
  const { first, promises } = atReceipt(receipt);
  const title = say.title[first];
  const on = dateInWords(dayOfInstant(receipt.receivedAt, zone), language);
  return page(needs, {
    title,
    body: html`${panel({
      titleText: title,
      html: html`${promised(needs, receipt)}
<p>${say.reference} <strong class="pc-code">${receipt.id}</strong></p>`,
    })}
${summaryList({
  rows: [
    { key: { text: say.receivedOn }, value: { text: on } },
    { key: { text: say.kind }, value: { text: kindInWords(receipt.kind, language) } },
  ],
})}
<h2 class="govuk-heading-m">${say.next}</h2>
<ul class="govuk-list govuk-list--bullet">
${nextOf(needs, receipt).map((one) => html`<li>${one}</li>\n`)}</ul>
${promises !== 'none' && withdrawal(needs)}
<h2 class="govuk-heading-m">${say.unsatisfied}</h2>
<p><a href="${hrefIn(language, '/complaint')}">${say.complain}</a> ${say.complainHow}</p>
${insetText({ text: say.save })}`,
  });
};
