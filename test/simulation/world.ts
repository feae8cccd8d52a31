import { Agenda } from './agenda.ts';
import type { FaultPlan } from './plan.ts';
import type { Death, Process } from './process.ts';
import type { Fault, FaultKind } from './stage.ts';
import { drawOf, pick, type Stream, streamOf } from './streams.ts';

/** How a call of a service is named, and what may happen to it. */
export interface CallOptions {
  readonly name: string;
  readonly faults: readonly FaultKind[];
  /** After so many ms a client gives up, and does not know what its request did. */
  readonly patience: number;
  /** Share of the plan's odds: 1 for writes. */
  readonly share: number;
  readonly failure: (kind: FaultKind) => Error;
}

interface WorldPlan {
  readonly seed: number;
  readonly startAt: number;
  readonly calmAt: number;
  readonly faults: FaultPlan;
  /** Calls and steps of machines take no time, so that time passes only where something waits for it. */
  readonly isInstant?: boolean;
}

/** Turns of the real event loop, of a millisecond each: half a minute. */
const mostSpins = 30_000;

/** Virtual time, named chance, and what goes wrong. One event after the other, each until everything waits again. */
export class World {
  readonly seed: number;
  now: number;
  events = 0;
  readonly trace: string[] = [];
  readonly faults: Fault[] = [];
  readonly reach: Record<string, number> = {};
  /** Names of the calls that could have met a fault, and which; only when asked for. */
  readonly calls: { readonly at: string; readonly kinds: readonly FaultKind[] }[] = [];
  /** Calls that a function's role does not allow: AWS would have refused them. */
  readonly denied: string[] = [];
  /** Nothing will happen any more: the rest of the time passes at once. */
  isOver = false;
  /** The process that goes on now. */
  current: Process | undefined;
  readonly calmAt: number;
  readonly #agenda = new Agenda();
  readonly #streams = new Map<string, Stream>();
  readonly #plan: FaultPlan;
  readonly #isInstant: boolean;
  /** Calls of functions that have not ended. */
  readonly #atWork = new Set<Process>();

  constructor({ seed, startAt, calmAt, faults, isInstant = false }: WorldPlan) {
    [this.seed, this.now, this.calmAt, this.#plan] = [seed, startAt, calmAt, faults];
    this.#isInstant = isInstant;
  }

  /** How long something takes that nobody asked to wait for, ms. */
  takes(ms: number): number {
    return this.#isInstant ? 0 : ms;
  }

  begins(process: Process): void {
    if (this.#isInstant) this.#atWork.add(process);
  }

  ends(process: Process): void {
    this.#atWork.delete(process);
  }

  get isCalm(): boolean {
    return this.now >= this.calmAt;
  }

  rng(stream: string): number {
    const known = this.#streams.get(stream) ?? streamOf(this.seed, stream);
    this.#streams.set(stream, known);
    return known();
  }

  say(who: string, what: string): void {
    this.trace.push(`${this.now} ${who} ${what}`);
  }

  count(what: string, by = 1): void {
    this.reach[what] = (this.reach[what] ?? 0) + by;
  }

  /** @returns what takes it back */
  in(ms: number, run: () => void): () => void {
    return this.#agenda.enter(this.now + Math.max(0, Math.ceil(ms)), run);
  }

  sleep(ms: number, process?: Process): Promise<void> {
    if (process !== undefined) process.waits += 1;
    return new Promise((go) => {
      this.in(ms, () => {
        if (process !== undefined) process.waits -= 1;
        this.#resume(process, go);
      });
    });
  }

  /** Somebody does what takes real time and no virtual one, like packing bytes. */
  #isBusy(): boolean {
    for (const { isDead, waits } of this.#atWork) if (!isDead && waits === 0) return true;
    return false;
  }

  /** Plays until then. */
  run(until: number): Promise<void> {
    return new Promise((done) => {
      let spins = 0;
      const step = (): void => {
        // What is due now comes first; then time stands still while somebody is at work.
        const due = this.isOver ? undefined : this.#agenda.next(Math.min(until, this.now));
        if (due === undefined && this.#isBusy() && spins < mostSpins) {
          spins += 1;
          if (spins < 100) setImmediate(step);
          else setTimeout(step, 1);
          return;
        }
        spins = 0;
        const next = due ?? (this.isOver ? undefined : this.#agenda.next(until));
        this.current = undefined;
        if (next === undefined) {
          this.now = Math.max(this.now, until);
          done();
          return;
        }
        [this.now, this.events] = [next.at, this.events + 1];
        next.run();
        // All promises, and what nobody awaits, come first.
        setImmediate(step);
      };
      setImmediate(step);
    });
  }

  /** The fault of a call is a matter of the call's own name: without one of them all others stay where they are. */
  faultAt(name: string, kinds: readonly FaultKind[], process?: Process, share = 1): FaultKind | undefined {
    const { odds, only, ordered, listed } = this.#plan;
    if (this.isCalm) return undefined;
    if (listed) this.calls.push({ at: name, kinds });
    const drawn =
      odds > 0 && (only === undefined || only.has(name)) && drawOf(this.seed, `fault/${name}`) < odds * share
        ? pick(kinds, drawOf(this.seed, `kind/${name}`))
        : undefined;
    const kind = ordered?.get(name) ?? drawn;
    if (kind === undefined) return undefined;
    this.faults.push({ at: name, kind, time: this.now });
    this.count(`fault ${kind}`);
    if (process !== undefined) process.lastFault = this.now;
    if (process?.state !== undefined) this.count(`fault ${kind} in ${process.state}`);
    return kind;
  }

  /** The fault of a letter, or of an event of one: nobody's call. */
  mailFaultAt(name: string, kinds: readonly FaultKind[]): FaultKind | undefined {
    return this.faultAt(name, kinds, undefined, this.#plan.shareOfMail);
  }

  /** One call of a service by a process. */
  call<T>(process: Process, options: CallOptions, effect: () => Promise<T>): Promise<T> {
    if (process.isDead) return new Promise(() => {});
    const name = process.nameOf(options.name);
    const kind = this.#isOut(options.name)
      ? 'throttled'
      : this.faultAt(name, options.faults, process, options.share);
    this.say(name, kind ?? '');
    const { patience } = options;
    const way = this.takes(1 + process.network() * 9);
    process.waits += 1;
    return new Promise((go, stop) => {
      const answer = (reply: Promise<T>): void => {
        process.waits -= 1;
        reply.then(go, stop);
      };
      const lands = (ms: number, then: (reply: Promise<T>) => void): void => {
        this.in(ms, () => {
          if (!process.isDead) this.current = process;
          const reply = effect();
          reply.catch(() => {});
          if (!process.isDead) then(reply);
        });
      };
      const givesUp = (ms: number, of: FaultKind): void => {
        this.in(ms, () => {
          process.waits -= 1;
          this.#resume(process, () => stop(options.failure(of)));
        });
      };
      if (kind === undefined) return lands(way, answer);
      if (kind === 'dies-before') return void process.die('Runtime.ExitError');
      if (kind === 'dies-after') return lands(way, () => process.die('Runtime.ExitError'));
      if (kind === 'throttled') return givesUp(way, kind);
      if (kind === 'slow') return lands(way + patience * 0.9 * process.network(), answer);
      if (kind === 'sent-again') {
        lands(way, () => {});
        return lands(patience + way, answer);
      }
      lands(kind === 'lands-late' ? patience + 1000 + process.network() * 20_000 : way, () => {});
      givesUp(patience + 1, kind);
    });
  }

  /** An error that nobody awaited ends the process that had it. @returns false when it was nobody's */
  unhandled(): boolean {
    if (this.current === undefined) return false;
    this.say(this.current.name, 'unhandled rejection');
    this.count('unhandled rejections');
    this.current.die('Runtime.UnhandledPromiseRejection' satisfies Death);
    return true;
  }

  #isOut(call: string): boolean {
    const { outages = [] } = this.#plan;
    return outages.some(({ from, until, calls }) => this.now >= from && this.now < until && calls.test(call));
  }

  #resume(process: Process | undefined, go: () => void): void {
    if (process?.isDead) return;
    this.current = process;
    go();
  }
}
