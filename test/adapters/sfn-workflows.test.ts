import { randomUUID } from 'node:crypto';
import {
  CreateStateMachineCommand,
  ListExecutionsCommand,
  SFNClient,
  StopExecutionCommand,
} from '@aws-sdk/client-sfn';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { instantAt } from '#domain/calendar/times.ts';
import { Unavailable } from '#domain/case/errors.ts';
import type { Start } from '#functions/adapters/memory/workflows.ts';
import { sfnWorkflows } from '#functions/adapters/sfn-workflows.ts';
import { startService } from '#test/support/adapters/scripted-service.ts';
import { firstCommit, tallies } from '#test/support/adapters/tallies.ts';
import { anyRole } from '#test/support/aws.ts';
import { inMemory } from '#test/support/memory.ts';

const prefix = 'arn:aws:states:us-east-1:000000000000:stateMachine:privacy-clock-test-';

/** As much of Step Functions as matters: names are used once, a running one may be started again. */
const executions = new Map<string, string>();
const asked: Record<string, string>[] = [];
let isDown = false;

const service = await startService((body, target) => {
  if (isDown) return { status: 400, body: JSON.stringify({ __type: 'AccessDeniedException' }) };
  const call = JSON.parse(body);
  asked.push(call);
  if (target.endsWith('DescribeExecution')) {
    const [, name = ''] = /:execution:privacy-clock-test-[a-z-]+:(.+)$/.exec(call.executionArn) ?? [];
    return { body: JSON.stringify({ status: executions.get(name), startDate: 0 }) };
  }
  const status = executions.get(call.name) ?? 'RUNNING';
  executions.set(call.name, status);
  if (status !== 'RUNNING')
    return { status: 400, body: JSON.stringify({ __type: 'ExecutionAlreadyExists' }) };
  return { body: JSON.stringify({ executionArn: 'x', startDate: 0 }) };
});
const client = new SFNClient({ ...service.settings, maxAttempts: 1 });
const id = 'REQ-7ZZ';

const onStepFunctions = async () => {
  executions.clear();
  asked.length = 0;
  const { cases } = inMemory();
  await cases.open(tallies, id, 'requester', '2026-11-24T15:00:00.000Z', firstCommit());
  const started = (): string[] => [...executions.keys()];
  const end = ({ machine, caseId, run }: Start): void => {
    executions.set(`${caseId}-${machine}-${run}`, 'SUCCEEDED');
  };
  return { cases, workflows: sfnWorkflows(client, prefix, cases), started, end };
};

const inProcess = async () => {
  const { cases, workflows } = inMemory();
  await cases.open(tallies, id, 'requester', '2026-11-24T15:00:00.000Z', firstCommit());
  const started = (): string[] =>
    workflows.starts.map(({ caseId, machine, run }) => `${caseId}-${machine}-${run}`);
  return { cases, workflows, started, end: workflows.end };
};

/** The emulator of the rehearsal, found by the SDK in the environment: machines that sleep until they are stopped. */
const onEmulator = async () => {
  const { cases } = inMemory();
  await cases.open(tallies, id, 'requester', '2026-11-24T15:00:00.000Z', firstCommit());
  const real = new SFNClient({});
  const own = prefix.replace('test', `test-${randomUUID().slice(0, 8)}`);
  const definition = JSON.stringify({
    StartAt: 'A',
    States: { A: { Type: 'Wait', Seconds: 3600, End: true } },
  });
  const roleArn = await anyRole();
  for (const machine of ['request', 'response-clock']) {
    const name = `${own}${machine}`.split(':').at(-1);
    await real.send(new CreateStateMachineCommand({ name, definition, roleArn }));
  }
  const startedOn = async (machine: string): Promise<string[]> => {
    const { executions = [] } = await real.send(
      new ListExecutionsCommand({ stateMachineArn: own + machine }),
    );
    return executions.map(({ name }) => name ?? '').sort();
  };
  const started = async () => [...(await startedOn('request')), ...(await startedOn('response-clock'))];
  const end = async ({ machine, caseId, run }: Start): Promise<void> => {
    const executionArn = `${own.replace(':stateMachine:', ':execution:')}${machine}:${caseId}-${machine}-${run}`;
    await real.send(new StopExecutionCommand({ executionArn }));
  };
  return { cases, workflows: sfnWorkflows(real, own, cases), started, end };
};

interface Place {
  readonly where: string;
  readonly open: () => Promise<{
    readonly cases: Pick<ReturnType<typeof inMemory>['cases'], 'read'>;
    readonly workflows: ReturnType<typeof sfnWorkflows>;
    readonly started: () => string[] | Promise<string[]>;
    readonly end: (start: Start) => unknown;
  }>;
}

const places: readonly Place[] = [
  { where: 'in memory', open: inProcess },
  { where: 'on Step Functions', open: onStepFunctions },
  ...(process.env.REHEARSAL === undefined ? [] : [{ where: 'on the emulator', open: onEmulator }]),
];

describe.each(places)('workflows $where', ({ open }) => {
  it('a run is named after case, machine and run, and started once while it runs', async () => {
    const { workflows, started } = await open();
    await workflows.ensure('request', { id, runs: {} });
    await workflows.ensure('request', { id, runs: {} });
    await workflows.ensure('response-clock', { id, runs: { 'response-clock': 4 } });
    expect(await started()).toEqual([`${id}-request-1`, `${id}-response-clock-4`]);
  });

  it('a run that has ended is followed by the next, which the case remembers', async () => {
    const { cases, workflows, started, end } = await open();
    await workflows.ensure('request', { id, runs: {} });
    await end({ machine: 'request', caseId: id, run: 1 });
    await workflows.ensure('request', { id, runs: {} });
    expect(await started()).toEqual([`${id}-request-1`, `${id}-request-2`]);
    expect((await cases.read(tallies, id)).runs).toEqual({ request: 2 });
  });
});

describe('Step Functions', () => {
  afterEach(() => {
    isDown = false;
    vi.restoreAllMocks();
  });

  it('gets exactly the id of the case', async () => {
    const { workflows } = await onStepFunctions();
    await workflows.ensure('request', { id, runs: { request: 3 } });
    expect(asked).toEqual([
      { stateMachineArn: `${prefix}request`, name: `${id}-request-3`, input: `{"caseId":"${id}"}` },
    ]);
  });

  it('gets of a clock its run, and the whole second to which it sleeps: at once when nobody says', async () => {
    const { workflows } = await onStepFunctions();
    const clock = (run: number) => ({ id, runs: { 'response-clock': run } });
    await workflows.ensure('response-clock', clock(2), instantAt(Date.parse('2026-11-25T15:00:00.001Z')));
    await workflows.ensure('response-clock', clock(3));
    expect(asked.map(({ input = '' }) => JSON.parse(input))).toEqual([
      { caseId: id, run: 2, until: '2026-11-25T15:00:01.000Z' },
      { caseId: id, run: 3, until: '1970-01-01T00:00:00.000Z' },
    ]);
  });

  it('does not answer: ensure says so, nudge leaves a line for the log and goes on', async () => {
    const { workflows } = await onStepFunctions();
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    isDown = true;
    await expect(workflows.ensure('request', { id, runs: {} })).rejects.toThrow(Unavailable);
    await workflows.nudge('request', { id, runs: {} });
    expect(log.mock.calls).toEqual([
      [{ code: 'start-lost', caseId: id, machine: 'request', fault: 'Unavailable' }],
    ]);
  });

  it('after five names that are taken reconcile has to go on', async () => {
    const { workflows } = await onStepFunctions();
    for (let run = 1; run < 9; run++) executions.set(`${id}-request-${run}`, 'FAILED');
    await expect(workflows.ensure('request', { id, runs: {} })).rejects.toThrow(Unavailable);
    await workflows.ensure('request', { id, runs: { request: 6 } });
    expect(executions.get(`${id}-request-9`)).toBe('RUNNING');
  });
});

it('a restored table starts runs of its own, though one of the lost minutes sleeps under the same number (F12)', async () => {
  const { cases, workflows, started } = await onStepFunctions();
  await workflows.ensure('request', { id, runs: {} });
  const restored = sfnWorkflows(client, prefix, { ...cases, tableGeneration: 2 });
  await restored.ensure('request', { id, runs: {} });
  expect(started()).toEqual([`${id}-request-1`, `${id}-request-2.1`]);
});
