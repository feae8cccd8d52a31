import { setTimeout as wait } from 'node:timers/promises';
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  GetExecutionHistoryCommand,
  type SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { awsRest } from '#test/support/aws.ts';
import type { Run } from './compared.ts';
import type { Recorded, RecordedTask } from './recorded.ts';

/** Longest that an execution of the recordings takes there, in milliseconds; its waits are real. */
const patience = 60_000;

const answerOf = (task: RecordedTask) =>
  task.error === undefined ? { Return: task.result } : { Throw: { Error: task.error, Cause: task.cause } };

/** Tells the emulator what each task answers, in the format of Step Functions Local: machine → case → state → n-th call. */
export const mockTasks = async (machines: ReadonlyMap<string, Recorded>): Promise<void> => {
  const scripts = [...machines].flatMap(([machine, { tasks }]) =>
    Object.entries(tasks).map(([state, calls]) => ({ machine, state, calls, name: `${machine} ${state}` })),
  );
  const StateMachines = Object.fromEntries(
    [...machines.keys()].map((machine) => {
      const recorded = scripts
        .filter((one) => one.machine === machine)
        .map(({ state, name }) => [state, name]);
      return [machine, { TestCases: { recorded: Object.fromEntries(recorded) } }];
    }),
  );
  const MockedResponses = Object.fromEntries(
    scripts.map(({ name, calls }) => [
      name,
      { ...calls.filter((task) => 'result' in task || 'error' in task).map(answerOf) },
    ]),
  );
  await awsRest('states', 'POST', '/_ministack/config', {
    'stepfunctions._sfn_mock_config': { StateMachines, MockedResponses },
  });
};

/** @returns what the emulator made of it; it does not tell which states inside of a Map it entered */
export const playOnTheEmulator = async (
  sfn: SFNClient,
  roleArn: string,
  name: string,
  { definition, input, tasks }: Recorded,
): Promise<Run> => {
  const machine = { name, definition: JSON.stringify(definition), roleArn };
  const { stateMachineArn } = await sfn.send(new CreateStateMachineCommand(machine));
  const mocked = Object.keys(tasks).length > 0 ? '#recorded' : '';
  const start = { stateMachineArn: `${stateMachineArn}${mocked}`, input: JSON.stringify(input) };
  const { executionArn } = await sfn.send(new StartExecutionCommand(start));
  for (const until = Date.now() + patience; Date.now() < until; await wait(200)) {
    const { status, error, cause, output } = await sfn.send(new DescribeExecutionCommand({ executionArn }));
    if (status === undefined || status === 'RUNNING') continue;
    const history = { executionArn, maxResults: 1000 };
    const { events = [] } = await sfn.send(new GetExecutionHistoryCommand(history));
    const entered = events.flatMap(({ stateEnteredEventDetails }) => stateEnteredEventDetails?.name ?? []);
    return { status, error, cause, entered, output: JSON.parse(output ?? 'null') };
  }
  return { status: 'STILL RUNNING', entered: [] };
};
