import { civilDay, instantText, newYork } from '#domain/calendar/instants.ts';
import { hasAccess } from '#domain/case/groups.ts';
import { listBreaches, recordBreach } from '#functions/breach/contract.ts';
import type { BreachRow } from '#functions/breach/list-breaches.ts';
import { button, tag } from '#functions/design-system/blocks.ts';
import { emptyState } from '#functions/design-system/card.ts';
import { dueChip } from '#functions/design-system/due-chip.ts';
import { gateChip } from '#functions/design-system/gate.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { subNavigation } from '#functions/design-system/navigation.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import type { Page } from '#ports/cases.ts';
import { inGroups } from '../acts/who-may.ts';
import type { Screen, Visit } from '../visit.ts';
import { base, pageOfBreach, titleOf } from './breach-case.ts';
import { gateOf } from './gate.ts';
import { counted, shortDay } from './words.ts';

const lawEnforcement = ({ lawEnforcement: report }: BreachRow, now: number): Markup => {
  const { dueOn, state, sentence } = report;
  if (dueOn === null || (state !== 'open' && state !== 'overdue')) return html`${sentence}`;
  return dueChip({ kind: 'due', dueOn, today: civilDay(instantText(now), newYork) });
};

const gate = ({ gateState, gate: from, gateSentence }: BreachRow): Markup => {
  const opens = from && `${shortDay(civilDay(from, newYork))}, New York`;
  return html`${gateChip(gateOf(gateState, from, opens))}<p class="pc-small">${gateSentence}</p>`;
};

const letters = ({ counts: { frozen, sent, paper, pending } }: BreachRow): string => {
  if (frozen === 0) return 'No list yet';
  const rows = counted(frozen, 'row');
  if (sent === null || paper === null || pending === null)
    return `${rows}, counted on the page of the breach`;
  if (sent === 0 && paper === 0) return `${rows}, nobody notified`;
  return `${rows}: ${sent.toLocaleString('en-US')} emailed, ${paper.toLocaleString('en-US')} on paper, ${pending.toLocaleString('en-US')} to go`;
};

const nextWords = ({ nextTask, closed, restoreOwed, paused }: BreachRow): Markup =>
  html`${restoreOwed && tag({ text: 'Restored: compare with paper', classes: 'govuk-tag--orange' })}${paused !== null && tag({ text: 'Sending paused', classes: 'govuk-tag--orange' })} ${
    nextTask === null
      ? closed
        ? 'Closed'
        : 'Nothing by a person now'
      : html`${closed && 'Closed. '}${nextTask.does}<p class="pc-small">By ${inGroups(nextTask.mayBy)}</p>`
  }`;

const rowOf = (row: BreachRow, now: number) => [
  {
    html: html`<a class="govuk-link" href="${pageOfBreach(row.id)}">${titleOf(row)}</a><p class="pc-small">${row.id}</p>`,
  },
  { html: gate(row) },
  { html: lawEnforcement(row, now) },
  { html: nextWords(row) },
  { text: letters(row) },
];

const nothing = (isClosed: boolean): Markup =>
  isClosed
    ? emptyState('No closed breach', { text: 'A breach appears here when its case is closed or withdrawn.' })
    : emptyState('No open breach', {
        text: 'A breach that an officer records appears here, with its first moment for customers and the deadline to notify law enforcement.',
      });

const list = ({ items, cursor }: Page<BreachRow>, isClosed: boolean, { now }: Visit): Markup => {
  if (items.length === 0) return nothing(isClosed);
  const more = new URLSearchParams({ ...(isClosed && { closed: 'yes' }), cursor: cursor ?? '' });
  return html`${scrollingTable('Breaches', {
    hasKeys: true,
    head: ['Breach', 'Customers', 'Law enforcement', 'Next', 'List'].map((text) => ({ text })),
    rows: items.map((one) => rowOf(one, now)),
  })}${cursor !== undefined && html`<p><a class="govuk-link" href="${base}?${String(more)}">More breaches</a></p>`}`;
};

const tabs = (isClosed: boolean): Markup =>
  subNavigation({
    label: 'Open or closed',
    items: [
      { text: 'Open', href: base, active: !isClosed },
      { text: 'Closed', href: `${base}?closed=yes`, active: isClosed },
    ],
  });

/** Open breaches first: the gate, law enforcement's date, and the next act. */
export const listPage: Screen = {
  path: base,
  access: listBreaches.access,
  get: async (visit) => {
    const isClosed = visit.query.get('closed') === 'yes';
    const cursor = visit.query.get('cursor');
    const asked = new URLSearchParams({ ...(isClosed && { closed: 'yes' }), ...(cursor && { cursor }) });
    const page = await visit.api.read<Page<BreachRow>>(
      `${listBreaches.path}${asked.size > 0 ? `?${asked}` : ''}`,
    );
    return {
      title: 'Breaches',
      body: html`<h1 class="govuk-heading-xl">Breaches</h1>
${hasAccess(recordBreach.access, visit.officer.groups) && button({ text: 'Record a breach', href: `${base}/new` })}
${tabs(isClosed)}${list(page, isClosed, visit)}`,
    };
  },
};
