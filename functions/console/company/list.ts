import { hasAccess } from '#domain/case/groups.ts';
import { listControllers, putController } from '#functions/controller/contract.ts';
import type { ControllerPage, ControllerRow } from '#functions/controller/read-controllers.ts';
import { button } from '#functions/design-system/blocks.ts';
import { emptyState } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import type { Screen, Visit } from '../visit.ts';
import { flagInWords, waitInWords } from './change-words.ts';
import { companiesPage, companyPage } from './company-page.ts';

const statusOf = ({ waitsFor, effectiveAt, registered, flag }: ControllerRow, { zone }: Visit): string => {
  const status =
    waitsFor === undefined
      ? 'In force'
      : `${registered ? 'A change' : 'The first entry'} ${waitInWords(waitsFor, effectiveAt, zone)}`;
  return flag === undefined ? status : `${status}. ${flagInWords(flag)}`;
};

const table = (rows: readonly ControllerRow[], visit: Visit): Markup =>
  scrollingTable('Companies', {
    ...{ caption: 'Companies', captionClasses: 'govuk-visually-hidden', hasKeys: true },
    head: ['Company', 'Contract', 'Contacts', 'Status'].map((text) => ({ text })),
    rows: rows.map((row) => [
      { html: html`<a class="govuk-link" href="${companyPage(row.slug)}">${row.name}</a>` },
      { text: row.contractRef },
      { text: String(row.contacts) },
      { text: statusOf(row, visit) },
    ]),
  });

export const companies: Screen = {
  path: companiesPage,
  access: listControllers.access,
  get: async (visit) => {
    const from = encodeURIComponent(visit.query.get('cursor') ?? '');
    const page = await visit.api.read<ControllerPage>(`${listControllers.path}?cursor=${from}`);
    const mayChange = hasAccess(putController.access, visit.officer.groups);
    return {
      title: 'Companies',
      body: html`<h1 class="govuk-heading-xl">Companies</h1>
<p>Companies that store their customers’ data with us, and the contacts who may ask for them.</p>
${mayChange && button({ href: `${companiesPage}/new`, text: 'Enter a company' })}
${page.items.length === 0 ? emptyState('No company is entered', { text: 'A company appears here when an officer enters it from its contract.' }) : table(page.items, visit)}
${page.cursor !== undefined && html`<p><a class="govuk-link" href="${companiesPage}?cursor=${encodeURIComponent(page.cursor)}">More companies</a></p>`}`,
    };
  },
};
