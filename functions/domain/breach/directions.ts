import { dayText } from '#domain/calendar/instants.ts';
import type { WaitingCalendar } from '#domain/calendar/open-days.ts';
import { type Day, type Instant, isBefore } from '#domain/calendar/times.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import type { StateZone } from './direction-zones.ts';
import { directionEndsAt } from './direction-zones.ts';
import { furtherStopBusinessDays, startOfNext, verbalStopBusinessDays, verbalStopEndsOn } from './hold.ts';
import type { Investigator } from './receipts.ts';

/** An end that is open, unreadable or outside our years. */
export const furtherNotice = 'further-notice';
export type FurtherNotice = typeof furtherNotice;

interface DirectionBase {
  /** From 1; a stop after a refusal has none. */
  readonly n?: number;
  readonly by: Sub;
  readonly recordedAt: Instant;
  /** Of the reference, the official and the number called back. */
  readonly textSha256: string;
  /** SHA-256 of the field office that wrote or called; absent: it named none. */
  readonly office?: string;
  /** The direction that named this one and took over its reminders. Of our own stop: also its review. */
  readonly replacedBy?: number;
  readonly liftedAt?: Instant;
  /** Confirmed the lift, or the early end of our own stop. */
  readonly liftedBy?: Sub;
  readonly reviewedAt?: Instant;
  readonly reviewedBy?: Sub;
  readonly acceptancePending?: true;
  readonly alreadyTold?: number;
}

/** 47 CFR 64.2011(b)(3). */
export interface WrittenDirection extends DirectionBase {
  readonly kind: 'direction';
  readonly agency: Investigator;
  /** Last silent day, inclusive. */
  readonly until: Day;
  /** Of the last silent day's midnight; absent: the agency named none (law of stopping 9). */
  readonly zone?: StateZone;
  readonly writtenOn: Day;
  /** The agency's first in this breach: at most 30 days. */
  readonly initial: boolean;
  /** When its latest correction was recorded. */
  readonly correctedAt?: Instant;
  readonly correction?: DirectionCorrection;
}

export const stopReasons = ['verbal', 'over-30-days', 'incomplete', 'our-own'] as const;

/** Silence to the end of the 2nd business day after a call or an unusable direction. */
export interface Stop extends DirectionBase {
  readonly kind: 'stop';
  readonly agency: Investigator | 'other';
  readonly because: (typeof stopReasons)[number];
  /** Its New York day counts. */
  readonly from: Instant;
  /** Last silent day once no closing day can lengthen it any more (law of stopping 10). */
  readonly until?: Day;
  readonly own?: OwnStop;
}

/** What an officer sent to the door of directions. */
export interface Body {
  readonly textSha256: string;
  readonly by: Sub;
}

/** We set it before we decide the body of a direction. */
export interface OwnStop {
  /** Counts from 1. */
  readonly number: number;
  /** Of an officer whose earlier stop was reviewed: a business day shorter, and a review can end it. */
  readonly further?: true;
  /** A further stop at full length: another officer decided so, with counsel's note. */
  readonly longer?: true;
  /** Refused bodies that the review must explain. */
  readonly listed: readonly Body[];
  /** Bodies that somebody who did not type them has explained. */
  readonly explained?: readonly Body[];
  /** One of the explained bodies is a direction that was recorded. */
  readonly hasDirection?: true;
  /** Waits for a second officer. */
  readonly end?: { readonly by: Sub; readonly askedAt: Instant; readonly textSha256: string };
}

export type Direction = WrittenDirection | Stop;

/** Waits for a second officer: an earlier end, or the part of an extension past one year. */
export interface DirectionCorrection {
  readonly until: Day;
  /** Required for an earlier end. */
  readonly documentSha256?: string;
  readonly textSha256: string;
  readonly by: Sub;
  readonly askedAt: Instant;
}

/** The names of stops in commands, events, replies and forms: each stop is a record of its own (law of stopping 1). */
export type StopId = `direction-${number}` | `own-stop-${number}` | `stop-${number}`;

/** A stop whose days no later closing day lengthens, with its last silent day (law of stopping 10). */
export interface FixedStop {
  readonly stop: StopId;
  readonly until: Day;
}

/** `stop-<position>`: an old stop after a refusal, which has no number. */
export const stopIdOf = (directions: readonly Direction[], one: Direction): StopId => {
  if (one.kind === 'stop' && one.own !== undefined) return `own-stop-${one.own.number}`;
  return one.n === undefined ? `stop-${directions.indexOf(one) + 1}` : `direction-${one.n}`;
};

export const stopOf = (directions: readonly Direction[], id: string): Direction | undefined =>
  directions.find((one) => stopIdOf(directions, one) === id);

/** An agency's writing that ends the stops that it names, once a second officer confirms (law of stopping 5). */
export interface Lift {
  /** From 1. */
  readonly n: number;
  readonly stops: readonly StopId[];
  readonly writtenOn: Day;
  /** Stops whose reference the writing names. */
  readonly named: readonly StopId[];
  readonly by: Sub;
  readonly askedAt: Instant;
  readonly textSha256: string;
  readonly confirmedAt?: Instant;
  /** A later day for one of its stops ended it. */
  readonly voidedAt?: Instant;
}

/** Its days count or its review is owed. */
export const isSilencing = (one: Direction): boolean =>
  one.liftedAt === undefined && one.reviewedAt === undefined;

/** Nobody lifted or ended them. Their days count, whatever else was written (law of stopping 3, 4). */
export const unliftedDirections = (directions: readonly Direction[]): readonly Direction[] =>
  directions.filter(({ liftedAt }) => liftedAt === undefined);

/** Closures lengthen a stop, never a written day. */
export const lastSilentDay = (direction: Direction, calendar: WaitingCalendar): Day => {
  if (direction.kind === 'direction') return direction.until;
  if (direction.until !== undefined) return direction.until;
  const days =
    direction.own?.further && !direction.own.longer ? furtherStopBusinessDays : verbalStopBusinessDays;
  return dayText(verbalStopEndsOn(direction.from, calendar, days));
};

/** The first moment after its last silent day: of a direction in its zone, of a stop in New York (law of stopping 9). */
export const endsAt = (direction: Direction, calendar: WaitingCalendar): Instant =>
  direction.kind === 'direction'
    ? directionEndsAt(direction.until, direction.zone)
    : startOfNext(lastSilentDay(direction, calendar));

export const directionsInForce = (
  directions: readonly Direction[],
  calendar: WaitingCalendar,
  now: Instant,
): readonly Direction[] =>
  unliftedDirections(directions).filter((one) => isBefore(now, endsAt(one, calendar)));

const owesReview = (one: Direction): boolean => {
  if (one.reviewedAt !== undefined) return false;
  // Its bodies are explained also after an early end; a direction of its own body takes its place in the review.
  if (one.kind === 'stop' && one.own !== undefined) return one.replacedBy === undefined;
  return one.liftedAt === undefined;
};

/** Without an all-clear (law of stopping 3). Independent of the time, so the store's condition can use it. */
export const directionsNeedingReview = (directions: readonly Direction[]): readonly Direction[] =>
  directions.filter(owesReview);

export const nextDirectionNumber = (directions: readonly Direction[]): number =>
  directions.filter(({ n }) => n !== undefined).length + 1;

/** A direction takes over the reminders of the one that it names, and ends nothing (law of stopping 4). */
export const withDirection = (
  directions: readonly Direction[],
  accepted: WrittenDirection,
  replaces: number | undefined,
): readonly Direction[] => [
  ...directions.map((one) =>
    one.n !== undefined && one.n === replaces && one.replacedBy === undefined
      ? { ...one, replacedBy: accepted.n as number }
      : one,
  ),
  accepted,
];
