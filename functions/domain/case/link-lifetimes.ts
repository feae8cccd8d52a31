import { civilDate, instantText } from '#domain/calendar/instants.ts';

const days = 86_400_000;
/** A link to a contact of the roster, or to an address that was typed, works for 10 days of 24 hours. */
const rosterLinkFor = 10 * days;
/** A link to an account's address of record works for 24 hours; it can be had anew. */
const accountLinkFor = days;

export interface LinkExpiry {
  readonly expiresAt: string;
  /** The last civil day (company zone) on which it surely works. */
  readonly expiresOn: string;
}

const endsAfter =
  (forMs: number) =>
  (at: number, zone: string): LinkExpiry => {
    const expiresAt = instantText(at + forMs);
    return { expiresAt, expiresOn: civilDate(expiresAt, zone).toString() };
  };

/** When a roster link sent at `at` ends. */
export const rosterLinkExpiry = endsAfter(rosterLinkFor);

export const accountLinkExpiry = endsAfter(accountLinkFor);
