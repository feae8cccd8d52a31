import { addBusinessDays } from '#domain/calendar/business-days.ts';
import { civilDate } from '#domain/calendar/instants.ts';
import { type Instant, instantAt, isAfter, isBefore } from '#domain/calendar/times.ts';
import { InvalidInput } from './errors.ts';
import { invalid } from './refusal.ts';

export const LateReasonMissing = invalid(
  'late-reason-missing',
  'This was received more than one business day ago. Explain the delay.',
);

const oldest = instantAt(Date.UTC(2000, 0, 1));

const secondAfterDays = 30;

/**
 * A late entry needs a reason from the second business day, a second officer after 30 days.
 * @throws {InvalidInput | LateReasonMissing}
 */
export const lateness = (received: Instant, now: Instant, zone: string, reason: string | undefined) => {
  if (isAfter(received, now))
    throw new InvalidInput([{ pointer: '#/receivedAt', detail: 'This is in the future.' }]);
  if (isBefore(received, oldest))
    throw new InvalidInput([{ pointer: '#/receivedAt', detail: 'Please check the year.' }]);
  const [on, today] = [civilDate(received, zone), civilDate(now, zone)];
  const late = addBusinessDays(on, 1).until(today).days > 0;
  if (late && reason === undefined) throw new LateReasonMissing();
  return { late, needsSecond: on.add({ days: secondAfterDays }).until(today).days > 0 };
};
