import { TooManyComplaints } from '#domain/complaint/errors.ts';
import { hashedNetworkOf } from '#functions/breaker/offers.ts';
import { placeOf } from '#functions/network/contract.ts';
import type { Ports } from '#ports/index.ts';

export interface Admitted {
  /** Where it came from, for the breaker (decision 0036). */
  readonly network?: string | undefined;
}

/** Per network and hour; a retry counts once (S12). @throws {TooManyComplaints} */
export const admitComplaint =
  (ports: Pick<Ports, 'counters' | 'clock' | 'limits'>) =>
  async (source: string, submission: string): Promise<Admitted> => {
    const place = await placeOf(ports, 'complaints', source, submission);
    if (!place.isFree) throw new TooManyComplaints(place.retryAfter);
    return { network: hashedNetworkOf(source) };
  };
