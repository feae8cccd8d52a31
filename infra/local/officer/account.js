import { call } from './api.js';
import { el } from './dom.js';
import { field, form } from './forms.js';
import { instantWords } from './words.js';

const done = ({ n, toldAt }) => el('li', { class: 'done' }, `Call ${n}: notified on ${instantWords(toldAt)}`);

const owed = (path, { n, owedSince, tries, call: number }, again) =>
  el(
    'li',
    {},
    el(
      'p',
      {},
      `Call ${number ?? 'the old number'}: needed since ${instantWords(owedSince)}, tried ${tries} times.`,
    ),
    el(
      'p',
      { class: 'hint' },
      'Say that contact details of the service were changed, and on which day. Never say what they are or were. Ask the person to call us at once if they did not make the change.',
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
          label: 'Did you reach someone?',
          type: 'select',
          options: { '': 'Choose', yes: 'Yes, and notified', no: 'No' },
        }),
      ],
    }),
  );

/** Changes of an account that an officer reports by a call to the old phone number. */
export const callsCard = async (id, again) => {
  const path = `/api/officer/accounts/${encodeURIComponent(id)}`;
  const { notices = [] } = await call('GET', path);
  return el(
    'section',
    { class: 'card', 'aria-labelledby': 'calls' },
    el('h2', { id: 'calls' }, 'Calls to the old number'),
    notices.length === 0
      ? el('p', { class: 'empty' }, 'There are no calls to make.')
      : el(
          'ol',
          { class: 'plan' },
          notices.map((notice) => (notice.toldAt ? done(notice) : owed(path, notice, again))),
        ),
  );
};
