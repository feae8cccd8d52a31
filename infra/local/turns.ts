/** How long the last answer keeps the machines in turns: a next request often follows at once. */
const LINGER_MS = 100;
/** A machine without a task for so long sleeps, waits for somebody or has ended. */
const IDLE_MS = 50;
/** A turn that takes longer is passed on, because its task may wait for another system; the machine goes on. */
const TURN_MS = 1000;

interface Waiting {
  readonly execution: string;
  readonly start: () => void;
}

/**
 * An open HTTP call goes first (decision 0076). A machine starts at once while no call is open; otherwise one starts after
 * another, in order, when the one before has nothing to do. A machine that has started is never held up.
 */
export class Turns {
  readonly #waiting: Waiting[] = [];
  #calls = 0;
  #linger: NodeJS.Timeout | undefined;
  #turn: { readonly execution: string; readonly end: NodeJS.Timeout } | undefined;
  #idle: NodeJS.Timeout | undefined;
  #tasks = 0;
  #isMoving = false;

  /** Of a request, until it is answered. */
  async call<T>(work: () => Promise<T>): Promise<T> {
    this.#calls += 1;
    clearTimeout(this.#linger);
    this.#linger = undefined;
    try {
      return await work();
    } finally {
      this.#calls -= 1;
      if (this.#calls === 0) this.#linger = setTimeout(() => this.#allAtOnce(), LINGER_MS);
    }
  }

  /** A machine may start now: no call is open, or the clock is moved. */
  get isQuiet(): boolean {
    return this.#isMoving || (this.#calls === 0 && this.#linger === undefined);
  }

  /** Kept when the turn of the execution has come and it has been started. */
  start(execution: string, start: () => void): Promise<void> {
    return new Promise((started) => {
      const begin = (): void => {
        start();
        started();
      };
      if (this.isQuiet) return begin();
      this.#waiting.push({ execution, start: begin });
      if (this.#turn === undefined) this.#next();
    });
  }

  /** Of a task, which keeps the turn of its execution. */
  async task<T>(execution: string, work: () => Promise<T>): Promise<T> {
    const turn = this.#turn;
    if (turn?.execution !== execution) return work();
    this.#tasks += 1;
    clearTimeout(this.#idle);
    try {
      return await work();
    } finally {
      if (this.#turn === turn) {
        this.#tasks -= 1;
        if (this.#tasks === 0) this.#idle = setTimeout(() => this.#next(), IDLE_MS);
      }
    }
  }

  /** A move of the clock waits for every machine, so that none waits meanwhile. */
  moving(isMoving: boolean): void {
    this.#isMoving = isMoving;
    if (isMoving) this.#allAtOnce();
  }

  #allAtOnce(): void {
    clearTimeout(this.#linger);
    this.#linger = undefined;
    this.#leave();
    for (const { start } of this.#waiting.splice(0)) start();
  }

  #next(): void {
    this.#leave();
    const next = this.#waiting.shift();
    if (next === undefined) return;
    this.#turn = { execution: next.execution, end: setTimeout(() => this.#next(), TURN_MS) };
    this.#idle = setTimeout(() => this.#next(), IDLE_MS);
    next.start();
  }

  #leave(): void {
    clearTimeout(this.#turn?.end);
    clearTimeout(this.#idle);
    this.#turn = undefined;
    this.#tasks = 0;
  }
}

export const turns = new Turns();
