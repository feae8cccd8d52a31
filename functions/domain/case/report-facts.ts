import type { Day } from '#domain/calendar/times.ts';
import type { Sub } from './two-persons.ts';

/** How a case ended. `answered`: with an answer of ours; `joined`: with another case about the same. */
export const ends = ['answered', 'redirected', 'withdrawn', 'lapsed', 'joined'] as const;
export type End = (typeof ends)[number];

/** What places a case in a month. Of a breach it is all: the breach itself is read, because its clocks change with time alone. */
export interface ReportLine {
  /** Company zone; the month of receipt is that of this day. Of a breach, the day of its discovery. */
  readonly receivedOn: Day;
  readonly end?: { readonly on: Day };
}

/** How long a second person took to act on one thing. */
export interface SecondSignature {
  /** As in the case: `entry`, `identity`, `text-2`. */
  readonly what: string;
  /** Whole minutes, from the request for it. */
  readonly minutes: number;
}

/**
 * What reports count of a case, kept beside it in two indexes with each commit: by its month of receipt and by the month in which it
 * ended. No personal data. A reopened case has no end, so it leaves the second.
 */
export interface ReportFacts extends ReportLine {
  /** Kind of the request, or topic of the complaint. */
  readonly what: string;
  readonly capacity?: string;
  readonly channel: string;
  readonly regime: string;
  /** Last day on which an answer is on time. */
  readonly dueOn: Day;
  /** `sub` of the officer who has or had it. */
  readonly officer?: Sub;
  readonly end?: { readonly how: End; readonly on: Day; readonly outcome?: string };
  /** How far a complainant went: no further, unsatisfied, or the last step of the recourse (P55). */
  readonly recourse?: string;
}
