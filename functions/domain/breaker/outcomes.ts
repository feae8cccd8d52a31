import { type Instant, isAfter } from '#domain/calendar/times.ts';

/** Of a letter to an address that somebody typed. */
export interface TypedAddress {
  /** Network that the submission came from, as a hash; absent for what an officer entered. */
  readonly network?: string;
  /** Email domain of the recipient, as a hash or as the name of a public provider. */
  readonly domain: string;
}

export interface Outcome extends TypedAddress {
  /** Hash of the letter's message id. */
  readonly id: string;
  readonly bounced: boolean;
  /** When we heard of it. */
  readonly at: Instant;
}

/** Letters that the breaker looks back on. */
export const windowSize = 500;

const mergedWith = (seen: Outcome, { bounced, at }: Outcome): Outcome =>
  seen.bounced || !bounced ? seen : { ...seen, bounced, at };

/**
 * The last 500 letters, oldest first. Events come late, twice and out of order: a letter counts once, and one
 * that bounced after it was delivered counts as bounced.
 */
export const withOutcomes = (window: readonly Outcome[], news: readonly Outcome[]): readonly Outcome[] => {
  const byId = new Map(window.map((one) => [one.id, one]));
  for (const one of news) {
    const seen = byId.get(one.id);
    byId.set(one.id, seen === undefined ? one : mergedWith(seen, one));
  }
  return [...byId.values()].slice(-windowSize);
};

export const bouncedIn = (outcomes: readonly Outcome[]): number =>
  outcomes.filter(({ bounced }) => bounced).length;

export const heardAfter =
  (since: Instant | undefined) =>
  ({ at }: Outcome): boolean =>
    since === undefined || isAfter(at, since);
