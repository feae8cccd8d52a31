import type { Month } from '#domain/calendar/months.ts';
import type { Day, Instant } from '#domain/calendar/times.ts';
import type { Counts } from '#domain/report/counts.ts';
import type { Grouping } from '#domain/report/groups.ts';

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

export interface PartView {
  /** Received in the month, wherever they are now. */
  readonly received: Compared;
  /** Ended in the month, whenever they were received; none of them is open. */
  readonly ended: Compared;
  /** Of those received. By officer for supervisors and the DPO alone. */
  readonly groups: Readonly<Partial<Record<Grouping, readonly GroupView[]>>>;
  /** Of those that ended: how many were answered within so many days. */
  readonly within: readonly { readonly days: number; readonly answered: number }[];
}

export const reportParts = ['requests', 'complaints'] as const;
export type Part = (typeof reportParts)[number];

export interface ReportView extends Readonly<Record<Part, PartView>> {
  readonly month: Month;
  /** Today: what is open is late or not as of this day, company zone. */
  readonly on: Day;
  readonly madeAt: Instant;
  /** Name of who made it. */
  readonly madeBy: string;
  /** SHA-256 (hex) over the line of each case that it counts, in the order of their references. */
  readonly seal: string;
}
