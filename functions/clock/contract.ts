import * as z from 'zod/mini';
import type { Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { Milestone } from '#domain/case/milestones.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { commitAndStart } from '#ports/workflows.ts';

/** `run`: number of the run that asks, which hands over to the next; absent in a definition that waits in a loop (decision 0069). */
export const clockInput = z.object({ caseId: z.string(), run: z.optional(z.number()) });

/** Of `clockInput`, beside the case; a machine names the path that it is at. */
export interface RunNumber extends Readonly<Record<string, string>> {
  readonly run: string;
}

/** `until` is a whole second, UTC ISO; empty when there is nothing to wait for. */
export interface ClockResult {
  readonly settled: boolean;
  readonly until: Instant | '';
}

export interface DueMilestone {
  readonly milestone: Pick<Milestone, 'name' | 'firesAt'>;
  /** First commit of the case: a case entered late owes nothing before it. Absent for files. */
  readonly openedAt?: Instant;
  /** Writes the letters and records the milestone, each once. @returns the next one */
  handle(): Promise<DueMilestone | undefined>;
}

/** Counts a case once: 1 when its due date passes without an answer, 0 when its clock ends before that (decision 0040). */
export type CountAnswer = (late: 0 | 1) => void;

/** P52: the alarm's metric counts a case that nobody acknowledged in two business days. */
export type Unacknowledged = (caseId: CaseId) => void;

export interface CaseClock {
  /** Undefined for a settled case, or one that waits for a person alone. @throws {NotFound} */
  upcoming(caseId: string): Promise<DueMilestone | undefined>;
}

export const openedIn = ({ history }: Pick<StoredCase, 'history'>): Pick<DueMilestone, 'openedAt'> => {
  const [first] = history;
  return first === undefined ? {} : { openedAt: first.at };
};

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
