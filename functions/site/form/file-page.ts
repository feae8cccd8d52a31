import { type FileType, typePolicies } from '#domain/case/file-kinds.ts';
import { backLink, insetText } from '#functions/design-system/blocks.ts';
import { fileUpload } from '#functions/design-system/fields.ts';
import { html } from '#functions/design-system/html.ts';
import { filesWords } from '#functions/site/words/files.ts';
import type { UploadForm } from '#ports/uploads.ts';
import type { SiteResponse } from '../exchange.ts';
import { sendButton } from '../fields.ts';
import { page } from '../frame.ts';
import { postingTo } from '../headers.ts';
import { hrefIn } from '../language.ts';
import type { SiteLetterhead } from '../needs.ts';
import { filesPath } from './files-page.ts';

/** The browser posts straight to the store, which sends it back to the list: no JavaScript. */
export const filePage = (letterhead: SiteLetterhead, type: FileType, form: UploadForm): SiteResponse => {
  const { language } = letterhead;
  const say = filesWords(language);
  const title = say.pick.title(say.type[type]);
  const shown = page(letterhead, {
    title,
    at: '/request',
    body: html`${backLink({ href: hrefIn(language, filesPath), text: say.pick.back })}
<h1 class="govuk-heading-l">${title}</h1>
<form method="post" action="${form.url}" enctype="multipart/form-data">
${Object.entries(form.fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${fileUpload({
  name: 'file',
  label: { text: say.pick.label, classes: 'govuk-label--s' },
  hint: { text: say.pick.hint },
  attributes: { accept: typePolicies[type].contentType, required: { value: true, optional: true } },
})}
<p>${say.pick.wait}</p>
${sendButton(say.pick.upload)}
</form>
${insetText({ html: html`<h2 class="govuk-heading-s">${say.pick.refused}</h2><p>${say.pick.refusedHow}</p>` })}`,
  });
  return postingTo(shown, new URL(form.url).origin);
};
