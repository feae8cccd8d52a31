/** What LevelDB's `_batch` takes: keys and values are encoded already. */
export interface LevelWrite {
  readonly type: 'put' | 'del';
  readonly key: string;
  readonly value?: string;
}

/** dynalite writes the entries of its indexes before their item, and answers when the item is written. */
const isOfIndex = ({ key }: LevelWrite): boolean => key.startsWith('index-');

/**
 * One write to disk at a time, in the order of asking; what is asked meanwhile goes together in the next. An entry of an index
 * never goes alone: it waits for its item, or for another item that is written first.
 */
export class LevelWrites {
  readonly #write: (writes: readonly LevelWrite[]) => Promise<void>;
  #waiting: LevelWrite[] = [];
  #next: Promise<void> | undefined;
  #last: Promise<unknown> = Promise.resolve();

  constructor(write: (writes: readonly LevelWrite[]) => Promise<void>) {
    this.#write = write;
  }

  /** Resolves when it is on disk; for an entry of an index at once. */
  async add(write: LevelWrite): Promise<void> {
    this.#waiting.push(write);
    if (isOfIndex(write)) return;
    this.#next ??= this.#last.then(() => this.#flush());
    return this.#next;
  }

  #flush(): Promise<void> {
    const writes = this.#waiting;
    this.#waiting = [];
    this.#next = undefined;
    const written = this.#write(writes);
    this.#last = written.catch(() => {});
    return written;
  }
}
