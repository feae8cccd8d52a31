import { button } from '#functions/design-system/blocks.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { uploadForm } from '#functions/design-system/upload-form.ts';
import {
  requestFreeze,
  requestSupplementFreeze,
  startSupplementUpload,
  startUpload,
  takeList,
  takeSupplement,
} from '#functions/notice/contract.ts';
import type { Upload } from '#functions/notice/list/upload-list.ts';
import { heardRepeat } from '../acts/repeat.ts';
import { captionOf, pageOfBreach, type WholeBreach } from '../breach/breach-case.ts';
import { csrfField } from '../frame.ts';
import type { Reply } from '../reply.ts';
import type { Moved, Shown, Visit } from '../visit.ts';
import { orProblem } from './island-reply.ts';
import { apiOf, listWords } from './notice-case.ts';

export interface OfList {
  readonly id: string;
  readonly n: number;
}

const pathOf = (route: { readonly path: string }, { id, n }: OfList, uploadId = ''): string =>
  route.path
    .replace('/api/officer/breaches/{caseId}', apiOf(id))
    .replace('{n}', String(n))
    .replace('{uploadId}', encodeURIComponent(uploadId));

export const listPageOf = ({ id, n }: OfList): string => `${pageOfBreach(id)}/list/${n}`;

const accept = '.csv,text/csv';

/** Up to what the API takes at once; a larger one goes to the file store. */
export const uploadHere = (visit: Visit, of: OfList): Markup =>
  html`${uploadForm({
    id: 'list-file',
    action: listPageOf(of),
    ...{ csrf: visit.officer.csrf, idempotencyKey: visit.newKey(), accept, type: 'text/csv' },
    label: { text: `The file of ${listWords(of.n)}` },
    hint: { text: 'A CSV file of at most 5 MB, about 40,000 rows.' },
    button: 'Upload the list',
    next: listPageOf(of),
  })}
<form method="post" action="${listPageOf(of)}" data-once>${csrfField(visit.officer)}
<p>Is the file larger? ${button({ text: 'Upload a larger file', name: 'step', value: 'larger', classes: 'govuk-button--secondary' })}</p></form>`;

/** What the store wants, repeated by our own form, so that no second upload is opened. */
const ticketFields = ({ id, uploadUrl, headers }: Upload): Markup =>
  html`<input type="hidden" name="uploadId" value="${id}"><input type="hidden" name="url" value="${uploadUrl}"><input type="hidden" name="headers" value="${JSON.stringify(headers)}">`;

/** The page may send to the file store alone, whose address only the ticket says. */
export const largerPage = async (visit: Visit, view: WholeBreach, of: OfList): Promise<Shown> => {
  const route = of.n === 1 ? startUpload : startSupplementUpload;
  const upload = await visit.api.act<Upload>({
    ...{ method: 'POST', path: pathOf(route, of) },
    formKey: visit.newKey(),
  });
  return {
    title: 'Upload a larger file',
    width: 'narrow',
    back: { href: listPageOf(of), text: captionOf(view) },
    filesGoTo: [new URL(upload.uploadUrl).origin],
    body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${captionOf(view)}</span> Upload a larger file</h1>
<p>The file goes straight to our file store. It takes up to 1 GB. You have one hour.</p>
${uploadForm({
  id: 'large-list',
  action: listPageOf(of),
  ticket: true,
  ...{ csrf: visit.officer.csrf, idempotencyKey: visit.newKey(), accept, type: 'text/csv' },
  label: { text: `The file of ${listWords(of.n)}` },
  button: 'Upload the file',
  next: `${listPageOf(of)}?upload=${upload.id}`,
  fields: ticketFields(upload),
})}`,
  };
};

interface Asked {
  readonly uploadId: string;
  readonly url: string;
  readonly headers: string;
}

const ticketIn = (bytes: Buffer, of: OfList): object => {
  const { uploadId, url, headers } = JSON.parse(bytes.toString('utf8')) as Asked;
  return {
    ...{ url, method: 'PUT', headers: JSON.parse(headers) as object },
    next: `${listPageOf(of)}?upload=${encodeURIComponent(uploadId)}`,
  };
};

/** A file itself, or the question where a larger one goes. */
export const takeFile = (visit: Visit, of: OfList, file: NonNullable<Visit['file']>): Promise<Reply> => {
  if (file.type === 'application/json') return orProblem(Promise.resolve(ticketIn(file.bytes, of)));
  const route = of.n === 1 ? takeList : takeSupplement;
  const { onRepeat, inAddress } = heardRepeat();
  const taken = visit.api.upload<object>({
    ...{ method: route.method, path: pathOf(route, of), type: 'text/csv' },
    ...{ bytes: file.bytes, formKey: visit.formKey, onRepeat },
  });
  return orProblem(taken.then(() => ({ next: `${listPageOf(of)}?done=put-list${inAddress()}` })));
};

/** The file is in the store: a machine reads it, and the page shows how far it is. */
export const freeze = async (visit: Visit, of: OfList): Promise<Moved> => {
  const route = of.n === 1 ? requestFreeze : requestSupplementFreeze;
  const path = pathOf(route, of, visit.form.get('upload') ?? '');
  await visit.api.act({ method: 'POST', path, formKey: visit.form.get('formKey') ?? visit.newKey() });
  return { to: listPageOf(of) };
};

export const freezeForm = (visit: Visit, of: OfList, upload: string): Markup =>
  html`<form method="post" action="${listPageOf(of)}" data-once>${csrfField(visit.officer)}
<input type="hidden" name="formKey" value="${visit.newKey()}"><input type="hidden" name="upload" value="${upload}">
<p>The file arrived. We have not read it yet.</p>
${button({ text: 'Read the file and freeze the list', name: 'step', value: 'freeze', preventDoubleClick: true })}</form>`;
