import type { Milestone } from '#domain/milestones.ts';

/** Answer of the clock's one task. `until` is a whole second, UTC ISO; empty when there is nothing to wait for. */
export interface Kept {
  readonly settled: boolean;
  readonly until: string;
}

/** The next milestone of a case, and how it is kept. */
export interface Due {
  readonly milestone: Milestone;
  /** Writes the milestone's letters and records it, each once. @returns what is due after it */
  keep(): Promise<Due | undefined>;
}

/** How a noun keeps its own dates; the clock itself knows no noun. */
export interface Keeper {
  /** What is due next in the case, or undefined when it is settled. @throws {UnknownCase} */
  upcoming(caseId: string): Promise<Due | undefined>;
}
