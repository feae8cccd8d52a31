import { civilDay, instantText } from '#domain/calendar/instants.ts';
import type { Day } from '#domain/calendar/times.ts';

/** Epoch milliseconds. `#clock` is real time in the cloud and moved time on the laptop. */
export interface Clock {
  now(): number;
  /** Milliseconds; a moved clock counts the sleeper as idle. */
  sleep(forMs: number): Promise<void>;
}

/** A day in a zone takes a tenth of a millisecond to find, and every zone's day begins with a minute of UTC. */
const found = { minute: Number.NaN, zone: '', day: undefined as Day | undefined };

/** The civil day now, `YYYY-MM-DD`. */
export const todayIn = (clock: Pick<Clock, 'now'>, zone: string): Day => {
  const now = clock.now();
  const minute = Math.floor(now / 60_000);
  if (found.day !== undefined && found.minute === minute && found.zone === zone) return found.day;
  const day = civilDay(instantText(now), zone);
  Object.assign(found, { minute, zone, day });
  return day;
};
