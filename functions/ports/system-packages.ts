import type { CaseId } from '#domain/case/case.ts';
import type { PackageOfHolder } from '#domain/request/holder-events.ts';
import type { ByteRange, UploadUrl } from './files.ts';

/** What one system uploaded for one instruction; another content has another name. */
export interface UploadOfSystem extends PackageOfHolder {
  /** Of the instruction. */
  readonly n: number;
}

/** Data of a request that systems uploaded, and the archive that we make of it. All of it is erased with the case. */
export interface SystemPackages {
  /** For exactly this content: the store refuses another size, hash or type. The upload must send the returned headers. */
  createUploadUrl(caseId: CaseId, upload: UploadOfSystem, forSeconds: number): Promise<UploadUrl>;
  keep(caseId: CaseId, upload: UploadOfSystem, content: Uint8Array): Promise<void>;
  /** Bytes; undefined when missing; strongly consistent. @throws {Unavailable} */
  size(caseId: CaseId, upload: UploadOfSystem): Promise<number | undefined>;
  /** `to` is exclusive. @throws {NoSuchFile | Unavailable} */
  read(caseId: CaseId, upload: UploadOfSystem, range?: ByteRange): AsyncIterable<Uint8Array>;
  /** Whole or not at all, of any size, by `plan` (hex). A second time replaces the first. @throws {Unavailable} */
  writeArchive(caseId: CaseId, plan: string, content: AsyncIterable<Uint8Array>): Promise<void>;
}

/** JSON Lines. */
export const uploadType = 'application/jsonl';

export const uploadKey = (caseId: CaseId, { n, sha256 }: UploadOfSystem): string =>
  `packages/${caseId}/systems/${n}-${sha256}.jsonl`;

/** Of an officer's archive its hash; of ours its plan, because it is written before its hash is known. */
export const archiveKey = (caseId: CaseId, name: string): string => `packages/${caseId}/${name}.zip`;
