import { newYork } from '#domain/calendar/instants.ts';
import type { WorkRow } from '#functions/case/work-row.ts';
import { tag } from '#functions/design-system/blocks.ts';
import { dueChip } from '#functions/design-system/due-chip.ts';
import { type Gate, gateChip } from '#functions/design-system/gate.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { capital } from '#functions/letters/capital.ts';
import { pageOf } from '#functions/officer/page-of.ts';
import { counted } from '../case/words.ts';
import { momentInTable, timeInTable } from '../times.ts';
import type { Visit } from '../visit.ts';
import { kindWords } from './words.ts';

type GateRow = Extract<WorkRow, { clock: 'gate' }>;

/** As the agencies and the rule count it (47 CFR 64.2011(b)). */
const gateOf = ({ gate: { earliest, isOpen } }: GateRow): Gate =>
  earliest === undefined
    ? { kind: 'gate', state: 'unknown' }
    : { kind: 'gate', state: isOpen ? 'open' : 'closed', opens: momentInTable(earliest, newYork) };

/** An earliest moment and a last day are different chips (P38). */
export const chipOf = (row: WorkRow, { today }: Pick<Visit, 'today'>): Markup | false => {
  if (row.clock === 'none') return false;
  return row.clock === 'due' ? dueChip({ kind: 'due', dueOn: row.due.dueOn, today }) : gateChip(gateOf(row));
};

const waits = (row: WorkRow, { zone }: Visit): string => {
  const { words, until } = row.waitsFor;
  if (until === undefined) return capital(words);
  return `${capital(words)}, until ${timeInTable(until, row.clock === 'gate' ? newYork : zone)}`;
};

export const rowLink = ({ id }: Pick<WorkRow, 'id'>): Markup =>
  html`<a class="govuk-link pc-nowrap" href="${pageOf(id)}">${id}</a>`;

export type NameOf = (sub: string) => string;

const owner = ({ assigned }: WorkRow, { officer }: Visit, nameOf: NameOf): string => {
  if (assigned === undefined) return 'Nobody';
  return assigned === officer.sub ? 'You' : nameOf(assigned);
};

const what = (row: WorkRow): Markup =>
  html`${rowLink(row)}<br>${kindWords(row)}${row.unread > 0 && html` ${tag({ text: `${row.unread} unread`, classes: 'govuk-tag--blue' })}`}${row.lateSystems > 0 && html` ${tag({ text: `${counted(row.lateSystems, 'system')} late`, classes: 'govuk-tag--red' })}`}`;

const who = ({ person, controller }: WorkRow): Markup =>
  html`${person}${controller && html`<br><span class="pc-small">${controller.name ?? controller.slug}</span>`}`;

/** On a phone a row is a block, and each cell says what it is. */
const cell = (label: string, content: Markup) => ({ html: content, attributes: { 'data-label': label } });

const cells = (row: WorkRow, visit: Visit, nameOf: NameOf) => [
  { html: what(row) },
  { html: who(row) },
  { html: html`${chipOf(row, visit)}` },
  cell('Waits for', html`${waits(row, visit)}`),
  cell('Owner', html`${owner(row, visit, nameOf)}`),
];

const head = ['Case', 'Who', 'When', 'Waits for', 'Owner'].map((text) => ({ text }));

const tick = ({ id }: WorkRow) => ({
  html: html`<input class="pc-tick" type="checkbox" name="ids" value="${id}" aria-label="Choose ${id}" form="bulk">`,
});

/** `hasTicks`: for acts on several cases. */
export const rowsTable = (
  label: string,
  rows: readonly WorkRow[],
  visit: Visit,
  nameOf: NameOf,
  hasTicks = false,
): Markup =>
  scrollingTable(label, {
    ...{ hasKeys: true, classes: 'pc-table--small pc-rows' },
    head: [hasTicks && { html: html`<span class="govuk-visually-hidden">Choose</span>` }, ...head],
    rows: rows.map((row) => [...(hasTicks ? [tick(row)] : []), ...cells(row, visit, nameOf)]),
  });
