import { type Stream, streamOf } from './streams.ts';

/** Why a process ended before it answered, as Step Functions names it. */
export type Death = 'Runtime.ExitError' | 'Runtime.UnhandledPromiseRejection' | 'Sandbox.Timedout';

/** One call of a function. Dead, it gets no reply any more and never goes on; what it had sent may still land. */
export class Process {
  readonly name: string;
  /** The function whose code and role it has. */
  readonly of: string;
  /** What its clock is ahead of the true time, ms. */
  readonly skew: number;
  /** The state of a machine for which it works. */
  readonly state: string | undefined;
  isDead = false;
  /** How many of its calls and sleeps are under way. */
  waits = 0;
  /** Met a fault, or died: what it did last may be unknown. */
  lastFault = 0;
  onDeath: (of: Death) => void = () => {};
  /** Its own chance: ids and nonces. */
  readonly chance: Stream;
  /** How long its calls take. */
  readonly network: Stream;
  readonly #calls = new Map<string, number>();

  constructor(seed: number, name: string, mostSkew: number, state?: string, of = name) {
    [this.name, this.of] = [name, of];
    this.state = state;
    this.chance = streamOf(seed, `chance/${name}`);
    this.network = streamOf(seed, `network/${name}`);
    this.skew = Math.round((2 * streamOf(seed, `skew/${name}`)() - 1) * mostSkew);
  }

  /** The name of its next call: the same call again has a number. */
  nameOf(call: string): string {
    const n = (this.#calls.get(call) ?? 0) + 1;
    this.#calls.set(call, n);
    return n === 1 ? `${this.name} ${call}` : `${this.name} ${call} ${n}`;
  }

  die(of: Death): void {
    if (this.isDead) return;
    this.isDead = true;
    this.onDeath(of);
  }
}
