import { type Breach, type BreachStage, stageOf } from '#domain/breach/breach.ts';
import { noticeOf } from '#domain/breach/customer-notice.ts';
import { daysHeldByAgencies, daysHeldByOwnStops } from '#domain/breach/days-held.ts';
import type { BreachEvent } from '#domain/breach/events.ts';
import { calendarOf } from '#domain/breach/hold-dates.ts';
import { type ReportDeadline, reportDeadline } from '#domain/breach/report-deadline.ts';
import { whoMayBeTold } from '#domain/breach/who-may-be-told.ts';
import type { Instant } from '#domain/calendar/times.ts';
import type { Commit } from '#domain/case/case.ts';
import { lastSentAt } from '#domain/notice/state.ts';

/** Customers were notified, or nobody has to be. A new stage does not compile until somebody decides. */
const isOver: Readonly<Record<BreachStage, boolean>> = {
  ...{ recorded: false, held: false, 'notice-without-report': false, 'no-notice-decided': false },
  ...{ released: true, withdrawn: true, closed: true },
};

/**
 * Nothing of it may show outside the people who may see breaches (P40): its notice is not released, an agency's direction or our own
 * stop bars it again, or a restore is not confirmed.
 */
export const isInHold = (breach: Breach, now: Instant): boolean => {
  const stage = stageOf(breach);
  // Everybody was told, and no stop has come since: it keeps its state (law of stopping).
  if (stage === 'closed' && breach.releasedAt !== undefined) return breach.restore !== undefined;
  return !isOver[stage] || whoMayBeTold(breach, now).urgent.bars.some(({ kind }) => kind !== 'receipts');
};

export interface BreachClocks {
  readonly stage: BreachStage;
  readonly inHold: boolean;
  readonly discoveredAt: Instant;
  readonly determinedAt?: Instant;
  /** To law enforcement: the last day and when it was done (P37). */
  readonly report: ReportDeadline;
  readonly releasedAt?: Instant;
  /** When sending began, of the notice or of an urgent one. */
  readonly firstLetterAt?: Instant;
  /** When the last list was sent; absent while one is not. */
  readonly lastLetterAt?: Instant;
  /** Civil days, New York, through today. */
  readonly daysHeld: { readonly byDirections: number; readonly byOwnStops: number };
}

const firstLetterIn = (history: readonly Commit<BreachEvent>[]): Instant | undefined =>
  history.find(({ events }) => events.some(({ type }) => type === 'notice-started'))?.at;

const lastLetterOf = (breach: Breach): Instant | undefined => {
  const { noticeLists } = noticeOf(breach);
  return noticeLists.some(({ everyone }) => everyone.sentAt !== undefined)
    ? lastSentAt(noticeOf(breach))
    : undefined;
};

/** From discovery to the last letter (47 CFR 64.2011). */
export const clocksOfBreach = (
  breach: Breach,
  history: readonly Commit<BreachEvent>[],
  now: Instant,
): BreachClocks => {
  const { determination, discoveredAt, releasedAt } = breach;
  const [firstLetterAt, lastLetterAt] = [firstLetterIn(history), lastLetterOf(breach)];
  const calendar = calendarOf(breach, []);
  return {
    ...{ stage: stageOf(breach), inHold: isInHold(breach, now), discoveredAt },
    ...(determination && { determinedAt: determination.determinedAt }),
    report: reportDeadline(breach, now),
    ...(releasedAt && { releasedAt }),
    ...(firstLetterAt && { firstLetterAt }),
    ...(lastLetterAt && { lastLetterAt }),
    daysHeld: {
      byDirections: daysHeldByAgencies(breach, calendar, now),
      byOwnStops: daysHeldByOwnStops(breach, calendar, now),
    },
  };
};
