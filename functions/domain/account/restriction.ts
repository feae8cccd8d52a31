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
    };

/** Records each request's receipt once, also while another restriction is in force. */
export const decideRestriction = (
  history: readonly { readonly events: readonly { readonly type: string }[] }[],
  wanted: Restriction,
): readonly RestrictionEvent[] => {
  const isSame = (event: { readonly type: string }): boolean =>
    event.type === 'restriction-recorded' && 'request' in event && event.request === wanted.request;
  return history.some(({ events }) => events.some(isSame))
    ? []
    : [{ type: 'restriction-recorded', ...wanted }];
};

export interface Restricted {
  readonly restriction?: Restriction | undefined;
  readonly laterRestrictions?: readonly Restriction[] | undefined;
}

export const inForce = ({ restriction, laterRestrictions = [] }: Restricted): readonly Restriction[] =>
  restriction === undefined ? [] : [restriction, ...laterRestrictions];

export interface Permit {
  readonly request: string;
  readonly receivedAt: Instant;
  /** Without the notice that it follows a permit lifts nothing. */
  readonly notice: string;
}

/** A verified permit lifts only restrictions received before it (R-5, P31). */
export const decidePermit = (account: Restricted, permit: Permit): readonly RestrictionEvent[] =>
  inForce(account).some(({ since }) => isBefore(since, permit.receivedAt))
    ? [{ type: 'restriction-lifted', ...permit }]
    : [];

const leftAfter = (all: readonly Restriction[], event: RestrictionEvent): readonly Restriction[] => {
  if (event.type === 'restriction-recorded') {
    const { type: _, ...restriction } = event;
    return [...all, restriction].sort((a, b) => compareTimes(a.since, b.since));
  }
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
      if (event.type === 'restriction-lifted') return [{ at, confirmed: false }];
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
