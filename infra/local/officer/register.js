import { call } from './api.js';
import { el, show } from './dom.js';
import { field, form, rows } from './forms.js';

const send = async ({ slug = '', ...entry }) => {
  await call('PUT', `/api/officer/controllers/${encodeURIComponent(slug || '-')}`, {
    contacts: [],
    ...entry,
  });
  return slug;
};

/** Puts a company and its contacts on the register; the same entry again changes nothing. */
export const registerPage = () =>
  show(
    'Register a company',
    el(
      'p',
      {},
      'Only a contact on this roster can confirm a request. A first roster takes effect when a second officer enters the same one. After that, one of its contacts must confirm each change. We write to them.',
    ),
    el(
      'section',
      { class: 'card' },
      form({
        button: 'Save to the register',
        result: 'Recorded. It takes effect when a second officer, or a contact of the company, confirms it.',
        send,
        parts: [
          field({
            name: 'slug',
            label: 'Short name',
            hint: 'Lower-case letters, digits and hyphens, for example northwind-clinics.',
          }),
          field({ name: 'name', label: 'Published name' }),
          field({ name: 'contractRef', label: 'Contract reference' }),
          field({
            name: 'signatoryLetter',
            label: 'Letter from the person who signed the contract',
            hint: 'Only if no current contact can confirm a change. Say where the letter is filed. The change takes effect after five business days.',
          }),
          rows({
            name: 'contacts',
            legend: 'Contacts',
            add: 'Add a contact',
            start: 1,
            fields: [
              { name: 'name', label: 'Name' },
              { name: 'email', label: 'Email address', type: 'email' },
            ],
          }),
        ],
      }),
    ),
  );
