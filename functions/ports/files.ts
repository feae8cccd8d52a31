import type { WordsOut } from '#domain/case/words-out.ts';
/** Whole files, written once and streamed. Keys hold no personal data. */
export interface Files {
  /** All or nothing; every attempt calls `open`. `size` in bytes. @throws {Unavailable} */
  put(key: string, size: number, open: () => AsyncIterable<Uint8Array>): Promise<void>;
  /** Bytes; undefined when missing. @throws {Unavailable} */
  size(key: string): Promise<number | undefined>;
  /** `to` is exclusive. @throws {NoSuchFile | Unavailable} */
  read(key: string, range?: ByteRange): AsyncIterable<Uint8Array>;
  remove(key: string): Promise<void>;
  /** The upload must send the returned headers. */
  createUploadUrl(key: string, contentType: string, forSeconds: number): Promise<UploadUrl>;
  createDownloadUrl(key: string, as: DownloadFile, forSeconds: number): Promise<string>;
}

export interface DownloadFile {
  /** Letters, digits, dots and hyphens; never what an officer typed. */
  readonly name: WordsOut;
  readonly contentType: string;
}

export interface ByteRange {
  readonly from: number;
  readonly to: number;
}

export interface UploadUrl {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}
