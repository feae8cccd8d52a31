import { TooManyComplaints } from '#domain/complaint/errors.ts';
import { placeOf } from '#functions/network/contract.ts';
import type { Ports } from '#ports/index.ts';

/** Per network and hour; a retry counts once (S12). @throws {TooManyComplaints} */
export const admitComplaint =
  (ports: Pick<Ports, 'counters' | 'clock' | 'limits'>) =>
  async (source: string, submission: string): Promise<void> => {
    const place = await placeOf(ports, 'complaints', source, submission);
    if (!place.isFree) throw new TooManyComplaints(place.retryAfter);
  };
