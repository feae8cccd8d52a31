import { type Instant, instantAt, millisecondsOf } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { MachineName } from '#ports/workflows.ts';

interface RunOf {
  readonly caseId: CaseId;
  readonly run: number;
  readonly until?: Instant | undefined;
}

/** A wait that is over. */
const atOnce = instantAt(0);

/** Rounded up to a second: a `Wait` cuts milliseconds off, and would end early (L-3). */
const wholeSecond = (at: Instant): Instant => instantAt(Math.ceil(millisecondsOf(at) / 1000) * 1000);

/** What a run gets. `until`: when a clock wakes first; at once when absent. */
export const inputOf = (
  machine: MachineName,
  { caseId, run, until = atOnce }: RunOf,
): Readonly<Record<string, unknown>> =>
  machine === 'response-clock' ? { caseId, run, until: wholeSecond(until) } : { caseId };
