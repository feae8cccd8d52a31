import { marginFor } from '#domain/calendar/clocks-apart.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { type Instant, isAfter, latestOf, millisecondsOf } from '#domain/calendar/times.ts';
import type { SendableLetter } from '#domain/notice/state.ts';
import type { Breach } from './breach.ts';
import { holdDatesOf, silencesOf } from './hold-dates.ts';
import { lacksReceipts } from './release-faults.ts';

/**
 * Whether customers may be told by receipts, directions and stops as they are recorded. Counts each date again, so that none that was
 * shown, stored or released by decides (P38, R-12). A clock may be five minutes behind the one that released (F5).
 * @param floor the store's own
 */
export const factsAllow = (
  breach: Breach,
  ground: SendableLetter['ground'],
  floor: Instant | undefined,
  now: Instant,
): boolean => {
  const { determination } = breach;
  const dates = holdDatesOf(breach, []);
  const { lawEnforcementToldAt, customersMayBeToldAt } = dates;
  const isOver = (...until: readonly (Instant | undefined)[]): boolean => {
    const last = latestOf(...until);
    return last === undefined || !isAfter(last, instantText(millisecondsOf(now) + marginFor));
  };
  const silences = silencesOf(breach);
  if (ground === 'urgent') return lawEnforcementToldAt !== undefined && isOver(...silences);
  return lawEnforcementToldAt === undefined
    ? !lacksReceipts({ determination, hold: dates }) && floor === undefined && isOver(...silences)
    : floor !== undefined && isOver(customersMayBeToldAt, floor, ...silences);
};
