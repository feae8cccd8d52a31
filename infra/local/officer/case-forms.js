import { call } from './api.js';
import { el } from './dom.js';
import { field, form, rows } from './forms.js';
import { itemOutcomes, outcomes, reasons } from './words.js';

const noReason = { '': 'None', ...reasons };

const items = () =>
  rows({
    name: 'items',
    legend: 'Items (optional)',
    add: 'Add an item',
    fields: [
      { name: 'what', label: 'What' },
      { name: 'outcome', label: 'Outcome', type: 'select', options: itemOutcomes },
      { name: 'reasonCode', label: 'Reason', type: 'select', options: noReason },
      { name: 'law', label: 'Law (if withheld)' },
    ],
  });

/** The officer's answer; the machine sends it. */
export const answerForm = (id, done) =>
  el(
    'section',
    { class: 'card', 'aria-labelledby': 'answer' },
    el('h2', { id: 'answer' }, 'Answer'),
    form({
      button: 'Send the answer',
      says: 'The answer is recorded. Its letter goes out at once.',
      done,
      send: (body) => call('POST', `/api/officer/requests/${encodeURIComponent(id)}/answer`, body),
      parts: [
        field({ name: 'outcome', label: 'Outcome', type: 'select', options: { '': 'Choose', ...outcomes } }),
        field({
          name: 'reason',
          label: 'Reason',
          hint: 'Needed for a refusal.',
          type: 'select',
          options: noReason,
        }),
        items(),
        field({
          name: 'message',
          label: 'Message to the requester',
          hint: 'Stands in the letter as you write it. No account numbers, nothing about security events.',
          type: 'textarea',
        }),
      ],
    }),
  );

export const noteForm = (id, done) =>
  el(
    'section',
    { class: 'card', 'aria-labelledby': 'note' },
    el('h2', { id: 'note' }, 'Note'),
    form({
      button: 'Add the note',
      says: 'The note is added.',
      done,
      send: (body) => call('POST', `/api/officer/cases/${encodeURIComponent(id)}/notes`, body),
      parts: [
        field({
          name: 'text',
          label: 'Note for colleagues',
          hint: 'The requester never sees it.',
          type: 'textarea',
        }),
      ],
    }),
  );
