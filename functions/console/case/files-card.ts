import type { ErasedBecause } from '#domain/case/file-events.ts';
import { type FilePurpose, type FileType, identityKeptForDays } from '#domain/case/file-kinds.ts';
import { hasAccess } from '#domain/case/groups.ts';
import { askForScan, downloadFile } from '#functions/case/files/contract.ts';
import { card } from '#functions/design-system/card.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { pageOf } from '#functions/officer/page-of.ts';
import type { Screen, Visit } from '../visit.ts';
import { idIn, pathFor, type WholeView } from './worked-case.ts';

const purposeWords: Readonly<Record<FilePurpose, string>> = {
  'what-is-wrong': 'What is wrong',
  'who-i-am': 'Who is asking',
  'as-received': 'Scan of what came',
};

const typeWords: Readonly<Record<FileType, string>> = { pdf: 'PDF', png: 'PNG', jpeg: 'JPEG', txt: 'text' };

/** After "was erased". */
export const becauseErased: Readonly<Record<ErasedBecause, string>> = {
  verdict: 'because identity is confirmed',
  'case-over': 'because the case is over',
  'kept-long-enough': `after ${identityKeptForDays} days`,
  'person-erased': 'with the person’s data',
};

export const size = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;

/** What the person sent, and scans of what came on paper; each look is recorded. `more`: what else there is to say of files. */
export const filesCard = (
  { id, state: { files = [] } }: WholeView,
  { officer }: Pick<Visit, 'officer'>,
  more?: Markup,
): Markup | undefined => {
  const scans = hasAccess(askForScan.access, officer.groups);
  if (files.length === 0 && more === undefined && !scans) return undefined;
  const opens = hasAccess(downloadFile.access, officer.groups);
  const rows = files.map(({ n, purpose, type, bytes, erased }) => {
    const name = `${purposeWords[purpose]} (${typeWords[type]}, ${size(bytes)})`;
    if (erased !== undefined) return html`<li>${name}: erased ${becauseErased[erased]}</li>`;
    return html`<li>${opens ? html`<a class="govuk-link" href="${pageOf(id)}/files/${n}">${name}</a>` : name}</li>`;
  });
  return card({
    ...{ id: 'files', title: { text: 'Files' } },
    body: html`${rows.length > 0 && html`<ul class="govuk-list">${rows}</ul><p class="pc-small">We record each time that you open one.</p>`}
${scans && html`<p><a class="govuk-link" href="${pageOf(id)}/scan">Attach a scan of what came</a></p>`}
${more}`,
  });
};

interface Opened {
  readonly url: string;
}

/** The API records the look before it gives the address, which works for five minutes. */
export const filePage = (base: string): Screen => ({
  path: `${base}/{id}/files/{n}`,
  access: downloadFile.access,
  get: async (visit) => {
    const { api, params } = visit;
    const path = pathFor(downloadFile.path, idIn(visit), { n: params.n ?? '' });
    return { to: (await api.read<Opened>(path)).url };
  },
});
