import type { Instant } from '#domain/calendar/times.ts';
import type { CaseKeys, Noun } from '#domain/case/case.ts';
import { conflict, unknown } from '#domain/case/refusal.ts';
import { decideBy, type Rule } from '#domain/case/rule.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import type { TypedAddress } from './outcomes.ts';

/** Whose letters wait. `key`: of the network or the email domain. */
export type Scope =
  | { readonly kind: 'network' | 'domain'; readonly key: string }
  | { readonly kind: 'everything' };

/** Why it opened, as counted then. */
export interface Counted {
  readonly bounced: number;
  readonly of: number;
}

interface Closing {
  readonly by: Sub;
  readonly textSha256: string;
}

export interface Hold extends Counted {
  /** Number within the year. */
  readonly n: number;
  readonly scope: Scope;
  readonly openedAt: Instant;
  readonly closed?: Closing & { readonly at: Instant };
}

/** The holds that were opened in one year. */
export interface Breaker {
  readonly holds: readonly Hold[];
}

export type BreakerEvent =
  | ({ readonly type: 'hold-opened'; readonly n: number; readonly scope: Scope } & Counted)
  | ({ readonly type: 'hold-closed'; readonly n: number } & Closing);

const prefix = 'BRK-';

/** One item per UTC year, so that no history outgrows its item. */
export const breakerIdOf = (year: number): string => `${prefix}${year}`;

/** The first release that held letters. */
const firstYear = 2026;

/** Of every year so far, the newest first: a hold is open until an officer closes it. */
export const breakerIdsUntil = (now: number): readonly string[] => {
  const year = new Date(now).getUTCFullYear();
  return Array.from({ length: Math.max(1, year - firstYear + 1) }, (_, ago) => breakerIdOf(year - ago));
};

/** `2026-3`, for paths and pages. */
export const holdIdOf = (breakerId: string, n: number): string => `${breakerId.slice(prefix.length)}-${n}`;

export const holdIn = (id: string): { readonly breakerId: string; readonly n: number } | undefined => {
  const [, year, n] = /^(\d{4})-([1-9]\d{0,5})$/.exec(id) ?? [];
  return year === undefined ? undefined : { breakerId: `${prefix}${year}`, n: Number(n) };
};

export const isOpen = ({ closed }: Hold): boolean => closed === undefined;

/** Everything first: it is the reason that an officer must look at first. */
export const holdOver = <H extends Pick<Hold, 'scope'>>(
  holds: readonly H[],
  { network, domain }: TypedAddress,
): H | undefined =>
  holds.find(({ scope }) => scope.kind === 'everything') ??
  holds.find(({ scope }) => scope.kind === 'network' && scope.key === network) ??
  holds.find(({ scope }) => scope.kind === 'domain' && scope.key === domain);

const nameOf = (scope: Scope): string => (scope.kind === 'everything' ? '' : `${scope.kind} ${scope.key}`);

export const NoSuchHold = unknown('no-such-hold', 'No such hold was opened.');
export const HoldClosed = conflict('hold-closed', 'This hold is closed already.');

interface About {
  readonly n: number;
}

const closeHold: Rule<Breaker, About, Closing, unknown, BreakerEvent> = {
  among: ({ holds }) => holds.map(({ n }) => n),
  closed: ({ holds }, { n }) => {
    const hold = holds.find((one) => one.n === n);
    if (hold === undefined) return new NoSuchHold();
    return isOpen(hold) ? undefined : new HoldClosed();
  },
  decide: (_, { n, by, textSha256 }) => [{ type: 'hold-closed', n, by, textSha256 }],
};

/** One officer: a hold that was closed too early opens by itself again. */
export const breakerRules = { 'close-hold': closeHold } as const;
export type BreakerAct = keyof typeof breakerRules;

/** Two officers at once: the second is told. @throws {NoSuchHold | HoldClosed} */
export const decideClosing = (breaker: Breaker, said: About & Closing): readonly BreakerEvent[] =>
  decideBy(closeHold)(breaker, said, undefined);

/** New holds, numbered on; one whose scope is open already is left out. */
export const decideOpening = (
  { holds }: Breaker,
  found: readonly (Counted & { readonly scope: Scope })[],
): readonly BreakerEvent[] => {
  const isKnown = ({ scope }: { readonly scope: Scope }): boolean =>
    holds.some((one) => isOpen(one) && nameOf(one.scope) === nameOf(scope));
  return found
    .filter((one) => !isKnown(one))
    .map(({ scope, bounced, of }, at) => ({
      type: 'hold-opened',
      ...{ n: holds.length + at + 1, scope, bounced, of },
    }));
};

const evolve = (breaker: Breaker | undefined, event: BreakerEvent, at: Instant): Breaker => {
  const holds = breaker?.holds ?? [];
  switch (event.type) {
    case 'hold-opened': {
      const { type: _, ...hold } = event;
      return { holds: [...holds, { ...hold, openedAt: at }] };
    }
    case 'hold-closed': {
      const { type: _, n, ...closed } = event;
      return { holds: holds.map((one) => (one.n === n ? { ...one, closed: { ...closed, at } } : one)) };
    }
  }
};

const keys = (): CaseKeys => ({ stage: 'kept' });

/** Keeps the account from being paused for letters to addresses that do not exist (decision 0036). */
export const breakers: Noun<Breaker, BreakerEvent> = { kind: 'breaker', evolve, keys };
