import { TooManyRequests } from '#domain/request/errors.ts';
import type { Clock } from '#ports/clock.ts';
import type { Counters } from '#ports/counters.ts';
import type { Limits } from '#ports/settings.ts';

export interface Needs {
  readonly counters: Counters;
  readonly clock: Clock;
  readonly limits: Limits;
}

const hour = 3600;

/**
 * Lets so many submissions in from one network address in an hour; a retry under the same key counts once. What comes
 * after is refused in the same words, whatever it says (S12).
 * @throws {TooManyRequests}
 */
export const admit =
  ({ counters, clock, limits: { submissionsPerHour } }: Needs) =>
  async (source: string, submission: string): Promise<void> => {
    if (submissionsPerHour === 0) return;
    const seconds = Math.floor(clock.now() / 1000);
    const key = `source#${source}#${Math.floor(seconds / hour)}`;
    if (!(await counters.take(key, submission, submissionsPerHour, seconds + 2 * hour)))
      throw new TooManyRequests();
  };
