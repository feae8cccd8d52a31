import type { RequestView } from '#functions/case/case-view.ts';
import { html } from '#functions/design-system/html.ts';
import { uploadForm } from '#functions/design-system/upload-form.ts';
import { putPackage, readPackage } from '#functions/request/contract.ts';
import { idIn, pathFor, readView } from '../case/worked-case.ts';
import { jsonReply, orProblem } from '../notice/island-reply.ts';
import type { Screen } from '../visit.ts';
import { base, captionOf, pageOfRequest } from './request-case.ts';

/** The export names the account and the systems itself: filled in by us, they would prove nothing. */
const exampleOf = (id: string): string =>
  JSON.stringify(
    {
      case: id,
      account: '',
      period: { from: '2026-01-01', until: '2026-06-30' },
      systems: ['Billing', 'Call records'],
      fields: ['number dialed', 'call start', 'duration', 'bill amount'],
    },
    null,
    2,
  );

/** The records that a download gives the person; a later upload takes the place of this one. */
export const packagePage: Screen = {
  path: `${base}/{id}/do/put-package`,
  access: putPackage.access,
  get: async (visit) => {
    const { id = '' } = visit.params;
    const view = await readView<RequestView>(visit, id);
    const caption = captionOf({ view });
    const casePage = pageOfRequest(id);
    return {
      ...{ title: 'Upload the records', width: 'narrow', back: { href: casePage, text: caption } },
      body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${caption}</span> Upload the records</h1>
<p>Put the records into one ZIP file. The person downloads it with a code that we send to the address of record, and a passphrase of their own.</p>
<p>We take only records of the account that this request is about:</p>
<ul class="govuk-list govuk-list--bullet">
<li>Save tables as CSV or JSON Lines. Each row needs a column “account” with the number. If one row names another account, we keep nothing.</li>
<li>We cannot read PDF, PNG, JPEG, WAV and MP3 files. Name their fields in the manifest. After the upload, declare whose they are; a second officer looks through them before they leave.</li>
<li>Add a file manifest.json like this one. Type the account number as the records show it.</li>
</ul>
<pre class="pc-typed" tabindex="0">${exampleOf(id)}</pre>
${uploadForm({
  ...{ id: 'records', action: `${casePage}/do/put-package`, csrf: visit.officer.csrf },
  ...{ idempotencyKey: visit.newKey(), accept: '.zip,application/zip', type: 'application/zip' },
  label: { text: 'ZIP file' },
  hint: { text: 'At most 4 MB, and 16 MB unpacked. It takes the place of an earlier upload.' },
  ...{ button: 'Upload', next: `${casePage}?done=put-package` },
})}`,
    };
  },
  post: async ({ api, params: { id = '' }, file, formKey }) => {
    if (file === undefined) return jsonReply(422, { detail: 'Choose a ZIP file.' });
    const taken = api.upload<undefined>({
      ...{ method: putPackage.method, path: pathFor(putPackage.path, id), type: file.type },
      ...{ bytes: file.bytes, formKey },
    });
    return orProblem(taken.then(() => ({})));
  },
};

/** The API records the look before it gives the address, which works for five minutes. */
export const readPackagePage: Screen = {
  path: `${base}/{id}/package`,
  access: readPackage.access,
  get: async (visit) => ({
    to: (await visit.api.read<{ readonly url: string }>(pathFor(readPackage.path, idIn(visit)))).url,
  }),
};
