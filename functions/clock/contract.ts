import type { Milestone } from '#domain/milestones.ts';

/** Answer of the clock's one task. `until` is a whole second, UTC ISO; empty when there is nothing to wait for. */
export interface Kept {
  readonly settled: boolean;
  readonly until: string;
}

/** How a noun keeps its own dates; the clock itself knows no noun. */
export interface Keeper {
  /** The next milestone of the case, or undefined when it is settled. @throws {UnknownCase} */
  upcoming(caseId: string): Promise<Milestone | undefined>;
  /** Writes the milestone's letters and records it, each once. */
  keep(caseId: string, milestone: Milestone): Promise<void>;
}
