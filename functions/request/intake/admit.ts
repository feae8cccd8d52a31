import { TooManyRequests } from '#domain/request/errors.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import type { RequestKind } from '#domain/request/vocabulary.ts';
import { hashedNetworkOf } from '#functions/breaker/offers.ts';
import { placeOf } from '#functions/network/contract.ts';
import type { Ports } from '#ports/index.ts';

/** Over the limit we record a restriction all the same, and only its letter waits. */
export interface Admitted {
  readonly letterWaits: boolean;
  /** Where it came from, for the breaker (decision 0036). */
  readonly network?: string | undefined;
}

/** Per network and hour; a retry counts once (S12). @throws {TooManyRequests} but never a restriction */
export const admit =
  (ports: Pick<Ports, 'counters' | 'clock' | 'limits'>) =>
  async (source: string, submission: string, kind?: RequestKind): Promise<Admitted> => {
    const network = hashedNetworkOf(source);
    const place = await placeOf(ports, 'requests', source, submission);
    if (place.isFree) return { letterWaits: false, network };
    if (kind !== undefined && kindPolicies[kind].restriction === 'records')
      return { letterWaits: true, network };
    throw new TooManyRequests(place.retryAfter);
  };
