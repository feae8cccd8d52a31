/*
 * Whether a look grows with the table: node test/bench/growth.ts [open cases, 100,000] [folder that keeps the table]. For each filter of
 * the work list and each reader it plays one bare query of the filter's index for as many rows as a page has, what the product takes to
 * find the rows, and the whole page with its persons, companies and titles; in turns, medians. Then the search, the watcher's look, and
 * how a reconcile of all ends. Ends with 1 when finding the rows takes more than `most` of the query, a page has more calls than
 * `mostCalls`, or a case is left out.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instantAt } from '#domain/calendar/times.ts';
import { findKeysIn } from '#domain/find-keys.ts';
import { chance } from '#functions/adapters/chance.ts';
import { dynamodbCases } from '#functions/adapters/dynamodb-cases.ts';
import { dynamodbCounters } from '#functions/adapters/dynamodb-counters.ts';
import { dynamodbLookups, foundItems } from '#functions/adapters/dynamodb-lookups.ts';
import { dynamodbPeople, dynamodbTexts } from '#functions/adapters/dynamodb-people.ts';
import { tableOn } from '#functions/adapters/dynamodb-table.ts';
import { memoryOwnRuns } from '#functions/adapters/memory/own-runs.ts';
import { listCases } from '#functions/case/list-cases.ts';
import { reconcile } from '#functions/case/reconcile.ts';
import { search } from '#functions/search/search.ts';
import { testClock } from '#test/support/memory.ts';
import { now, openFilled, shared, TableName } from './growth-table.ts';

const [given, kept] = process.argv.slice(2);
const count = Number(given ?? 100_000);
/** Queries. Who sees breaches has them read themselves, because what they wait for changes with time alone. */
const most = { officer: 2, 'reads breaches': 3 };
/** Of these one for persons and one for companies; and of three breaches one for all, and one for each title. */
const mostCalls = { officer: 6, 'reads breaches': 9 };
const rounds = 15;
const warmUp = 5;
/** What a call of DynamoDB takes on its way, in milliseconds: reads side by side count once. */
const callMs = 5;
const [pageRows, foundRows] = [50, 20];

const folder = kept ?? mkdtempSync(join(tmpdir(), 'growth-bench-'));
const { database, client } = await openFilled(folder, count);
const clock = testClock(now);
const table = tableOn(client, TableName, clock);
const cases = dynamodbCases(table, { clock, chance });
let calls = 0;
client.middlewareStack.add(
  (next) => (call) => {
    calls += 1;
    return next(call);
  },
  { step: 'initialize' },
);

const ports = {
  ...{ cases, clock, zone: 'America/Denver' },
  ...{ people: dynamodbPeople(table, clock), texts: dynamodbTexts(table, chance) },
  ...{ lookups: dynamodbLookups(table, clock), counters: dynamodbCounters(table) },
  register: { resolve: async () => undefined },
};

/** So many rows of one partition of an index, as they are stored. */
const bare =
  (index: string | undefined, where: string, value: string, pageSize = pageRows) =>
  async (): Promise<number> => {
    let rows = 0;
    for await (const _ of table.query({
      ...(index && { index }),
      where,
      values: { value },
      pageSize,
    } as never))
      if (++rows === pageSize) break;
    return rows;
  };
const ofQueue = bare('byQueue', '#queue = :value', 'officer');
const ofNeed = (need: string) => bare('byNeed', '#openFor = :value', need);

const readers = { officer: ['officer'], 'reads breaches': ['officer', 'breach-officer'] } as const;
type ReaderName = keyof typeof readers;
const looks = {
  all: [{}, ofQueue],
  mine: [{ assignee: 'me' }, bare('byAssignee', '#assignee = :value', 'olive')],
  'one kind': [{ kind: 'correct' }, bare('byKind', '#openAs = :value', 'correct')],
  'one company': [{ controller: 'acme' }, bare('byCompany', '#openOf = :value', 'acme')],
  late: [{ due: 'late' }, ofQueue],
  'in 3 days': [{ due: '3-days' }, ofQueue],
  'waits for an officer': [{ waits: 'officer' }, ofQueue],
  'waits for a second officer': [{ waits: 'second-officer' }, ofNeed('second-officer')],
  'waits for systems': [{ waits: 'systems' }, ofNeed('systems')],
  'waits for paper mail': [{ waits: 'paper-mail' }, ofNeed('paper-mail')],
  unread: [{ unread: 'yes' }, ofNeed('other unread')],
} as const;

type Run = () => Promise<number>;
interface Look {
  readonly name: string;
  readonly reader: ReaderName;
  readonly query: Run;
  /** The page without its persons, companies and titles. */
  readonly rows?: Run;
  readonly page: Run;
}

const withoutNames = {
  ...ports,
  cases: {
    ...cases,
    findAll: async (noun: { kind: string }, ids: string[]) =>
      noun.kind === 'controller' ? [] : cases.findAll(noun as never, ids),
  },
  people: { readAll: async () => new Map() },
  texts: { read: async () => undefined },
};

const pageOf =
  (over: object, query: object, groups: readonly string[]): Run =>
  async () => {
    const listing = { query, officer: { sub: 'olive', groups } };
    return (await listCases(over as never)({ by: 'olive' }, listing as never)).body.items.length;
  };

const lists: readonly Look[] = (Object.keys(readers) as ReaderName[]).flatMap((reader) =>
  Object.entries(looks).map(([name, [filter, query]]) => ({
    ...{ name: `${name}, ${reader}`, reader, query },
    rows: pageOf(withoutNames, filter, readers[reader]),
    page: pageOf(ports, filter, readers[reader]),
  })),
);

const found = foundItems('REQ-1', '', { email: shared } as never, undefined)[0]?.pk ?? '';
let searches = 0;
const searching: Look = {
  ...{ name: 'search by email, officer', reader: 'officer' },
  query: bare(undefined, '#pk = :value', found, foundRows),
  // An officer of its own each time, so that no limit ends it.
  page: async () => {
    searches += 1;
    const by = `olive-${searches}`;
    const asked = { officer: { groups: ['officer'] } };
    const { body } = await search(ports as never)({ by, for: shared }, asked as never);
    return body.items.length;
  },
};
if (findKeysIn(shared).length !== 1) throw new Error('one key finds the family');

const timed = async (run: Run): Promise<readonly [ms: number, rows: number]> => {
  const began = performance.now();
  const rows = await run();
  return [performance.now() - began, rows];
};

const median = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;

type Step = 'query' | 'rows' | 'page';
const took = new Map<string, number[]>();
const counted = new Map<string, readonly [rows: number, calls: number]>();
database.delay(callMs);
for (let round = 0; round < rounds + warmUp; round += 1)
  for (const look of [...lists, searching])
    for (const step of ['query', 'rows', 'page'] as const) {
      const run = look[step];
      if (run === undefined) continue;
      const [before, key] = [calls, `${look.name} ${step}`];
      const [ms, rows] = await timed(run);
      counted.set(key, [rows, calls - before]);
      if (round >= warmUp) took.set(key, [...(took.get(key) ?? []), ms]);
    }
database.delay(0);

let isOver = false;
const cells = (...texts: readonly (number | string)[]) =>
  texts.map((text) => String(text).padStart(8)).join('');
console.log(`${''.padEnd(44)}${cells('query ms', 'rows', 'page', 'calls', 'cases')}`);
for (const { name, reader } of [...lists, searching]) {
  const of = (step: Step) => median(took.get(`${name} ${step}`) ?? []);
  const [query, rows, page] = [of('query'), of('rows'), of('page')];
  const [shown = 0, sent = Number.NaN] = counted.get(`${name} page`) ?? [];
  const ratio = (ms: number) => (Number.isNaN(ms) ? '' : (ms / query).toFixed(2));
  isOver ||= rows / query > most[reader] || !(sent <= mostCalls[reader]);
  console.log(`${name.padEnd(44)}${cells(query.toFixed(1), ratio(rows), ratio(page), sent, shown)}`);
}

const watched = () => cases.due(instantAt(Date.parse(now)), 100).then(({ length }) => length);
const [watcher] = await timed(watched);
console.log(`the watcher looks in ${watcher.toFixed(0)} ms`);

const ownRuns = memoryOwnRuns();
const started = new Set<string>();
const start = async (_machine: string, { id }: { id: string }) => void started.add(id);
const real = { ...clock, now: () => Date.now() };
const run = reconcile({ cases, clock: real, ownRuns, workflows: { ensure: start, nudge: start } } as never);
const began = performance.now();
let sum = await run({ all: true }, 'arn');
for (let n = 0; ownRuns.inputs[n] !== undefined; n += 1) sum = await run(ownRuns.inputs[n] as never, 'arn');
const seconds = ((performance.now() - began) / 1000).toFixed(0);
console.log(
  `reconcile of all: ${JSON.stringify(sum)}, ${ownRuns.inputs.length + 1} runs, ${seconds} s, ${started.size} started`,
);
isOver ||= [...started].filter((id) => id.startsWith('REQ-')).length !== count;

client.destroy();
await database.close();
if (kept === undefined) rmSync(folder, { recursive: true, force: true });
process.exit(isOver ? 1 : 0);
