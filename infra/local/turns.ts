/** How long the last answer keeps the machines in turns: a next request often follows at once. */
const LINGER_MS = 20;
/** A turn that takes longer is passed on while its work goes on, because that may sleep or wait for another system. */
const TURN_MS = 250;

/**
 * Somebody at a door goes first. Work that nobody waits for begins at once while no one is at a door; otherwise one
 * piece begins after another, in the order of arrival. No piece is dropped, and none waits for a door to close.
 */
export class Turns {
  readonly #waiting: (() => void)[] = [];
  #atDoors = 0;
  #isTaken = false;
  #linger: NodeJS.Timeout | undefined;

  /** Of a request, until it is answered. */
  async atDoor<T>(work: () => Promise<T>): Promise<T> {
    this.#atDoors += 1;
    clearTimeout(this.#linger);
    this.#linger = undefined;
    try {
      return await work();
    } finally {
      this.#atDoors -= 1;
      if (this.#atDoors === 0) this.#linger = setTimeout(() => this.#allAtOnce(), LINGER_MS);
    }
  }

  /** Of a machine's task, or of another call whose answer nobody waits for. */
  async behind<T>(work: () => Promise<T>): Promise<T> {
    if (this.#isQuiet()) return work();
    if (this.#isTaken) await new Promise<void>((begin) => this.#waiting.push(begin));
    if (this.#isQuiet()) return work();
    const pass = this.#take();
    try {
      return await work();
    } finally {
      pass();
    }
  }

  #isQuiet(): boolean {
    return this.#atDoors === 0 && this.#linger === undefined;
  }

  /** @returns what passes the turn on, once */
  #take(): () => void {
    this.#isTaken = true;
    let isPassed = false;
    const pass = (): void => {
      clearTimeout(timer);
      if (isPassed) return;
      isPassed = true;
      const next = this.#waiting.shift();
      // Stays taken for the next one, who begins a moment later.
      if (next) next();
      else this.#isTaken = false;
    };
    const timer = setTimeout(pass, TURN_MS);
    return pass;
  }

  #allAtOnce(): void {
    this.#linger = undefined;
    this.#isTaken = false;
    for (const begin of this.#waiting.splice(0)) begin();
  }
}

export const turns = new Turns();
