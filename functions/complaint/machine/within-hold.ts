import { isDueOnPaper, looksAgainIn } from '#domain/breaker/held-letters.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { type Instant, millisecondsOf } from '#domain/calendar/times.ts';
import type { OwedLetter } from '#domain/complaint/state.ts';
import { holdFor, mayWait } from '#functions/breaker/offers.ts';
import type { Ports } from '#ports/index.ts';
import type { Seen } from '../carry-out.ts';
import { complainantOf } from '../complainant.ts';

type HoldPorts = Pick<Ports, 'cases' | 'clock' | 'letters' | 'people'>;

/**
 * What the breaker does to this letter (decision 0036). `until`: it waits, and we look again then. `paper`: it waited for
 * one business day, and goes to this postal address. Neither: it goes out as always.
 */
export const heldBack = async (
  ports: HoldPorts,
  { id: caseId, state: { network, zone } }: Seen,
  { kind, of }: OwedLetter,
): Promise<{ readonly until?: Instant; readonly paper?: string }> => {
  // Officers hear of a message also when the complainant's data is gone.
  if (!mayWait(kind)) return {};
  const { clock, letters, people } = ports;
  const { to, postal } = await complainantOf(people, caseId);
  const hold = await holdFor(ports, { kind, to, network });
  if (hold === undefined) return {};
  const held = await letters.hold(caseId, { kind, of }, hold);
  // It went out before the hold, and its record was lost: sending once finds it.
  if ('sent' in held) return {};
  const now = clock.now();
  if (postal !== undefined && isDueOnPaper(held.since, instantText(now), zone)) return { paper: postal };
  return { until: instantText(now + looksAgainIn(now - millisecondsOf(held.since))) };
};
