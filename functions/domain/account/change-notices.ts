import { civilDay, instantText } from '#domain/calendar/instants.ts';
import { type Instant, isAfter, millisecondsOf } from '#domain/calendar/times.ts';
import type { Commit } from '#domain/case/case.ts';
import { mustBePast } from '#domain/case/not-in-future.ts';
import {
  type Account,
  type AccountEvent,
  type AddressField,
  accounts,
  addressFields,
  currentAddressOfRecord,
  usableFrom,
} from './account.ts';
import type { AccountChanged } from './account-changes.ts';

type History = readonly Pick<Commit<AccountEvent>, 'at' | 'events'>[];

/** How far the clock of another system may be ahead of ours. */
const skewFor = 5 * 60_000;

/** @throws {InvalidInput} for a change that is to come */
export const mustHaveHappened = ({ changedAt }: Pick<AccountChanged, 'changedAt'>, now: Instant): void =>
  mustBePast(changedAt, instantText(millisecondsOf(now) + skewFor), '#/at');

/** The same change of the same moment is one change, however often and by whomever it is reported. */
export const isRecorded = (history: History, { change, changedAt }: AccountChanged): boolean =>
  history.some(({ events }) =>
    events.some(
      (event) => event.type === 'account-changed' && event.change === change && event.changedAt === changedAt,
    ),
  );

interface NoticePlace {
  readonly field: AddressField;
  /** Reference to the address, which is stored beside the account. */
  readonly ref: string;
}

/** What was of record until a change in the last 30 days, by field. */
const formerOf = (history: History, now: Instant, zone: string): ReadonlyMap<AddressField, string> => {
  const former = new Map<AddressField, { readonly ref: string; readonly until: Instant }>();
  let account: Account | undefined;
  for (const { at, events } of history)
    for (const event of events) {
      const before = account;
      account = accounts.evolve(account, event, at);
      if (event.type !== 'address-changed') continue;
      const was = currentAddressOfRecord(before, event.field, at, zone);
      if (was !== undefined && was.ref !== event.ref) former.set(event.field, { ref: was.ref, until: at });
    }
  const today = civilDay(now, zone);
  return new Map(
    [...former].flatMap(([field, { ref, until }]) =>
      isAfter(usableFrom(until, zone), today) ? [[field, ref] as const] : [],
    ),
  );
};

/**
 * Where the customer is told that their account was changed, best first (R-18, 47 CFR 64.2010(f)): an address of record, or what was
 * one until somebody changed it less than 30 days ago. Never a newer one, which may be a thief's. Letters before calls.
 */
export const placesToTell = (
  { state, history }: { readonly state: Account; readonly history: History },
  now: Instant,
  zone: string,
): readonly NoticePlace[] => {
  const former = formerOf(history, now, zone);
  const known = addressFields.flatMap((field) => {
    const ref = currentAddressOfRecord(state, field, now, zone)?.ref;
    return ref === undefined ? [] : [{ field, ref }];
  });
  const before = addressFields.flatMap((field) => {
    const ref = former.get(field);
    return ref === undefined || known.some((one) => one.field === field) ? [] : [{ field, ref }];
  });
  const all = [...known, ...before];
  return [...all.filter(({ field }) => field !== 'phone'), ...all.filter(({ field }) => field === 'phone')];
};
