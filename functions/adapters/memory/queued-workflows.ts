import type { CaseId } from '#domain/case/case.ts';
import type { Cases } from '#ports/cases.ts';
import type { MachineName, Workflows } from '#ports/workflows.ts';
import { runOf } from '../case-commits.ts';
import { inputOf } from '../run-input.ts';

interface Queue {
  isRunning(name: string): boolean;
  hasEnded(name: string): boolean;
  /** Begins when the call that started it is over. */
  add(start: {
    readonly name: string;
    readonly machine: MachineName;
    readonly caseId: CaseId;
    readonly input: Readonly<Record<string, unknown>>;
  }): void;
}

/** As Step Functions: a run that has ended blocks its name, and a running one is started once. */
export const queuedWorkflows = (queue: Queue, cases: Pick<Cases, 'raiseRun'>): Workflows => {
  const ensure: Workflows['ensure'] = async (machine, { id: caseId, runs }, until) => {
    let run = runOf(runs, machine);
    const nameOf = () => `${caseId}-${machine}-${run}`;
    while (queue.hasEnded(nameOf())) run = await cases.raiseRun(caseId, machine, run);
    if (!queue.isRunning(nameOf())) {
      const input = inputOf(machine, { caseId, run, until });
      queue.add({ name: nameOf(), machine, caseId, input });
    }
  };
  return { ensure, nudge: ensure };
};
