import type { Clock } from '#ports/clock.ts';

/** Now as a time-to-live attribute counts. */
export const epochSeconds = (clock: Clock): number => Math.floor(clock.now() / 1000);

/** Whether an expiry in epoch seconds has come; DynamoDB deletes only hours later, so code asks too. */
export const isOver = (expiresAt: unknown, clock: Clock): boolean =>
  typeof expiresAt === 'number' && expiresAt <= epochSeconds(clock);

/** Until when (epoch seconds) a link that ended at an instant is still known, to be told apart from one that never was. */
export const endedLinkKnownUntil = (endsAt: string): number =>
  Math.ceil(Date.parse(endsAt) / 1000) + 30 * 86_400;
