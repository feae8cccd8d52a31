import { dayOf, parseInstant } from '#domain/calendar/instants.ts';
import type { Instant } from '#domain/calendar/times.ts';
import { morning } from '#domain/case/milestones.ts';
import { type CertificateFiling, certificateDueOn } from './filing.ts';
import { type CertificateRoom, type Reminder, reminders } from './room.ts';

/** The year whose certificate is due next or was due last in the year of this instant, company zone. */
export const yearOwedAt = (now: Instant, zone: string): number => {
  const today = parseInstant(now).toZonedDateTimeISO(zone).toPlainDate();
  // The 60th day before March 1 can be in December, when its year is not over yet.
  return today.month === 12 ? today.year : today.year - 1;
};

/** The last reminder whose morning (08:00, company zone) has come; none before the first, or after the due day. */
export const reminderAt = (year: number, now: Instant, zone: string): Reminder | undefined => {
  const local = parseInstant(now).toZonedDateTimeISO(zone);
  const today = local.toPlainDate();
  const left = today.until(dayOf(certificateDueOn(year))).days;
  return reminders.findLast((days) => left >= 0 && (left < days || (left === days && local.hour >= morning)));
};

const isFiled = (filing: Pick<CertificateFiling, 'stage'> | undefined): boolean =>
  filing?.stage === 'waiting' || filing?.stage === 'confirmed';

/** The reminder that is owed now; undefined: none, because it was sent, or because somebody recorded the filing. */
export const reminderOwed = (
  reminder: Reminder | undefined,
  filing: Pick<CertificateFiling, 'stage'> | undefined,
  room: CertificateRoom | undefined,
): Reminder | undefined => {
  const isSent = room?.reminded.some(({ days, sentAt }) => days === reminder && sentAt !== undefined);
  return isFiled(filing) || isSent ? undefined : reminder;
};
