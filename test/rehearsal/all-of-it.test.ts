import { ListExecutionsCommand, ListStateMachinesCommand, SFNClient } from '@aws-sdk/client-sfn';
import { expect, it } from 'vitest';
import { awsJson, awsRest } from '#test/support/aws.ts';
import { deployed } from '#test/support/open-world.ts';

/** The last word of a rehearsal: what is deployed has been at work, all of it. */
const prefix = `privacy-clock-${deployed}-`;

const wasInvoked = async (name: string): Promise<boolean> => {
  const logGroupName = `/aws/lambda/${name}`;
  const { logStreams } = await awsJson('logs', 'Logs_20140328.DescribeLogStreams', { logGroupName });
  return logStreams.length > 0;
};

it('the emulator has asked IAM each time', async () => {
  const { services: _, ...about } = await awsRest('health', 'GET', '/_ministack/health');
  expect(JSON.stringify(about)).toMatch(/"auth":\s*"enabled"/);
});

it('every deployed function has been invoked', async () => {
  const { Functions } = await awsRest('lambda', 'GET', '/2015-03-31/functions?MaxItems=1000');
  const names = (Functions as { FunctionName: string }[])
    .map(({ FunctionName }) => FunctionName)
    .filter((name) => name.startsWith(prefix));
  const invoked = await Promise.all(names.map(wasInvoked));
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((_, index) => !invoked[index])).toEqual([]);
});

it('every deployed machine has come to a good end', async () => {
  const sfn = new SFNClient({});
  const { stateMachines = [] } = await sfn.send(new ListStateMachinesCommand({ maxResults: 1000 }));
  const ours = stateMachines.filter(({ name }) => name?.startsWith(prefix));
  const finished = await Promise.all(
    ours.map(async ({ stateMachineArn }) => {
      const statusFilter = 'SUCCEEDED' as const;
      const { executions = [] } = await sfn.send(
        new ListExecutionsCommand({ stateMachineArn, statusFilter, maxResults: 1 }),
      );
      return executions.length > 0;
    }),
  );
  expect(ours.length).toBeGreaterThan(1);
  expect(ours.filter((_, index) => !finished[index]).map(({ name }) => name)).toEqual([]);
});
