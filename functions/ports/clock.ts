import { civilDate, instantText } from '#domain/calendar/instants.ts';

/** Epoch milliseconds. `#clock` is real time in the cloud and moved time on the laptop. */
export interface Clock {
  now(): number;
  /** Milliseconds; a moved clock counts the sleeper as idle. */
  sleep(forMs: number): Promise<void>;
}

/** The civil day now, `YYYY-MM-DD`. */
export const todayIn = (clock: Pick<Clock, 'now'>, zone: string): string =>
  civilDate(instantText(clock.now()), zone).toString();
