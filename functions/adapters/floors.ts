import { millisecondsOf } from '#domain/calendar/times.ts';
import { canonicalJson } from '#domain/case/canonical-json.ts';
import type { Commit, EventBase, Filing, Filings, Noun } from '#domain/case/case.ts';
import type { Floors, StoredCase } from '#ports/cases.ts';
import { evolved } from './case-commits.ts';
import { withSignedWithin } from './signed-within.ts';

/** A confirmation lowers this receipt's floor; the store compares the two persons. */
export interface Lowering {
  readonly n: number;
  /** `sub` of the officer who made the commit. */
  readonly confirmedBy: string;
}

const hour = 3_600_000;
/** 168 h hold after a filing (P38); 144 h remain for a receipt recorded a day after its filing. */
const [afterFiling, afterCommit] = [168 * hour, 144 * hour];

const seconds = (milliseconds: number): number => Math.ceil(milliseconds / 1000);
const tellSame = (a: Filing, b: Filing): boolean => a.tells.some((one) => b.tells.includes(one));

const floorsAfter = (
  before: Floors,
  was: Filings | undefined,
  { receipts }: Filings,
  confirmed: readonly number[],
  at: number,
): Floors => {
  const known = (n: number) => before[n];
  const withdrawnBefore = was?.receipts.filter(({ isWithdrawn }) => isWithdrawn).map(({ n }) => n) ?? [];
  const after: Record<string, Floors[string]> = { ...before };
  for (const receipt of receipts) {
    const { n, by, filedAt, isWithdrawn, askedBy } = receipt;
    const withdrawn = receipts.filter((one) => one.isWithdrawn && one.n < n && tellSame(one, receipt));
    const isNew = known(n) === undefined;
    const leaving = withdrawn.filter((one) => isNew || !(isWithdrawn || withdrawnBefore.includes(one.n)));
    const own = known(n)?.at ?? seconds(at + afterCommit);
    after[n] = {
      at: Math.max(
        confirmed.includes(n) ? 0 : own,
        seconds(millisecondsOf(filedAt) + afterFiling),
        ...leaving.map((one) => after[one.n]?.at ?? 0),
      ),
      by: known(n)?.by ?? by,
      ...(isWithdrawn || askedBy === undefined ? {} : { askedBy }),
    };
  }
  return after;
};

/** Epoch seconds: the latest over notified addressees, each by its first receipt that was not withdrawn. */
const releaseFloorOf = (floors: Floors, { addressees, receipts }: Filings): number | undefined => {
  const first = addressees.flatMap((addressee) => {
    const told = receipts.find(({ isWithdrawn, tells }) => !isWithdrawn && tells.includes(addressee));
    return (told && floors[told.n]?.at) ?? [];
  });
  return first.length === 0 ? undefined : Math.max(...first);
};

/** The store's condition checks the same. */
export const isSecondPerson = (floors: Floors | undefined, { n, confirmedBy }: Lowering): boolean => {
  const askedBy = floors?.[n]?.askedBy;
  return askedBy !== undefined && askedBy !== confirmedBy;
};

const loweringsIn = <E extends EventBase>(
  { confirmedIn }: NonNullable<Noun<unknown, E>['filings']>,
  { actor, events }: Commit<E>,
): readonly Lowering[] => {
  const confirmedBy = /^officer:(.+)$/.exec(actor)?.[1];
  if (confirmedBy === undefined) return [];
  return [...new Set(events.flatMap((event) => confirmedIn(event) ?? []))].map((n) => ({ n, confirmedBy }));
};

interface Floored<S, E extends EventBase> {
  readonly floored: StoredCase<S, E>;
  readonly lowers: readonly Lowering[];
}

/** Adds what the store itself knows of a breach's last commit: floors, and whether 64.2011 applies. @param at epoch milliseconds of the store's own clock */
export const withFloors = <S, E extends EventBase>(
  { filings }: Noun<S, E>,
  seen: StoredCase<S, E> | undefined,
  next: StoredCase<S, E>,
  at: number,
  lowers = seen && filings ? loweringsIn(filings, next.history.at(-1) as Commit<E>) : [],
): Floored<S, E> => {
  const { floors: _, releaseFloor: __, ...bare } = withSignedWithin(next);
  if (filings === undefined) return { floored: withSignedWithin(next), lowers: [] };
  const is = filings.of(next.state);
  const confirmed = lowers.map(({ n }) => n);
  const floors = floorsAfter(seen?.floors ?? {}, seen && filings.of(seen.state), is, confirmed, at);
  const releaseFloor = releaseFloorOf(floors, is);
  const floored = {
    ...bare,
    ...(Object.keys(floors).length === 0 ? {} : { floors }),
    ...(releaseFloor === undefined ? {} : { releaseFloor }),
  };
  return { floored, lowers };
};

/**
 * Whether a commit changes what the store itself knows of a breach. Only such a commit names these attributes in its write: the roles of
 * other functions may not (decision 0084).
 */
export const changesOwn = (seen: StoredCase, next: StoredCase): boolean => {
  const own = ({ floors, releaseFloor, within }: StoredCase) =>
    canonicalJson({ floors, releaseFloor, within });
  return own(seen) !== own(next);
};

/** With state, floors and `within` as its commits come to, each at its own time. @returns undefined without a commit */
export const replayed = <S, E extends EventBase>(
  noun: Noun<S, E>,
  stored: StoredCase<S, E>,
): StoredCase<S, E> | undefined =>
  stored.history.reduce<StoredCase<S, E> | undefined>((seen, commit) => {
    const next = { ...stored, state: evolved(noun, seen?.state, commit) };
    const lowers = noun.filings ? loweringsIn(noun.filings, commit) : [];
    const valid = lowers.filter((one) => isSecondPerson(seen?.floors, one));
    return withFloors(noun, seen, next, millisecondsOf(commit.at), valid).floored;
  }, undefined);

/** Adds what past commits would have written. @returns undefined if nothing is missing */
export const withMissingFloors = <S, E extends EventBase>(
  noun: Noun<S, E>,
  stored: StoredCase<S, E>,
): StoredCase<S, E> | undefined => {
  const { filings } = noun;
  const isMissing = filings?.of(stored.state).receipts.some(({ n }) => stored.floors?.[n] === undefined);
  const signed = withSignedWithin(stored);
  if (!filings || !isMissing) return signed.within === stored.within ? undefined : signed;
  return replayed(noun, stored);
};
