import {
  DescribeExecutionCommand,
  SFNClient,
  StartExecutionCommand,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Laptop } from '#infra/local/laptop.ts';
import { machineArnPrefix } from '#infra/local/names.ts';
import { executionsOf, post, stubLaptop, task } from '#test/support/local/stub-laptop.ts';

class Busy extends Error {
  override readonly name = 'Busy';
}

let attempts = 0;
const functions = {
  flaky: async () => {
    attempts += 1;
    if (attempts < 3) throw new Busy('come back later');
    return { attempts };
  },
  broken: async () => {
    throw new TypeError('no such thing');
  },
  double: async (input: unknown) => (input as { lane: number }).lane * 2,
};

const Retry = [{ ErrorEquals: ['Busy'], IntervalSeconds: 60, BackoffRate: 2, MaxAttempts: 4 }];
const one = (state: object) => ({ StartAt: 'One', States: { One: state } });
const machines = {
  retry: one(task('flaky', { Retry, End: true })),
  catch: {
    StartAt: 'Try',
    States: {
      Try: task('broken', {
        Catch: [
          { ErrorEquals: ['Busy'], ResultPath: '$.problem', Next: 'Other' },
          { ErrorEquals: ['TypeError'], ResultPath: '$.problem', Next: 'Person' },
        ],
        End: true,
      }),
      Other: { Type: 'Fail', Error: 'Other' },
      Person: { Type: 'Pass', End: true },
    },
  },
  fail: one(task('broken', { End: true })),
  long: one({ Type: 'Wait', Seconds: 3600 * 24 * 200, End: true }),
  lanes: one({
    Type: 'Map',
    ItemsPath: '$.lanes',
    MaxConcurrency: 2,
    ItemProcessor: {
      StartAt: 'Lane',
      States: {
        Lane: {
          Type: 'Task',
          Resource: 'arn:aws:states:::lambda:invoke',
          Parameters: { FunctionName: 'privacy-clock-laptop-double:live', Payload: { 'lane.$': '$' } },
          ResultSelector: { 'v.$': '$.Payload' },
          End: true,
        },
      },
    },
    End: true,
  }),
  'broken-lanes': one({
    Type: 'Map',
    ItemsPath: '$.lanes',
    ItemProcessor: one(task('broken', { Retry, End: true })),
    End: true,
  }),
  starter: one({
    Type: 'Task',
    Resource: 'arn:aws:states:::states:startExecution',
    Parameters: {
      StateMachineArn: `${machineArnPrefix}long`,
      'Name.$': "States.Format('{}-long-{}', $.caseId, $.run)",
      Input: { 'caseId.$': '$.caseId' },
    },
    Catch: [
      { ErrorEquals: ['StepFunctions.ExecutionAlreadyExistsException'], ResultPath: null, Next: 'Known' },
    ],
    End: true,
  }),
};
Object.assign(machines.starter.States, { Known: { Type: 'Pass', Result: 'known', End: true } });

let laptop: Laptop;
let sfn: SFNClient;
beforeAll(async () => {
  laptop = await stubLaptop({ machines, functions });
  sfn = new SFNClient({});
});
afterAll(() => laptop.close());

const begin = (machine: string, name: string, input: unknown = {}) =>
  sfn.send(
    new StartExecutionCommand({
      ...{ stateMachineArn: machineArnPrefix + machine, name, input: JSON.stringify(input) },
    }),
  );
const describeRun = (executionArn: string | undefined) =>
  sfn.send(new DescribeExecutionCommand({ executionArn }));
const move = (advance: string) => post(`${laptop.address}/local/clock`, { advance });

describe('a machine on the laptop', () => {
  it('tries again after an error that Retry names, on the moved clock', async () => {
    const { executionArn } = await begin('retry', 'r1');
    await move('PT5M');
    const { status, output = '' } = await describeRun(executionArn);
    expect([status, JSON.parse(output).said.answer]).toEqual(['SUCCEEDED', { attempts: 3 }]);
    const trace = (await executionsOf(laptop)).find(({ name }) => name === 'r1');
    expect(trace).toMatchObject({ states: ['One'], transitions: 3 });
  });

  it('goes where Catch sends an error of that name', async () => {
    const { executionArn } = await begin('catch', 'c1', { caseId: 'REQ-1' });
    await move('PT1S');
    const { output = '' } = await describeRun(executionArn);
    expect(JSON.parse(output)).toMatchObject({ caseId: 'REQ-1', problem: { Error: 'TypeError' } });
  });

  it('fails under the name of the error that nothing catches', async () => {
    const { executionArn } = await begin('fail', 'f1');
    await move('PT1S');
    expect(await describeRun(executionArn)).toMatchObject({ status: 'FAILED', error: 'TypeError' });
  });

  it('runs lanes of a Map, and takes an alias on the function', async () => {
    const { executionArn } = await begin('lanes', 'm1', { lanes: [1, 2, 3] });
    await move('PT1S');
    expect(JSON.parse((await describeRun(executionArn)).output ?? '')).toEqual([
      { v: 2 },
      { v: 4 },
      { v: 6 },
    ]);
  });

  it('fails a Map under the name of the error that a lane failed with', async () => {
    const { executionArn } = await begin('broken-lanes', 'm2', { lanes: [{}, {}, {}] });
    await move('PT1S');
    expect(await describeRun(executionArn)).toMatchObject({ status: 'FAILED', error: 'TypeError' });
  });

  it('starts another machine, and learns when that name was used', async () => {
    await begin('starter', 's1', { caseId: 'REQ-9', run: 1 });
    await move('PT1S');
    await post(`${laptop.address}/local/faults`, { stopExecutions: true });
    const again = await begin('starter', 's2', { caseId: 'REQ-9', run: 1 });
    await move('PT1S');
    expect((await describeRun(again.executionArn)).output).toBe('"known"');
    const started = (await executionsOf(laptop)).find(({ name }) => name === 'REQ-9-long-1');
    expect(started).toMatchObject({ machine: 'long', status: 'ABORTED' });
  });
});

describe('starting a machine twice under one name', () => {
  it('is one execution while it runs with the same input', async () => {
    const first = await begin('long', 'twice', { caseId: 'REQ-1' });
    const second = await begin('long', 'twice', { caseId: 'REQ-1' });
    expect(second.executionArn).toBe(first.executionArn);
    await expect(begin('long', 'twice', { caseId: 'REQ-2' })).rejects.toThrow('Execution Already Exists');
  });

  it('is refused once it has ended', async () => {
    const { executionArn } = await begin('long', 'ended');
    await sfn.send(new StopExecutionCommand({ executionArn }));
    expect(await describeRun(executionArn)).toMatchObject({ status: 'ABORTED' });
    await expect(begin('long', 'ended')).rejects.toMatchObject({ name: 'ExecutionAlreadyExists' });
  });

  it('refuses what it does not know by name', async () => {
    await expect(begin('nothing', 'n1')).rejects.toMatchObject({ name: 'StateMachineDoesNotExist' });
    const unknown = describeRun(
      'arn:aws:states:us-east-1:000000000000:execution:privacy-clock-laptop-long:no',
    );
    await expect(unknown).rejects.toMatchObject({ name: 'ExecutionDoesNotExist' });
  });
});
