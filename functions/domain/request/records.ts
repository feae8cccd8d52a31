import type { Account } from '#domain/account/account.ts';
import { civilDate, instantText, startOf } from '#domain/calendar/instants.ts';
import { isAfter, isBefore } from '#domain/calendar/times.ts';
import { AlreadySettled } from '#domain/case/errors.ts';
import { accountLinkExpiry } from '#domain/case/link-lifetimes.ts';
import { isStillOfRecord } from './delivery.ts';
import { FetchedOften, WrongCode, WrongPassphrase } from './errors.ts';
import type { RequestEvent } from './events.ts';
import type { Package, Records, RecordsEvent } from './records-state.ts';
import { isOpen, type Request } from './state.ts';

/** Civil days after the answer on which records can be fetched; a new code moves nothing. */
const keptFor = 30;
const fetchesPerCode = 10;
const renewalsPerDay = 3;

export const recordsLetter = ({ kind, of }: { readonly kind: string; readonly of: string }): string =>
  `${kind}-${of}`;

/** Last civil day on which records can be fetched that were answered then. */
export const recordsUntil = (answeredAt: string, zone: string): string =>
  civilDate(answeredAt, zone).add({ days: keptFor }).toString();

/** Records that can be fetched now: answered, in time, and the address they were answered at still is one of record. */
const fetchable = (request: Request, account: Account | undefined, now: string): Records | undefined => {
  if (request.stage !== 'closed' || request.answer?.delivery !== 'download') return undefined;
  const { records, closedAt, zone } = request;
  if (isAfter(civilDate(now, zone).toString(), recordsUntil(closedAt, zone))) return undefined;
  return isStillOfRecord(request, account, now) ? records : undefined;
};

/** When the newest code ends: after 24 hours where it was mailed, with the records where it was posted. */
const codeEnds = (request: Extract<Request, { stage: 'closed' }>, { sentAt }: Records): string => {
  const { zone, closedAt } = request;
  if (request.answer?.addressField === 'email') return accountLinkExpiry(Date.parse(sentAt), zone).expiresAt;
  return instantText(startOf(civilDate(closedAt, zone).add({ days: keptFor + 1 }), zone));
};

/** The letter whose code opens the records now; it does so once. */
export const openingLetter = (
  request: Request,
  account: Account | undefined,
  now: string,
): string | undefined => {
  const records = fetchable(request, account, now);
  if (records === undefined || request.stage !== 'closed') return undefined;
  if (records.opened?.letter === records.letter) return undefined;
  return isBefore(now, codeEnds(request, records)) ? records.letter : undefined;
};

/** The mark of the passphrase that fetches them now. */
export const passphraseMark = (
  request: Request,
  account: Account | undefined,
  now: string,
): string | undefined => fetchable(request, account, now)?.opened?.mark;

/** An officer puts the records there, before the answer. @throws {AlreadySettled} */
export const keepPackage = (request: Request, kept: Package): readonly RequestEvent[] => {
  if (!isOpen(request)) throw new AlreadySettled();
  return request.package?.sha256 === kept.sha256 ? [] : [{ type: 'package-kept', ...kept }];
};

/** The right code was typed, with a passphrase. @throws {WrongCode} when another was faster */
export const openRecords = (request: Request, letter: string, mark: string): readonly RequestEvent[] => {
  if (request.records?.letter !== letter || request.records.opened?.letter === letter) throw new WrongCode();
  return [{ type: 'records-opened', letter, mark }, { type: 'records-fetched' }];
};

/** The right passphrase was typed. @throws {WrongPassphrase | FetchedOften} */
export const fetchRecords = (request: Request, mark: string): readonly RequestEvent[] => {
  const { records } = request;
  if (records?.opened?.mark !== mark) throw new WrongPassphrase();
  if (records.fetched >= fetchesPerCode) throw new FetchedOften();
  return [{ type: 'records-fetched' }];
};

/** A new code, three a day; it goes to the address that was answered and moves no date. */
export const renewRecords = (
  request: Request,
  account: Account | undefined,
  now: string,
): readonly RequestEvent[] => {
  const records = fetchable(request, account, now);
  const on = civilDate(now, request.zone).toString();
  const today = records?.renewals.filter((day) => day === on).length ?? 0;
  return records === undefined || today >= renewalsPerDay ? [] : [{ type: 'records-renewed', on }];
};

export const evolveRecords = (
  records: Records | undefined,
  event: Exclude<RecordsEvent, { type: 'package-kept' }>,
): Records | undefined => {
  if (records === undefined) return undefined;
  switch (event.type) {
    case 'records-opened':
      return { ...records, opened: { letter: event.letter, mark: event.mark }, fetched: 0 };
    case 'records-fetched':
      return { ...records, fetched: records.fetched + 1 };
    case 'records-renewed':
      return { ...records, renewals: [...records.renewals, event.on] };
  }
};

/** The answer is out, or a new code: its letter carries the newest one. */
export const withNewCode = (records: Records | undefined, letter: string, sentAt: string): Records => ({
  fetched: 0,
  renewals: [],
  ...records,
  letter,
  sentAt,
});
