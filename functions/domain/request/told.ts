import type { Regime, Residence } from '#domain/calendar/deadlines.ts';
import type { UsState } from '#domain/calendar/us-states.ts';
import type { Capacity, ChildAge, Relation } from './vocabulary.ts';

/** What requesters tell us about themselves, as codes. A case that continues theirs has the same. */
export interface Told {
  readonly capacity: Capacity;
  /** Of `somebody-else` only. */
  readonly relation?: Relation;
  readonly regime: Regime;
  /** Absent when nobody gave a country, and in early histories. */
  readonly residence?: Residence;
  /** Only with residence `us`. */
  readonly usState?: UsState;
  /** Today, as the requester says. */
  readonly childAge?: ChildAge;
}

export const toldIn = ({ capacity, relation, regime, residence, usState, childAge }: Told): Told => ({
  capacity,
  regime,
  ...(relation && { relation }),
  ...(residence && { residence }),
  ...(usState && { usState }),
  ...(childAge && { childAge }),
});
