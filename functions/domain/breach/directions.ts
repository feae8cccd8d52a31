import { civilDay, dayText, newYork } from '#domain/calendar/instants.ts';
import type { WaitingCalendar } from '#domain/calendar/open-days.ts';
import { type Day, type Instant, isBefore } from '#domain/calendar/times.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import { furtherStopBusinessDays, verbalStopBusinessDays, verbalStopEndsOn } from './hold.ts';
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
  readonly lift?: Lift;
  readonly liftedAt?: Instant;
  readonly reviewedAt?: Instant;
  readonly acceptancePending?: true;
  readonly alreadyTold?: number;
}

/** 47 CFR 64.2011(b)(3). */
export interface WrittenDirection extends DirectionBase {
  readonly kind: 'direction';
  readonly agency: Investigator;
  /** Last silent day, inclusive, New York. */
  readonly until: Day;
  readonly writtenOn: Day;
  readonly initial: boolean;
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
  /** Of the written direction: no review is due, but the stop's days count. */
  readonly replacedBy?: number;
  readonly own?: OwnStop;
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
  readonly listed: readonly { readonly textSha256: string; readonly by: Sub }[];
  /** Waits for a second officer. */
  readonly end?: { readonly by: Sub; readonly askedAt: Instant; readonly textSha256: string };
}

export type Direction = WrittenDirection | Stop;

/** Waits for a second officer. */
export interface Lift {
  readonly by: Sub;
  readonly askedAt: Instant;
  readonly writtenOn: Day;
  readonly textSha256: string;
}

/** Waits for a second officer: an earlier end, or the part of an extension past one year. */
export interface DirectionCorrection {
  readonly until: Day;
  /** Required for an earlier end. */
  readonly documentSha256?: string;
  readonly textSha256: string;
  readonly by: Sub;
  readonly askedAt: Instant;
}

const isWritten = (direction: Direction): direction is WrittenDirection => direction.kind === 'direction';

/** The agency's latest direction that was not lifted. */
export const governingDirection = (
  directions: readonly Direction[],
  agency: Investigator,
): WrittenDirection | undefined =>
  directions.filter(isWritten).findLast((one) => one.agency === agency && one.liftedAt === undefined);

/** Each agency's governing direction and every stop that was not lifted. */
export const unliftedDirections = (directions: readonly Direction[]): readonly Direction[] =>
  directions.filter(
    (one) =>
      one.liftedAt === undefined &&
      (one.kind === 'stop' || governingDirection(directions, one.agency) === one),
  );

/** New York. Closures lengthen a stop, never a written day. */
export const lastSilentDay = (direction: Direction, calendar: WaitingCalendar): Day =>
  direction.kind === 'direction'
    ? direction.until
    : dayText(
        verbalStopEndsOn(
          direction.from,
          calendar,
          direction.own?.further && !direction.own.longer ? furtherStopBusinessDays : verbalStopBusinessDays,
        ),
      );

export const directionsInForce = (
  directions: readonly Direction[],
  calendar: WaitingCalendar,
  now: Instant,
): readonly Direction[] => {
  const today = civilDay(now, newYork);
  return unliftedDirections(directions).filter((one) => !isBefore(lastSilentDay(one, calendar), today));
};

/** Without an all-clear. Independent of the time, so the store's condition can use it. */
export const directionsNeedingReview = (directions: readonly Direction[]): readonly Direction[] =>
  unliftedDirections(directions).filter(
    (one) => one.reviewedAt === undefined && !(one.kind === 'stop' && one.replacedBy !== undefined),
  );

export const nextDirectionNumber = (directions: readonly Direction[]): number =>
  directions.filter(({ n }) => n !== undefined).length + 1;

/** Replaces the agency's stops and the direction it names. */
export const withDirection = (
  directions: readonly Direction[],
  accepted: WrittenDirection,
  replaces: number | undefined,
): readonly Direction[] => [
  ...directions.map((one) =>
    one.kind === 'stop' &&
    one.replacedBy === undefined &&
    (one.agency === accepted.agency || (one.n !== undefined && one.n === replaces))
      ? { ...one, replacedBy: accepted.n as number }
      : one,
  ),
  accepted,
];

/** Also ends the directions that it extended. */
export const withDirectionLifted = (
  directions: readonly Direction[],
  n: number,
  at: Instant,
): readonly Direction[] => {
  const lifted = directions.find((one) => one.n === n);
  return directions.map((one) => {
    const goesToo =
      one.kind === 'direction' &&
      lifted?.kind === 'direction' &&
      one.agency === lifted.agency &&
      one.liftedAt === undefined;
    return one === lifted || goesToo ? { ...one, liftedAt: at } : one;
  });
};
