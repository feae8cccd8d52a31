import { classesOf } from '#domain/request/field-classes.ts';
import type { Package } from '#domain/request/records-state.ts';
import type { RequestView } from '#functions/case/case-view.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { capital } from '#functions/letters/capital.ts';
import type { Manifest } from '#functions/request/contract.ts';
import { filesCard as cardOf, size } from '../case/files-card.ts';
import type { Visit } from '../visit.ts';
import { fieldClassWords } from './words.ts';

/** The fields by class, and those that nobody has classified (P36). */
const fieldsIn = ({ fields }: Pick<Manifest, 'fields'>): Markup => {
  const rows = classesOf(fields).map((one) => {
    const names = fields
      .filter((field) => field.class === one && !field.unclassified)
      .map(({ name }) => name);
    return names.length > 0 && html`<li>${capital(fieldClassWords[one])}: ${names.join(', ')}</li>`;
  });
  const unknown = fields.filter(({ unclassified }) => unclassified).map(({ name }) => name);
  return html`<ul class="govuk-list govuk-list--bullet">${rows}
${unknown.length > 0 && html`<li><strong>Unclassified, so treated as CPNI: ${unknown.join(', ')}</strong></li>`}</ul>`;
};

/** What no machine of ours has looked into. */
const unread = ({ files }: Pick<Manifest, 'files'>): string => {
  const names = files.filter(({ rows }) => rows === undefined).map(({ name }) => name);
  return names.length === 0 ? '' : ` We could not look into ${names.join(', ')}.`;
};

const recordsIn = (view: RequestView, { bytes, account, textSha256 = '' }: Package): Markup => {
  const text = view.texts[textSha256];
  const manifest = text === undefined ? undefined : (JSON.parse(text) as Manifest);
  const check =
    account === undefined
      ? 'It was uploaded before we checked records for other accounts.'
      : `Every row is of the account of this request.${manifest === undefined ? '' : unread(manifest)}`;
  return html`<h3 class="govuk-heading-s">Records for the person</h3>
<p>ZIP file, ${size(bytes)}. ${check}</p>
${manifest !== undefined && fieldsIn(manifest)}`;
};

/** With what the requester said of files, and the records for them. */
export const filesCard = (view: RequestView, visit: Pick<Visit, 'officer'>): Markup | undefined => {
  const { filesMissing, filesByMail, package: records } = view.state;
  const saysMore = filesMissing !== undefined || filesByMail || records !== undefined;
  return cardOf(
    ...([view, visit] as const),
    saysMore
      ? html`${filesMissing !== undefined && html`<p>${filesMissing} of their files did not arrive.</p>`}
${filesByMail && html`<p>The person said that paper copies follow by mail.</p>`}
${records !== undefined && recordsIn(view, records)}`
      : undefined,
  );
};
