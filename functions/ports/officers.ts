import { type Instant, instantAt, isBefore, millisecondsOf } from '#domain/calendar/times.ts';
import { byCodeUnit } from '#domain/case/canonical-json.ts';

export interface OfficerSeen {
  readonly sub: string;
  /** As the token of the last visit says it. */
  readonly name: string;
  /** Of R-13, sorted. */
  readonly groups: readonly string[];
  readonly lastSeenAt: Instant;
}

/** The token's name, or the `sub` of somebody who has not signed in since we keep names. */
export type NameOf = (sub: string) => string;

/** Who has signed in; kept, so that a history of years ago still names its people. */
export interface Officers {
  /** Writes at most once an hour, unless the name or the groups changed. */
  see(officer: OfficerSeen): Promise<void>;
  /** Everybody, by name. */
  list(): Promise<readonly OfficerSeen[]>;
  /** For the people of one page, in one read. */
  names(subs: readonly string[]): Promise<NameOf>;
}

const hour = 3_600_000;

const isSameAs = (a: OfficerSeen, b: OfficerSeen): boolean =>
  a.name === b.name && a.groups.length === b.groups.length && a.groups.every((one, n) => one === b.groups[n]);

export const isWorthWriting = (known: OfficerSeen | undefined, now: OfficerSeen): boolean =>
  known === undefined ||
  !isSameAs(known, now) ||
  !isBefore(now.lastSeenAt, instantAt(millisecondsOf(known.lastSeenAt) + hour));

export const byName = (a: OfficerSeen, b: OfficerSeen): number =>
  a.name.localeCompare(b.name, 'en') || byCodeUnit(a.sub, b.sub);

export const nameIn = (seen: readonly OfficerSeen[]): NameOf => {
  const names = new Map(seen.map(({ sub, name }) => [sub, name]));
  return (sub) => names.get(sub) ?? sub;
};
