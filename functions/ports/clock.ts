import { civilDay, instantText } from '#domain/calendar/instants.ts';
import type { Day } from '#domain/calendar/times.ts';

/** Epoch milliseconds. `#clock` is real time in the cloud and moved time on the laptop. */
export interface Clock {
  now(): number;
  /** Milliseconds; a moved clock counts the sleeper as idle. */
  sleep(forMs: number): Promise<void>;
}

/** The civil day now, `YYYY-MM-DD`. */
export const todayIn = (clock: Pick<Clock, 'now'>, zone: string): Day =>
  civilDay(instantText(clock.now()), zone);
