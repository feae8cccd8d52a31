import { button } from '#functions/design-system/blocks.ts';
import { emptyState } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { instantInWords } from '#functions/letters/words.ts';
import { beginPreservation, listPreservations, readPreservation } from '#functions/preservation/contract.ts';
import type {
  PreservationList,
  PreservationRow,
  PreservationView,
} from '#functions/preservation/preservation-view.ts';
import type { Act } from '../acts/act.ts';
import { actScreen } from '../acts/case-acts.ts';
import { screenOfAct } from '../acts/screen-of-act.ts';
import type { Screen, Visit } from '../visit.ts';
import { preservationActs } from './acts.ts';
import { one } from './one.ts';
import {
  preservationPage,
  preservationsPage,
  readPreservationOf,
  scopeWords,
  stageTag,
} from './preservation-page.ts';

const rowsTable = (label: string, rows: readonly PreservationRow[], { zone }: Visit): Markup =>
  scrollingTable(label, {
    ...{ caption: label, captionClasses: 'govuk-table__caption--m', hasKeys: true },
    head: ['Preservation', 'Matter', 'Covers', 'Recorded', 'Status'].map((text) => ({ text })),
    rows: rows.map((row) => [
      { html: html`<a class="govuk-link" href="${preservationPage(row.id)}">${row.id}</a>` },
      { text: row.matter, classes: 'pc-typed' },
      { text: scopeWords[row.scope] },
      { text: instantInWords(row.recorded.at, zone) },
      { html: stageTag(row) },
    ]),
  });

const list: Screen = {
  path: preservationsPage,
  access: listPreservations.access,
  get: async (visit) => {
    const { open, ended } = await visit.api.read<PreservationList>(listPreservations.path);
    return {
      title: 'Preservations',
      body: html`<h1 class="govuk-heading-xl">Preservations</h1>
<p>When a lawsuit or a regulator makes us keep records, nothing that a preservation covers is deleted. One supervisor begins it at once; it takes two to end it. Other officers do not see it.</p>
${button({ href: `${preservationsPage}/new`, text: 'Begin a preservation' })}
${open.length + ended.length === 0 && emptyState('No preservation', { text: 'Records are erased when their time comes.' })}
${open.length > 0 && rowsTable('Deletions stopped', open, visit)}
${ended.length > 0 && rowsTable('Ended', ended, visit)}`,
    };
  },
};

const optional = (label: string, hint: string) => ({
  ...({ label, hint, control: { kind: 'text' }, optional: true } as const),
});

const beginAct: Act<undefined> = {
  title: 'Begin a preservation',
  lead: () =>
    html`<p>For a duty to keep records: a lawsuit, an investigation, an order. The hold of a breach is something else and needs none.</p>`,
  fields: () => ({
    matter: { label: 'Which lawsuit, investigation or order?', control: { kind: 'text' } },
    reference: { label: 'Docket number, or reference of the order', control: { kind: 'text' } },
    reason: { label: 'Who must keep what, and why?', control: { kind: 'prose' } },
    scope: { label: 'What must be kept?', control: { kind: 'choice', options: scopeWords } },
    person: optional(
      'Person or company',
      'The email address, company name or account number that was typed to us. Leave it empty for any other choice.',
    ),
    account: optional('Account number', 'Only for an account.'),
    case: optional('Reference', 'Only for one request or complaint.'),
    from: {
      ...{ label: 'First day of receipt', hint: 'Only for a period.' },
      ...{ control: { kind: 'day' }, optional: true },
    },
    to: {
      ...{ label: 'Last day of receipt', hint: 'Only for a period.' },
      ...{ control: { kind: 'day' }, optional: true },
    },
  }),
  consequence: () =>
    'From now on nothing that it covers is deleted. Two officers are needed to end it. You cannot remove the entry.',
  button: 'Begin the preservation',
  done: 'The preservation is recorded.',
};

const begin: Screen = screenOfAct<undefined>(
  `${preservationsPage}/new`,
  beginPreservation.access,
  async () => ({
    ...{ act: beginAct, context: undefined, method: beginPreservation.method, path: beginPreservation.path },
    ...{ casePage: preservationsPage, name: 'recorded', caption: 'Preservations' },
    shownAt: (answer) => preservationPage((answer as { readonly id: string }).id),
  }),
);

/** What a lawsuit or a regulator makes us keep (P47). */
export const preservationScreens: readonly Screen[] = [
  list,
  begin,
  one,
  actScreen<PreservationView>({
    ...{ base: preservationsPage, access: readPreservation.access, read: readPreservationOf },
    ...{ caption: ({ id }) => id, acts: preservationActs },
  }),
];
