import { compareTimes, type Instant, isBefore, millisecondsOf } from '#domain/calendar/times.ts';
import type { Channel } from '#domain/case/channels.ts';

/** A denial of uses of CPNI, `since` its receipt; only a later verified permit lifts it (R-5, P31). */
export interface Restriction {
  readonly since: Instant;
  readonly request: string;
  readonly channel: Channel;
}

export type RestrictionEvent =
  | ({ readonly type: 'restriction-recorded' } & Restriction)
  | {
      readonly type: 'restriction-lifted';
      readonly request: string;
      /** The CPNI notice that the person was shown (47 CFR 64.2008); early histories have none. */
      readonly notice: string;
      /** Instant of receipt; absent in early histories, which did not record it. */
      readonly receivedAt?: Instant;
    }
  /** "This was not me: put it back", by the link in the letter to the address of record: that one receipt. */
  | { readonly type: 'restriction-undone'; readonly request: string };

const isRecorded = (history: History, wanted: RestrictionEvent): boolean =>
  history.some(({ events }) =>
    events.some(
      (event) => event.type === wanted.type && 'request' in event && event.request === wanted.request,
    ),
  );

/** Records each request's receipt once, also while another restriction is in force. */
export const decideRestriction = (history: History, wanted: Restriction): readonly RestrictionEvent[] => {
  const recorded = { type: 'restriction-recorded', ...wanted } as const;
  return isRecorded(history, recorded) ? [] : [recorded];
};

export interface Restricted {
  readonly restriction?: Restriction | undefined;
  readonly laterRestrictions?: readonly Restriction[] | undefined;
}

type History = readonly { readonly events: readonly { readonly type: string }[] }[];

/** Whether the account's CPNI may be used for offers: the last permit counts, with its notice, while nothing restricts it. */
export type CpniStatus =
  | { readonly is: 'restricted'; readonly since: Instant }
  | { readonly is: 'permitted'; readonly notice: string }
  | { readonly is: 'nothing-recorded' };

export const inForce = ({ restriction, laterRestrictions = [] }: Restricted): readonly Restriction[] =>
  restriction === undefined ? [] : [restriction, ...laterRestrictions];

const noticesIn = (history: History): readonly string[] =>
  history.flatMap(({ events }) =>
    events.flatMap((event) =>
      event.type === 'restriction-lifted' && 'notice' in event ? [String(event.notice)] : [],
    ),
  );

export const statusOf = (account: Restricted, history: History): CpniStatus => {
  const [first] = inForce(account);
  if (first !== undefined) return { is: 'restricted', since: first.since };
  const notice = noticesIn(history).at(-1);
  return notice === undefined ? { is: 'nothing-recorded' } : { is: 'permitted', notice };
};

export interface Permit {
  readonly request: string;
  readonly receivedAt: Instant;
  /** Without the notice that it follows a permit lifts nothing. */
  readonly notice: string;
}

/**
 * A verified permit lifts only restrictions received before it (R-5, P31). Also recorded where it lifts none: its notice
 * counts, and counts again when a later restriction is put back.
 */
export const decidePermit = (
  account: Restricted,
  history: History,
  permit: Permit,
): readonly RestrictionEvent[] => {
  const lifted = { type: 'restriction-lifted', ...permit } as const;
  const lifts = inForce(account).some(({ since }) => isBefore(since, permit.receivedAt));
  return lifts || !isRecorded(history, lifted) ? [lifted] : [];
};

/** The receipts recorded, in order: the n-th letter's link undoes the n-th of them. */
export const receiptsIn = (history: History): readonly string[] =>
  history.flatMap(({ events }) =>
    events.flatMap((event) =>
      event.type === 'restriction-recorded' && 'request' in event ? [String(event.request)] : [],
    ),
  );

/** Undoes one receipt and no other. No events when it is not in force any more. */
export const decideUndo = (account: Restricted, request: string): readonly RestrictionEvent[] =>
  inForce(account).some((one) => one.request === request) ? [{ type: 'restriction-undone', request }] : [];

const leftAfter = (all: readonly Restriction[], event: RestrictionEvent): readonly Restriction[] => {
  if (event.type === 'restriction-recorded') {
    const { type: _, ...restriction } = event;
    return [...all, restriction].sort((a, b) => compareTimes(a.since, b.since));
  }
  if (event.type === 'restriction-undone') return all.filter(({ request }) => request !== event.request);
  const { receivedAt } = event;
  return receivedAt === undefined ? [] : all.filter(({ since }) => !isBefore(since, receivedAt));
};

export const evolveRestriction = (account: Restricted, event: RestrictionEvent): Restricted => {
  const [restriction, ...later] = leftAfter(inForce(account), event);
  return { restriction, laterRestrictions: later.length === 0 ? undefined : later };
};

/** We notify the address of record at most once in this many days while nothing changes. */
const confirmedForDays = 30;

/** Notified within 30 days and nothing lifted since. `now` is an instant. */
export const isConfirmedAlready = (
  history: readonly { readonly at: Instant; readonly events: readonly { readonly type: string }[] }[],
  now: Instant,
): boolean => {
  const news = history.flatMap(({ at, events }) =>
    events.flatMap((event) => {
      if (event.type === 'restriction-lifted' || event.type === 'restriction-undone')
        return [{ at, confirmed: false }];
      const isLetter = event.type === 'letter-sent' && 'kind' in event && event.kind === restrictionLetter;
      return isLetter ? [{ at, confirmed: true }] : [];
    }),
  );
  const last = news.at(-1);
  return (
    last?.confirmed === true && millisecondsOf(now) - millisecondsOf(last.at) < confirmedForDays * 86_400_000
  );
};

export const restrictionLetter = 'restriction';
