import { hasAccess } from '#domain/case/groups.ts';
import type { CampaignList, CampaignRow } from '#functions/campaign/campaign-view.ts';
import { listCampaigns, recordCampaign } from '#functions/campaign/contract.ts';
import { button } from '#functions/design-system/blocks.ts';
import { emptyState } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { dateInWords } from '#functions/letters/words.ts';
import { fileHeaders } from '../reply.ts';
import type { Screen, Visit } from '../visit.ts';
import { campaignPage, campaignsPage, noticePath, stageTag, titleOf } from './campaign-page.ts';

const table = (label: string, rows: readonly CampaignRow[]): Markup =>
  scrollingTable(label, {
    ...{ caption: label, captionClasses: 'govuk-table__caption--m', hasKeys: true },
    head: ['Campaign', 'Products', 'From', 'Through', 'Recorded by', 'Status'].map((text) => ({ text })),
    rows: rows.map((row) => [
      {
        html: html`<a class="govuk-link pc-typed" href="${campaignPage(row.id)}">${titleOf(row)}</a>`,
      },
      { text: row.products, classes: 'pc-typed' },
      { text: dateInWords(row.startsOn) },
      { text: dateInWords(row.endsOn) },
      { text: row.by.name },
      { html: stageTag(row) },
    ]),
  });

const pathOf = ({ query }: Visit): string => {
  const year = query.get('year') ?? '';
  return /^\d{4}$/.test(year) ? `${listCampaigns.path}?year=${year}` : listCampaigns.path;
};

const yearLink = (year: number): Markup =>
  html`<a class="govuk-link" href="${campaignsPage}?year=${year}">Campaigns of ${year}</a>`;

export const list: Screen = {
  path: campaignsPage,
  access: listCampaigns.access,
  get: async (visit) => {
    const { year, waiting, campaigns } = await visit.api.read<CampaignList>(pathOf(visit));
    const isEmpty = waiting.length + campaigns.length === 0;
    return {
      title: 'Campaigns that use phone records',
      body: html`<h1 class="govuk-heading-xl">Campaigns that use phone records</h1>
<p>Campaigns that begin in ${year}. A supervisor approves each before anything of it leaves. The law requires this list (47 CFR 64.2009(c) and (d)), and nobody can change or remove an entry.</p>
${hasAccess(recordCampaign.access, visit.officer.groups) && button({ href: `${campaignsPage}/new`, text: 'Record a campaign' })}
<p><a class="govuk-link" href="${noticePath}">Notice of the right to say no</a></p>
${isEmpty ? emptyState(`Nothing in ${year}`, { text: 'Recorded campaigns appear here.' }) : html`<p class="pc-small"><a class="govuk-link" href="${campaignsPage}.csv?year=${year}">Download as CSV</a></p>`}
${waiting.length > 0 && table('Something waits for a second person', waiting)}
${campaigns.length > 0 && table(`Campaigns of ${year}`, campaigns)}
<p>${yearLink(year - 1)} · ${yearLink(year + 1)}</p>`,
    };
  },
};

export const listFile: Screen = {
  path: `${campaignsPage}.csv`,
  access: listCampaigns.access,
  get: async (visit) => {
    const { bytes } = await visit.api.file(pathOf(visit), 'text/csv');
    return { status: 200, headers: fileHeaders('text/csv; charset=utf-8', 'campaigns.csv'), body: bytes };
  },
};
