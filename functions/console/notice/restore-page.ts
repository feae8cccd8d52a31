import { emptyState } from '#functions/design-system/card.ts';
import { html } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { instantInWords } from '#functions/letters/words.ts';
import { restoredBreaches } from '#functions/notice/contract.ts';
import type { RestoredBreaches } from '#functions/notice/sending/restored-breaches.ts';
import { pageOfBreach } from '../breach/breach-case.ts';
import { namesOfOfficers } from '../office/names.ts';
import type { Screen } from '../visit.ts';

/** After the data came back from a backup: each open breach that two officers compare with their papers. */
export const restorePage: Screen = {
  path: '/officer/restore',
  access: restoredBreaches.access,
  get: async ({ api, zone }) => {
    const { breaches } = await api.read<RestoredBreaches>(restoredBreaches.path);
    const name = await namesOfOfficers({ api });
    const rows = breaches.map(({ id, since, confirmedBy }) => [
      { html: html`<a class="govuk-link" href="${pageOfBreach(id)}">${id}</a>` },
      { text: instantInWords(since, zone) },
      { text: confirmedBy === null ? 'Nobody yet' : name(confirmedBy) },
      {
        html: html`<a class="govuk-link" href="${pageOfBreach(id)}/do/confirm-restore">Compare and confirm<span class="govuk-visually-hidden"> ${id}</span></a>`,
      },
    ]);
    return {
      title: 'After a restore',
      at: '/officer/breaches',
      back: { href: '/officer/sending', text: 'All notices to customers' },
      body: html`<h1 class="govuk-heading-l">Breaches to compare with paper</h1>
<p>After a restore the last minutes may be missing. Enter them again from your papers. Then two officers confirm each breach, and two let notices go again.</p>
${
  rows.length === 0
    ? emptyState('Nothing to compare', {
        text: 'After the data was restored from a backup, each open breach would appear here.',
      })
    : scrollingTable('Breaches to compare with paper', {
        hasKeys: true,
        head: ['Breach', 'Restored at', 'Compared by', 'Next'].map((text) => ({ text })),
        rows,
      })
}`,
    };
  },
};
