/** Space for work in progress, larger than memory; gone when the work is done. */
export interface Scratch {
  /** Gives `work` a room of its own and clears it out afterwards, however it ends. */
  use<T>(work: (folder: ScratchFolder) => Promise<T>): Promise<T>;
}

export interface ScratchFolder {
  /** A new sheet, written from its beginning to its end. */
  createFile(name: string): ScratchFile;
}

export interface ScratchFile {
  /** Bytes written so far. */
  readonly size: number;
  write(text: string): Promise<void>;
  /** What was written, from its beginning; may be asked for again. */
  read(): AsyncIterable<Uint8Array>;
}
