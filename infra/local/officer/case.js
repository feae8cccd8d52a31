import { callsCard } from './account.js';
import { actionForms } from './action-forms.js';
import { call } from './api.js';
import { answerForm, identityForm, noteForm } from './case-forms.js';
import { el, facts, show } from './dom.js';
import { filesCard } from './files.js';
import { packageCard } from './package.js';
import { proposalsCard } from './proposals.js';
import { capacities, childAges, dayWords, eventWords, instantWords, relations } from './words.js';
import { chip } from './work-list.js';

const clockCard = ({ kind, state = {}, stage, dueOn, workBy, wakeAt, clocks = [] }, now) => {
  const done = new Set(state.handledMilestones ?? []);
  const plan = (state.plan ?? []).map(({ name, on }) =>
    el(
      'li',
      { class: done.has(name) ? 'done' : '' },
      `${dayWords(on)}: ${name}${done.has(name) ? ', done' : ''}`,
    ),
  );
  return el(
    'section',
    { class: 'card', 'aria-labelledby': 'clock' },
    el('h2', { id: 'clock' }, 'Clock'),
    el('p', {}, chip({ dueOn, stage }, now)),
    facts([
      ['Received', instantWords(state.receivedAt)],
      [kind === 'request' ? 'Answer due on' : 'Due on', dayWords(dueOn)],
      ['Work by', dayWords(workBy)],
      ...clocks.map(({ what, dueOn: on, is }) => [`The ${what}`, `${dayWords(on)}: ${is}`]),
      ['Assigned to', state.assigned?.to],
      ['Unread messages', state.unread ? String(state.unread) : undefined],
      ['Rules used', [state.ruleset, state.regime].filter(Boolean).join(', regime ')],
      ['Next check', instantWords(wakeAt)],
    ]),
    plan.length > 0 && el('h3', {}, 'Dates on which the clock acts'),
    plan.length > 0 && el('ol', { class: 'plan' }, plan),
  );
};

const requesterType = {
  roster: 'A contact of the company on the register',
  stranger: 'Not a contact of the company named',
  'data-subject': 'A data subject of the company named',
  account: 'An account holder, asked at the address of record',
  person: 'A person who must confirm the email address first',
  other: 'Not known',
};

const factCard = ({ kind, stage, state = {} }) =>
  el(
    'section',
    { class: 'card', 'aria-labelledby': 'facts' },
    el('h2', { id: 'facts' }, 'Facts'),
    facts([
      ['Kind', state.kind ?? kind],
      ['Stage', stage],
      ['Capacity', capacities[state.capacity] ?? state.capacity],
      ['Relation to us', relations[state.relation]],
      ['State', state.usState],
      ['Child’s age now', childAges[state.childAge]],
      ['Child’s age when we got the information', childAges[state.childAgeWhenGiven]],
      ['Who is asking', requesterType[state.requesterType]],
      ['Company', state.controller],
      ['Channel', [state.channel, state.entry?.late && 'entered late'].filter(Boolean).join(', ')],
      ['Verdict', state.verdict ?? (kind === 'request' ? 'none yet' : undefined)],
      [
        'Objection',
        state.objection && 'A contact objected. Two officers settle it, or you refuse the request.',
      ],
      ['Do not act before', state.actFrom && `${state.actFrom}: other contacts may object`],
      ['Contacts change until', state.pausedUntil],
      ['Outcome', state.outcome],
      ['Machine faults', state.faults ? String(state.faults) : undefined],
    ]),
  );

const personCard = (id) => {
  const shown = el('div', { 'aria-live': 'polite' });
  const reveal = async () => {
    try {
      const person = await call('GET', `/api/officer/cases/${encodeURIComponent(id)}/person`);
      shown.replaceChildren(
        facts(
          Object.entries(person ?? {}).map(([term, value]) => [
            term,
            typeof value === 'string' ? value : JSON.stringify(value),
          ]),
        ),
      );
    } catch (error) {
      shown.replaceChildren(el('p', { class: 'why' }, error.message));
    }
  };
  return el(
    'section',
    { class: 'card', 'aria-labelledby': 'person' },
    el('h2', { id: 'person' }, 'Person'),
    el('p', { class: 'soft' }, 'Masked. The history records who revealed it, once a day.'),
    el('button', { type: 'button', class: 'quiet', onclick: reveal }, 'Reveal person'),
    shown,
  );
};

const step = ({ revision, at, actor, events = [], hash = '' }) =>
  el(
    'li',
    {},
    el('strong', {}, events.map(eventWords).join('; ')),
    el('p', { class: 'soft' }, `${instantWords(at)} · ${actor} · revision ${revision}`),
    el(
      'details',
      {},
      el('summary', {}, `Hash ${hash.slice(0, 12)}…`),
      el('p', { class: 'code' }, hash),
      el('pre', {}, JSON.stringify(events, null, 2)),
    ),
  );

const letter = ({ kind, of, to, subject, text, sentAt, sha256, possibleDuplicate }) =>
  el(
    'details',
    { class: 'letter' },
    el('summary', {}, `${kind}${of ? ` (${of})` : ''}, ${instantWords(sentAt)}`),
    facts([
      ['To', to],
      ['Subject', subject],
      ['SHA-256', el('span', { class: 'code' }, sha256 ?? '')],
      [
        'Sent twice?',
        possibleDuplicate ? 'Possibly. We do not know whether an earlier try went out.' : undefined,
      ],
    ]),
    el('pre', {}, text ?? ''),
  );

const section = (title, items, nothing) =>
  el('section', {}, el('h2', {}, title), items.length > 0 ? items : el('p', { class: 'empty' }, nothing));

/** One case: what happened on the left, facts and clock on the right, what can be done below. */
export const casePage = async (id) => {
  const [view, { now }] = await Promise.all([
    call('GET', `/api/officer/cases/${encodeURIComponent(id)}`),
    call('GET', '/local/clock'),
  ]);
  const { proposals = [] } = id.startsWith('BRE-')
    ? await call('GET', `/api/officer/breaches/${encodeURIComponent(id)}`)
    : view;
  const again = () => casePage(id);
  const timeline = view.timeline ?? [];
  const texts = Object.entries(view.texts ?? {}).map(([sha256, text]) =>
    el(
      'details',
      {},
      el('summary', {}, `Text ${sha256.slice(0, 12)}…`),
      el('pre', {}, typeof text === 'string' ? text : JSON.stringify(text, null, 2)),
    ),
  );
  const isSettled = ['closed', 'withdrawn', 'answering'].includes(view.stage);
  show(
    view.id,
    el(
      'div',
      { class: 'two' },
      el(
        'div',
        {},
        section(
          'History',
          timeline.length > 0 ? [el('ol', { class: 'path' }, timeline.map(step))] : [],
          'What happens to the case appears here, step by step.',
        ),
        section(
          'Letters',
          (view.letters ?? []).map(letter),
          'Letters appear here as sent, with their secrets removed.',
        ),
        section('Notes and texts', texts, 'Notes and the text of an answer appear here.'),
      ),
      el('div', {}, clockCard(view, now), factCard(view), view.kind !== 'breach' && personCard(id)),
    ),
    proposals.length > 0 && proposalsCard(proposals, again),
    id.startsWith('ACC-') && (await callsCard(id, again)),
    id.startsWith('REQ-') &&
      (isSettled ? el('p', { class: 'empty' }, 'There is nothing left to answer.') : answerForm(id, again)),
    !isSettled && id.startsWith('REQ-') && identityForm(id, again),
    !isSettled && ['cpni-examine', 'access'].includes(view.state?.kind) && packageCard(id, view.state, again),
    id.startsWith('REQ-') && view.stage !== 'withdrawn' && actionForms(view, again),
    id.startsWith('REQ-') && filesCard(id, view.state ?? {}),
    noteForm(id, again),
  );
};
