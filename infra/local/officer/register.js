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
      'A request is confirmed only by a contact who stands here. A first roster counts when a second officer puts the very same. Whom it names is then changed by one of its contacts, who get a letter about it.',
    ),
    el(
      'section',
      { class: 'card' },
      form({
        button: 'Put on the register',
        result:
          'Recorded. A second officer, or a contact of the company, has to say the same before it counts.',
        send,
        parts: [
          field({
            name: 'slug',
            label: 'Short name',
            hint: 'Small letters, digits and hyphens, for example northwind-clinics.',
          }),
          field({ name: 'name', label: 'Published name' }),
          field({ name: 'contractRef', label: 'Reference of the contract' }),
          field({
            name: 'signatoryLetter',
            label: 'Letter of the contract’s signatory',
            hint: 'Only when no present contact can confirm a change: where the letter is filed. It then counts after five business days.',
          }),
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
