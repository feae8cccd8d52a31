/** What a bucket holds: whole files, written once and streamed. Keys are paths without personal data. */
export interface Files {
  /**
   * Writes a file whole or not at all. `open` begins its bytes, anew for every try; `size` is how many there are.
   * @throws {Unavailable}
   */
  put(key: string, size: number, open: () => AsyncIterable<Uint8Array>): Promise<void>;
  /** Size in bytes, undefined where there is no such file. @throws {Unavailable} */
  size(key: string): Promise<number | undefined>;
  /**
   * A file's bytes as a stream; of a range only those from `from` up to, not including, `to`.
   * @throws {NoSuchFile | Unavailable}
   */
  read(key: string, range?: ByteRange): AsyncIterable<Uint8Array>;
  remove(key: string): Promise<void>;
  /** Where somebody outside may put one file, for a while; the headers belong to the PUT. */
  createUploadUrl(key: string, contentType: string, forSeconds: number): Promise<UploadUrl>;
  /** Where somebody outside may fetch one file, for a while, under a name of our choice. */
  createDownloadUrl(key: string, as: DownloadFile, forSeconds: number): Promise<string>;
}

export interface DownloadFile {
  /** Letters, digits, dots and hyphens. */
  readonly name: string;
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
