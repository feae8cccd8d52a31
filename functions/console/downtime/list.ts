import { hasAccess } from '#domain/case/groups.ts';
import { button } from '#functions/design-system/blocks.ts';
import { emptyState } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { listDowntimes, recordDowntime } from '#functions/downtime/contract.ts';
import type { DowntimeList, DowntimeRow } from '#functions/downtime/downtime-view.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import { fileHeaders } from '../reply.ts';
import type { Screen, Visit } from '../visit.ts';
import { downtimePage, downtimesPage, endOf, stageTag, titleOf } from './downtime-page.ts';

export const downtimesTable = (label: string, rows: readonly DowntimeRow[], { zone }: Visit): Markup =>
  scrollingTable(label, {
    ...{ caption: label, captionClasses: 'govuk-table__caption--m', hasKeys: true },
    head: ['Way to opt out', 'Down from', 'To', 'Answer due', 'Status'].map((text) => ({ text })),
    rows: rows.map((row) => [
      { html: html`<a class="govuk-link" href="${downtimePage(row.id)}">${titleOf(row)}</a>` },
      { text: instantInWords(row.from, zone) },
      { text: endOf(row, zone) },
      { text: row.dueOn === null ? '' : dateInWords(row.dueOn) },
      { html: stageTag(row) },
    ]),
  });

const pathOf = ({ query }: Visit): string => {
  const year = query.get('year') ?? '';
  return /^\d{4}$/.test(year) ? `${listDowntimes.path}?year=${year}` : listDowntimes.path;
};

const yearLink = (year: number): Markup =>
  html`<a class="govuk-link" href="${downtimesPage}?year=${year}">${year}</a>`;

export const list: Screen = {
  path: downtimesPage,
  access: listDowntimes.access,
  get: async (visit) => {
    const { year, open, downtimes } = await visit.api.read<DowntimeList>(pathOf(visit));
    const isEmpty = open.length + downtimes.length === 0;
    return {
      title: 'Ways to opt out that were down',
      body: html`<h1 class="govuk-heading-xl">Ways to opt out that were down</h1>
<p>We watch the public page ourselves. Enter when the mailbox or the telephone did not work, or when the page answered and its form did not. After 4 hours somebody must decide whether the FCC has to hear (47 CFR 64.2009(f)).</p>
${hasAccess(recordDowntime.access, visit.officer.groups) && button({ href: `${downtimesPage}/new`, text: 'Record that one was down' })}
${isEmpty ? emptyState(`Nothing in ${year}`, { text: 'What was down appears here.' }) : html`<p class="pc-small"><a class="govuk-link" href="${downtimesPage}.csv?year=${year}">Download as CSV</a></p>`}
${open.length > 0 && downtimesTable('Down, or something is owed', open, visit)}
${downtimes.length > 0 && downtimesTable(`Down in ${year}`, downtimes, visit)}
<p>${yearLink(year - 1)} · ${yearLink(year + 1)}</p>`,
    };
  },
};

export const listFile: Screen = {
  path: `${downtimesPage}.csv`,
  access: listDowntimes.access,
  get: async (visit) => {
    const { bytes } = await visit.api.file(pathOf(visit), 'text/csv');
    return { status: 200, headers: fileHeaders('text/csv; charset=utf-8', 'downtimes.csv'), body: bytes };
  },
};
