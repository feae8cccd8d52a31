import { civilDate, instantText } from './instants.ts';

const days = 86_400_000;
/** A link to a contact of the roster works for 10 days of 24 hours. */
const rosterLinkFor = 10 * days;

/** When a roster link sent at `at` ends: as an instant, and the last civil day (company zone) on which it surely works. */
export const rosterLinkEnds = (
  at: number,
  zone: string,
): { readonly expiresAt: string; readonly expiresOn: string } => {
  const expiresAt = instantText(at + rosterLinkFor);
  return { expiresAt, expiresOn: civilDate(expiresAt, zone).toString() };
};
