import { casePolicies, type Demand, transferCases } from '#domain/transfer/cases.ts';
import { html } from '#functions/design-system/html.ts';
import { uploadForm } from '#functions/design-system/upload-form.ts';
import { keepDocument } from '#functions/transfer/contract.ts';
import { jsonReply, orProblem } from '../notice/island-reply.ts';
import type { Reply } from '../reply.ts';
import type { Screen, Visit } from '../visit.ts';
import { documentsPage, transfersPage } from './transfer-page.ts';
import { caseWords } from './words.ts';

const back = { href: `${transfersPage}/new`, text: 'Record a transfer' };

/** Answers the island: where the paper can be used, or why not. */
const upload = async (visit: Visit): Promise<Reply> => {
  const { file, formKey } = visit;
  const { method, path } = keepDocument;
  if (file === undefined) return jsonReply(422, { detail: 'Choose a file.' });
  const kept = visit.api.upload<{ readonly sha256: string }>({ method, path, ...file, formKey });
  return orProblem(kept.then(({ sha256 }) => ({ next: `${documentsPage}/${sha256}` })));
};

const ask: Screen = {
  path: documentsPage,
  access: keepDocument.access,
  get: async (visit) => ({
    ...{ title: 'Upload a paper', width: 'narrow', back },
    body: html`<h1 class="govuk-heading-l">Upload a paper</h1>
<p>The subpoena, order or warrant of an authority, or the signed undertaking of another company. As a PDF file of at most 4 MB.</p>
<p>We keep it with the log of transfers. Everyone who can see a transfer can open its paper.</p>
${uploadForm({
  ...{ id: 'paper', action: documentsPage, csrf: visit.officer.csrf, idempotencyKey: visit.newKey() },
  ...{ label: { text: 'The paper' }, accept: '.pdf,application/pdf', type: keepDocument.file.mediaType },
  ...{ button: 'Upload the paper', next: documentsPage },
})}`,
  }),
  post: upload,
};

/** Cases that a paper belongs to. */
const usable = transferCases.filter((one) => {
  const demands: readonly Demand[] = casePolicies[one].demands;
  return demands.includes('process-document') || demands.includes('undertaking');
});

const kept: Screen = {
  path: `${documentsPage}/{sha256}`,
  access: keepDocument.access,
  get: async ({ params: { sha256 = '' } }) => ({
    ...{ title: 'The paper is kept', width: 'narrow', back },
    body: html`<h1 class="govuk-heading-l">The paper is kept</h1>
<p>It belongs to no transfer yet. Record the transfer now; the form has the reference of the paper.</p>
<ul class="govuk-list">${usable.map((one) => html`<li><a class="govuk-link" href="${transfersPage}/new/${one}?document=${encodeURIComponent(sha256)}">${caseWords[one].title}</a></li>`)}</ul>
<p>Reference of the paper:</p><p><code class="pc-typed">${sha256}</code></p>`,
  }),
};

export const documentScreens: readonly Screen[] = [ask, kept];
