import { civilDay, newYork } from '#domain/calendar/instants.ts';
import { type Day, type Instant, isAfter } from '#domain/calendar/times.ts';
import { type Breach, effectiveDecisions, stageOf } from './breach.ts';
import { reportDueOn } from './report-due-on.ts';

/** `kept` and `late`: law enforcement was notified, by the last day or after it. */
export type ReportState = 'not-owed' | 'open' | 'overdue' | 'kept' | 'late';

export interface ReportDeadline {
  /** Last day, New York; undefined where no report is owed. */
  readonly dueOn?: Day;
  /** When every addressee had been notified, as the receipts count. */
  readonly toldAt?: Instant;
  readonly state: ReportState;
}

/** A day by which we must act; the only one that a breach has of 47 CFR 64.2011 (P37). */
export const reportDeadline = (breach: Breach, now: Instant): ReportDeadline => {
  const { determination, hold } = breach;
  const dueOn = reportDueOn(breach);
  const { lawEnforcementToldAt: toldAt } = hold;
  const told = toldAt === undefined ? {} : { toldAt };
  const isOwed =
    determination !== undefined &&
    effectiveDecisions(determination).report &&
    stageOf(breach) !== 'withdrawn';
  if (dueOn === undefined || !isOwed) return { ...told, state: 'not-owed' };
  const isPast = isAfter(civilDay(toldAt ?? now, newYork), dueOn);
  if (toldAt === undefined) return { dueOn, state: isPast ? 'overdue' : 'open' };
  return { dueOn, toldAt, state: isPast ? 'late' : 'kept' };
};
