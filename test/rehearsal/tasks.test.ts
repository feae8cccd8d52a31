import { readdirSync, readFileSync } from 'node:fs';
import {
  CreateStateMachineCommand,
  DescribeExecutionCommand,
  DescribeStateMachineCommand,
  GetExecutionHistoryCommand,
  SFNClient,
  StartExecutionCommand,
} from '@aws-sdk/client-sfn';
import { describe, expect, it } from 'vitest';
import { formerTaskFunctions } from '#infra/stacks/residence.ts';
import { awsQuery } from '#test/support/aws.ts';
import { record } from '#test/support/breach/breach-life.ts';
import { invoke } from '#test/support/invoke.ts';
import { deployed, openWorld } from '#test/support/open-world.ts';
import { letterTo, officer, statusKey, submit, until } from '#test/support/request-life.ts';
import { type Asl, statesIn } from '#workflows/asl.ts';
import { contractAlias } from '#workflows/steps.ts';

const folder = new URL('../workflows/', import.meta.url);
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.asl.json'))
  .map((file) => JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Asl)
  .flatMap((asl) => statesIn(asl).map(([, { Parameters }]) => Parameters?.FunctionName ?? ''))
  .flatMap((arn) => /:privacy-clock-laptop-(.+)$/.exec(arn)?.[1] ?? []);
const tasks = [...new Set([...names, ...formerTaskFunctions.map((name) => `${name}:${contractAlias}`)])].map(
  (name) => ({ name }),
);

describe('a task comes up, may read the table, and names its fault as a machine needs it', () => {
  it.each(tasks)('$name', async ({ name }) => {
    const about = { machine: 'request', fault: 'Rehearsal', error: 'Rehearsal', lane: '1 everyone 0' };
    const of = { caseId: `REQ-${'0'.repeat(26)}`, ...about };
    expect(await invoke(name, of)).toMatchObject({ errorType: 'NotFound' });
  });
});

describe('what is called on time', () => {
  it('reconcile looks through all that should have woken', async () => {
    expect(await invoke('reconcile', {})).toMatchObject({ restarted: expect.any(Number) });
  });

  it('systems that hold data are told of their instructions', async () => {
    expect(await invoke('push-instructions', {})).toEqual({ due: expect.any(Number) });
  });

  it('what systems handed over is packed', async () => {
    expect(await invoke('pack-records', {})).toEqual({ packed: expect.any(Number) });
  });

  it('the second watcher looks for itself', async () => {
    expect(await invoke('watch-cases', {})).not.toHaveProperty('errorType');
  });
});

describe('the response clock', () => {
  it('a run that is started for a settled case ends at once', async () => {
    await using world = await openWorld({ needs: 'none' });
    // A company's request might be redirected, and settled, before it can be withdrawn.
    const { id } = (await submit(world, { kind: 'inquiry', capacity: 'former-customer' })).body;
    const bearer = await statusKey(world, id);
    expect((await world.call('POST', `/api/requests/${id}/withdrawal`, { bearer })).status).toBe(200);

    const sfn = new SFNClient({});
    const { executionArn } = await sfn.send(
      new StartExecutionCommand({
        stateMachineArn: `arn:aws:states:us-east-1:000000000000:stateMachine:privacy-clock-${deployed}-response-clock`,
        name: `${id}-response-clock-rehearsal`,
        input: JSON.stringify({ caseId: id, run: 1, until: '1970-01-01T00:00:00.000Z' }),
      }),
    );
    const status = await until(async () => {
      const found = (await sfn.send(new DescribeExecutionCommand({ executionArn }))).status;
      return found === 'RUNNING' ? undefined : found;
    }, 'the end of the run');
    const { events = [] } = await sfn.send(new GetExecutionHistoryCommand({ executionArn }));
    expect(status).toBe('SUCCEEDED');
    expect(events.flatMap(({ stateEnteredEventDetails }) => stateEnteredEventDetails?.name ?? [])).toEqual([
      'Wait until the next milestone',
      'Keep the clock',
    ]);
  });
});

describe('an execution that began before the stack `tasks`', () => {
  it('wakes up in its old definition, calls its function by the former name, and ends', async () => {
    await using world = await openWorld({ needs: 'none' });
    const { id } = (await submit(world, { kind: 'inquiry', capacity: 'former-customer' })).body;
    const bearer = await statusKey(world, id);
    expect((await world.call('POST', `/api/requests/${id}/withdrawal`, { bearer })).status).toBe(200);

    const sfn = new SFNClient({});
    const { roleArn } = await sfn.send(
      new DescribeStateMachineCommand({
        stateMachineArn: `arn:aws:states:us-east-1:000000000000:stateMachine:privacy-clock-${deployed}-response-clock`,
      }),
    );
    const before = readFileSync(new URL('released/response-clock.former-names.asl.json', folder), 'utf8');
    const { stateMachineArn } = await sfn.send(
      new CreateStateMachineCommand({
        name: 'response-clock-as-released',
        definition: before.replaceAll('privacy-clock-laptop-', `privacy-clock-${deployed}-`),
        roleArn,
      }),
    );
    const { executionArn } = await sfn.send(
      new StartExecutionCommand({ stateMachineArn, input: JSON.stringify({ caseId: id }) }),
    );
    const status = await until(async () => {
      const found = (await sfn.send(new DescribeExecutionCommand({ executionArn }))).status;
      return found === 'RUNNING' ? undefined : found;
    }, 'the end of the run');
    expect(status).toBe('SUCCEEDED');
  });
});

describe('the machine of the customers’ notice', () => {
  it('a run that is started for a breach of which nothing may be told ends at once', async () => {
    await using world = await openWorld({ needs: 'none' });
    const bearer = await world.token('Bea Breach', ['breach-officer']);
    const json = { ...record, discoveredAt: await world.now() };
    const { id } = (await world.call('POST', '/api/officer/breaches', { json, bearer })).body;
    const sfn = new SFNClient({});
    const { executionArn } = await sfn.send(
      new StartExecutionCommand({
        stateMachineArn: `arn:aws:states:us-east-1:000000000000:stateMachine:privacy-clock-${deployed}-customer-notice`,
        name: `${id}-customer-notice-rehearsal`,
        input: JSON.stringify({ caseId: id }),
      }),
    );
    const status = await until(async () => {
      const found = (await sfn.send(new DescribeExecutionCommand({ executionArn }))).status;
      return found === 'RUNNING' ? undefined : found;
    }, 'the end of the run');
    expect(status).toBe('SUCCEEDED');
  });
});

describe('what the post office says later', () => {
  it('a bounce comes by topic, queue and function into the history of its case', async () => {
    await using world = await openWorld({ needs: 'none' });
    const email = 'full@mailbox.example';
    const { id } = (await submit(world, { email, capacity: 'former-customer', controller: undefined })).body;
    const letter = await letterTo(world, email, id, /^We have your request/);
    await awsQuery('sns', {
      Action: 'Publish',
      TopicArn: `arn:aws:sns:us-east-1:000000000000:privacy-clock-${deployed}-mail-events`,
      Message: JSON.stringify({
        eventType: 'Bounce',
        bounce: { bounceType: 'Permanent' },
        mail: { messageId: letter.id, tags: { case: [id] } },
      }),
    });
    const bearer = await officer(world);
    await until(async () => {
      const { text } = await world.call('GET', `/api/officer/cases/${id}`, { bearer });
      return text.includes('machine:record-email-events') ? true : undefined;
    }, 'the bounce in the history');
  });
});
