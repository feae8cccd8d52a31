import type { CaseId } from '#domain/case/case.ts';
import type { Cases } from '#ports/cases.ts';
import type { MachineName, Workflows } from '#ports/workflows.ts';
import { runOf } from '../case-commits.ts';

export interface Start {
  readonly machine: MachineName;
  readonly caseId: CaseId;
  readonly run: number;
}

/** Records starts; a machine runs until `end`, and the test plays its steps. */
export const memoryWorkflows = (cases: Pick<Cases, 'raiseRun'>) => {
  const starts: Start[] = [];
  const running = new Set<string>();
  const nameOf = ({ machine, caseId, run }: Start): string => `${caseId}-${machine}-${run}`;
  const ensure: Workflows['ensure'] = async (machine, { id: caseId, runs }) => {
    let start: Start = { machine, caseId, run: runOf(runs, machine) };
    while (starts.some((one) => nameOf(one) === nameOf(start))) {
      if (running.has(nameOf(start))) return;
      start = { ...start, run: await cases.raiseRun(caseId, machine, start.run) };
    }
    starts.push(start);
    running.add(nameOf(start));
  };
  return { starts, ensure, nudge: ensure, end: (start: Start): unknown => running.delete(nameOf(start)) };
};
