import { hasAccess } from '#domain/case/groups.ts';
import { button, tag } from '#functions/design-system/blocks.ts';
import { emptyState } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { listTransfers, recordTransfer } from '#functions/transfer/contract.ts';
import type { TransferLog, TransferRow } from '#functions/transfer/transfer-view.ts';
import { fileHeaders } from '../reply.ts';
import { momentInTable } from '../times.ts';
import type { Screen, Visit } from '../visit.ts';
import { transferPage, transfersPage, transfersTitle } from './transfer-page.ts';
import { caseWords, dataWords, stageWords } from './words.ts';

export const stageTag = ({ stage }: Pick<TransferRow, 'stage'>): Markup => {
  const { text, color } = stageWords[stage];
  return tag({ text, classes: `govuk-tag--${color}` });
};

export const titleOf = ({ case: of }: Pick<TransferRow, 'case'>): string =>
  of === null ? 'No case of the list' : caseWords[of].title;

const table = (label: string, rows: readonly TransferRow[], { zone }: Visit): Markup =>
  scrollingTable(label, {
    ...{ caption: label, captionClasses: 'govuk-table__caption--m', hasKeys: true },
    head: ['Transfer', 'To', 'Data', 'Accounts', 'Entered', 'By', 'Status'].map((text) => ({ text })),
    rows: rows.map((row) => [
      { html: html`<a class="govuk-link" href="${transferPage(row.id)}">${titleOf(row)}</a>` },
      { text: row.recipient ?? 'Nobody was named', classes: 'pc-typed' },
      { text: dataWords[row.data] },
      { text: String(row.accounts) },
      { text: momentInTable(row.recordedAt, zone), classes: 'pc-nowrap' },
      { text: row.by.name },
      { html: stageTag(row) },
    ]),
  });

const read = ({ api, query }: Visit): Promise<TransferLog> => {
  const asked = new URLSearchParams();
  const [year, cursor] = [query.get('year') ?? '', query.get('cursor') ?? ''];
  if (/^\d{4}$/.test(year)) asked.set('year', year);
  if (cursor !== '') asked.set('cursor', cursor);
  return api.read<TransferLog>(`${listTransfers.path}?${asked}`);
};

const yearLink = (year: number): Markup =>
  html`<a class="govuk-link" href="${transfersPage}?year=${year}">Transfers of ${year}</a>`;

const onward = ({ year, cursor }: TransferLog): Markup | false =>
  cursor !== undefined &&
  html`<p><a class="govuk-link" href="${transfersPage}?year=${year}&amp;cursor=${encodeURIComponent(cursor)}">More transfers</a></p>`;

export const list: Screen = {
  path: transfersPage,
  access: listTransfers.access,
  get: async (visit) => {
    const log = await read(visit);
    const { year, waiting, underOrder = [], transfers } = log;
    const isEmpty = waiting.length + underOrder.length + transfers.length === 0;
    return {
      title: transfersTitle,
      body: html`<h1 class="govuk-heading-xl">${transfersTitle}</h1>
<p>Transfers that officers recorded in ${year}, also refused ones. Nobody can change or remove an entry. Our policy requires this log, and for phone records the law does, too (47 CFR 64.2009(c)). A transfer that an order forbids us to tell anybody about is listed only for supervisors and the data protection officer.</p>
${hasAccess(recordTransfer.access, visit.officer.groups) && button({ href: `${transfersPage}/new`, text: 'Record a transfer' })}
${isEmpty && emptyState(`Nothing in ${year}`, { text: 'Recorded transfers appear here, also refused ones.' })}
${underOrder.length > 0 && html`${table('Under an order: tell nobody', underOrder, visit)}<p>Only supervisors, the data protection officer and the two people who made it can see each of these.</p>`}
${waiting.length > 0 && table('Waiting for a second person', waiting, visit)}
${transfers.length > 0 && table(`Transfers of ${year}`, transfers, visit)}
${onward(log)}
${!isEmpty && html`<p><a class="govuk-link" href="${transfersPage}.csv?year=${year}" download>Download ${year} as a file (CSV)</a></p>`}
<p>${yearLink(year - 1)}</p>`,
    };
  },
};

/** The whole year, with the same entries as the list. */
export const listAsFile: Screen = {
  path: `${transfersPage}.csv`,
  access: listTransfers.access,
  get: async ({ api, query }) => {
    const year = query.get('year') ?? '';
    const asked = /^\d{4}$/.test(year) ? `?year=${year}` : '';
    const { bytes } = await api.file(`${listTransfers.path}${asked}`, 'text/csv');
    return { status: 200, headers: fileHeaders('text/csv; charset=utf-8', 'transfers.csv'), body: bytes };
  },
};
