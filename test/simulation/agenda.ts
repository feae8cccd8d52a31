interface Entry {
  readonly at: number;
  readonly serial: number;
  run: (() => void) | undefined;
}

const isBefore = (a: Entry, b: Entry): boolean => a.at < b.at || (a.at === b.at && a.serial < b.serial);

/** What is to happen, by time, then by the order in which it was entered (a binary heap). */
export class Agenda {
  readonly #heap: Entry[] = [];
  #serial = 0;

  /** @returns what takes it off again */
  enter(at: number, run: () => void): () => void {
    const entry: Entry = { at, serial: this.#serial++, run };
    let place = this.#heap.push(entry) - 1;
    while (place > 0) {
      const above = (place - 1) >> 1;
      if (!isBefore(entry, this.#heap[above] as Entry)) break;
      this.#heap[place] = this.#heap[above] as Entry;
      place = above;
    }
    this.#heap[place] = entry;
    return () => {
      entry.run = undefined;
    };
  }

  /** The next that is due by then, taken off. */
  next(until: number): { readonly at: number; readonly run: () => void } | undefined {
    for (let first = this.#heap[0]; first !== undefined && first.at <= until; first = this.#heap[0]) {
      this.#dropFirst();
      if (first.run !== undefined) return { at: first.at, run: first.run };
    }
    return undefined;
  }

  #dropFirst(): void {
    const last = this.#heap.pop() as Entry;
    if (this.#heap.length === 0) return;
    let place = 0;
    for (;;) {
      let below = 2 * place + 1;
      if (below >= this.#heap.length) break;
      if (
        below + 1 < this.#heap.length &&
        isBefore(this.#heap[below + 1] as Entry, this.#heap[below] as Entry)
      )
        below += 1;
      if (!isBefore(this.#heap[below] as Entry, last)) break;
      this.#heap[place] = this.#heap[below] as Entry;
      place = below;
    }
    this.#heap[place] = last;
  }
}
