import { TooManyRequests } from '#domain/request/errors.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import type { RequestKind } from '#domain/request/vocabulary.ts';
import { networkOf } from '#functions/breaker/contract.ts';
import type { Ports } from '#ports/index.ts';

const hour = 3600;

/** Over the limit we record a restriction all the same, and only its letter waits. */
export interface Admitted {
  readonly letterWaits: boolean;
  /** Where it came from, for the breaker (decision 0036). */
  readonly network?: string | undefined;
}

/** Per network address and hour; a retry counts once (S12). @throws {TooManyRequests} but never a restriction */
export const admit =
  ({ counters, clock, limits: { submissionsPerHour } }: Pick<Ports, 'counters' | 'clock' | 'limits'>) =>
  async (source: string, submission: string, kind?: RequestKind): Promise<Admitted> => {
    const network = networkOf(source);
    if (submissionsPerHour === 0) return { letterWaits: false, network };
    const seconds = Math.floor(clock.now() / 1000);
    const key = `source#${source}#${Math.floor(seconds / hour)}`;
    if (await counters.take(key, submission, submissionsPerHour, seconds + 2 * hour))
      return { letterWaits: false, network };
    if (kind !== undefined && kindPolicies[kind].restriction === 'records')
      return { letterWaits: true, network };
    throw new TooManyRequests();
  };
