import type { CaseId } from '#domain/case/case.ts';
import type { Milestone } from '#domain/case/milestones.ts';
import type { Ports } from '#ports/index.ts';
import { commitAndStart } from '#ports/workflows.ts';

/** Answer of the clock's one task. `until` is a whole second, UTC ISO; empty when there is nothing to wait for. */
export interface ClockResult {
  readonly settled: boolean;
  readonly until: string;
}

/** The next milestone of a case, and how it is kept. */
export interface DueMilestone {
  readonly milestone: Milestone;
  /** Writes the milestone's letters and records it, each once. @returns what is due after it */
  handle(): Promise<DueMilestone | undefined>;
}

/** How a noun keeps its own dates; the clock itself knows no noun. */
export interface CaseClock {
  /** What is due next in the case, or undefined when it is settled. @throws {NotFound} */
  upcoming(caseId: string): Promise<DueMilestone | undefined>;
}

/** Starts another run of the clock of a case; one that sleeps to a later date finds its work done when it wakes. */
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
