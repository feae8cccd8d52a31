import { call, session } from './api.js';
import { el } from './dom.js';
import { field, form } from './forms.js';

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

/** Sub of whoever is signed in, from their own token. */
const mine = () =>
  JSON.parse(atob(session.get().token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/'))).sub;

const kinds = {
  '': 'As it is',
  access: 'Access',
  correct: 'Correct',
  update: 'Update',
  delete: 'Delete',
  deactivate: 'Deactivate',
  'cpni-examine': 'Examine CPNI',
  'cpni-correct': 'Correct CPNI',
  'cpni-restrict': 'Restrict CPNI',
  'cpni-permit': 'Permit CPNI',
  'cpni-disclose-to': 'Disclose CPNI to someone',
  'child-data': 'A child’s data',
  inquiry: 'Inquiry',
};

const open = (id, { state = {} }, done) => [
  state.assigned?.to !== mine()
    ? actionForm(
        id,
        'assign',
        {
          title: 'Take it',
          button: 'Take it',
          result: 'It is yours.',
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
          result: 'It is in the queue again.',
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
      result: 'The question goes out at once; the date does not move.',
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
      result: 'The message goes out at once.',
      parts: [area('text', 'Message to the person', 'Nothing about security events; no account numbers.')],
    },
    done,
  ),
  actionForm(
    id,
    'reclassify',
    {
      title: 'Reclassify',
      button: 'Reclassify',
      result: 'Reclassified. Who is asking is looked at again.',
      parts: [
        field({ name: 'kind', label: 'What is asked', type: 'select', options: kinds }),
        area('reason', 'Why', 'A note for colleagues.'),
      ],
    },
    done,
  ),
  actionForm(
    id,
    'split',
    {
      title: 'Split a part off',
      button: 'Split',
      result: 'The part is a case of its own now, with the same receipt.',
      parts: [
        field({
          name: 'kind',
          label: 'What the part asks',
          type: 'select',
          options: { ...kinds, '': 'Choose' },
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
      title: 'Join with a duplicate',
      button: 'Join',
      result: 'Joined. The earlier receipt counts; the person is told.',
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
      result: 'Extended. The person is told, with the reason.',
      parts: [
        field({
          name: 'reason',
          label: 'Ground',
          type: 'select',
          options: { complex: 'It is complex', 'many-requests': 'There are many requests' },
        }),
        field({
          name: 'until',
          label: 'New date (optional)',
          hint: 'A date like 2026-12-01; without one, the longest that the law allows.',
        }),
        area('text', 'The reason, for the person'),
      ],
    },
    done,
  ),
];

const newDate = (id, done) =>
  actionForm(
    id,
    'new-date',
    {
      title: 'Commit to a new date',
      button: 'Commit',
      result: 'Recorded. Once we are late the person hears of it; the due date stands.',
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
      result: 'Reopened with 30 new days; the person is told.',
      parts: [
        field({
          name: 'reason',
          label: 'Ground',
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
    view.stage === 'closed' ? closed(view.id, done) : [...open(view.id, view, done), newDate(view.id, done)],
  );
