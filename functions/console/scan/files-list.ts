import { hasAccess } from '#domain/case/groups.ts';
import type { ErasedBecause, FileFact } from '#domain/request/file-events.ts';
import type { FilePurpose, FileType } from '#domain/request/file-kinds.ts';
import { html, type Markup } from '#functions/design-system/html.ts';
import { scrollingTable } from '#functions/design-system/table.ts';
import { downloadFile } from '#functions/request/files/contract.ts';
import type { Visit } from '../visit.ts';
import { requestPage } from './scan-page.ts';

type Kept = FileFact & { readonly erased?: ErasedBecause };

const purposes: Readonly<Record<FilePurpose, string>> = {
  'what-is-wrong': 'What is wrong, from the requester',
  'who-i-am': 'Who is asking, from the requester',
  'as-received': 'Scan of what came',
};

const types: Readonly<Record<FileType, string>> = { pdf: 'PDF', png: 'PNG', jpeg: 'JPEG', txt: 'Text' };

const erasedWords: Readonly<Record<ErasedBecause, string>> = {
  verdict: 'Erased: identity was confirmed',
  'case-over': 'Erased: the request is over',
  'kept-long-enough': 'Erased after 28 days',
  'person-erased': 'Erased with the personal data',
};

const size = (bytes: number): string =>
  bytes < 1_048_576 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1_048_576).toFixed(1)} MB`;

/** Files of a request; opening one is recorded. Nothing where there is none. */
export const filesList = (id: string, files: readonly Kept[] | undefined, { officer }: Visit): Markup => {
  if (files === undefined || files.length === 0) return html``;
  const opens = hasAccess(downloadFile.access, officer.groups);
  return scrollingTable('Files', {
    ...{ caption: 'Files', captionClasses: 'govuk-table__caption--m' },
    head: ['File', 'Type', 'Size', 'Open'].map((text) => ({ text })),
    rows: files.map(({ n, purpose, type, bytes, erased }) => [
      { text: `${n}. ${purposes[purpose]}` },
      { text: types[type] },
      { text: size(bytes) },
      erased !== undefined || !opens
        ? { text: erased === undefined ? '' : erasedWords[erased] }
        : {
            html: html`<a class="govuk-link" href="${requestPage(id)}/files/${n}">Download<span class="govuk-visually-hidden"> file ${n}</span></a>`,
          },
    ]),
  });
};
