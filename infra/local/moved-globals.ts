import type { ClockFace } from './clock-face.ts';
import type { MovedTimer, MovedTimers } from './moved-timers.ts';

/** Libraries loaded afterwards sleep on moved time. */
export const moveGlobals = (face: ClockFace, timers: MovedTimers): void => {
  const RealDate = Date;
  // A delay follows a look at the clock; counting from that look hides ticks in between.
  let looked: number | undefined;
  const look = (): number => {
    if (looked === undefined)
      queueMicrotask(() => {
        looked = undefined;
      });
    looked = face.now();
    return looked;
  };
  class MovedDate extends RealDate {
    constructor(...from: [] | [string | number | Date]) {
      super(from.length === 0 ? face.now() : from[0]);
    }
    static override now(): number {
      return look();
    }
  }
  const setTimeout = (run: (...given: unknown[]) => void, forMs = 0, ...given: unknown[]): MovedTimer =>
    timers.add(forMs, () => run(...given), looked);
  const clearTimeout = (timer?: MovedTimer): void => {
    if (timer && 'off' in timer) timer.off = true;
  };
  Object.assign(globalThis, { Date: MovedDate, setTimeout, clearTimeout });
};
