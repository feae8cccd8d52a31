import { html, type Markup } from '#functions/design-system/html.ts';
import { dateInWords } from '#functions/letters/words.ts';
import type { PaperBatch, PaperLetter } from '#functions/notice/accounting/paper-letters.ts';
import { paperLetters } from '#functions/notice/contract.ts';
import { pageOfBreach } from '../breach/breach-case.ts';
import type { Screen, Shown, Visit } from '../visit.ts';
import { apiOf } from './notice-case.ts';

/** As postal.csv names a row. */
const rowName = /^\d{1,3}-\d{1,7}-\d{1,2}$/;

const read = ({ api, params: { id = '' }, query }: Visit): Promise<PaperBatch> => {
  const after = query.get('after') ?? '';
  const path = paperLetters.path.replace('/api/officer/breaches/{caseId}', apiOf(id));
  return api.read(rowName.test(after) ? `${path}?after=${after}` : path);
};

/** The row stays on the screen: it is not the reader’s. */
const sheet = ({ row, name, address, language, subject, text }: PaperLetter): Markup =>
  html`<article class="pc-paper" lang="${language}" aria-label="Row ${row}">
<p class="pc-paper__row pc-no-print">Row ${row}</p>
<p class="pc-paper__address pc-typed">${address === null ? name : address.includes(name) ? address : `${name}\n${address}`}</p>
<p class="pc-paper__subject"><strong>${subject}</strong></p>
<div class="pc-typed">${text}</div>
</article>`;

const range = ({ before, letters }: PaperBatch): string =>
  letters.length === 0
    ? 'No letter to print now'
    : `Letters ${(before + 1).toLocaleString('en-US')} to ${(before + letters.length).toLocaleString('en-US')}`;

const show = async (visit: Visit): Promise<Shown> => {
  const { id = '' } = visit.params;
  const batch = await read(visit);
  const { letters, next, datedOn } = batch;
  const here = `${pageOfBreach(id)}/letters-to-print`;
  return {
    title: range(batch),
    onPaper: true,
    back: { href: `${pageOfBreach(id)}/paper`, text: 'Letters on paper' },
    body: html`<div class="pc-no-print"><h1 class="govuk-heading-l"><span class="govuk-caption-l">${id}</span> ${range(batch)}</h1>
${
  letters.length === 0
    ? html`<p>During a hold or a direction, and while sending is paused or stopped, no letter is shown here, so that nobody prints one too early. A letter that has a mailing day is not shown either.</p>`
    : html`<p>Print this page: each letter starts on a sheet of its own. The letters are dated ${dateInWords(datedOn)}, New York time. Mail them today, or print them again on the day of mailing. Then record the mailing.</p>`
}
<p>${next !== null && html`<a class="govuk-link" href="${here}?after=${next}">Next letters</a> `}${letters.length > 0 && html`<a class="govuk-link" href="${pageOfBreach(id)}/do/record-paper-mail">Record that they were mailed</a>`}</p></div>
${letters.map(sheet)}`,
  };
};

/** In batches, each letter as its reader gets it. */
export const printPage: Screen = {
  path: '/officer/breaches/{id}/letters-to-print',
  access: paperLetters.access,
  get: show,
};
