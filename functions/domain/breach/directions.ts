import type { Calendar } from '#domain/calendar/business-days.ts';
import { civilDate, newYork } from '#domain/calendar/instants.ts';
import { isBefore } from '#domain/calendar/times.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import { furtherStopBusinessDays, verbalStopBusinessDays, verbalStopEndsOn } from './hold.ts';
import type { Investigator } from './receipts.ts';

/** An end that names no day we can count to: open, unreadable, or beyond the years that we accept. */
export const furtherNotice = 'further-notice';

interface DirectionBase {
  /** Counts what was accepted, from 1; the stop that a refusal leaves has none. */
  readonly n?: number;
  readonly by: Sub;
  readonly recordedAt: string;
  /** Hash of what stands beside the case: reference, official, number called back. */
  readonly textSha256: string;
  readonly lift?: Lift;
  readonly liftedAt?: string;
  readonly reviewedAt?: string;
  /** Letters may still be under way: it is accepted when they are done (decision 0014). */
  readonly acceptancePending?: true;
  /** How many customers had been told when it was accepted. */
  readonly alreadyTold?: number;
}

/** A written instruction to wait (47 CFR 64.2011(b)(3)). */
export interface WrittenDirection extends DirectionBase {
  readonly kind: 'direction';
  readonly agency: Investigator;
  /** Last silent day, inclusive, New York. */
  readonly until: string;
  readonly writtenOn: string;
  readonly initial: boolean;
  readonly correction?: DirectionCorrection;
}

export const stopReasons = ['verbal', 'over-30-days', 'incomplete', 'our-own'] as const;

/** Silence to the end of the 2nd business day: a call, or a direction that cannot be taken as it is. */
export interface Stop extends DirectionBase {
  readonly kind: 'stop';
  readonly agency: Investigator | 'other';
  readonly because: (typeof stopReasons)[number];
  /** Instant from whose New York day the stop counts. */
  readonly from: string;
  /** Number of the written direction that took its place; no review is owed for it then, but its days stand. */
  readonly replacedBy?: number;
  readonly own?: OwnStop;
}

/** Set at the door of directions before the body is judged: our own stop, no agency’s direction. */
export interface OwnStop {
  /** Counts them, from 1. */
  readonly number: number;
  /** Of an officer whose earlier one was reviewed: it ends a business day sooner, or when somebody answers. */
  readonly further?: true;
  /** A further one that is as long as any: another officer decided it, with counsel’s note. */
  readonly longer?: true;
  /** Refused bodies that the review has to explain. */
  readonly listed: readonly { readonly textSha256: string; readonly by: Sub }[];
  /** An early end that waits for a second officer. */
  readonly end?: { readonly by: Sub; readonly askedAt: string; readonly textSha256: string };
}

export type Direction = WrittenDirection | Stop;

/** An all-clear in writing, waiting for a second officer. */
export interface Lift {
  readonly by: Sub;
  readonly askedAt: string;
  readonly writtenOn: string;
  readonly textSha256: string;
}

/** An earlier last day, waiting for a second officer. */
export interface DirectionCorrection {
  readonly until: string;
  readonly documentSha256: string;
  readonly textSha256: string;
  readonly by: Sub;
  readonly askedAt: string;
}

const isWritten = (direction: Direction): direction is WrittenDirection => direction.kind === 'direction';

/** The agency’s latest writing that was not lifted: it alone governs the agency’s direction. */
export const governingDirection = (
  directions: readonly Direction[],
  agency: Investigator,
): WrittenDirection | undefined =>
  directions.filter(isWritten).findLast((one) => one.agency === agency && one.liftedAt === undefined);

/** All that keeps us silent, or did: each agency’s governing direction and every stop that was not lifted. */
export const unliftedDirections = (directions: readonly Direction[]): readonly Direction[] =>
  directions.filter(
    (one) =>
      one.liftedAt === undefined &&
      (one.kind === 'stop' || governingDirection(directions, one.agency) === one),
  );

/** Last silent day, New York. Closures lengthen a stop; a written day is what it is. */
export const lastSilentDay = (direction: Direction, calendar: Calendar): string =>
  direction.kind === 'direction'
    ? direction.until
    : verbalStopEndsOn(
        direction.from,
        calendar,
        direction.own?.further && !direction.own.longer ? furtherStopBusinessDays : verbalStopBusinessDays,
      ).toString();

/** Those whose last silent day is not over. */
export const directionsInForce = (
  directions: readonly Direction[],
  calendar: Calendar,
  now: string,
): readonly Direction[] => {
  const today = civilDate(now, newYork).toString();
  return unliftedDirections(directions).filter((one) => !isBefore(lastSilentDay(one, calendar), today));
};

/**
 * Those for which a release review is or will be owed: they have no all-clear, so they will have ended without one.
 * It does not depend on the time: the store’s condition can rely on it.
 */
export const directionsNeedingReview = (directions: readonly Direction[]): readonly Direction[] =>
  unliftedDirections(directions).filter(
    (one) => one.reviewedAt === undefined && !(one.kind === 'stop' && one.replacedBy !== undefined),
  );

export const nextDirectionNumber = (directions: readonly Direction[]): number =>
  directions.filter(({ n }) => n !== undefined).length + 1;

/** A written direction takes the place of the agency’s stops and of the one it names. */
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

/** An all-clear ends the agency’s direction with all that it was an extension of. */
export const withDirectionLifted = (
  directions: readonly Direction[],
  n: number,
  at: string,
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
