import { secondsKept } from '#domain/calendar/periods.ts';
import { type Instant, millisecondsOf } from '#domain/calendar/times.ts';
import type { Clock } from '#ports/clock.ts';

/** For time-to-live attributes. */
export const epochSeconds = (clock: Clock): number => Math.floor(clock.now() / 1000);

/** DynamoDB deletes only hours later, so code checks too. `expiresAt` in epoch seconds. */
export const isOver = (expiresAt: unknown, clock: Clock): boolean =>
  typeof expiresAt === 'number' && expiresAt <= epochSeconds(clock);

/** Epoch seconds until which we can tell an ended link from an unknown one. */
export const endedLinkKnownUntil = (endsAt: Instant): number =>
  Math.ceil(millisecondsOf(endsAt) / 1000) + secondsKept('ended-link');
