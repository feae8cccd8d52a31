import { filePurposes } from '#domain/request/file-kinds.ts';
import type { SiteResponse } from '#functions/site/exchange.ts';
import { type FilesShown, filesPage, filesPath } from '#functions/site/form/files-page.ts';
import { aHouse } from './fake-needs.ts';
import { spokenNow } from './spoken.ts';

const letterhead = () => ({ ...aHouse().needs, language: spokenNow(), here: filesPath });
const nothing: FilesShown = {
  ...{ arrived: [], purposes: filePurposes, byMail: false, wrongs: new Map(), chosen: {} },
  address: '1 Alder Street, Salt Lake City, UT 84101, USA',
};
const arrived = filePurposes.map((purpose, at) => ({
  ...{ id: `FILE-${at}`, purpose, type: 'pdf' as const, bytes: 123_456 },
}));

/** What somebody attaches. The page of one file sends it to the store, so test/site/form/files.test.ts has it. */
export const filePages: Readonly<Record<string, () => SiteResponse>> = {
  'files: none': () => filesPage(letterhead(), nothing),
  'files: two': () => filesPage(letterhead(), { ...nothing, arrived }),
  'files: by mail': () => filesPage(letterhead(), { ...nothing, byMail: true }),
  'files: the store does not answer': () => filesPage(letterhead(), { ...nothing, arrived: undefined }),
};
