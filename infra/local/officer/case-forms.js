import { call } from './api.js';
import { el } from './dom.js';
import { field, form, rows } from './forms.js';
import { deliveries, evidences, itemOutcomes, outcomes, reasons } from './words.js';

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
      {
        name: 'hold',
        label: 'Hold (if one applies)',
        hint: 'The reference of the breach, or other. No letter and no public page shows it.',
      },
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
      result: 'We recorded the answer. Its letter goes out now.',
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
        field({ name: 'law', label: 'Rule or contract', hint: 'The legal basis of a refusal.' }),
        items(),
        field({
          name: 'recipientsTold',
          label: 'Recipients told about the correction',
          hint: 'For corrections: whom you told.',
        }),
        field({
          name: 'recipient',
          label: 'Who got the phone records',
          hint: 'Only if the request names nobody. The written request has to say it.',
        }),
        field({
          name: 'notice',
          label: 'Version of the CPNI notice',
          hint: 'Needed when you grant a permission to use CPNI: the notice that the person was shown.',
        }),
        field({
          name: 'delivery',
          label: 'Delivery of records (CPNI)',
          hint: 'Needed when you hand out phone records. Never put them in an email.',
          type: 'select',
          options: { '': 'None', ...deliveries },
        }),
        field({
          name: 'message',
          label: 'Message to the requester',
          hint: 'The letter shows this as you write it. Do not mention account numbers or security events.',
          type: 'textarea',
        }),
      ],
    }),
  );

/** Evidence of who is asking; a second officer confirms it on the card of what waits. */
export const identityForm = (id, done) => {
  const path = `/api/officer/requests/${encodeURIComponent(id)}/verification`;
  const parts = [
    field({ name: 'evidence', label: 'Evidence', type: 'select', options: { '': 'Choose', ...evidences } }),
    field({ name: 'checkedOn', label: 'Checked on', hint: 'A date like 2026-12-01.' }),
    field({
      name: 'note',
      label: 'Note (optional)',
      hint: 'No letter and no public page shows it.',
      type: 'textarea',
    }),
  ];
  return el(
    'section',
    { class: 'card', 'aria-labelledby': 'identity' },
    el('h2', { id: 'identity' }, 'Who is asking'),
    form({
      button: 'Record the evidence',
      result: 'Recorded.',
      done,
      send: (body) => call('POST', path, body),
      parts,
    }),
  );
};

export const noteForm = (id, done) =>
  el(
    'section',
    { class: 'card', 'aria-labelledby': 'note' },
    el('h2', { id: 'note' }, 'Note'),
    form({
      button: 'Add the note',
      result: 'The note is added.',
      done,
      send: (body) => call('POST', `/api/officer/cases/${encodeURIComponent(id)}/notes`, body),
      parts: [
        field({
          name: 'text',
          label: 'Note for colleagues',
          hint: 'No letter and no public page shows it.',
          type: 'textarea',
        }),
      ],
    }),
  );
