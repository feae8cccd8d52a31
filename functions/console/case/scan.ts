import { type FileType, fileTypes } from '#domain/case/file-kinds.ts';
import { askForScan, attachScan } from '#functions/case/files/contract.ts';
import { button, errorSummary } from '#functions/design-system/blocks.ts';
import { radios } from '#functions/design-system/choices.ts';
import { fileUpload } from '#functions/design-system/fields.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { pageOf } from '#functions/officer/page-of.ts';
import type { UploadForm } from '#ports/uploads.ts';
import { doneBanner } from '../acts/case-acts.ts';
import { screenOfAct } from '../acts/screen-of-act.ts';
import { csrfField } from '../frame.ts';
import type { Screen, Shown, Visit } from '../visit.ts';
import { sentWords } from './sent-words.ts';
import { idIn, pathFor } from './worked-case.ts';

export const scanPage = (id: string): string => `${pageOf(id)}/scan`;

const typeWords: Readonly<Record<FileType, string>> = {
  pdf: 'PDF',
  png: 'PNG picture',
  jpeg: 'JPEG picture',
  txt: 'Text file',
};

const accepts: Readonly<Record<FileType, string>> = {
  pdf: '.pdf,application/pdf',
  png: '.png,image/png',
  jpeg: '.jpg,.jpeg,image/jpeg',
  txt: '.txt,text/plain',
};

const framed = (id: string, title: string, body: Markup): Shown => ({
  ...{ title, width: 'narrow', back: { href: pageOf(id), text: id } },
  body: html`${body}`,
});

const heading = (id: string, title: string): Markup =>
  html`<h1 class="govuk-heading-l"><span class="govuk-caption-l">${id}</span> ${title}</h1>`;

const choose = async (visit: Visit, fault?: string): Promise<Shown> => {
  const id = idIn(visit);
  const page = framed(
    id,
    'Attach a scan',
    html`${fault !== undefined && errorSummary({ titleText: 'There is a problem', errorList: [{ text: fault, href: '#type' }] })}
${doneBanner(sentWords, visit, undefined)}${heading(id, 'Attach a scan')}
<p>Scan the letter, form or note that came. It is kept with the case, and erased with the person’s data.</p>
<p>Cover what we do not need, such as a Social Security number. A file has at most 5 MB.</p>
<form method="post" action="${scanPage(id)}" novalidate data-once>${csrfField(visit.officer)}
${radios({
  ...{ name: 'type', value: visit.form.get('type') ?? '' },
  fieldset: { legend: { text: 'Which type of file is it?' } },
  ...(fault !== undefined && { errorMessage: { text: fault } }),
  items: fileTypes.map((value) => ({ value, text: typeWords[value] })),
})}
<div class="govuk-button-group">${button({ text: 'Continue' })}<a class="govuk-link" href="${pageOf(id)}">Go to the case</a></div></form>`,
  );
  return fault === undefined ? page : { ...page, status: 422, wrong: true };
};

/** The browser posts the file to the store itself, which sends it back to "arrived". */
const pick = async (visit: Visit): Promise<Shown> => {
  const id = idIn(visit);
  const type = fileTypes.find((one) => one === visit.form.get('type'));
  if (type === undefined) return choose(visit, 'Choose the type of the file.');
  const path = pathFor(askForScan.path, id);
  const { url, fields } = await visit.api.act<UploadForm>({ method: 'POST', path, body: { type } });
  return {
    ...framed(
      id,
      'Choose the file',
      html`${heading(id, 'Choose the file')}
<form method="post" action="${url}" enctype="multipart/form-data">
${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${fileUpload({ name: 'file', label: { text: typeWords[type] }, attributes: { accept: accepts[type], required: '' } })}
<div class="govuk-button-group">${button({ text: 'Send the file' })}<a class="govuk-link" href="${scanPage(id)}">Choose another type</a></div></form>`,
    ),
    formsGoTo: [new URL(url).origin],
  };
};

const arrivedAct = (base: string): Screen =>
  screenOfAct(`${base}/{id}/scan/arrived`, attachScan.access, async (visit) => ({
    act: {
      title: 'Attach the file to the case',
      lead: () => html`<p>The file has arrived. It is not with the case yet.</p>`,
      fields: () => ({}),
      consequence: () => 'Colleagues who work on the case can download it. Each download is recorded.',
      button: 'Attach it',
      done: 'The scan is attached.',
    },
    ...{ context: undefined, method: attachScan.method, path: pathFor(attachScan.path, idIn(visit)) },
    ...{ casePage: pageOf(idIn(visit)), name: 'scan', caption: idIn(visit) },
  }));

/** The store names the file in the address when it sends the browser back: our page does not. */
const arrived = (act: Screen): Screen => ({
  ...act,
  get: async (visit) => (visit.query.has('key') ? { to: visit.path } : act.get(visit)),
});

/** The scan of what came on paper (R-1). */
export const scanScreens = (base: string): readonly Screen[] => [
  {
    path: `${base}/{id}/scan`,
    access: askForScan.access,
    get: (visit) => choose(visit),
    post: pick,
  },
  arrived(arrivedAct(base)),
];
