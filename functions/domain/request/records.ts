import type { Account } from '#domain/account/account.ts';
import { civilDate, civilDay, dayText, instantText, startOf } from '#domain/calendar/instants.ts';
import { daysKept } from '#domain/calendar/periods.ts';
import { type Day, type Instant, isAfter, isBefore, millisecondsOf } from '#domain/calendar/times.ts';
import { accountLinkExpiry } from '#domain/case/link-lifetimes.ts';
import { decideBy, type Rule } from '#domain/case/rule.ts';
import { isBound } from './bound.ts';
import { handsOutCpni, isStillOfRecord } from './delivery.ts';
import { FetchedOften, PackageMissing, WrongCode, WrongPassphrase } from './errors.ts';
import type { RequestEvent } from './events.ts';
import { PackageNotBound } from './package-errors.ts';
import type { CheckedPackage, CheckingEvent, Records, RecordsEvent } from './records-state.ts';
import { settled } from './rules.ts';
import type { Request } from './state.ts';

/** Civil days after the answer; a new code changes nothing. */
const keptFor = daysKept('fetchable-package');
const fetchesPerCode = 10;

/** With the current code. */
export const fetchesLeft = ({ fetched }: Records): number => Math.max(0, fetchesPerCode - fetched);
const renewalsPerDay = 3;

export const recordsLetter = ({ kind, of }: { readonly kind: string; readonly of: string }): string =>
  `${kind}-${of}`;

/** Last civil day. */
export const recordsUntil = (answeredAt: Instant, zone: string): Day =>
  dayText(civilDate(answeredAt, zone).add({ days: keptFor }));

const fetchable = (request: Request, account: Account | undefined, now: Instant): Records | undefined => {
  if (request.stage !== 'closed' || request.answer?.delivery !== 'download') return undefined;
  const { records, closedAt, zone } = request;
  if (isAfter(civilDay(now, zone), recordsUntil(closedAt, zone))) return undefined;
  return isStillOfRecord(request, account, now) ? records : undefined;
};

/** Emailed: after 24 hours. On paper: with the records. */
const codeEnds = (request: Extract<Request, { stage: 'closed' }>, { sentAt }: Records): Instant => {
  const { zone, closedAt } = request;
  if (request.answer?.addressField === 'email')
    return accountLinkExpiry(millisecondsOf(sentAt), zone).expiresAt;
  return instantText(startOf(civilDate(closedAt, zone).add({ days: keptFor + 1 }), zone));
};

export const openingLetter = (
  request: Request,
  account: Account | undefined,
  now: Instant,
): string | undefined => {
  const records = fetchable(request, account, now);
  if (records === undefined || request.stage !== 'closed') return undefined;
  if (records.opened?.letter === records.letter) return undefined;
  return isBefore(now, codeEnds(request, records)) ? records.letter : undefined;
};

export const passphraseMark = (
  request: Request,
  account: Account | undefined,
  now: Instant,
): string | undefined => fetchable(request, account, now)?.opened?.mark;

/** Replaces an earlier upload. Only an answer that hands out records needs one. */
export const packageRule: Rule<Request, object, CheckedPackage, unknown, RequestEvent> = {
  closed: settled,
  pointless: (request) => !handsOutCpni(request, 'done'),
  decide: (request, kept) => {
    if (!isBound(request, kept)) throw new PackageNotBound();
    const known = request.package;
    const isSame =
      known?.sha256 === kept.sha256 && known.textSha256 === kept.textSha256 && isBound(request, known);
    return isSame ? [] : [{ type: 'package-kept', ...kept }];
  },
};

/** Before an officer gets the archive: who looks through it has opened it. @throws {PackageMissing} */
export const readPackage = ({ package: kept }: Request, by: string): readonly RequestEvent[] => {
  if (kept === undefined) throw new PackageMissing();
  return kept.readBy?.includes(by) ? [] : [{ type: 'package-read', by, sha256: kept.sha256 }];
};

/** @throws {AlreadySettled | PackageNotBound} the latter when the account changed meanwhile */
export const keepPackage = (request: Request, kept: CheckedPackage): readonly RequestEvent[] =>
  decideBy(packageRule)(request, kept, undefined);
/** @throws {WrongCode} when another attempt was faster */
export const openRecords = (request: Request, letter: string, mark: string): readonly RequestEvent[] => {
  if (request.records?.letter !== letter || request.records.opened?.letter === letter) throw new WrongCode();
  return [{ type: 'records-opened', letter, mark }, { type: 'records-fetched' }];
};

/** @throws {WrongPassphrase | FetchedOften} */
export const fetchRecords = (request: Request, mark: string): readonly RequestEvent[] => {
  const { records } = request;
  if (records?.opened?.mark !== mark) throw new WrongPassphrase();
  if (records.fetched >= fetchesPerCode) throw new FetchedOften();
  return [{ type: 'records-fetched' }];
};

/** Three a day, to the answer's address; no date changes. */
export const renewRecords = (
  request: Request,
  account: Account | undefined,
  now: Instant,
): readonly RequestEvent[] => {
  const records = fetchable(request, account, now);
  const on = civilDay(now, request.zone);
  const today = records?.renewals.filter((day) => day === on).length ?? 0;
  return records === undefined || today >= renewalsPerDay ? [] : [{ type: 'records-renewed', on }];
};

export const evolveRecords = (
  records: Records | undefined,
  event: Exclude<RecordsEvent, CheckingEvent>,
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

export const withNewCode = (records: Records | undefined, letter: string, sentAt: Instant): Records => ({
  fetched: 0,
  renewals: [],
  ...records,
  letter,
  sentAt,
});
