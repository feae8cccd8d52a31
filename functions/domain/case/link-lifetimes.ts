import { civilDay, instantText } from '#domain/calendar/instants.ts';
import type { Day, Instant } from '#domain/calendar/times.ts';

const days = 86_400_000;
/** Links to roster contacts and typed addresses: 10 × 24 hours. */
const rosterLinkFor = 10 * days;
/** Links to an account's address of record: 24 hours; people can request another. */
const accountLinkFor = days;

export interface LinkExpiry {
  readonly expiresAt: Instant;
  /** Last civil day, company zone, on which the link is sure to work. */
  readonly expiresOn: Day;
}

const endsAfter =
  (forMs: number) =>
  (at: number, zone: string): LinkExpiry => {
    const expiresAt = instantText(at + forMs);
    return { expiresAt, expiresOn: civilDay(expiresAt, zone) };
  };

export const rosterLinkExpiry = endsAfter(rosterLinkFor);

export const accountLinkExpiry = endsAfter(accountLinkFor);
