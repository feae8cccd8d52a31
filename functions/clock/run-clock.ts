import { ceilToSecond, instantText } from '#domain/calendar/instants.ts';
import { isAfter, isBefore } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { Clock } from '#ports/clock.ts';
import type { CaseClock, ClockResult } from './contract.ts';

export interface Needs {
  readonly clock: Clock;
  /** The clock of the noun to which the case id belongs. */
  readonly clockOf: (caseId: CaseId) => CaseClock;
}

/** No wait aims further: an execution lives one year (decision 0002). Waking early is harmless, it asks again. */
const longestWait = 300 * 86_400_000;

/**
 * A timer asks, it does not assume: keeps every milestone that has come, then says until when to wait.
 * An early, late, duplicate or replayed wake-up is harmless. `until` is always in the future, so no clock can spin.
 */
export const runClock =
  ({ clock, clockOf }: Needs) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<ClockResult> => {
    let due = await clockOf(caseId).upcoming(caseId);
    while (due !== undefined && !isAfter(due.milestone.firesAt, instantText(clock.now()))) {
      const { name } = due.milestone;
      due = await due.handle();
      if (due?.milestone.name === name) throw new Error(`milestone ${name} was kept and is still next`);
    }
    if (due === undefined) return { settled: true, until: '' };
    const furthest = instantText(clock.now() + longestWait);
    const until = isBefore(due.milestone.firesAt, furthest) ? due.milestone.firesAt : furthest;
    return { settled: false, until: ceilToSecond(until).text };
  };
