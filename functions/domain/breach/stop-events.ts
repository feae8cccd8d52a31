import type { Day, Instant } from '#domain/calendar/times.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import type { StateZone } from './direction-zones.ts';
import type { OwnStop, Stop, StopId } from './directions.ts';
import type { OwnStopFact } from './own-stop-events.ts';
import type { Investigator } from './receipts.ts';

interface Act {
  readonly by: Sub;
}
interface WrittenAct extends Act {
  readonly textSha256: string;
}

/** One question to an office of an agency; `answeredAt` absent: it has not answered (law of stopping 6). */
export interface Asked {
  readonly agency: Stop['agency'];
  /** SHA-256 of the office, as its direction carries it. */
  readonly office?: string;
  readonly askedAt: Instant;
  readonly answeredAt?: Instant;
}

/** Before the law of stopping, one instant for all agencies. */
interface AskedOnce {
  readonly askedAgencyAt: Instant;
}
interface AskedOffices {
  readonly asked: readonly Asked[];
}

/** Directions, telephone stops and our own stops. */
export type StopFact =
  /** Found in a settled breach that was released before the law of stopping: officers list it until they have looked. */
  | { readonly type: 'release-look-owed'; readonly stops: readonly StopId[] }
  /** `pausing`: letters are in flight (decision 0014). */
  | ({
      readonly type: 'direction-accepted' | 'direction-received';
      readonly n: number;
      readonly agency: Investigator;
      readonly office?: string;
      readonly until: Day;
      readonly zone?: StateZone;
      readonly writtenOn: Day;
      readonly initial: boolean;
      readonly replaces?: number;
    } & WrittenAct)
  | ({
      readonly type: 'stop-set' | 'stop-received';
      readonly n?: number;
      readonly agency: Stop['agency'];
      readonly office?: string;
      readonly because: Stop['because'];
      readonly from: Instant;
      readonly own?: OwnStop;
    } & WrittenAct)
  | OwnStopFact
  | ({
      readonly type: 'direction-correction-asked';
      readonly n: number;
      readonly until: Day;
      /** Required for an earlier end. */
      readonly documentSha256?: string;
    } & WrittenAct)
  | ({
      readonly type: 'direction-corrected';
      readonly n: number;
      readonly until: Day;
      /** The agency named no end: a new silence, whatever the day. */
      readonly furtherNotice?: true;
      readonly textSha256?: string;
    } & Act)
  /** Before the law of stopping with the number of the one direction that it lifts. */
  | ({
      readonly type: 'lift-asked';
      /** Its own number, from 1. */
      readonly lift?: number;
      readonly n?: number;
      readonly stops?: readonly StopId[];
      /** Stops whose reference the writing names. */
      readonly named?: readonly StopId[];
      readonly writtenOn: Day;
    } & WrittenAct)
  | ({ readonly type: 'stops-lifted'; readonly lift: number; readonly stops: readonly StopId[] } & Act)
  /** Before the law of stopping. */
  | ({ readonly type: 'direction-lifted'; readonly n: number } & Act)
  | ({ readonly type: 'review-waits'; readonly until: Day } & (AskedOnce | AskedOffices) & WrittenAct)
  | ({ readonly type: 'release-reviewed' } & (
      | AskedOnce
      | ({ readonly stops: readonly StopId[] } & AskedOffices)
    ) &
      WrittenAct);

const stopFacts: Readonly<Record<StopFact['type'], true>> = {
  'release-look-owed': true,
  'direction-accepted': true,
  'direction-received': true,
  'stop-set': true,
  'stop-received': true,
  'own-stop-replaced': true,
  'own-stop-reviewed': true,
  'own-stop-end-asked': true,
  'own-stop-ended': true,
  'entry-explained': true,
  'direction-correction-asked': true,
  'direction-corrected': true,
  'lift-asked': true,
  'stops-lifted': true,
  'direction-lifted': true,
  'review-waits': true,
  'release-reviewed': true,
};

export const isStopFact = (event: { readonly type: string }): event is StopFact =>
  Object.hasOwn(stopFacts, event.type);
