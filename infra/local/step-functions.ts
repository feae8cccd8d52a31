import { awsJsonServer, operation } from './aws-json.ts';
import type { Execution, Executions } from './executions.ts';
import type { TextServer } from './inner-server.ts';
import { machineArnPrefix, shortName } from './names.ts';

const seconds = (at: number | undefined): number | undefined => (at === undefined ? undefined : at / 1000);

const described = (execution: Execution) => ({
  executionArn: execution.executionArn,
  stateMachineArn: machineArnPrefix + execution.machine,
  name: execution.name,
  status: execution.status,
  startDate: seconds(execution.startedAt),
  stopDate: seconds(execution.stoppedAt),
  input: execution.input,
  output: execution.output,
  error: execution.error,
  cause: execution.cause,
});

const listed = (execution: Execution) => {
  const { input: _, output: __, error: ___, cause: ____, ...item } = described(execution);
  return item;
};

interface Started {
  readonly stateMachineArn: string;
  readonly input?: string;
  readonly name?: string;
}
interface Stopped {
  readonly executionArn: string;
  readonly error?: string;
  readonly cause?: string;
}
interface Listed {
  readonly stateMachineArn?: string;
  readonly statusFilter?: string;
}

/** As much of Step Functions as the adapters use. */
export const stepFunctionsServer = (executions: Executions, delayMs: () => number): TextServer =>
  awsJsonServer(delayMs, {
    StartExecution: operation(({ stateMachineArn, input, name }: Started) => {
      const { executionArn, startedAt } = executions.start(stateMachineArn, input, name);
      return { executionArn, startDate: seconds(startedAt) };
    }),
    DescribeExecution: operation(({ executionArn }: { executionArn: string }) =>
      described(executions.describe(executionArn)),
    ),
    StopExecution: operation(({ executionArn, error, cause }: Stopped) => ({
      stopDate: seconds(executions.stop(executionArn, error, cause).stoppedAt),
    })),
    ListExecutions: operation(({ stateMachineArn, statusFilter }: Listed) => ({
      executions: executions
        .list()
        .filter(({ machine }) => !stateMachineArn || machine === shortName(stateMachineArn))
        .filter(({ status }) => !statusFilter || status === statusFilter)
        .map(listed),
    })),
  });
