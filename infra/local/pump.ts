import { activities } from './activities.ts';
import type { Engine } from './engine.ts';
import type { Faults } from './faults.ts';
import { clock as movedClock } from './moved-clock.ts';
import { turns } from './turns.ts';

const HOUR = 3_600_000;
const PATIENCE = 60_000;
const MOST_STEPS_AT_ONE_INSTANT = 20_000;

export class ClockGoesBack extends Error {
  override readonly name = 'ClockGoesBack';
}

/** Something in flight does not end and nothing else begins, or a machine loops without letting time pass. */
export class MoveStuck extends Error {
  override readonly name = 'MoveStuck';
}

/** Moves from timer to timer, in order, only while nothing is in flight. */
export class Pump {
  readonly #engine: Engine;
  readonly #faults: Faults;
  readonly #reconcile: (payload: unknown) => Promise<unknown>;
  readonly #isMorning: (hour: number) => boolean;
  #queue: Promise<unknown> = Promise.resolve();

  /** `isMorning`: of epoch milliseconds on the hour, when the digest of late cases is due. */
  constructor(
    engine: Engine,
    faults: Faults,
    reconcile: (payload: unknown) => Promise<unknown>,
    isMorning: (hour: number) => boolean = () => false,
  ) {
    this.#isMorning = isMorning;
    this.#engine = engine;
    this.#faults = faults;
    this.#reconcile = reconcile;
  }

  /** Moves run one after another. @returns now */
  move(aim: (now: number) => number): Promise<number> {
    const moved = this.#queue.then(() => this.#move(aim));
    this.#queue = moved.catch(() => {});
    return moved;
  }

  async #move(aim: (now: number) => number): Promise<number> {
    movedClock.hold();
    turns.moving(true);
    try {
      const start = movedClock.now();
      const target = aim(start);
      if (target < start) throw new ClockGoesBack(`It is ${new Date(start).toISOString()} already.`);
      for (let hour = this.#nextHour(); hour <= target; hour += HOUR) {
        if (!this.#isDue(hour)) continue;
        await this.#runUntil(hour);
        void this.reconcile({});
      }
      await this.#runUntil(target);
      if (this.#faults.rules.reconcile === 'on') {
        await this.#finish(this.reconcile({}), target);
      }
      return movedClock.now();
    } finally {
      turns.moving(false);
      this.#release();
    }
  }

  /** Waits for work begun at the target; the clock ticks if that work paces itself. */
  async #finish(work: Promise<unknown>, target: number): Promise<void> {
    let isDone = false;
    const done = work.then(() => {
      isDone = true;
    });
    // Awaited below; an earlier failure must not end the laptop.
    done.catch(() => {});
    await this.#runUntil(target);
    if (isDone) return;
    this.#release();
    await done;
    movedClock.hold();
    await this.#runUntil(movedClock.now());
  }

  #release(): void {
    movedClock.release();
    this.#engine.tell({ do: 'tick' });
  }

  reconcile(payload: unknown): Promise<unknown> {
    return activities.run('reconcile', () => this.#reconcile(payload));
  }

  async #runUntil(target: number): Promise<void> {
    for (let steps = 0; ; steps++) {
      const due = await this.#settle();
      if (due > target) break;
      if (due > movedClock.now()) steps = 0;
      if (steps > MOST_STEPS_AT_ONE_INSTANT) throw new MoveStuck('A machine goes round without waiting.');
      movedClock.jump(due);
      movedClock.sleepers.fireDue();
    }
    movedClock.jump(target);
  }

  /** @returns the instant of the next timer */
  async #settle(): Promise<number> {
    for (;;) {
      await this.#idle();
      const started = activities.started;
      const due = await this.#engine.settle();
      if (activities.started === started) return Math.min(due, movedClock.sleepers.nextDue());
    }
  }

  async #idle(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const stuck = new Promise<never>((_, reject) => {
      let seen = activities.started;
      const look = (): void => {
        if (activities.started === seen)
          reject(new MoveStuck(`Still in flight after a minute: ${activities.names().join(', ')}`));
        seen = activities.started;
      };
      timer = setInterval(look, PATIENCE);
    });
    await Promise.race([activities.idle(), stuck]).finally(() => clearInterval(timer));
  }

  #nextHour(): number {
    return (Math.floor(movedClock.now() / HOUR) + 1) * HOUR;
  }

  /** In a long move every hour would take too long: the mornings are enough for the digest of late cases. */
  #isDue(hour: number): boolean {
    const { reconcile } = this.#faults.rules;
    return reconcile === 'hourly' || (reconcile === 'on' && this.#isMorning(hour));
  }
}
