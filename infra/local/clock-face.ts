const realNow = Date.now;

/**
 * What the clock shows, in memory that both threads read: real time plus an offset, or one held instant
 * while the pump moves time. Held, it does not tick, so that a step due at an instant happens at it.
 */
export class ClockFace {
  readonly memory: SharedArrayBuffer;
  readonly #cells: Float64Array;

  constructor(memory = new SharedArrayBuffer(16)) {
    this.memory = memory;
    this.#cells = new Float64Array(memory);
  }

  now(): number {
    return this.#held || realNow() + this.#offset;
  }

  isHeld(): boolean {
    return this.#held !== 0;
  }

  /** Stands still at this instant. */
  hold(at: number): void {
    this.#cells[1] = at;
  }

  /** Ticks on from the instant that is `offset` away from real time. */
  tick(offset: number): void {
    this.#cells[0] = offset;
    this.#cells[1] = 0;
  }

  get #offset(): number {
    return this.#cells[0] ?? 0;
  }

  get #held(): number {
    return this.#cells[1] ?? 0;
  }
}
