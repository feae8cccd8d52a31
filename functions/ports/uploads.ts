import type { CaseId } from '#domain/case/case.ts';
import type { FilePurpose, FileType } from '#domain/case/file-kinds.ts';
import type { WordsOut } from '#domain/case/words-out.ts';

/**
 * Files that a requester attaches: under a draft until the request is sent, then under its case. `draft` is the draft's hash;
 * no key holds anything that a person typed.
 */
export interface Uploads {
  /** A browser posts the file with these fields straight to the store, which then sends it to `backTo`. */
  createForm(draft: string, file: DraftFile, backTo: string, forSeconds: number): Promise<UploadForm>;
  /** What is there, oldest first; strongly consistent. @throws {Unavailable} */
  arrived(draft: string): Promise<readonly ArrivedFile[]>;
  /** `most`: bytes from the beginning; all when absent. @throws {NoSuchFile | Unavailable} */
  read(draft: string, file: DraftFile, most?: number): Promise<Uint8Array>;
  /** No version stays. @throws {Unavailable} */
  discard(draft: string, file: DraftFile): Promise<void>;
  /** A second time replaces the first. @throws {Unavailable} */
  keep(caseId: CaseId, file: KeptFile, content: Uint8Array): Promise<void>;
  /** Saves the file under `name`, and never shows it in the browser. */
  createDownloadUrl(caseId: CaseId, file: KeptFile, name: WordsOut, forSeconds: number): Promise<string>;
  /** No version stays. @throws {Unavailable} */
  erase(caseId: CaseId, file: KeptFile): Promise<void>;
}

/** `id`: a UUID. */
export interface DraftFile {
  readonly id: string;
  readonly purpose: FilePurpose;
  readonly type: FileType;
}

export interface ArrivedFile extends DraftFile {
  readonly bytes: number;
}

export type KeptFile = Pick<DraftFile, 'id' | 'purpose'>;

export interface UploadForm {
  readonly url: string;
  /** In this order, before the file, which is the field `file`. */
  readonly fields: Readonly<Record<string, string>>;
}
