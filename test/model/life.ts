/*
 * A process is one run of a use case. An async function cannot be copied, so a process is known by the replies it got: from
 * them it is brought back as often as the search needs it, and each list of replies is played only once.
 */

/** One call of a service, which is one point where processes interleave. */
export interface Call {
  readonly name: string;
  readonly args: readonly unknown[];
}

/** What a call got: a value, or a fault to throw. */
export interface Reply {
  readonly value: unknown;
  readonly isFault?: true;
}

/** What a process meets: services, and its clock in epoch milliseconds. */
export interface Surroundings {
  readonly call: (name: string, ...args: readonly unknown[]) => Promise<unknown>;
  readonly now: () => number;
}

export type Program = (surroundings: Surroundings) => Promise<unknown>;

/** With the clock at each. */
type Log = readonly (readonly [reply: Reply, now: number])[];

export type End = { readonly returned: unknown } | { readonly threw: Error };

/** Until the microtasks are done: a process waits for nothing but its calls. */
const settled = (): Promise<void> => new Promise(setImmediate);

/** A process that runs. Between two calls it is suspended; a dead one is suspended for ever, which costs nothing. */
class Run {
  call: Call | undefined;
  end: End | undefined;
  /** Since its last reply. */
  readsClock = false;
  #now: number;
  #answer: (reply: Reply) => void = () => {};

  constructor(now: number) {
    this.#now = now;
  }

  async begin(program: Program): Promise<this> {
    const call = (name: string, ...args: readonly unknown[]): Promise<unknown> => {
      if (this.call !== undefined) throw new Error(`${this.call.name} and ${name} at once`);
      this.call = { name, args };
      return new Promise((resolve, reject) => {
        this.#answer = ({ value, isFault }) => (isFault ? reject(value) : resolve(value));
      });
    };
    const now = (): number => {
      this.readsClock = true;
      return this.#now;
    };
    program({ call, now }).then(
      (returned) => {
        this.end = { returned };
      },
      (threw) => {
        this.end = { threw };
      },
    );
    return this.#pause();
  }

  async take(reply: Reply, now: number): Promise<this> {
    this.call = undefined;
    this.readsClock = false;
    this.#now = now;
    this.#answer(reply);
    return this.#pause();
  }

  async #pause(): Promise<this> {
    await settled();
    if (this.call === undefined && this.end === undefined)
      throw new Error('A process waits for something else than a call.');
    return this;
  }
}

/** A process after some replies: what it asks next, or how it ended. */
export class Life {
  static #count = 0;
  static replays = 0;
  readonly number = Life.#count++;
  readonly name: string;
  readonly call: Call | undefined;
  readonly end: End | undefined;
  readonly #program: Program;
  readonly #before: Log;
  readonly #firstNow: number;
  readonly #next = new Map<string, Life>();
  #run: Run | undefined;

  private constructor(name: string, program: Program, firstNow: number, before: Log, run: Run) {
    this.name = name;
    this.#program = program;
    this.#firstNow = firstNow;
    this.#before = before;
    this.#run = run;
    this.call = run.call;
    this.end = run.end;
  }

  /** `now`: its first answer of the clock. */
  static async begin(
    name: string,
    program: Program,
    now: number,
  ): Promise<{ life: Life; readsClock: boolean }> {
    const run = await new Run(now).begin(program);
    return { life: new Life(name, program, now, [], run), readsClock: run.readsClock };
  }

  /** The process after one more reply, if that was played. `mark` names the reply. */
  known(mark: string, now: number): Life | undefined {
    return this.#next.get(mark) ?? this.#next.get(`${mark}@${now}`);
  }

  async after(mark: string, reply: Reply, now: number): Promise<Life> {
    const known = this.known(mark, now);
    if (known !== undefined) return known;
    const run = await (await this.#runs()).take(reply, now);
    const before = [...this.#before, [reply, now] as const];
    const next = new Life(this.name, this.#program, this.#firstNow, before, run);
    // One that did not look at the clock is the same at any time.
    this.#next.set(run.readsClock ? `${mark}@${now}` : mark, next);
    return next;
  }

  /** Its own run if that goes on from here, else another that is brought here. */
  async #runs(): Promise<Run> {
    const own = this.#run;
    this.#run = undefined;
    if (own !== undefined) return own;
    Life.replays += 1;
    const run = await new Run(this.#firstNow).begin(this.#program);
    for (const [reply, now] of this.#before) await run.take(reply, now);
    return run;
  }
}
