import { type Day, readInstant, type Time, textOf } from '#domain/calendar/times.ts';
import type { WorkRow } from '#functions/case/work-row.ts';
import { dueChip } from '#functions/design-system/due-chip.ts';
import { type Gate, gateChip } from '#functions/design-system/gate.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { dateInWords, instantInWords } from '#functions/letters/words.ts';
import { pageOf } from '#functions/officer/page-of.ts';
import type { Visit } from '../visit.ts';

/** Words of each kind of request, topic of a complaint, and what else is in the list; a breach has its title. */
const kinds: Readonly<Record<string, string>> = {
  access: 'See data',
  correct: 'Correct data',
  update: 'Update data',
  delete: 'Delete data',
  deactivate: 'Deactivate data',
  'cpni-examine': 'See phone records (CPNI)',
  'cpni-correct': 'Correct phone records (CPNI)',
  'cpni-restrict': 'Restrict phone records (CPNI)',
  'cpni-permit': 'Permit a use of phone records (CPNI)',
  'cpni-disclose-to': 'Disclose phone records (CPNI) to somebody',
  'child-data': 'A child’s data',
  inquiry: 'Inquiry',
  request: 'Complaint about a request',
  'phone-records': 'Complaint about phone records',
  'work-data': 'Complaint about data of workers',
  other: 'Complaint',
  call: 'Call the account holder',
};

export const kindWords = ({ kind }: Pick<WorkRow, 'kind'>): string => kinds[kind] ?? kind;

const whenOf = (time: Time, { zone }: Visit): string => {
  const at = readInstant(textOf(time));
  return at === undefined ? dateInWords(time as Day) : instantInWords(at, zone);
};

/** As the agencies and the rule count it (47 CFR 64.2011(b)). */
const newYork = 'America/New_York';

const gateOf = ({ gate: { earliest, isOpen } }: Extract<WorkRow, { clock: 'gate' }>): Gate =>
  earliest === undefined
    ? { kind: 'gate', state: 'unknown' }
    : { kind: 'gate', state: isOpen ? 'open' : 'closed', opens: instantInWords(earliest, newYork) };

/** An earliest moment and a last day are different chips (P38). */
export const chipOf = (row: WorkRow, { today }: Visit): Markup | false => {
  if (row.clock === 'none') return false;
  return row.clock === 'due' ? dueChip({ kind: 'due', dueOn: row.due.dueOn, today }) : gateChip(gateOf(row));
};

const waits = ({ waitsFor: { words, until } }: WorkRow, visit: Visit): string =>
  until === undefined ? words : `${words}, until ${whenOf(until, visit)}`;

export const rowLink = ({ id }: Pick<WorkRow, 'id'>): Markup =>
  html`<a class="govuk-link" href="${pageOf(id)}">${id}</a>`;

type Names = Readonly<Record<string, string>>;

const cells = (row: WorkRow, visit: Visit, names: Names) => [
  { html: html`${rowLink(row)}` },
  { text: kindWords(row) },
  {
    html: html`${row.person}${row.controller && html` <span class="pc-small">${row.controller.name ?? row.controller.slug}</span>`}`,
  },
  { html: html`${chipOf(row, visit)}` },
  { text: waits(row, visit) },
  { text: row.unread === 0 ? '' : `${row.unread} unread` },
  { text: row.assigned === undefined ? 'nobody' : (names[row.assigned] ?? row.assigned) },
];

const head = ['Reference', 'What', 'Who', 'When', 'Waits for', 'Messages', 'Owner'].map((text) => ({ text }));

/** `box`: a tick for acts on several cases. */
export const rowsTable = (
  label: string,
  rows: readonly WorkRow[],
  visit: Visit,
  names: Names,
  box = false,
): Markup =>
  scrollingTable(label, {
    hasKeys: true,
    head: [...(box ? [{ html: html`<span class="govuk-visually-hidden">Choose</span>` }] : []), ...head],
    rows: rows.map((row) => [
      ...(box
        ? [
            {
              html: html`<input type="checkbox" name="ids" value="${row.id}" aria-label="Choose ${row.id}" form="bulk">`,
            },
          ]
        : []),
      ...cells(row, visit, names),
    ]),
  });
