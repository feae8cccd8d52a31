import { createHash } from 'node:crypto';
import { civilDate, instantText, startOf } from '#domain/calendar/instants.ts';
import { secondsKept } from '#domain/calendar/periods.ts';
import type { Instant } from '#domain/calendar/times.ts';
import { laneLimits } from '#domain/case/letter-limits.ts';
import { isEmailAddress } from '#domain/case/paper-mail.ts';
import { addressHash } from '#functions/controller/contract.ts';
import type { Ports } from '#ports/index.ts';
import type { LetterKey } from '#ports/letters.ts';

type LimitPorts = Pick<Ports, 'counters' | 'clock' | 'limits'>;

/**
 * Whether this address has a place today for a letter that somebody can cause by typing it (S12). A letter on paper is never
 * counted. @returns undefined when it has, else when the next day (UTC) begins
 */
export const postponedUntil = async (
  { counters, clock, limits }: LimitPorts,
  caseId: string,
  { kind, of }: LetterKey,
  to: string,
): Promise<Instant | undefined> => {
  if (limits.letters === 0 || !isEmailAddress(to)) return undefined;
  const mailbox = createHash('sha256')
    .update(`tells|complaints|${addressHash(to)}`)
    .digest('hex');
  const today = civilDate(instantText(clock.now()), 'UTC');
  const forgottenAt = Math.floor(clock.now() / 1000) + secondsKept('daily-count');
  const place = `${caseId}#${kind}#${of}`;
  return (await counters.take(`${mailbox}#${today}`, place, laneLimits.tells.singly, forgottenAt))
    ? undefined
    : instantText(startOf(today.add({ days: 1 }), 'UTC'));
};
