/** One change of the disk, as LevelDB takes it in a batch. */
export type DiskWrite =
  | { readonly type: 'put'; readonly key: unknown; readonly value: unknown }
  | { readonly type: 'del'; readonly key: unknown };

/** Whole or not at all; done when the operating system has it, so that it survives `kill -9`. */
export type WriteBatch = (writes: readonly DiskWrite[]) => Promise<void>;

interface Gathered {
  readonly writes: DiskWrite[];
  readonly written: PromiseWithResolvers<void>;
}

const nothing = (): Gathered => ({ writes: [], written: Promise.withResolvers() });

/**
 * Writes that arrive together, or while a batch is on its way to the disk, go there as one batch: a call costs one hop
 * to the disk whatever the number of its index entries, and never leaves half of them.
 */
export class DiskWrites {
  readonly #writeBatch: WriteBatch;
  #gathered = nothing();
  #isWriting = false;

  constructor(writeBatch: WriteBatch) {
    this.#writeBatch = writeBatch;
  }

  /** @returns a promise kept once the write's batch is written, broken when it is not */
  add(write: DiskWrite): Promise<void> {
    const { writes, written } = this.#gathered;
    writes.push(write);
    if (writes.length === 1 && !this.#isWriting) queueMicrotask(() => void this.#write());
    return written.promise;
  }

  async #write(): Promise<void> {
    this.#isWriting = true;
    while (this.#gathered.writes.length > 0) {
      const { writes, written } = this.#gathered;
      this.#gathered = nothing();
      await this.#writeBatch(writes).then(written.resolve, written.reject);
    }
    this.#isWriting = false;
  }
}
