import type { Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { Milestone } from '#domain/case/milestones.ts';
import type { Ports } from '#ports/index.ts';
import { commitAndStart } from '#ports/workflows.ts';

/** `until` is a whole second, UTC ISO; empty when there is nothing to wait for. */
export interface ClockResult {
  readonly settled: boolean;
  readonly until: Instant | '';
}

export interface DueMilestone {
  readonly milestone: Pick<Milestone, 'name' | 'firesAt'>;
  /** Writes the letters and records the milestone, each once. @returns the next one */
  handle(): Promise<DueMilestone | undefined>;
}

export interface CaseClock {
  /** Undefined for a settled case, or one that waits for a person alone. @throws {NotFound} */
  upcoming(caseId: string): Promise<DueMilestone | undefined>;
}

/** Another run that sleeps to a later date finds nothing to do. */
export const startClock = async (
  { cases, workflows }: Pick<Ports, 'cases' | 'workflows'>,
  seen: { readonly id: CaseId; readonly runs: Readonly<Record<string, number>> },
): Promise<void> => {
  const raise = cases.raiseRun(seen.id, 'response-clock', seen.runs['response-clock'] ?? 1);
  await commitAndStart(
    workflows,
    'response-clock',
    raise.then((run) => ({ ...seen, runs: { ...seen.runs, 'response-clock': run } })),
  );
};
