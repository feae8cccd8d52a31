import { NotFound } from '#domain/case/errors.ts';
import { NothingUploaded } from '#domain/notice/errors.ts';
import type { Files, UploadUrl } from '#ports/files.ts';
import type { Ports } from '#ports/index.ts';

const openForSeconds = 3600;
/** Bytes; 1 million rows have about 110 MB. */
const mostBytes = 1024 ** 3;

export interface Upload extends Pick<UploadUrl, 'headers'> {
  readonly id: string;
  readonly uploadUrl: string;
}

const isUploadId = (id: string): boolean => /^[0-9a-f-]{36}$/.test(id);

const uploadFile = (caseId: string, id: string): string => `uploads/${caseId}/${id}.csv`;

export const openUpload =
  ({ files, chance }: Pick<Ports, 'files' | 'chance'>) =>
  async (caseId: string): Promise<Upload> => {
    const id = chance.uuid();
    const { url, headers } = await files.createUploadUrl(uploadFile(caseId, id), 'text/csv', openForSeconds);
    return { id, uploadUrl: url, headers };
  };

/** @throws {NotFound | NothingUploaded} also for a file larger than any list */
export const uploaded =
  (files: Files) =>
  async (caseId: string, id: string): Promise<AsyncIterable<Uint8Array>> => {
    if (!isUploadId(id)) throw new NotFound();
    const size = await files.size(uploadFile(caseId, id));
    if (size === undefined || size > mostBytes) throw new NothingUploaded();
    return files.read(uploadFile(caseId, id));
  };

export const dropUpload =
  (files: Files) =>
  (caseId: string, id: string): Promise<void> =>
    files.remove(uploadFile(caseId, id));
