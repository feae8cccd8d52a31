import { dataClassCodes, dataClasses } from '#domain/case/data-classes.ts';
import type { RequestView } from '#functions/case/case-view.ts';
import { html } from '#functions/design-system/html.ts';
import { uploadForm } from '#functions/design-system/upload-form.ts';
import { uploadPackage } from '#functions/holder/contract.ts';
import { uploadType } from '#ports/system-packages.ts';
import { pathFor, readView, wholeOf } from '../case/worked-case.ts';
import { jsonReply, orProblem } from '../notice/island-reply.ts';
import type { Screen } from '../visit.ts';
import { base, captionOf, pageOfRequest } from './request-case.ts';

const example = `{"class":"billing","id":"INV-7","at":"2026-03-01","account":"","amount":"42.00"}
{"class":"support-cases","id":"S-12","at":"2026-04-02T09:30:00Z","account":"","topic":"Outage"}`;

/** For a system that a person answers for: its data goes with the answer that the officer records next. */
export const holderPackagePage: Screen = {
  path: `${base}/{id}/do/upload-holder-package`,
  access: uploadPackage.access,
  get: async (visit) => {
    const { id = '' } = visit.params;
    const n = visit.query.get('n') ?? '';
    const view = await readView<RequestView>(visit, id);
    const caption = captionOf({ view });
    const casePage = pageOfRequest(id);
    const instructions = wholeOf<RequestView>(view)?.state.holderInstructions ?? [];
    const system = instructions.find((one) => String(one.n) === n)?.holder ?? 'a system';
    return {
      ...{ title: 'Upload the data of a system', width: 'narrow', back: { href: casePage, text: caption } },
      body: html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${caption}</span> Upload the data of ${system}</h1>
<p>The file goes with the answer to instruction ${n}. Record that answer after the upload.</p>
<ul class="govuk-list govuk-list--bullet">
<li>Save it as JSON Lines: one record in each line.</li>
<li>Each record names its class of data: ${dataClassCodes.map((code) => `${code} (${dataClasses[code]})`).join(', ')}. Keep the records of one class together.</li>
<li>If the request names an account, each record names it as “account”, and no other account.</li>
<li>“id” and “at” are optional. “at” is a day or a time, as below.</li>
</ul>
<pre class="pc-typed" tabindex="0">${example}</pre>
${uploadForm({
  ...{ id: 'data', action: `${casePage}/do/upload-holder-package?n=${encodeURIComponent(n)}` },
  ...{ csrf: visit.officer.csrf, idempotencyKey: visit.newKey(), accept: '.jsonl,.ndjson', type: uploadType },
  label: { text: 'File of JSON Lines' },
  hint: { text: 'At most 4 MB. It takes the place of an earlier upload for this instruction.' },
  ...{ button: 'Upload', next: `${casePage}?done=upload-holder-package` },
})}`,
    };
  },
  post: async ({ api, params: { id = '' }, query, file, formKey }) => {
    if (file === undefined) return jsonReply(422, { detail: 'Choose a file of JSON Lines.' });
    const path = pathFor(uploadPackage.path, id, { n: query.get('n') ?? '' });
    const sent = { method: uploadPackage.method, path, type: file.type, bytes: file.bytes, formKey };
    return orProblem(api.upload<undefined>(sent).then(() => ({})));
  },
};
