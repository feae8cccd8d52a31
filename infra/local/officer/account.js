import { call } from './api.js';
import { el } from './dom.js';
import { field, form } from './forms.js';
import { instantWords } from './words.js';

const done = ({ n, toldAt }) => el('li', { class: 'done' }, `Call ${n}: told on ${instantWords(toldAt)}`);

const owed = (path, { n, owedSince, tries, call: number }, again) =>
  el(
    'li',
    {},
    el(
      'p',
      {},
      `Call ${number ?? 'the old number'}: owed since ${instantWords(owedSince)}, tried ${tries} times.`,
    ),
    el(
      'p',
      { class: 'hint' },
      'Say that contact details of the service were changed, and on which day; never what they are or were. Who did not change them calls us at once.',
    ),
    form({
      button: 'Record the call',
      result: 'Recorded.',
      done: again,
      send: ({ reached, ...made }) =>
        call('POST', `${path}/notices/${n}`, { ...made, reached: reached === 'yes' }),
      parts: [
        field({ name: 'calledAt', label: 'Called at', hint: 'An instant like 2026-11-24T09:30:00-07:00.' }),
        field({
          name: 'reached',
          label: 'Was somebody reached?',
          type: 'select',
          options: { '': 'Choose', yes: 'Yes, and told', no: 'No' },
        }),
      ],
    }),
  );

/** Changes of an account that its old telephone number is told of by a call. */
export const callsCard = async (id, again) => {
  const path = `/api/officer/accounts/${encodeURIComponent(id)}`;
  const { notices = [] } = await call('GET', path);
  return el(
    'section',
    { class: 'card', 'aria-labelledby': 'calls' },
    el('h2', { id: 'calls' }, 'Calls to the old number'),
    notices.length === 0
      ? el('p', { class: 'empty' }, 'No change waits for a call.')
      : el(
          'ol',
          { class: 'plan' },
          notices.map((notice) => (notice.toldAt ? done(notice) : owed(path, notice, again))),
        ),
  );
};
