import { civilDay } from '#domain/calendar/instants.ts';
import { button, errorSummary, insetText } from '#functions/design-system/blocks.ts';
import { emptyState } from '#functions/design-system/card.ts';
import { input } from '#functions/design-system/fields.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { table } from '#functions/design-system/table.ts';
import { dateInWords } from '#functions/letters/words.ts';
import { pageOf } from '#functions/officer/page-of.ts';
import { type FoundBy, type FoundPage, type FoundRow, search } from '#functions/search/contract.ts';
import type { Fields } from '../acts/field.ts';
import { labelsOf } from '../acts/typed-labels.ts';
import { ApiRefused } from '../api.ts';
import { csrfField } from '../frame.ts';
import type { Screen, Visit } from '../visit.ts';

const kinds: Readonly<Record<FoundRow['kind'], string>> = {
  request: 'Request',
  complaint: 'Complaint',
  breach: 'Breach',
  account: 'Account',
  controller: 'Company',
  transfer: 'Transfer',
  campaign: 'Campaign',
  downtime: 'Way to opt out that was down',
  'broker-action': 'Action against a data broker',
  holder: 'System that holds data',
  preservation: 'Preservation',
  training: 'Training',
};

const found: Readonly<Record<FoundBy, string>> = {
  reference: 'reference',
  email: 'email address',
  account: 'account number',
  company: 'company',
};

const row = ({ kind, id, by, stage, person, name, receivedAt }: FoundRow, { zone }: Visit) => [
  { html: html`<a class="govuk-link" href="${pageOf(id)}">${name ?? id}</a>` },
  { text: kinds[kind] },
  { text: person ?? '' },
  { text: stage?.replaceAll('-', ' ') ?? '' },
  { text: receivedAt === undefined ? '' : dateInWords(civilDay(receivedAt, zone)) },
  { text: by.map((one) => found[one]).join(', ') },
];

const more = (visit: Visit, typed: string, cursor: string): Markup =>
  html`<form method="post" action="/officer/search">${csrfField(visit.officer)}
<input type="hidden" name="for" value="${typed}"><input type="hidden" name="cursor" value="${cursor}">
${button({ text: 'More', classes: 'govuk-button--secondary' })}</form>`;

const nothing = ({ searchedBy }: FoundPage): Markup =>
  emptyState('Nothing found', {
    text:
      searchedBy.length === 0
        ? 'Type a whole reference, email address, account number or company name. Parts of a name or address find nothing.'
        : 'Check the spelling, and type the whole of it. We search for whole values only, and we record each search.',
  });

const results = (visit: Visit, typed: string, page: FoundPage): Markup =>
  html`${page.items.length === 0 ? nothing(page) : table({ caption: 'Found', captionClasses: 'govuk-visually-hidden', hasKeys: true, head: ['Reference', 'Kind', 'Person', 'Stage', 'Received', 'Found by'].map((text) => ({ text })), rows: page.items.map((one) => row(one, visit)) })}
${page.cursor !== undefined && more(visit, typed, page.cursor)}`;

const titled = (body: Markup) => ({
  title: 'Search',
  body: html`<h1 class="govuk-heading-l">Search</h1>${body}`,
});

const whatFor = 'Reference, email address, account number or company name';
const asked: Fields = { for: { label: whatFor, control: { kind: 'text' } } };

const ask = ({ officer }: Visit, typed: string, said?: Markup) =>
  titled(html`${said}
<form method="post" action="/officer/search">${csrfField(officer)}${labelsOf(asked)}
${input({ name: 'for', label: { text: whatFor }, hint: { text: 'Type it in full. We record each search.' }, value: typed })}
${button({ text: 'Search' })}</form>`);

/** Sent as a form: no address holds what a person typed, and a search is no page to come back to. */
export const searchScreen: Screen = {
  path: '/officer/search',
  access: search.access,
  get: async (visit) =>
    ask(
      visit,
      visit.typed?.get('for') ?? '',
      visit.typed && insetText({ text: 'We searched for nothing yet. Send it again.' }),
    ),
  post: async (visit) => {
    const [typed, cursor] = [visit.form.get('for') ?? '', visit.form.get('cursor')];
    const body = { for: typed, ...(cursor && { cursor }) };
    try {
      const page = await visit.api.act<FoundPage>({ method: 'POST', path: search.path, body });
      const [only, ...others] = page.items;
      if (only?.by.includes('reference') && others.length === 0) return { to: pageOf(only.id) };
      return titled(results(visit, typed, page));
    } catch (error) {
      if (!(error instanceof ApiRefused) || [401, 403].includes(error.problem.status)) throw error;
      const { status, detail, errors } = error.problem;
      const text = errors?.[0]?.detail ?? detail;
      const said = errorSummary({ titleText: 'There is a problem', errorList: [{ text, href: '#for' }] });
      return { ...ask(visit, typed, said), status, wrong: true };
    }
  },
};
