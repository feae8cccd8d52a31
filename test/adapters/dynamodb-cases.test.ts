import { GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Unavailable } from '#domain/case/errors.ts';
import { chance } from '#functions/adapters/chance.ts';
import { dynamodbCases } from '#functions/adapters/dynamodb-cases.ts';
import { dynamodbPeople, dynamodbTexts } from '#functions/adapters/dynamodb-people.ts';
import type { Cases } from '#ports/cases.ts';
import { startTable, type TestTable } from '#test/support/adapters/dynalite-table.ts';
import { loseReplies } from '#test/support/adapters/lost-replies.ts';
import { counted, firstCommit, settle, type Tally, tallies } from '#test/support/adapters/tallies.ts';
import { hazardsOf } from '#test/support/hazards.ts';
import { testClock } from '#test/support/memory.ts';

const at = '2026-11-24T15:00:00.000Z';
const id = chance.caseId('request');
const clock = testClock(at);

let table: TestTable;
let cases: Cases;

beforeEach(async () => {
  table = await startTable();
  cases = dynamodbCases(table.table, hazardsOf(clock));
});
afterEach(() => table.stop());

const rawCase = async () => {
  const Key = { pk: { S: `REQUEST#${id}` }, sk: { S: 'CASE' } };
  const { Item = {} } = await table.client.send(new GetItemCommand({ TableName: table.name, Key }));
  return unmarshall(Item);
};

const inIndex = async (IndexName: string, name: string, value: string) => {
  const query = {
    TableName: table.name,
    IndexName,
    KeyConditionExpression: '#name = :value',
    ExpressionAttributeNames: { '#name': name },
    ExpressionAttributeValues: { ':value': { S: value } },
  };
  const { Items = [] } = await table.client.send(new QueryCommand(query));
  return Items.map((item) => unmarshall(item));
};

describe.each([
  { who: 'the SDK, which tries again by itself', retried: true },
  { who: 'us', retried: false },
])('a lost reply, seen by $who', ({ retried }) => {
  it('a receipt that was written counts as opened by the one who wrote it', async () => {
    loseReplies(table.client, 1, retried);
    const { opened, case: stored } = await cases.open(tallies, id, 'requester', at, firstCommit());
    expect(opened).toBe(true);
    expect(stored.history).toHaveLength(1);
  });

  it('a change that was written is recognized as one’s own and not made twice', async () => {
    await cases.open(tallies, id, 'requester', at, firstCommit());
    loseReplies(table.client, 1, retried);
    const changed = await cases.change(tallies, id, 'officer:1', counted(), 'request');
    expect(changed.state.count).toBe(1);
    expect(changed.runs).toEqual({ request: 2 });
    expect((await cases.read(tallies, id)).history).toHaveLength(2);
  });

  it('a change stays one’s own when another has been written on top of it', async () => {
    await cases.open(tallies, id, 'requester', at, firstCommit());
    const rival = dynamodbCases(table.another(), hazardsOf(clock));
    loseReplies(table.client, 1, retried);
    const sleepy = dynamodbCases(table.table, {
      chance,
      clock: {
        now: clock.now,
        sleep: async () => void (await rival.change(tallies, id, 'officer:2', counted())),
      },
    });
    const changed = await sleepy.change(tallies, id, 'officer:1', counted());
    expect(changed.history.map(({ actor }) => actor)).toEqual(['requester', 'officer:1', 'officer:2']);
  });

  it('a raised run is raised once', async () => {
    await cases.open(tallies, id, 'requester', at, firstCommit());
    loseReplies(table.client, 1, retried);
    const raised = await cases.raiseRun(id, 'request', 1).catch((fault) => fault);
    expect(retried ? raised : raised instanceof Unavailable).toBe(retried ? 2 : true);
    expect((await cases.read(tallies, id)).runs).toEqual({ request: 2 });
  });
});

it('a service that does not answer is Unavailable, with its cause', async () => {
  await cases.open(tallies, id, 'requester', at, firstCommit());
  table.client.middlewareStack.add(
    () => async () => {
      throw Object.assign(new Error('off'), { name: 'InternalServerError' });
    },
    { step: 'initialize', priority: 'high' },
  );
  const fault = await cases.change(tallies, id, 'officer:1', counted()).catch((thrown) => thrown);
  expect(fault).toBeInstanceOf(Unavailable);
  expect(fault.cause.name).toBe('InternalServerError');
});

it('the case item holds state, history and keys, and nothing else', async () => {
  await cases.open(tallies, id, 'requester', at, firstCommit());
  await cases.change(tallies, id, 'officer:1', counted(), 'request');
  const item = await rawCase();
  expect(item).toMatchObject({
    pk: `REQUEST#${id}`,
    sk: 'CASE',
    id,
    kind: 'request',
    stage: 'working',
    revision: 2,
    queue: 'requester',
    dueOn: '2026-12-24',
    workBy: `2026-12-23 ${id}`,
    wakeAt: '2026-11-24T15:15:00.000Z',
    openShard: expect.stringMatching(/^open#([0-9]|1[0-5])$/),
    runs: { request: 2 },
  });
  expect(item.history.map(({ hash }: { hash: string }) => hash).at(-1)).toBe(item.hash);
  expect(Object.keys(item)).toHaveLength(15);
});

it('a settled case wakes nobody: its wakeAt and its place in the open shards are gone', async () => {
  await cases.open(tallies, id, 'requester', at, firstCommit());
  const { openShard } = await rawCase();
  expect(await inIndex('byWake', 'openShard', openShard)).toHaveLength(1);
  await cases.change(tallies, id, 'officer:1', settle);
  const item = await rawCase();
  expect(item).not.toHaveProperty('wakeAt');
  expect(item).not.toHaveProperty('openShard');
  expect(item.queue).toBe('settled');
  expect(await inIndex('byWake', 'openShard', openShard)).toHaveLength(0);
});

it('what the store’s own conditions look at is set with every commit, zero too, and removed with the next', async () => {
  const fences = [
    { epoch: 0, holdUntil: 7 },
    { epoch: 1, holdUntil: undefined },
  ];
  const fenced = {
    ...tallies,
    keys: (of: string, tally: Tally) => ({ ...tallies.keys(of, tally), fence: fences[tally.count] ?? {} }),
  };
  await cases.open(fenced, id, 'requester', at, firstCommit());
  expect(await rawCase()).toMatchObject({ epoch: 0, holdUntil: 7 });
  await cases.change(fenced, id, 'officer:1', counted());
  const item = await rawCase();
  expect(item.epoch).toBe(1);
  expect(item).not.toHaveProperty('holdUntil');
  expect((await cases.read(fenced, id)).keys).not.toHaveProperty('fence');
});

it('the indexes show what the list shows, never state or history', async () => {
  await cases.open(tallies, id, 'requester', at, firstCommit());
  const { openShard } = await rawCase();
  const rows = [
    ...(await inIndex('byQueue', 'queue', 'requester')),
    ...(await inIndex('byWake', 'openShard', openShard)),
  ];
  expect(rows).toHaveLength(2);
  for (const row of rows)
    expect(Object.keys(row).filter((name) => ['state', 'history', 'hash', 'runs'].includes(name))).toEqual(
      [],
    );
});

it('nothing of a person gets into the case item, whatever lies beside it', async () => {
  const canary = {
    name: 'Canary Name',
    email: 'canary@example.com',
    account: 'canary-4711',
    details: 'canary text',
  };
  await cases.open(tallies, id, 'requester', at, firstCommit());
  await dynamodbPeople(table.table, clock).put(id, '', canary);
  const text = await dynamodbTexts(table.table, hazardsOf(clock).chance).put(id, canary.details);
  await cases.change(tallies, id, 'officer:1', counted(text));
  expect(JSON.stringify(await rawCase())).not.toMatch(/canary/i);
});
