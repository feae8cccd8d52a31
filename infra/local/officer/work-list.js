import { call } from './api.js';
import { el, show } from './dom.js';
import { dayWords, dueChip } from './words.js';

export const chip = (row, now) => {
  const [words, color] = dueChip(row, now);
  return el('span', { class: `chip ${color}` }, words);
};

/** The earliest moment of a breach is no due date: it gets words, never a chip of a deadline. */
const rowChip = (row, now) => {
  if (row.clock === 'gate') return el('p', {}, row.gate.words);
  return chip(row.clock === 'due' ? { dueOn: row.due.dueOn, stage: row.stage } : { stage: row.stage }, now);
};

const line = (row, now) =>
  el(
    'tr',
    {},
    el('td', {}, rowChip(row, now)),
    el(
      'th',
      { scope: 'row' },
      el('a', { href: `#/case/${encodeURIComponent(row.id)}`, class: 'code' }, row.id),
      row.person && el('span', { class: 'soft' }, ` ${row.person}`),
    ),
    el('td', {}, row.noun === row.kind ? row.kind : `${row.noun}: ${row.kind}`),
    el('td', {}, row.stage),
    el('td', {}, row.waitsFor.words),
    el('td', { class: 'code' }, row.assigned ?? ''),
    el('td', {}, row.clock === 'due' ? row.due.words : ''),
    el('td', {}, row.clock === 'due' ? dayWords(row.due.dueOn) : ''),
  );

const headings = ['Time', 'Reference', 'Kind', 'Stage', 'Waits for', 'Assigned to', 'Promise', 'Due on'];

const empty = {
  '': 'No open cases. A request appears here the moment someone sends the form.',
  officer: 'No case is waiting for an officer. Confirmed requests appear here, earliest work-by date first.',
  mine: 'You have no cases. Cases that you take or that someone assigns to you appear here.',
  requester:
    'We are not waiting for any requester. Requests with an open question to the requester appear here.',
  settled: 'No case is settled yet. Answered, withdrawn and closed cases appear here.',
};

/** The work list, earliest day of work first. */
export const workList = async (queue = '') => {
  const { now } = await call('GET', '/local/clock');
  const body = el('tbody');
  const table = el(
    'div',
    { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': 'Cases' },
    el(
      'table',
      {},
      el(
        'thead',
        {},
        el(
          'tr',
          {},
          headings.map((name) => el('th', { scope: 'col' }, name)),
        ),
      ),
      body,
    ),
  );
  const more = el('button', { type: 'button', class: 'quiet' }, 'Show more');
  const nothing = el('p', { class: 'empty' }, empty[queue] ?? empty['']);

  const load = async (cursor) => {
    const wanted = queue === 'mine' ? { assignee: 'me' } : queue && { queue };
    const query = new URLSearchParams({ ...wanted, ...(cursor && { cursor }) });
    const page = await call('GET', `/api/officer/cases?${query}`);
    body.append(
      ...page.items.map((row) => line(row, now)),
    );
    more.hidden = !page.cursor;
    more.onclick = () => load(page.cursor);
    table.hidden = body.childElementCount === 0;
    nothing.hidden = !table.hidden;
  };
  const choices = {
    '': 'All open cases',
    mine: 'Mine',
    officer: 'Waiting for an officer',
    requester: 'Waiting for the requester',
    settled: 'Settled',
  };
  const tabs = el(
    'nav',
    { class: 'tabs', 'aria-label': 'Work lists' },
    Object.entries(choices).map(([code, words]) =>
      el(
        'a',
        { href: code ? `/officer#/queue/${code}` : '/officer#/', 'aria-current': code === queue && 'page' },
        words,
      ),
    ),
  );
  await load();
  show('Work list', tabs, table, nothing, more);
};
