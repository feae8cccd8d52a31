import { createHash } from 'node:crypto';
import { secondsKept } from '#domain/calendar/periods.ts';
import type { Ports } from '#ports/index.ts';
import { networkOf } from './network.ts';

const hour = 3600;

/** What a network sends; each has places of its own, so that no complaint takes the place of a request. */
export type Sent = 'requests' | 'complaints';

export type Place = { readonly isFree: true } | { readonly isFree: false; readonly retryAfter: number };

/** 128 bits: keys that a caller makes long would make each later write of the counter dear. */
const shortened = (submission: string): string =>
  createHash('sha256').update(submission).digest('base64url').slice(0, 22);

const free: Place = { isFree: true };

/**
 * A place among the submissions of this network in this hour (`limits.submissionsPerHour`), by one write. A retry keeps its place.
 * `submission` is its key or id; `retryAfter` counts seconds to the next hour. Where the store cannot count, it refuses nobody: a
 * request that we could have received must not be lost (S12). The counter goes an hour after its hour: its key is a hash. The case
 * keeps another hash of the network, for the breaker (decision 0036).
 */
export const placeOf = async (
  { counters, clock, limits: { submissionsPerHour } }: Pick<Ports, 'counters' | 'clock' | 'limits'>,
  what: Sent,
  source: string,
  submission: string,
): Promise<Place> => {
  if (submissionsPerHour === 0) return free;
  const seconds = Math.floor(clock.now() / 1000);
  const ends = (Math.floor(seconds / hour) + 1) * hour;
  try {
    const key = `${what}#${networkOf(source)}#${ends}`;
    if (
      await counters.take(key, shortened(submission), submissionsPerHour, ends + secondsKept('hourly-count'))
    )
      return free;
  } catch (fault) {
    console.warn({ code: 'network-not-counted', fault: fault instanceof Error ? fault.name : 'unknown' });
    return free;
  }
  return { isFree: false, retryAfter: ends - seconds };
};
