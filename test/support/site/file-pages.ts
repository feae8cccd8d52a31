import { Unavailable } from '#domain/case/errors.ts';
import type { FileType } from '#domain/case/file-kinds.ts';
import { memoryUploads } from '#functions/adapters/memory/uploads.ts';
import { filesDraftOf } from '#functions/request/files/draft-name.ts';
import type { SiteResponse } from '#functions/site/exchange.ts';
import { type FilesNeeds, filesPages } from '#functions/site/form/files.ts';
import { hrefIn } from '#functions/site/language.ts';
import { aHouse, draftKey } from './fake-needs.ts';
import { spokenNow } from './spoken.ts';

const id = '8e03978e-40d5-43dd-bc93-6894a57f9324';
const both = { capacity: 'agent', kind: 'correct' };
const beginnings: Readonly<Record<FileType, string>> = {
  pdf: '%PDF-1.7',
  png: '\u0089PNG\r\n\u001a\n',
  jpeg: '\u00ff\u00d8\u00ff',
  txt: 'It was not me.',
};

interface Shown {
  readonly path?: string;
  readonly answers?: Readonly<Record<string, string>>;
  readonly files?: readonly (readonly [FileType, string?])[];
  readonly form?: Readonly<Record<string, string>>;
  readonly isDown?: boolean;
}

const shown =
  ({ path = '/request/files', answers = both, files = [], form, isDown }: Shown) =>
  async (): Promise<SiteResponse> => {
    const { needs } = aHouse();
    const uploads = memoryUploads();
    await needs.drafts.discard(draftKey);
    await needs.drafts.keep(draftKey, answers, {
      ...{ idempotencyKey: id, openedAt: needs.now() },
      expiresAt: Math.floor(needs.now() / 1000) + 3600,
    });
    for (const [at, [type, content = beginnings[type]]] of files.entries()) {
      const file = { id: `${at}${id.slice(1)}`, type, purpose: 'what-is-wrong' as const };
      uploads.posted(
        await uploads.createForm(filesDraftOf(draftKey), file, '', 60),
        Buffer.from(content, 'latin1'),
      );
    }
    const fails = async () => {
      throw new Unavailable('The file store');
    };
    const ours: FilesNeeds = {
      ...needs,
      uploads: isDown ? { ...uploads, arrived: fails } : uploads,
      siteUrl: 'https://privacy.alder.example',
      address: '1 Alder Street, Salt Lake City, UT 84101, USA',
    };
    return filesPages(ours)({
      method: form ? 'POST' : 'GET',
      path: hrefIn(spokenNow(), path),
      query: {},
      form: form ?? {},
      cookies: { '__Host-draft': draftKey },
    });
  };

/** The pages on which a person attaches files, in every state. */
export const namedFilePages = {
  'files: none yet': shown({}),
  'files: one purpose': shown({ answers: { ...both, capacity: 'account-holder' } }),
  'files: two, and copies by mail': shown({
    answers: { ...both, filesByMail: 'yes' },
    files: [['pdf'], ['png']],
  }),
  'files: three': shown({ files: [['pdf'], ['jpeg'], ['txt']] }),
  'files: one was no PDF': shown({ files: [['pdf', 'MZ'], ['txt']] }),
  'files: nothing chosen': shown({ form: { action: 'choose' } }),
  'files: the store is down': shown({ isDown: true }),
  ...Object.fromEntries(
    (Object.keys(beginnings) as FileType[]).map((fileType) => [
      `file for the store: ${fileType}`,
      shown({ path: '/request/file', answers: { ...both, filePurpose: 'who-i-am', fileType } }),
    ]),
  ),
};
