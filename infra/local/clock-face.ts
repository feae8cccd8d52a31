const realNow = Date.now;

/** Two threads share it: real time plus an offset, or one held instant during a move. */
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

  hold(at: number): void {
    this.#cells[1] = at;
  }

  /** `offset` in milliseconds from real time. */
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
