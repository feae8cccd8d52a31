import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { millisecondsOf } from '#domain/calendar/times.ts';
import { instant } from '#functions/case/contract.ts';

const isDuration = (text: string): boolean => {
  try {
    return Boolean(Temporal.Duration.from(text));
  } catch {
    return false;
  }
};

/** ISO 8601 duration, or an instant. */
export const moveOrder = z.union([
  z.strictObject({ advance: z.string().refine(isDuration, 'an ISO 8601 duration, for example P7D') }),
  z.strictObject({ to: instant('an instant, for example 2027-01-31T12:00:00Z') }),
]);

/** Days, months and years are UTC. */
export const aimOf =
  (order: z.infer<typeof moveOrder>) =>
  (now: number): number =>
    'to' in order
      ? millisecondsOf(order.to)
      : Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO('UTC').add(order.advance)
          .epochMilliseconds;
