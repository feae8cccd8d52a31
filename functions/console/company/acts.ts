import type { Day } from '#domain/calendar/times.ts';
import type { Region } from '#domain/case/regions.ts';
import { confirmController, putController } from '#functions/controller/contract.ts';
import type { ControllerView } from '#functions/controller/roster-view.ts';
import { difference } from '#functions/design-system/difference.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import type { Act } from '../acts/act.ts';
import type { Fields } from '../acts/field.ts';
import { rowsOf } from '../acts/rows.ts';
import { ApiRefused } from '../api.ts';
import type { Visit } from '../visit.ts';
import { changesIn, regionsInWords, statementInWords } from './change-words.ts';
import { readCompany } from './company-page.ts';
import { termsFields } from './terms-fields.ts';

/** The company, or nothing for a new one. */
export type Entry = ControllerView | undefined;

/** More than the company has. */
const emptyRows = 3;

/** Known contacts until something was sent: emptied rows are left out, so that the others move up. */
const contactFields = (view: Entry, visit: Visit): Fields => {
  const known = view?.contacts ?? [];
  const isSent = (visit.typed ?? visit.form).size > 0;
  return rowsOf(visit, 'contacts', known.length + emptyRows, (place) => {
    const { name = '', email = '' } = (!isSent && known[place]) || {};
    const label = `Contact ${place + 1}:`;
    return {
      name: { label: `${label} name`, control: { kind: 'text' }, value: name },
      email: { label: `${label} email`, control: { kind: 'text', type: 'email' }, value: email },
    };
  });
};

interface Contact {
  readonly name?: string;
  readonly email?: string;
}

const entryFields = (view: Entry, visit: Visit): Fields => ({
  ...(view === undefined && {
    slug: {
      label: 'Short name in addresses',
      hint: 'Lower-case letters, digits and hyphens, for example acme-travel. It never changes.',
      control: { kind: 'text' } as const,
    },
  }),
  name: {
    ...{ label: 'Published name', hint: 'As requesters know the company.', control: { kind: 'text' } },
    ...(view && { value: view.name }),
  },
  contractRef: {
    ...{ label: 'Reference of the contract', control: { kind: 'text', width: 20 } },
    ...(view && { value: view.contractRef }),
  },
  ...contactFields(view, visit),
  from: {
    label: 'From when may new contacts act?',
    hint: 'Leave it empty if they may act as soon as the entry counts.',
    ...{ control: { kind: 'instant', zones: [visit.zone] }, optional: true },
  },
  signatoryLetter: {
    label: 'Where is the signatory’s letter filed?',
    hint: 'Only if no contact can confirm and the contract’s signatory asked for the change in a letter.',
    ...{ control: { kind: 'text' }, optional: true },
  },
  ...termsFields(view),
});

/** An emptied row takes the contact off the roster. */
const entry = {
  fields: entryFields,
  lists: { contacts: 'Add another contact' },
  body: ({ slug: _, contacts = [], from, ...rest }) => ({
    ...rest,
    contacts: (contacts as readonly Contact[]).map((one) => (from === undefined ? one : { ...one, from })),
  }),
} satisfies Partial<Act<Entry>>;

interface Typed {
  readonly name?: string;
  readonly contractRef?: string;
  readonly contacts: readonly Contact[];
  readonly attestation?: { readonly on?: Day; readonly contact?: string; readonly reference?: string };
  readonly regions?: readonly Region[];
}

/** An entry with a known short name would change that company. @throws {ApiRefused} */
const mustBeNew = async (visit: Visit): Promise<void> => {
  const slug = visit.form.get('slug')?.trim() ?? '';
  const known = await readCompany(visit, slug || '-').catch((error) => {
    if (error instanceof ApiRefused && error.problem.status === 404) return undefined;
    throw error;
  });
  if (known === undefined) return;
  const detail = 'A company has this short name. Choose another, or change that company’s entry.';
  const errors = [{ pointer: '#/slug', detail }];
  throw new ApiRefused({ status: 409, code: 'slug-taken', detail, errors });
};

const entryShown = ({ name = '', contractRef = '', contacts, attestation, regions }: Typed): Markup =>
  difference('What you enter', [
    ...[
      { name: 'Name', after: name },
      { name: 'Contract', after: contractRef },
    ],
    ...contacts.map((one) => ({
      name: 'Contact joins',
      after: [one.name, one.email].filter(Boolean).join(', '),
    })),
    ...(attestation?.on === undefined
      ? []
      : [
          {
            name: 'Statement of a legal basis',
            after: statementInWords({
              ...{ on: attestation.on, reference: attestation.reference ?? '' },
              ...(attestation.contact && { by: { id: '', name: attestation.contact } }),
            }),
          },
        ]),
    ...(regions === undefined ? [] : [{ name: 'Where its data may go', after: regionsInWords(regions) }]),
  ]);

/** What the second officer's click does now. */
const whenConfirmed = (view: Entry): string => {
  if (view?.registered !== true) return 'The company and its contacts are in force at once.';
  const { added = [], removed = [], changed = [] } = view.change ?? {};
  return added.length + removed.length + changed.length > 0
    ? 'The change counts after five business days. Until then each current contact can refuse it.'
    : 'The change is in force at once.';
};

export const companyActs = {
  enter: {
    ...entry,
    title: 'Enter a company',
    lead: () =>
      html`<p>Take the name and the contacts from the contract. A contact may ask for the company’s data.</p>`,
    consequence: () => 'Nothing is in force until another officer confirms the entry.',
    preview: async (body, _, visit) => {
      await mustBeNew(visit);
      return entryShown(body as Typed);
    },
    button: 'Enter the company',
    done: 'The entry waits for another officer.',
  },
  change: {
    ...entry,
    title: 'Change the entry',
    lead: () =>
      html`<p>Empty a contact’s row to take them off the roster. A change of people waits for a contact of the company. If the contract’s signatory asked for it in a letter, it waits for another officer.</p>`,
    consequence: () =>
      'The entry in force stays until the change is confirmed. If people change, we write to the contacts.',
    button: 'Send the change',
    done: 'The change is entered. This page shows what it waits for.',
  },
  confirm: {
    title: 'Confirm the change',
    lead: (view, { zone }) =>
      view?.change === undefined
        ? html`<p>Nothing waits here.</p>`
        : difference('Difference from the entry in force', changesIn(view.change, zone, view)),
    fields: (view) => ({
      proposalSha256: {
        ...{ label: '', control: { kind: 'given', value: view?.change?.proposalSha256 ?? '' } },
      },
    }),
    consequence: (view) => whenConfirmed(view),
    button: 'Confirm the change',
    done: 'The change is confirmed.',
  },
} as const satisfies Readonly<Record<string, Act<Entry>>>;

export const rowOf = { enter: putController, change: putController, confirm: confirmController } as const;
