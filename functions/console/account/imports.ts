import { importAccounts } from '#functions/account/contract.ts';
import { details } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { uploadForm } from '#functions/design-system/upload-form.ts';
import { jsonReply, orProblem } from '../notice/island-reply.ts';
import type { Reply } from '../reply.ts';
import type { Screen, Visit } from '../visit.ts';

export const importsPage = '/officer/imports';

/** By column of the file, in the order of the template. */
const columns = {
  number: 'The account number, as billing spells it. Required.',
  name: 'The account holder. Required.',
  email: 'Email address of record.',
  postal: 'Postal address of record, in quotes if it has commas or lines.',
  phone: 'Phone number of record.',
  since: 'Day from which we have these addresses, if it is earlier than today. Another officer confirms it.',
  alike: 'Only where we asked: same or different, for a number in another spelling.',
} as const;

const template: Markup = html`${scrollingTable('Columns of the file', {
  ...{ caption: 'Columns of the file', captionClasses: 'govuk-table__caption--s', firstCellIsHeader: true },
  head: [{ text: 'Column' }, { text: 'What it holds' }],
  rows: Object.entries(columns).map(([name, text]) => [{ html: html`<code>${name}</code>` }, { text }]),
})}
${details({
  summaryText: 'A file to start from',
  html: html`<pre class="pc-typed">number,name,email,postal,phone,since
5550-1234,Pat Example,pat@home.example,"12 Main Street
Salt Lake City, UT 84101",+1 801 555 0100,2019-05-01</pre>`,
})}`;

const page = (visit: Visit): Markup => html`<h1 class="govuk-heading-xl">Import accounts</h1>
<p>Upload a CSV file from billing with at most 1,000 rows. Save it as UTF-8.</p>
<p>New accounts and new names count at once. A changed address of a known account waits for another officer.</p>
<p>An empty address takes the address off the account. Leave out a column only if no row has that address.</p>
${uploadForm({
  ...{ id: 'accounts', action: importsPage, csrf: visit.officer.csrf, idempotencyKey: visit.newKey() },
  ...{ label: { text: 'File of accounts' }, accept: '.csv,text/csv', type: importAccounts.file.mediaType },
  ...{ button: 'Import the file', next: importsPage },
})}
${template}`;

/** Answers the island: where the result is, or why not. */
const upload = async (visit: Visit): Promise<Reply> => {
  const { file, formKey } = visit;
  const { method, path } = importAccounts;
  if (file === undefined) return jsonReply(422, { detail: 'Choose a file.' });
  const taken = visit.api.upload<{ readonly sha256: string }>({ method, path, ...file, formKey });
  return orProblem(taken.then(({ sha256 }) => ({ next: `${importsPage}/${sha256}` })));
};

export const importScreen: Screen = {
  path: importsPage,
  access: importAccounts.access,
  get: async (visit) => ({ title: 'Import accounts', width: 'narrow', body: page(visit) }),
  post: upload,
};
