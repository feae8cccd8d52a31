import { insetText, panel } from '#functions/design-system/blocks.ts';
import { html } from '#functions/design-system/html.ts';
import { summaryList } from '#functions/design-system/summary-list.ts';
import { dateInWords } from '#functions/letters/words.ts';
import { complaintWords } from '#functions/site/words/complaint.ts';
import { complaintStatusWords } from '#functions/site/words/complaint-status.ts';
import { dayOfInstant } from '../dates.ts';
import type { SiteResponse } from '../exchange.ts';
import { page } from '../frame.ts';
import type { SiteNeeds } from '../needs.ts';
import { notFound } from '../simple-pages.ts';

/** The same dates as in the acknowledgement (R-25). */
export const complaintReceived = async (needs: SiteNeeds, key: string): Promise<SiteResponse> => {
  const receipt = await needs.complaints.receiptOf(key);
  if (receipt === undefined) return notFound(needs);
  const { language, zone } = needs;
  const say = complaintWords(language);
  const { id, topic, receivedAt, targetOn, dueOn, linkedTo } = receipt;
  const row = (label: string, text: string) => ({ key: { text: label }, value: { text } });
  return page(needs, {
    title: say.received,
    body: html`${panel({ titleText: say.received, html: html`<p>${say.reference} <strong class="pc-code">${id}</strong></p>` })}
${summaryList({
  rows: [
    row(say.receivedOn, dateInWords(dayOfInstant(receivedAt, zone), language)),
    row(say.subject, say.topics[topic]),
    linkedTo !== undefined && row(complaintStatusWords(language).linked, linkedTo),
  ],
})}
<h2 class="govuk-heading-m">${say.next}</h2>
<ul class="govuk-list govuk-list--bullet">
${say.steps(dateInWords(targetOn, language), dateInWords(dueOn, language)).map((one) => html`<li>${one}</li>\n`)}</ul>
${insetText({ text: say.save })}`,
  });
};
