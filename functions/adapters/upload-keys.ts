import type { CaseId } from '#domain/case/case.ts';
import {
  type FilePurpose,
  type FileType,
  filePurposes,
  fileTypes,
  keptFor,
} from '#domain/case/file-kinds.ts';
import type { ArrivedFile, DraftFile, KeptFile } from '#ports/uploads.ts';

/** A draft is named by its hash: anything else could leave its folder. @throws {RangeError} */
export const draftFolder = (draft: string): string => {
  if (!/^[0-9a-f]{64}$/.test(draft)) throw new RangeError('a draft is named by 64 hexadecimal digits');
  return `drafts/${draft}/`;
};

export const draftKey = (draft: string, { id, purpose, type }: DraftFile): string =>
  `${draftFolder(draft)}${purpose}/${type}/${id}`;

/** Undefined for a key that is none of ours. */
export const draftFileOf = (draft: string, key: string, bytes: number): ArrivedFile | undefined => {
  const [, purpose = '', type = '', id = ''] =
    /^([\w-]+)\/(\w+)\/([0-9a-f-]{36})$/.exec(key.slice(draftFolder(draft).length)) ?? [];
  if (!filePurposes.includes(purpose as FilePurpose) || !fileTypes.includes(type as FileType))
    return undefined;
  return { id, purpose: purpose as FilePurpose, type: type as FileType, bytes };
};

/** Folders with a time limit of their own in the bucket (infra/stacks/data.ts). */
const folders = { 'with-person': 'attached', 'until-verdict': 'identity' } as const;

export const keptKey = (caseId: CaseId, { id, purpose }: KeptFile): string =>
  `${folders[keptFor[purpose]]}/${caseId}/${id}`;
