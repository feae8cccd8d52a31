import { call, session } from './api.js';
import { el } from './dom.js';
import { field, form } from './forms.js';
import { capacities, childAges, kinds, relations } from './words.js';

const area = (name, label, hint) => field({ name, label, hint, type: 'textarea' });

const actionForm = (id, name, { title, button, result, parts, body = (typed) => typed }, done) =>
  el(
    'details',
    { class: 'letter' },
    el('summary', {}, title),
    form({
      button,
      result,
      done,
      parts,
      send: (typed) => call('POST', `/api/officer/cases/${encodeURIComponent(id)}/${name}`, body(typed)),
    }),
  );

/** Sub of the officer who is signed in, from their own token. */
const mine = () =>
  JSON.parse(atob(session.get().token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/'))).sub;

const same = { '': 'As it is' };

const open = (id, { state = {} }, done) => [
  state.assigned?.to !== mine()
    ? actionForm(
        id,
        'assign',
        {
          title: 'Take it',
          button: 'Take it',
          result: 'You took the case.',
          parts: [],
          body: () => ({ officer: mine() }),
        },
        done,
      )
    : actionForm(
        id,
        'assign',
        {
          title: 'Give it back',
          button: 'Back to the queue',
          result: 'The case is back in the queue.',
          parts: [],
          body: () => ({ officer: null }),
        },
        done,
      ),
  actionForm(
    id,
    'ask',
    {
      title: 'Ask for information',
      button: 'Send the question',
      result: 'The question goes out now. The due date does not change.',
      parts: [area('question', 'Question to the person')],
    },
    done,
  ),
  actionForm(
    id,
    'message',
    {
      title: 'Write a message',
      button: 'Send the message',
      result: 'The message goes out now.',
      parts: [area('text', 'Message to the person', 'Do not mention security events or account numbers.')],
    },
    done,
  ),
  actionForm(
    id,
    'reclassify',
    {
      title: 'Reclassify',
      button: 'Reclassify',
      result: 'Reclassified. We check again who is asking.',
      parts: [
        field({
          name: 'kind',
          label: 'What the person asks for',
          type: 'select',
          options: { ...same, ...kinds },
        }),
        field({
          name: 'capacity',
          label: 'Who is asking',
          type: 'select',
          options: { ...same, ...capacities },
        }),
        field({
          name: 'relation',
          label: 'How somebody else knows us',
          hint: 'Only for somebody else.',
          type: 'select',
          options: { '': 'None', ...relations },
        }),
        area('reason', 'Why', 'A note for colleagues.'),
      ],
    },
    done,
  ),
  actionForm(
    id,
    'split',
    {
      title: 'Split off a part',
      button: 'Split',
      result: 'The part is now its own case, with the same date of receipt.',
      parts: [
        field({
          name: 'kind',
          label: 'What this part asks for',
          type: 'select',
          options: { '': 'Choose', ...kinds },
        }),
        area('details', 'What the part is about'),
        area('reason', 'Why', 'A note for colleagues.'),
      ],
      body: ({ kind, details, reason }) => ({ parts: [{ kind, details }], reason }),
    },
    done,
  ),
  actionForm(
    id,
    'link',
    {
      title: 'Combine with a duplicate',
      button: 'Combine',
      result: 'Combined. The earlier date of receipt counts. We notify the person.',
      parts: [field({ name: 'with', label: 'Reference of the other case' })],
    },
    done,
  ),
  actionForm(
    id,
    'extend',
    {
      title: 'Extend the date',
      button: 'Extend',
      result: 'Extended. We send the person the reason.',
      parts: [
        field({
          name: 'reason',
          label: 'Reason',
          type: 'select',
          options: { complex: 'It is complex', 'many-requests': 'There are many requests' },
        }),
        field({
          name: 'until',
          label: 'New date (optional)',
          hint: 'A date like 2026-12-01. Leave it empty for the longest extension that the law allows.',
        }),
        area('text', 'The reason, as the person will read it'),
      ],
    },
    done,
  ),
];

const childAge = (id, { state = {} }, done) =>
  (state.kind === 'child-data' || state.childAge !== undefined) &&
  actionForm(
    id,
    'child-age',
    {
      title: 'Record the child’s age',
      button: 'Record the age',
      result: 'Recorded.',
      parts: [
        field({ name: 'now', label: 'Age now', type: 'select', options: { ...same, ...childAges } }),
        field({
          name: 'whenGiven',
          label: 'Age when we got the information',
          type: 'select',
          options: { ...same, ...childAges },
        }),
      ],
    },
    done,
  );

const newDate = (id, done) =>
  actionForm(
    id,
    'new-date',
    {
      title: 'Commit to a new date',
      button: 'Commit',
      result: 'Recorded. If we are late, we tell the person this date. The due date does not change.',
      parts: [field({ name: 'on', label: 'New date', hint: 'A date like 2026-12-01, after the due date.' })],
    },
    done,
  );

const closed = (id, done) => [
  actionForm(
    id,
    'reopen',
    {
      title: 'Reopen',
      button: 'Reopen',
      result: 'Reopened with 30 new days. We notify the person.',
      parts: [
        field({
          name: 'reason',
          label: 'Reason',
          type: 'select',
          options: {
            'wrong-answer': 'Our answer was wrong',
            'new-facts': 'There are new facts',
            'complaint-upheld': 'A complaint was upheld',
          },
        }),
        area('note', 'Why', 'A note for colleagues.'),
      ],
    },
    done,
  ),
];

/** What an officer can do with a case beside answering it. */
export const actionForms = (view, done) =>
  el(
    'section',
    { class: 'card', 'aria-labelledby': 'actions' },
    el('h2', { id: 'actions' }, 'More'),
    view.stage === 'closed'
      ? closed(view.id, done)
      : [...open(view.id, view, done), childAge(view.id, view, done), newDate(view.id, done)],
  );
