import { addressFields } from '#domain/account/account.ts';
import type { ImportAct } from '#domain/account/imports.ts';
import { confirmImport, undoImport, viewImport } from '#functions/account/contract.ts';
import type { Imported, ImportedRow, ImportView } from '#functions/account/import-view.ts';
import { button } from '#functions/design-system/blocks.ts';
import { card, emptyState } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { dateInWords, instantInWords, numberInWords } from '#functions/letters/words.ts';
import type { NextAct } from '#functions/next/contract.ts';
import type { Act } from '../acts/act.ts';
import { doneBanner } from '../acts/case-acts.ts';
import { oneClick } from '../acts/one-click.ts';
import { screenOfAct } from '../acts/screen-of-act.ts';
import { whoMay, whyNotMe } from '../acts/who-may.ts';
import { namesOfOfficers } from '../office/names.ts';
import type { Screen, Visit } from '../visit.ts';
import { fieldWords } from './claim.ts';
import { importsPage } from './imports.ts';

const importPage = (sha256: string): string => `${importsPage}/${encodeURIComponent(sha256)}`;

/** The work list links to the id: `IMP-…`. */
const sha256In = ({ params: { sha256 = '' } }: Visit): string => sha256.replace(/^IMP-/, '');

const pathFor = (path: string, visit: Visit): string =>
  path.replace('{sha256}', encodeURIComponent(sha256In(visit)));

const read = (visit: Visit): Promise<ImportView> => visit.api.read(pathFor(viewImport.path, visit));

const acts = {
  confirm: {
    title: 'Confirm the import',
    lead: (view) => html`<p>${numberInWords(view.waits)} rows wait for you.</p>`,
    fields: ({ proposalSha256 = '' }) => ({
      proposalSha256: { label: '', control: { kind: 'given', value: proposalSha256 } },
    }),
    consequence: () =>
      'The changed addresses count from today, the earlier dates as the file says. We tell the customers at their old addresses.',
    button: 'Confirm the import',
    done: 'The rows that you confirmed count.',
  },
  undo: {
    title: 'Undo the import',
    fields: () => ({}),
    consequence: () =>
      'Each account that the file renamed gets its earlier name back, unless somebody renamed it since.',
    button: 'Undo the import',
    done: 'You undid the import.',
    isGrave: true,
  },
} as const satisfies Readonly<Record<string, Act<ImportView>>>;

const statusWords: Readonly<Record<ImportedRow['status'], string>> = {
  waits: 'Waits for another officer',
  counts: 'Counts',
  changed: 'Left out: the account was changed since',
};

const changesOf = ({ changes, since, addressOfRecord }: ImportedRow, zone: string): Markup => {
  const fields = changes.map((field) => fieldWords[field]);
  const recent = addressFields.flatMap((field) => {
    const at = addressOfRecord[field]?.changedAt;
    return at === undefined ? [] : [`${fieldWords[field]} was changed before, ${instantInWords(at, zone)}`];
  });
  const lines = [
    ...(fields.length > 0 ? [`Changes: ${fields.join(', ')}`] : []),
    ...(since === undefined ? [] : [`With us since ${instantInWords(since, zone)}`]),
    ...recent,
  ];
  return html`${lines.map((line, at) => html`${at > 0 && html`<br>`}${line}`)}`;
};

const rows = (view: ImportView, { zone }: Visit): Markup | false =>
  view.rows.length > 0 &&
  scrollingTable('Rows for another officer', {
    ...{ caption: 'Rows for another officer', captionClasses: 'govuk-table__caption--m' },
    head: ['Line', 'Account', 'Status', 'Changes'].map((text) => ({ text })),
    rows: view.rows.map((row) => [
      { text: String(row.line) },
      { text: row.number },
      { text: statusWords[row.status] },
      { html: changesOf(row, zone) },
    ]),
  });

const refused = ({ refused: none }: Imported): Markup | false =>
  none.length > 0 &&
  html`${scrollingTable('Rows that we did not take', {
    ...{ caption: 'Rows that we did not take', captionClasses: 'govuk-table__caption--m' },
    head: ['Line', 'Why'].map((text) => ({ text })),
    rows: none.map(({ line, why }) => [{ text: String(line) }, { text: why }]),
  })}<p>Correct these rows, and <a class="govuk-link" href="${importsPage}">upload them again</a>.</p>`;

const summary = (result: Imported): Markup => {
  const counts = {
    Rows: result.rows,
    'Changed at once': result.changed,
    Unchanged: result.unchanged,
    'Addresses that wait': result.addressesWaiting,
    'Dates that wait': result.sinceWaiting,
    'Not taken': result.refused.length,
  };
  return scrollingTable('The last upload of this file', {
    ...{ caption: 'The last upload of this file', captionClasses: 'govuk-table__caption--s' },
    head: Object.keys(counts).map((text) => ({ text })),
    rows: [Object.values(counts).map((count) => ({ text: numberInWords(count) }))],
  });
};

const actOf = ({ next }: ImportView, action: ImportAct): NextAct | undefined =>
  next.find((one) => one.action === action);

const undo = (view: ImportView, { officer }: Visit): Markup | false => {
  const { sha256, result } = view;
  const next = actOf(view, 'undo-import');
  if (next === undefined || whyNotMe(next, officer) !== undefined) return false;
  const until = result?.undoUntil;
  return html`<p>The file changed names and nothing else.${until !== undefined && ` You can undo it until ${dateInWords(until)}.`}</p>
${button({ href: `${importPage(sha256)}/undo`, text: 'Undo the import', classes: 'govuk-button--secondary' })}`;
};

const waiting = async (view: ImportView, visit: Visit): Promise<Markup | false> => {
  const { sha256, proposalSha256, importedBy, waits } = view;
  const next = actOf(view, 'confirm-import');
  if (next === undefined || proposalSha256 === undefined) return false;
  const names = await namesOfOfficers(visit);
  const { officer, zone } = visit;
  const body =
    whyNotMe(next, officer) === undefined
      ? html`<p>${acts.confirm.consequence()}</p>${oneClick(visit, { action: `${importPage(sha256)}/confirm`, text: acts.confirm.button, fields: { proposalSha256 } })}`
      : html`<p>${whoMay(next, officer, zone)}</p>`;
  return card({
    ...{
      title: {
        text: waits === 1 ? '1 row is not in force yet' : `${numberInWords(waits)} rows are not in force yet`,
      },
      id: 'waits',
    },
    body: html`<p>Imported by ${importedBy.map(names).join(', ')}. Compare the rows below with billing.</p>${body}`,
  });
};

const result: Screen = {
  path: `${importsPage}/{sha256}`,
  access: viewImport.access,
  get: async (visit) => {
    const view = await read(visit);
    return {
      ...{ title: 'Result of an import', back: { href: importsPage, text: 'Import accounts' } },
      body: html`${doneBanner(acts, visit, view)}<h1 class="govuk-heading-xl">Result of an import</h1>
${view.result && summary(view.result)}
${await waiting(view, visit)}${rows(view, visit)}${view.result && refused(view.result)}
${view.rows.length === 0 && (view.result?.refused.length ?? 0) === 0 && emptyState('Nothing is left to do', { text: 'Rows appear here that wait for another officer, or that we could not take.' })}
${undo(view, visit)}
<p class="govuk-hint">We keep this page for a week.</p>`,
    };
  },
};

const actAt = (name: keyof typeof acts, row: typeof confirmImport | typeof undoImport): Screen =>
  screenOfAct<ImportView>(`${importsPage}/{sha256}/${name}`, row.access, async (visit) => ({
    ...{
      act: acts[name],
      context: await read(visit),
      name,
      method: row.method,
      path: pathFor(row.path, visit),
    },
    ...{ casePage: importPage(sha256In(visit)), caption: 'Import' },
  }));

export const importResultScreens: readonly Screen[] = [
  result,
  actAt('confirm', confirmImport),
  actAt('undo', undoImport),
];
