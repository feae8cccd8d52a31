import { hasAccess } from '#domain/case/groups.ts';
import { button } from '#functions/design-system/blocks.ts';
import { emptyState } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { enterHolder, listHolders } from '#functions/holder/contract.ts';
import type { HolderList, HolderRow } from '#functions/holder/holder-view.ts';
import type { Screen } from '../visit.ts';
import { holderPage, holdersPage, stageTags } from './holder-page.ts';

const table = (label: string, rows: readonly HolderRow[]): Markup =>
  scrollingTable(label, {
    ...{ caption: label, captionClasses: 'govuk-visually-hidden', hasKeys: true },
    head: ['System', 'Short name', 'Instructions without an answer', 'Late', 'Status'].map((text) => ({
      text,
    })),
    rows: rows.map((row) => [
      { html: html`<a class="govuk-link pc-typed" href="${holderPage(row.id)}">${row.name}</a>` },
      { text: row.slug },
      { text: String(row.open) },
      { text: String(row.late) },
      { html: stageTags(row) },
    ]),
  });

export const list: Screen = {
  path: holdersPage,
  access: listHolders.access,
  get: async (visit) => {
    const { holders } = await visit.api.read<HolderList>(listHolders.path);
    return {
      title: 'Systems that hold data',
      body: html`<h1 class="govuk-heading-xl">Systems that hold data</h1>
<p>Each system here gets an instruction for every confirmed request that concerns it. Its answer is due five business days before ours. We cannot answer “done” or “nothing found” before every system has answered.</p>
${hasAccess(enterHolder.access, visit.officer.groups) && button({ href: `${holdersPage}/new`, text: 'Enter a system' })}
${holders.length === 0 ? emptyState('No system yet', { text: 'Without one, officers search by hand and nobody is instructed.' }) : table('Systems that hold data', holders)}`,
    };
  },
};
