/*
 * Whether a look grows with the table: node test/bench/growth.ts [open cases, 100,000]. The table is filled on disk; a small part is of
 * one kind, one company and one officer. Prints the first page of the work list by each filter beside a bare query of as many rows with
 * one read of their persons and companies, the watcher's look, and how a reconcile of all ends. Ends with 1 when a page takes more than twice the query, or a case is left out.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BatchWriteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { instantAt, storedDay } from '#domain/calendar/times.ts';
import { requests } from '#domain/request/request.ts';
import { threeAttempts } from '#functions/adapters/aws-faults.ts';
import { firstCommit } from '#functions/adapters/case-commits.ts';
import { chance } from '#functions/adapters/chance.ts';
import { itemOf } from '#functions/adapters/dynamodb-case-item.ts';
import { dynamodbCases } from '#functions/adapters/dynamodb-cases.ts';
import { dynamodbPeople, dynamodbTexts } from '#functions/adapters/dynamodb-people.ts';
import { type Key, tableOn } from '#functions/adapters/dynamodb-table.ts';
import { options } from '#functions/adapters/dynamodb-terms.ts';
import { memoryOwnRuns } from '#functions/adapters/memory/own-runs.ts';
import { listCases } from '#functions/case/list-cases.ts';
import { reconcile } from '#functions/case/reconcile.ts';
import { Database } from '#infra/local/dynamodb.ts';
import { received } from '#test/support/domain/request.ts';
import { testClock } from '#test/support/memory.ts';

const count = Number(process.argv[2] ?? 100_000);
const most = 2;
const rounds = 15;
/** One in so many is of the kind, company and officer that is asked for: a full page of them. */
const rare = Math.max(2, Math.floor(count / 60));

const folder = mkdtempSync(join(tmpdir(), 'growth-bench-'));
const database = await Database.open(folder);
const TableName = 'cases';
await database.makeTable(TableName);
const credentials = { accessKeyId: 'bench', secretAccessKey: 'bench' };
const client = new DynamoDBClient({
  ...threeAttempts,
  ...{ endpoint: database.endpoint, region: 'us-east-1', credentials },
});
const now = '2026-12-15T18:00:00.000Z';
const clock = testClock(now);
const table = tableOn(client, TableName, clock);
const cases = dynamodbCases(table, { clock, chance });

const day = 86_400_000;
const dayOf = (n: number) => storedDay(new Date(Date.parse(now) + n * day).toISOString().slice(0, 10));
const rowOf = (n: number) => {
  const id = `REQ-${String(n).padStart(26, '0')}`;
  const at = instantAt(Date.parse(now) - 20 * day + n);
  const first = firstCommit(requests, id, 'requester', at, [received({ receivedAt: at })], String(n));
  // Due from tomorrow on, a few of them late.
  const dueOn = dayOf(n % rare === 1 ? -3 : 1 + (n % 29));
  const isRare = n % rare === 7;
  const work = {
    ...{ what: isRare ? 'correct' : 'access', controller: isRare ? 'acme' : `company-${n % 50}` },
    ...{ due: { dueOn, promise: 'policy' as const }, waits: { who: 'officer' as const } },
  };
  const keys = { stage: 'working', queue: 'officer' as const, dueOn, workBy: dueOn, wakeAt: at, work };
  return itemOf({ ...first, keys: { ...keys, assignee: isRare ? 'olive' : `sub-${n % 40}` } } as never);
};

const filling = performance.now();
for (let n = 0; n < count; n += 25) {
  const puts = Array.from({ length: Math.min(25, count - n) }, (_, more) => ({
    PutRequest: { Item: marshall(rowOf(n + more), options) },
  }));
  await client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: puts } }));
}
console.log(`${count} open cases written in ${((performance.now() - filling) / 1000).toFixed(0)} s`);

const timed = async (run: () => Promise<unknown>): Promise<number> => {
  const times: number[] = [];
  for (let n = 0; n < rounds; n += 1) {
    const began = performance.now();
    await run();
    times.push(performance.now() - began);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
};

const ports = {
  cases,
  clock,
  people: dynamodbPeople(table, clock),
  texts: dynamodbTexts(table),
  zone: 'America/Denver',
};
let isOver = false;
const bare = (index: string, where: string, values: object) => async () => {
  const keys: Key[] = [];
  for await (const { pk } of table.query({ index, where, values: values as never, pageSize: 51 }))
    if (keys.push({ pk: String(pk), sk: 'PERSON#' }) === 51) break;
  await table.getAll(keys);
  await table.getAll(keys.map((_, n) => ({ pk: `CONTROLLER#CTL-${n}`, sk: 'CASE' })));
};
const queries = {
  all: bare('byQueue', '#queue = :queue', { queue: 'officer' }),
  mine: bare('byAssignee', '#assignee = :who', { who: 'olive' }),
  kind: bare('byKind', '#openAs = :what', { what: 'correct' }),
  company: bare('byCompany', '#openOf = :slug', { slug: 'acme' }),
};
const looks = {
  all: [{}, queries.all],
  mine: [{ assignee: 'me' }, queries.mine],
  nobody: [{ assignee: 'nobody' }, queries.mine],
  'kind of request': [{ kind: 'correct' }, queries.kind],
  'complaints, of which there are none': [{ noun: 'complaint' }, queries.kind],
  company: [{ controller: 'acme' }, queries.company],
  late: [{ due: 'late' }, queries.all],
  'late, of one officer': [{ due: 'late', assignee: 'sub-1' }, queries.all],
} as const;
console.log('first page by                            ms  bare query  ratio  rows');
for (const [name, [query, alone]] of Object.entries(looks)) {
  let rows = 0;
  const look = async () => {
    const { body } = await listCases(ports as never)({ by: 'olive' }, {
      query,
      officer: { sub: 'olive', groups: ['officer'] },
    } as never);
    rows = body.items.length;
  };
  const [ours, least] = [await timed(look), await timed(alone)];
  isOver ||= ours / least > most;
  console.log(
    `${name.padEnd(36)} ${ours.toFixed(1).padStart(6)} ${least.toFixed(1).padStart(11)} ${(ours / least).toFixed(2).padStart(6)} ${String(rows).padStart(5)}`,
  );
}

const watcher = await timed(() => cases.due(instantAt(Date.parse(now)), 100));
console.log(`the watcher looks in ${watcher.toFixed(0)} ms`);

const ownRuns = memoryOwnRuns();
const started = new Set<string>();
const start = async (_machine: string, { id }: { id: string }) => void started.add(id);
const real = { ...clock, now: () => Date.now() };
const run = reconcile({ cases, clock: real, ownRuns, workflows: { ensure: start, nudge: start } } as never);
const began = performance.now();
console.info = () => {};
let sum = await run({ all: true }, 'arn');
for (let n = 0; ownRuns.inputs[n] !== undefined; n += 1) sum = await run(ownRuns.inputs[n] as never, 'arn');
const seconds = ((performance.now() - began) / 1000).toFixed(0);
console.log(
  `reconcile of all: ${JSON.stringify(sum)}, ${ownRuns.inputs.length + 1} runs, ${seconds} s, ${started.size} started`,
);
isOver ||= started.size !== count;

client.destroy();
await database.close();
rmSync(folder, { recursive: true, force: true });
process.exit(isOver ? 1 : 0);
