import { compareTimes, isBefore } from '#domain/calendar/times.ts';
import type { Channel } from '#domain/case/channels.ts';

/**
 * The receipt of a denial of uses of CPNI. It counts from that instant and never lapses; only a verified permit that was
 * received after it lifts it (R-5, P31).
 */
export interface Restriction {
  /** Instant of receipt. */
  readonly since: string;
  readonly request: string;
  readonly channel: Channel;
}

export type RestrictionEvent =
  | ({ readonly type: 'restriction-recorded' } & Restriction)
  | {
      readonly type: 'restriction-lifted';
      readonly request: string;
      /** Instant at which the permit was received; absent in histories from before each receipt was recorded. */
      readonly receivedAt?: string;
    };

/** Every receipt is recorded, also while another one is in force; each request's once. */
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

/** What of an account comes from restrictions. */
export interface Restricted {
  /** The earliest receipt in force: the account is restricted since then; absent while it is not. */
  readonly restriction?: Restriction | undefined;
  /** The other receipts in force, the earliest first. */
  readonly laterRestrictions?: readonly Restriction[] | undefined;
}

/** Every restriction in force, the earliest first. */
export const inForce = ({ restriction, laterRestrictions = [] }: Restricted): readonly Restriction[] =>
  restriction === undefined ? [] : [restriction, ...laterRestrictions];

/** A verified permit lifts what was received before it; what came with it or later stays in force (R-5, P31). */
export const decidePermit = (
  account: Restricted,
  permit: { readonly request: string; readonly receivedAt: string },
): readonly RestrictionEvent[] =>
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

/** What of the account this event leaves restricted. */
export const evolveRestriction = (account: Restricted, event: RestrictionEvent): Restricted => {
  const [restriction, ...later] = leftAfter(inForce(account), event);
  return { restriction, laterRestrictions: later.length === 0 ? undefined : later };
};

/** The address of record hears of restrictions at most once in so many days, when nothing changed in between. */
const confirmedForDays = 30;

/** The address of record was told within the last 30 days, and nothing was lifted since. `now` is an instant. */
export const isConfirmedAlready = (
  history: readonly { readonly at: string; readonly events: readonly { readonly type: string }[] }[],
  now: string,
): boolean => {
  const news = history.flatMap(({ at, events }) =>
    events.flatMap((event) => {
      if (event.type === 'restriction-lifted') return [{ at, confirmed: false }];
      const isLetter = event.type === 'letter-sent' && 'kind' in event && event.kind === restrictionLetter;
      return isLetter ? [{ at, confirmed: true }] : [];
    }),
  );
  const last = news.at(-1);
  return last?.confirmed === true && Date.parse(now) - Date.parse(last.at) < confirmedForDays * 86_400_000;
};

/** Kind of the letter that confirms a restriction to the address of record. */
export const restrictionLetter = 'restriction';
