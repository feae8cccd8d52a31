import { TooManyComplaints } from '#domain/complaint/errors.ts';
import { networkOf } from '#functions/breaker/contract.ts';
import type { Ports } from '#ports/index.ts';

const hour = 3600;

export interface Admitted {
  /** Where it came from, for the breaker (decision 0036). */
  readonly network?: string | undefined;
}

/** Per network address and hour; a retry counts once (S12). @throws {TooManyComplaints} */
export const admitComplaint =
  ({ counters, clock, limits: { submissionsPerHour } }: Pick<Ports, 'counters' | 'clock' | 'limits'>) =>
  async (source: string, submission: string): Promise<Admitted> => {
    const network = networkOf(source);
    if (submissionsPerHour === 0) return { network };
    const seconds = Math.floor(clock.now() / 1000);
    const key = `complaints#${source}#${Math.floor(seconds / hour)}`;
    if (!(await counters.take(key, submission, submissionsPerHour, seconds + 2 * hour)))
      throw new TooManyComplaints();
    return { network };
  };
