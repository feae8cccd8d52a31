import { clocksDifferBy } from '#domain/calendar/clock-skew.ts';
import { type Instant, instantAt, millisecondsOf } from '#domain/calendar/times.ts';
import type { EventBase } from '#domain/case/case.ts';
import { type ChoiceEvent, choicesIn, type History, type Permit, type Restriction } from './events.ts';
import { denialsIn, denies, inForce, type Restricted, restrictedBy } from './restrictions.ts';

const isRecorded = (history: History, type: ChoiceEvent['type'], request: string): boolean =>
  choicesIn(history).some((event) => event.type === type && event.request === request);

/** Records each request's receipt once, also while another restriction is in force. */
export const decideRestriction = (history: History, wanted: Restriction): readonly ChoiceEvent[] =>
  isRecorded(history, 'restriction-recorded', wanted.request)
    ? []
    : [{ type: 'restriction-recorded', ...wanted }];

/** What we receive less than this before a permit may have come after it: clocks differ (F5). */
const liftsBefore = (receivedAt: Instant): Instant => instantAt(millisecondsOf(receivedAt) - clocksDifferBy);

/**
 * A verified permit lifts only restrictions that were received and recorded before it (R-5, P31). Recorded once, also
 * where it lifts none: its notice counts, and counts again when a later restriction is put back.
 */
export const decidePermit = (history: History, permit: Permit): readonly ChoiceEvent[] =>
  isRecorded(history, 'restriction-lifted', permit.request)
    ? []
    : [{ type: 'restriction-lifted', ...permit, liftsBefore: liftsBefore(permit.receivedAt) }];

/** The receipts recorded, in order: the n-th letter's link undoes the n-th of them. */
export const receiptsIn = (history: History): readonly string[] =>
  choicesIn(history).flatMap((event) => (event.type === 'restriction-recorded' ? [event.request] : []));

/** The permits recorded, in order: the link of the n-th one's letter restricts again. */
export const permitsIn = (history: History): readonly string[] =>
  choicesIn(history).flatMap((event) => (event.type === 'restriction-lifted' ? [event.request] : []));

/** Undoes one receipt and no other. No events when it is not in force any more. */
export const decideUndo = (account: Restricted, request: string): readonly ChoiceEvent[] =>
  inForce(account).some((one) => one.request === request) ? [{ type: 'restriction-undone', request }] : [];

/** We notify the address of record at most once in this many days while nothing changes. */
const confirmedForDays = 30;

export const restrictionLetter = 'restriction';
export const permissionLetter = 'permission';

const isLetter = (event: EventBase): boolean =>
  event.type === 'letter-sent' && 'kind' in event && event.kind === restrictionLetter;

/** Whether something is denied now that was allowed, or not denied, when we wrote last. */
const deniesMore = (before: History, history: History): boolean => {
  const [then, now] = [restrictedBy(before), restrictedBy(history)];
  return denialsIn(now).some(
    ({ use, recipient }) => !inForce(then).some((one) => denies(one, use, recipient)),
  );
};

/** Notified within 30 days, nothing lifted or put back since, and nothing more is denied. `now` is an instant. */
export const isConfirmedAlready = (
  history: readonly (History[number] & { readonly at: Instant })[],
  now: Instant,
): boolean => {
  const last = history.findLastIndex(({ events }) => events.some(isLetter));
  const letter = history[last];
  if (
    letter === undefined ||
    millisecondsOf(now) - millisecondsOf(letter.at) >= confirmedForDays * 86_400_000
  )
    return false;
  const isRelaxed = choicesIn(history.slice(last)).some(({ type }) => type !== 'restriction-recorded');
  return !isRelaxed && !deniesMore(history.slice(0, last), history);
};
