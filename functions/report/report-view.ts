import type { Month, Year } from '#domain/calendar/months.ts';
import type { Day, Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { Awaited } from '#domain/case/work-facts.ts';
import type { BreachClocks } from '#domain/report/breach-clocks.ts';
import type { Counts } from '#domain/report/counts.ts';
import type { Grouping } from '#domain/report/groups.ts';
import type { SignatureWaits } from '#domain/report/signatures.ts';

export interface GroupView {
  readonly of: string;
  /** Of an officer. */
  readonly name?: string;
  readonly counts: Counts;
}

/** A month beside the one before it and the same one a year before. */
export interface Compared {
  readonly month: Counts;
  readonly monthBefore: Counts;
  readonly yearBefore: Counts;
}

export interface LateView {
  readonly id: CaseId;
  readonly dueOn: Day;
  /** Absent: not answered yet. */
  readonly answeredOn?: Day;
  /** When its last day ended; absent: it came in after that. */
  readonly waitedFor?: Awaited;
}

export interface PartView {
  /** Received in the month, wherever they are now. */
  readonly received: Compared;
  /** Ended in the month, whenever they were received; none of them is open. */
  readonly ended: Compared;
  /** Of those received. By officer for supervisors and the DPO alone. */
  readonly groups: Readonly<Partial<Record<Grouping, readonly GroupView[]>>>;
  /** Of those that ended: how many were answered within so many days. */
  readonly within: readonly { readonly days: number; readonly answered: number }[];
  /** Of those received: not answered by their last day, earliest day first; at most 20. */
  readonly late: readonly LateView[];
  /** Of those received: how long a second person took to act. */
  readonly signatures: readonly SignatureWaits[];
}

export const reportParts = ['requests', 'complaints'] as const;
export type Part = (typeof reportParts)[number];

/** What a printed page says of itself. */
export interface Made {
  /** Today: what is open is late or not as of this day, company zone. */
  readonly on: Day;
  readonly madeAt: Instant;
  /** Name of who made it. */
  readonly madeBy: string;
  /**
   * SHA-256 (hex) over the cases that it counts: a line "reference, space, head" of each, by reference, each ended by a line feed. `head`:
   * the first 32 characters of the hash of the commit that last changed what is counted; of a breach, the whole hash of its last commit.
   */
  readonly seal: string;
}

/** Of cases that are past the time for which we keep personal data; they still count, because counts hold none (P47). */
interface Kept {
  readonly pastRetention: number;
}

export interface ReportView extends Readonly<Record<Part, PartView>>, Made, Kept {
  readonly month: Month;
}

export interface MonthOfYear
  extends Readonly<Record<Part, { readonly received: Counts; readonly ended: Counts }>> {
  readonly month: Month;
}

export interface YearView extends Made, Kept {
  readonly year: Year;
  /** Those that have begun. */
  readonly months: readonly MonthOfYear[];
  readonly whole: Omit<MonthOfYear, 'month'>;
}

export interface BreachLineView extends BreachClocks {
  readonly id: CaseId;
  /** Customers may not be notified before it; null: not known yet, or nobody is to be notified. */
  readonly gate: Instant | null;
  readonly signatures: readonly SignatureWaits[];
}

export interface BreachReportView extends Made {
  readonly month: Month;
  /** Whether breaches in hold are in it; without, it says nothing about whether there are any (P40). */
  readonly inHold: 'left-out' | 'included';
  readonly breaches: readonly BreachLineView[];
}
