import { button } from '#functions/design-system/blocks.ts';
import { emptyState } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import type { NextAct } from '#functions/next/contract.ts';
import type { RowsToFinish } from '#functions/notice/accounting/rows-to-finish.ts';
import { finishFile } from '#functions/notice/contract.ts';
import { rejectionWords } from '#functions/notice/list/rejection-words.ts';
import { pageOfAct } from '../acts/next-list.ts';
import { whyNotMe } from '../acts/who-may.ts';
import { pageOfBreach, type WholeBreach } from '../breach/breach-case.ts';
import type { Visit } from '../visit.ts';
import { finishingWords } from './list-acts.ts';
import { apiOf } from './notice-case.ts';

/** Larger ones are for a spreadsheet. */
const mostShown = 200;

/** @returns undefined for a file that is too large to show here: it lies in the file store */
export const readRowsToFinish = async (
  { api }: Pick<Visit, 'api'>,
  id: string,
): Promise<RowsToFinish | undefined> => {
  const file = await api.download(finishFile.path.replace('/api/officer/breaches/{caseId}', apiOf(id)));
  return 'to' in file ? undefined : (JSON.parse(file.bytes.toString('utf8')) as RowsToFinish);
};

type Row = RowsToFinish['rows'][number];

const stateOf = ({ finished, waits }: Row): string => {
  if (finished !== null) return finishingWords[finished];
  return waits ? 'A second officer must confirm the write-off' : 'To finish';
};

const href = (view: WholeBreach, act: NextAct, line: string): string => {
  const page = pageOfAct(pageOfBreach(view.id), act);
  return `${page}${page.includes('?') ? '&' : '?'}line=${line}`;
};

const linksOf = (view: WholeBreach, acts: readonly NextAct[], line: string): Markup =>
  html`${acts.map(
    (act) =>
      html`<a class="govuk-link" href="${href(view, act, line)}">${act.action === 'ask-write-off' ? 'Write off' : 'Finish'}<span class="govuk-visually-hidden"> line ${line}</span></a> `,
  )}`;

/** What this officer may do with the rows of this list. */
const actsFor = ({ next }: WholeBreach, list: number, { officer }: Visit): readonly NextAct[] =>
  next.filter(
    (one) =>
      (one.action === 'finish-rows' || one.action === 'ask-write-off') &&
      (one.list ?? 1) === list &&
      whyNotMe(one, officer) === undefined,
  );

const rowsTable = (visit: Visit, view: WholeBreach, list: number, rows: readonly Row[]): Markup => {
  const acts = actsFor(view, list, visit);
  const isOpen = ({ finished, waits }: Row) => finished === null && !waits;
  return scrollingTable('Rejected rows', {
    hasKeys: true,
    head: ['Line', 'What is wrong', 'Reference', 'State', 'Do'].map((text) => ({ text })),
    rows: rows
      .slice(0, mostShown)
      .map((row) => [
        { text: row.line },
        { text: rejectionWords[row.reason] },
        { text: row.customerRef ?? 'None' },
        { text: stateOf(row) },
        isOpen(row) ? { html: linksOf(view, acts, String(row.line)) } : { text: '' },
      ]),
  });
};

const toAll = (visit: Visit, view: WholeBreach, list: number): Markup =>
  html`<p>${actsFor(view, list, visit).map((act) => html`<a class="govuk-link" href="${href(view, act, 'all')}">${act.label}: all at once</a> `)}</p>`;

const leftOutTable = (rows: RowsToFinish['leftOut']): Markup =>
  html`<h3 class="govuk-heading-s">Left out without loss</h3>
<p>These customers are notified by another row, so nobody is missing.</p>
${scrollingTable('Rows left out', { head: ['Line', 'Why', 'Reference'].map((text) => ({ text })), rows: rows.slice(0, mostShown).map(({ line, reason, customerRef }) => [{ text: line }, { text: rejectionWords[reason] }, { text: customerRef ?? 'None' }]) })}`;

const more = (view: WholeBreach, all: number): Markup | undefined =>
  all > mostShown
    ? html`<p>This page shows ${mostShown} of ${all.toLocaleString('en-US')} rows. <a class="govuk-link" href="${pageOfBreach(view.id)}/rows-to-finish.json">Download all of them</a>.</p>`
    : undefined;

/** To where they are corrected: on this list, or on a supplement. */
const toCorrect = (visit: Visit, view: WholeBreach, list: number): Markup | undefined => {
  const isMine = (one: NextAct) => whyNotMe(one, visit.officer) === undefined;
  const offered = view.next.filter((one) => one.action === 'correct-rows' && isMine(one));
  const act = offered.find((one) => one.list === list) ?? offered[0];
  const page = pageOfBreach(view.id);
  if (act !== undefined) return button({ text: act.label, href: pageOfAct(page, act) });
  const opens = view.next.find((one) => one.action === 'open-supplement' && isMine(one));
  return (
    opens &&
    html`<p><a class="govuk-link" href="${pageOfAct(page, opens)}">Open a supplement for these rows</a>. Then put the corrected rows on it.</p>`
  );
};

/** Rows whose customer is not on the list: a list to finish, not a count (R-14). */
export const rejectedRows = (
  visit: Visit,
  view: WholeBreach,
  list: number,
  all: RowsToFinish | undefined,
): Markup => {
  const heading = html`<h2 class="govuk-heading-m" id="rejected">Rejected rows</h2>`;
  if (all === undefined)
    return html`${heading}<p>There are too many rows to show here. <a class="govuk-link" href="${pageOfBreach(view.id)}/rows-to-finish.json">Download all of them</a>.</p>`;
  const rows = all.rows.filter((row) => row.list === list);
  const leftOut = all.leftOut.filter((row) => row.list === list);
  return html`${heading}
${rows.length === 0 ? emptyState('No row is rejected', { text: 'A row that we cannot use would appear here, with its line and what is wrong.' }) : html`<p>Before the approval, correct these rows ${view.next.some(({ action }) => action === 'correct-rows') && 'here, or '}in your file and upload the list again. After it, correct them on a supplement. When the supplement is approved, finish them here.</p>${toCorrect(visit, view, list)}${toAll(visit, view, list)}${rowsTable(visit, view, list, rows)}${more(view, rows.length)}`}
${leftOut.length > 0 && html`${leftOutTable(leftOut)}${more(view, leftOut.length)}`}`;
};
