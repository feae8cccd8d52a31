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
      'A request is confirmed only by a contact who stands here. Putting a company again replaces its contacts.',
    ),
    el(
      'section',
      { class: 'card' },
      form({
        button: 'Put on the register',
        says: 'The company stands on the register.',
        send,
        parts: [
          field({
            name: 'slug',
            label: 'Short name',
            hint: 'Small letters, digits and hyphens, for example northwind-clinics.',
          }),
          field({ name: 'name', label: 'Published name' }),
          field({ name: 'contractRef', label: 'Reference of the contract' }),
          rows({
            name: 'contacts',
            legend: 'Contacts',
            add: 'Add a contact',
            start: 1,
            fields: [
              { name: 'name', label: 'Name' },
              { name: 'email', label: 'E-mail address', type: 'email' },
            ],
          }),
        ],
      }),
    ),
  );
