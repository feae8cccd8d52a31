import { civilDate, instantText, parseInstant, startOf } from '#domain/calendar/instants.ts';
import { earliestOf, type Instant, isBefore, isDay, type Time } from '#domain/calendar/times.ts';
import type { RegisteredAddress } from '#ports/address-of-record.ts';
import type { UploadedRow } from './read-row.ts';
import type { Recipient } from './recipient.ts';
import type { Rejection } from './rejections.ts';

export interface Suspicion {
  /** Instant or civil date. */
  readonly occurredFrom?: Time;
  readonly discoveredAt: Instant;
  readonly now: Instant;
  readonly zone: string;
}

/** Days: until a changed address is of record; before discovery, when the start is unknown. */
const ripensIn = 30;
const unknownBeginsBefore = 90;

const daysBefore = (at: Instant, days: number, zone: string): Instant =>
  instantText(startOf(civilDate(at, zone).subtract({ days }), zone));

const instantOf = (moment: Time, zone: string): Instant =>
  instantText(isDay(moment) ? startOf(moment, zone) : parseInstant(moment));

/** An address of record since then or later may be the thief's. */
export const suspectFrom = ({ occurredFrom, discoveredAt, now, zone }: Suspicion): Instant => {
  const began =
    occurredFrom === undefined
      ? daysBefore(discoveredAt, unknownBeginsBefore, zone)
      : instantOf(occurredFrom, zone);
  const unripe = daysBefore(now, ripensIn - 1, zone);
  return earliestOf(began, unripe);
};

const isSuspect = (since: Time | undefined, from: Instant, zone: string): boolean =>
  since !== undefined && !isBefore(instantOf(since, zone), from);

/** When the current address may be the thief's: paper mail to the earlier address of record. */
export const deliveryOf = (
  { addressSince, ...row }: UploadedRow,
  registered: RegisteredAddress | undefined,
  from: Instant,
  zone: string,
): Recipient | Rejection => {
  const changes = [addressSince, registered?.emailSince, registered?.postalSince];
  const { email: _, address: __, ...person } = row;
  if (changes.some((since) => isSuspect(since, from, zone))) {
    const address = registered?.postalAsOf;
    return address === undefined ? 'address-changed' : { ...person, address, onPaper: 'address-changed' };
  }
  return row.email === undefined ? { ...row, onPaper: 'no-email' } : row;
};
