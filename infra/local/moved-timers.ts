// Real timers, kept before the engine's thread replaces the globals.
const { setTimeout: after, clearTimeout: forget, setImmediate: soon } = globalThis;
const LONGEST_NAP = 60_000;

export interface MovedTimer {
  readonly due: number;
  readonly order: number;
  readonly run: () => void;
  off: boolean;
}

const isBefore = (a: MovedTimer, b: MovedTimer): boolean =>
  a.due < b.due || (a.due === b.due && a.order < b.order);

/** A heap by due instant, then by order of asking; during a move the pump fires the timers. */
export class MovedTimers {
  readonly #now: () => number;
  readonly #isHeld: () => boolean;
  readonly #heap: MovedTimer[] = [];
  #order = 0;
  #nap: NodeJS.Timeout | undefined;
  #napUntil = Number.POSITIVE_INFINITY;

  constructor(now: () => number, isHeld: () => boolean) {
    this.#now = now;
    this.#isHeld = isHeld;
  }

  /** `forMs` counts from `from`, when the caller looked at the clock. */
  add(forMs: number, run: () => void, from = this.#now()): MovedTimer {
    const due = from + Math.max(0, Math.ceil(forMs) || 0);
    const timer: MovedTimer = { due, order: this.#order++, run, off: false };
    this.#push(timer);
    if (due < this.#napUntil) this.arm();
    return timer;
  }

  /** Infinity for none. */
  nextDue(): number {
    while (this.#heap[0]?.off) this.#pop();
    return this.#heap[0]?.due ?? Number.POSITIVE_INFINITY;
  }

  fireDue(): void {
    while (this.nextDue() <= this.#now()) {
      const timer = this.#pop();
      if (!timer) return;
      timer.off = true;
      timer.run();
    }
  }

  /** Sleeps in real time until the next timer; call again after a hold. */
  arm(): void {
    forget(this.#nap);
    this.#napUntil = Number.POSITIVE_INFINITY;
    const due = this.nextDue();
    const forMs = due - this.#now();
    if (due === Number.POSITIVE_INFINITY || (forMs > 0 && this.#isHeld())) return;
    this.#napUntil = due;
    const wake = (): void => {
      this.fireDue();
      this.arm();
    };
    if (forMs <= 0) soon(wake);
    else this.#nap = after(wake, Math.min(forMs, LONGEST_NAP)).unref();
  }

  #push(timer: MovedTimer): void {
    const heap = this.#heap;
    let at = heap.push(timer) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      const above = heap[parent];
      if (!above || isBefore(above, timer)) break;
      heap[at] = above;
      at = parent;
    }
    heap[at] = timer;
  }

  #pop(): MovedTimer | undefined {
    const heap = this.#heap;
    const first = heap[0];
    const last = heap.pop();
    if (!first || !last || first === last) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      const [left, right] = [heap[child], heap[child + 1]];
      if (!left) break;
      let least = left;
      if (right && isBefore(right, left)) {
        child += 1;
        least = right;
      }
      if (isBefore(last, least)) break;
      heap[at] = least;
      at = child;
    }
    heap[at] = last;
    return first;
  }
}
