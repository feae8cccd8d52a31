import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '#ports/clock.ts';
import { activities } from './activities.ts';
import { ClockFace } from './clock-face.ts';
import { writeWhole } from './data-folder.ts';
import { MovedTimers } from './moved-timers.ts';

class MovedClock implements Clock {
  readonly face = new ClockFace();
  readonly sleepers = new MovedTimers(
    () => this.now(),
    () => this.face.isHeld(),
  );
  #file: string | undefined;

  now(): number {
    return this.face.now();
  }

  sleep(forMs: number): Promise<void> {
    const wake = activities.fallAsleep();
    return new Promise((resolve) => {
      this.sleepers.add(forMs, () => {
        wake();
        resolve();
      });
    });
  }

  /** Reads the stored offset; `startAt` counts only without one. */
  open(folder: string, startAt?: number): void {
    this.#file = join(folder, 'clock.json');
    const real = Date.now();
    const kept = existsSync(this.#file) ? JSON.parse(readFileSync(this.#file, 'utf8')) : undefined;
    const shown = kept ? Math.max(real + kept.offset, kept.shown) : (startAt ?? real);
    this.#keep(shown);
    this.face.tick(shown - real);
  }

  hold(): void {
    this.face.hold(this.now());
  }

  /** On disk before anyone can see it. */
  jump(at: number): void {
    if (at <= this.now()) return;
    this.#keep(at);
    this.face.hold(at);
  }

  release(): void {
    const shown = this.now();
    this.#keep(shown);
    this.face.tick(shown - Date.now());
    this.sleepers.arm();
  }

  #keep(shown: number): void {
    if (this.#file) writeWhole(this.#file, JSON.stringify({ offset: shown - Date.now(), shown }));
  }
}

export const clock = new MovedClock();
