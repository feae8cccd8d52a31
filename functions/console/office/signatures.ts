import { emptyState } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { readSignatures, type SignaturesView, type WaitingSignature } from '#functions/officer/contract.ts';
import { momentInTable } from '../times.ts';
import type { Screen, Visit } from '../visit.ts';
import { addressOf, isMine, isQueued, textsLink } from './mine.ts';

const row = (one: WaitingSignature, { zone }: Visit) => [
  {
    html: html`<a class="govuk-link pc-wrap" href="${isQueued(one) ? addressOf(one) : one.page}">${one.confirms}</a>`,
  },
  { html: html`<span class="pc-nowrap">${one.reference}</span>` },
  { text: one.by?.name ?? 'Nobody yet' },
  { text: momentInTable(one.since, zone) },
];

const head = ['What you confirm', 'Reference', 'Asked by', 'Since'].map((text) => ({ text }));

export const signaturesTable = (title: string, list: readonly WaitingSignature[], visit: Visit): Markup =>
  scrollingTable(title, {
    ...{ hasKeys: true, classes: 'pc-table--small pc-rows', head },
    rows: list.map((one) => row(one, visit)),
  });

const waitsForYou = (list: readonly WaitingSignature[], visit: Visit): Markup | false =>
  list.length > 0 &&
  html`<h2 class="govuk-heading-m">Waits for you</h2>
${signaturesTable('Waits for you', list, visit)}`;

const notMine = (list: readonly WaitingSignature[], visit: Visit): Markup | false =>
  list.length > 0 &&
  html`<h2 class="govuk-heading-m">Waits for somebody else</h2>
${scrollingTable('Waits for somebody else', {
  classes: 'pc-table--small pc-rows',
  head: [...head, { text: 'Why not you' }],
  rows: list.map((one) => [...row(one, visit), { text: one.notMe ?? one.notNow ?? '' }]),
})}`;

/** What cannot be undone needs two officers. */
export const signatures: Screen = {
  path: '/officer/signatures',
  access: readSignatures.access,
  get: async (visit) => {
    const { signatures: all } = await visit.api.read<SignaturesView>(readSignatures.path);
    const nothing = emptyState('Nothing waits for a second signature', {
      text: 'When another officer asks for something that needs two persons, it appears here.',
    });
    return {
      title: 'Signatures',
      body: html`<h1 class="govuk-heading-xl">Signatures</h1>
${textsLink(all, visit)}${all.length === 0 && nothing}${waitsForYou(all.filter(isMine), visit)}
${notMine(
  all.filter((one) => !isMine(one)),
  visit,
)}`,
    };
  },
};
