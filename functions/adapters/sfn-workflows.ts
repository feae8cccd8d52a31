import { DescribeExecutionCommand, type SFNClient, StartExecutionCommand } from '@aws-sdk/client-sfn';
import type { Instant } from '#domain/calendar/times.ts';
import { Unavailable } from '#domain/case/errors.ts';
import type { Cases } from '#ports/cases.ts';
import type { MachineName, Workflows } from '#ports/workflows.ts';
import { outage } from './aws-faults.ts';
import { runOf } from './case-commits.ts';
import { inputOf } from './run-input.ts';

/** A closed run's name is blocked for 90 days; after this many, reconcile takes over. */
const attempts = 5;

/** `arnPrefix` ends where the machine's short name starts; `alias` is the version to start. */
export const sfnWorkflows = (
  client: Pick<SFNClient, 'send'>,
  arnPrefix: string,
  cases: Pick<Cases, 'raiseRun' | 'tableGeneration'>,
  alias?: string,
): Workflows => {
  const { tableGeneration } = cases;
  /** A restored table counts runs again that sleep under the names of the lost minutes: its own have its generation (F12). */
  const generation = tableGeneration > 1 ? `${tableGeneration}.` : '';
  /** @returns false when a closed run has the name */
  const started = async (
    machine: MachineName,
    caseId: string,
    run: number,
    until?: Instant,
  ): Promise<boolean> => {
    const [machineArn, name] = [arnPrefix + machine, `${caseId}-${machine}-${generation}${run}`];
    const stateMachineArn = alias ? `${machineArn}:${alias}` : machineArn;
    try {
      await client.send(
        new StartExecutionCommand({
          stateMachineArn,
          name,
          input: JSON.stringify(inputOf(machine, { caseId, run, until })),
        }),
      );
      return true;
    } catch (fault) {
      if ((fault as Error).name !== 'ExecutionAlreadyExists') throw fault;
    }
    const executionArn = `${machineArn.replace(':stateMachine:', ':execution:')}:${name}`;
    const { status } = await client.send(new DescribeExecutionCommand({ executionArn }));
    return status === 'RUNNING';
  };
  const ensure: Workflows['ensure'] = async (machine, { id: caseId, runs }, until) => {
    let run = runOf(runs, machine);
    for (let attempt = 0; attempt < attempts; attempt++) {
      const isOnItsWay = await started(machine, caseId, run, until).catch((fault) => {
        throw outage('The workflow engine', fault);
      });
      if (isOnItsWay) return;
      run = await cases.raiseRun(caseId, machine, run);
    }
    throw new Unavailable('The workflow engine');
  };
  return {
    ensure,
    nudge: async (machine, of) => {
      await ensure(machine, of).catch((fault: Error) => {
        console.error({ code: 'start-lost', caseId: of.id, machine, fault: fault.name });
      });
    },
  };
};
