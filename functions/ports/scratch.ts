export interface Scratch {
  /** Always removes the folder afterwards. */
  use<T>(work: (folder: ScratchFolder) => Promise<T>): Promise<T>;
}

export interface ScratchFolder {
  /** Write-once, sequential. */
  createFile(name: string): ScratchFile;
}

export interface ScratchFile {
  readonly size: number;
  write(text: string): Promise<void>;
  /** From the start; repeatable. */
  read(): AsyncIterable<Uint8Array>;
}
