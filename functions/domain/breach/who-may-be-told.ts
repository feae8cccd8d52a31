import { type Instant, isBefore, latestOf } from '#domain/calendar/times.ts';
import { type Breach, stageOf } from './breach.ts';
import { directionsNeedingReview, endsAt, type StopId, stopIdOf, unliftedDirections } from './directions.ts';
import { calendarOf } from './hold-dates.ts';
import { lacksReceipts } from './release-faults.ts';

/**
 * What stands between us and the customers of a class (law of stopping 2). With `until`: over at that instant, UTC.
 * A new kind does not compile until `clearedBy` says what ends it.
 */
export type Bar =
  | { readonly kind: 'receipts' }
  | { readonly kind: 'hold' | 'floor'; readonly until: Instant }
  | { readonly kind: 'silence'; readonly stop: StopId; readonly until: Instant }
  | { readonly kind: 'review'; readonly stop: StopId }
  | { readonly kind: 'restore' };

type Ending = 'time' | 'person';
const clearedBy = {
  ...{ receipts: 'person', review: 'person', restore: 'person' },
  ...{ hold: 'time', floor: 'time', silence: 'time' },
} as const satisfies Readonly<Record<Bar['kind'], Ending>>;

export const isForPerson = ({ kind }: Bar): boolean => clearedBy[kind] === 'person';

/** Everybody on the lists, or the classes of the urgent exception. */
export interface ClassGate {
  /** No customer of the class may be told before; absent while a date is missing. */
  readonly from?: Instant;
  /** Empty: nothing stands in the way now. */
  readonly bars: readonly Bar[];
}

export interface WhoMayBeTold {
  readonly general: ClassGate;
  readonly urgent: ClassGate;
}

/**
 * Persons end them, whatever the time: the confirmation after a restore, each review that is owed, and the receipts
 * that an older release lacks (decision 0078).
 */
export const owedByPersons = (breach: Breach): readonly Bar[] => {
  const { directions, restore, releasedAt } = breach;
  return [
    ...(releasedAt !== undefined && lacksReceipts(breach) ? [{ kind: 'receipts' } as const] : []),
    ...(restore === undefined ? [] : [{ kind: 'restore' } as const]),
    ...directionsNeedingReview(directions).map(
      (one) => ({ kind: 'review', stop: stopIdOf(directions, one) }) as const,
    ),
  ];
};

const silencesIn = (breach: Breach): readonly Extract<Bar, { kind: 'silence' }>[] => {
  const calendar = calendarOf(breach, []);
  return unliftedDirections(breach.directions).map((one) => ({
    kind: 'silence',
    stop: stopIdOf(breach.directions, one),
    until: endsAt(one, calendar),
  }));
};

/** Within 64.2011, or where an agency was told, the hold and the store's floor count (R-4, decision 0020). */
const holdOf = (breach: Breach, floor: Instant | undefined): readonly Bar[] => {
  if (stageOf(breach) !== 'held') return [];
  const { lawEnforcementToldAt, customersMayBeToldAt } = breach.hold;
  if (lawEnforcementToldAt === undefined || customersMayBeToldAt === undefined) return [{ kind: 'receipts' }];
  return [
    { kind: 'hold', until: customersMayBeToldAt },
    ...(floor === undefined ? [] : [{ kind: 'floor', until: floor } as const]),
  ];
};

const gateOf = (all: readonly Bar[], now: Instant): ClassGate => {
  const from = latestOf(...all.flatMap((bar) => ('until' in bar ? [bar.until] : [])));
  const isUndated = all.some(({ kind }) => kind === 'receipts');
  return {
    ...(from === undefined || isUndated ? {} : { from }),
    bars: all.filter((bar) => !('until' in bar) || isBefore(now, bar.until)),
  };
};

/**
 * Whether and from when whom we may tell, and what stands in the way: the only answer to it in the product. Halts of
 * officers let release, approval and exception stand; the senders ask for them beside (law of stopping 1, 2).
 * `floor`: the store's own, UTC. Whether a release or an exception is recorded is another question: the stage.
 */
export const whoMayBeTold = (breach: Breach, now: Instant, floor?: Instant): WhoMayBeTold => {
  const hold = holdOf(breach, floor);
  const stops = [...silencesIn(breach), ...owedByPersons(breach)];
  const receipts = hold.filter(({ kind }) => kind === 'receipts');
  return { general: gateOf([...hold, ...stops], now), urgent: gateOf([...receipts, ...stops], now) };
};
