import { hasAccess } from '#domain/case/groups.ts';
import type { FilePurpose, FileType } from '#domain/request/file-kinds.ts';
import type { RequestView } from '#functions/case/case-view.ts';
import { card } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { askForScan, downloadFile } from '#functions/request/files/contract.ts';
import { pathFor } from '../case/worked-case.ts';
import type { Screen, Visit } from '../visit.ts';
import { base, pageOfRequest } from './request-case.ts';
import { becauseErased } from './words.ts';

const purposeWords: Readonly<Record<FilePurpose, string>> = {
  'what-is-wrong': 'What is wrong',
  'who-i-am': 'Who is asking',
  'as-received': 'Scan of what came',
};

const typeWords: Readonly<Record<FileType, string>> = { pdf: 'PDF', png: 'PNG', jpeg: 'JPEG', txt: 'text' };

const size = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;

/** What the person sent, and scans of what came on paper; each look is recorded. */
export const filesCard = (
  { id, state }: RequestView,
  { officer }: Pick<Visit, 'officer'>,
): Markup | undefined => {
  const { files = [], filesMissing, filesByMail, package: records } = state;
  const scans = hasAccess(askForScan.access, officer.groups);
  if (files.length === 0 && filesMissing === undefined && !filesByMail && records === undefined && !scans)
    return undefined;
  const opens = hasAccess(downloadFile.access, officer.groups);
  const rows = files.map(({ n, purpose, type, bytes, erased }) => {
    const name = `${purposeWords[purpose]} (${typeWords[type]}, ${size(bytes)})`;
    if (erased !== undefined) return html`<li>${name}: erased ${becauseErased[erased]}</li>`;
    return html`<li>${opens ? html`<a class="govuk-link" href="${pageOfRequest(id)}/files/${n}">${name}</a>` : name}</li>`;
  });
  return card({
    ...{ id: 'files', title: { text: 'Files' } },
    body: html`${rows.length > 0 && html`<ul class="govuk-list">${rows}</ul><p class="pc-small">We record each time that you open one.</p>`}
${filesMissing !== undefined && html`<p>${filesMissing} of their files did not arrive.</p>`}
${filesByMail && html`<p>The person said that paper copies follow by mail.</p>`}
${scans && html`<p><a class="govuk-link" href="${pageOfRequest(id)}/scan">Attach a scan of what came</a></p>`}
${records !== undefined && html`<h3 class="govuk-heading-s">Records for the person</h3><p>ZIP file, ${size(records.bytes)}</p>`}`,
  });
};

interface Opened {
  readonly url: string;
}

/** The API records the look before it gives the address, which works for five minutes. */
export const filePage: Screen = {
  path: `${base}/{id}/files/{n}`,
  access: downloadFile.access,
  get: async ({ api, params: { id = '', n = '' } }) => ({
    to: (await api.read<Opened>(pathFor(downloadFile.path, id, { n }))).url,
  }),
};
