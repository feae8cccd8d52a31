import { civilDay, newYork } from '#domain/calendar/instants.ts';
import { type Day, type Instant, latestOf } from '#domain/calendar/times.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import type { Breach } from './breach.ts';
import { type Direction, isSilencing, type Lift, type StopId, stopIdOf, stopOf } from './directions.ts';

type OnLifts = Pick<Breach, 'directions' | 'lifts'>;

export const liftsOf = ({ lifts = [] }: Pick<Breach, 'lifts'>): readonly Lift[] => lifts;

/** The day, New York, of the latest writing; a correction counts with the day on which it was recorded. */
export const latestWritingOn = (one: Direction): Day =>
  one.kind === 'stop'
    ? civilDay(one.from, newYork)
    : latestOf(one.writtenOn, one.correctedAt && civilDay(one.correctedAt, newYork));

/** Stops of an agency that a writing of the agency can end: those that still bar notice. */
export const liftable = ({ directions }: Pick<Breach, 'directions'>): readonly Direction[] =>
  directions.filter((one) => isSilencing(one) && !(one.kind === 'stop' && one.own !== undefined));

/** Waits for a second officer, and names a stop that it can still end. */
export const openLifts = (breach: OnLifts): readonly Lift[] => {
  const open = liftable(breach).map((one) => stopIdOf(breach.directions, one));
  return liftsOf(breach).filter(
    ({ confirmedAt, voidedAt, stops }) =>
      (confirmedAt ?? voidedAt) === undefined && stops.some((id) => open.includes(id)),
  );
};

export const openLift = (breach: OnLifts, n: number): Lift | undefined =>
  openLifts(breach).find((one) => one.n === n);

export const withLiftAsked = (breach: Breach, lift: Omit<Lift, 'n'>): Breach => ({
  ...breach,
  lifts: [...liftsOf(breach), { ...lift, n: liftsOf(breach).length + 1 }],
});

/** Ends the stops that it names, and nothing else. */
export const withStopsLifted = (
  breach: Breach,
  n: number | undefined,
  { stops, by, at }: { readonly stops: readonly string[]; readonly by: Sub; readonly at: Instant },
): Breach => ({
  ...breach,
  lifts: liftsOf(breach).map((one) => (one.n === n ? { ...one, confirmedAt: at } : one)),
  directions: breach.directions.map((one) =>
    stops.includes(stopIdOf(breach.directions, one)) && one.liftedAt === undefined
      ? { ...one, liftedAt: at, liftedBy: by }
      : one,
  ),
});

/** After a later day for a stop, the agency has to write again (law of stopping 6). */
export const withoutLiftsOf = (breach: Breach, id: StopId, at: Instant): Breach =>
  breach.lifts === undefined
    ? breach
    : {
        ...breach,
        lifts: breach.lifts.map((one) =>
          one.stops.includes(id) && (one.confirmedAt ?? one.voidedAt) === undefined
            ? { ...one, voidedAt: at }
            : one,
        ),
      };

/** What the second officer compares with the writing. */
export const liftProposal = (breach: OnLifts, lift: Lift | undefined) =>
  lift && {
    ...lift,
    ofStops: lift.stops.map((id) => {
      const one = stopOf(breach.directions, id);
      return { id, latestWritingOn: one === undefined ? null : latestWritingOn(one) };
    }),
  };
