import type { Day } from '#domain/calendar/times.ts';
import type { Sub } from './two-persons.ts';

/** How a case ended. `answered`: with an answer of ours; `joined`: with another case about the same. */
export const ends = ['answered', 'redirected', 'withdrawn', 'lapsed', 'joined'] as const;
export type End = (typeof ends)[number];

/**
 * What reports count of a case, kept beside it in two indexes with each commit: by its month of receipt and by the month in which it
 * ended. No personal data. A reopened case has no end, so it leaves the second.
 */
export interface ReportFacts {
  /** Kind of the request, or topic of the complaint. */
  readonly what: string;
  readonly capacity?: string;
  readonly channel: string;
  readonly regime: string;
  /** Company zone; the month of receipt is that of this day. */
  readonly receivedOn: Day;
  /** Last day on which an answer is on time. */
  readonly dueOn: Day;
  /** `sub` of the officer who has or had it. */
  readonly officer?: Sub;
  readonly end?: { readonly how: End; readonly on: Day; readonly outcome?: string };
  /** How far a complainant went: no further, unsatisfied, or the last step of the recourse (P55). */
  readonly recourse?: string;
}
