import { call } from './api.js';
import { el, show } from './dom.js';
import { field, form } from './forms.js';
import { capacities, childAges, formats, kinds, relations } from './words.js';

const choose = (name, label, options, hint) =>
  field({ name, label, hint, type: 'select', options: { '': 'Choose', ...options } });
const only = (name, label, options, hint) =>
  field({ name, label, hint, type: 'select', options: { '': 'None', ...options } });
const area = (name, label, hint) => field({ name, label, hint, type: 'textarea' });

const channels = { post: 'On paper', phone: 'By phone', email: 'By email', 'in-person': 'In person' };

/** Enters what came on paper, by phone, by email or in person. */
export const enterPage = () =>
  show(
    'Enter a request',
    el(
      'p',
      {},
      'The clock counts from the time of receipt, not from now. We acknowledge the request and ask who is asking, as for one from our website.',
    ),
    el(
      'section',
      { class: 'card' },
      form({
        button: 'Enter the request',
        result: 'Entered.',
        send: (typed) => call('POST', '/api/officer/requests', typed),
        done: ({ id }) => {
          location.hash = `#/case/${encodeURIComponent(id)}`;
        },
        parts: [
          choose('channel', 'How it came', channels),
          field({
            name: 'receivedAt',
            label: 'Received at',
            hint: 'Mailroom stamp or time of the call, like 2026-11-24T09:30:00-07:00.',
          }),
          choose('capacity', 'Who is asking', capacities),
          only('relation', 'How somebody else knows us', relations, 'Only for somebody else.'),
          choose('kind', 'What they ask for', kinds),
          only('childAge', 'How old the child is now', childAges, 'Only for a child, if the letter says so.'),
          field({
            name: 'recipient',
            label: 'Who should get the phone records',
            hint: 'Only for a disclosure, if the letter names them.',
          }),
          field({ name: 'name', label: 'Name' }),
          field({ name: 'email', label: 'Email address', type: 'email' }),
          area('postal', 'Postal address', 'Give an email address, a postal address or both.'),
          field({ name: 'phone', label: 'Phone number' }),
          field({ name: 'country', label: 'Country', hint: 'Two letters, for example US.' }),
          field({
            name: 'state',
            label: 'State or territory',
            hint: 'Two letters. Only in the United States.',
          }),
          field({ name: 'locale', label: 'Language of our letters', hint: 'en or es' }),
          only('format', 'Format of our letters', formats, 'Only if the person asks for one. It is free.'),
          field({ name: 'controller', label: 'Company', hint: 'The company that they name.' }),
          field({ name: 'account', label: 'Account number' }),
          area('details', 'What they ask for, in their words'),
          area('note', 'Note for colleagues'),
          field({
            name: 'lateReason',
            label: 'Why it is entered late',
            hint: 'Needed if it came more than one business day ago.',
          }),
        ],
      }),
    ),
  );
