/*
 * What a month's report costs where the month, the one before and the same a year before had many requests each:
 * node test/bench/report.ts [requests]. Prints what the store reads for one month, and what the page takes on the laptop's database,
 * from the console's call to its HTML, as the median of seven, and how much of it is CPU. Ends with 1 if a month is more than 3 MB or the page takes over 1 s.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { monthsFrom } from '#domain/calendar/months.ts';
import { instantAt, storedDay } from '#domain/calendar/times.ts';
import { type RequestEvent, requests } from '#domain/request/request.ts';
import { threeAttempts } from '#functions/adapters/aws-faults.ts';
import { firstCommit } from '#functions/adapters/case-commits.ts';
import { chance } from '#functions/adapters/chance.ts';
import { itemOf } from '#functions/adapters/dynamodb-case-item.ts';
import { dynamodbCases } from '#functions/adapters/dynamodb-cases.ts';
import { tableOn } from '#functions/adapters/dynamodb-table.ts';
import { reportScreens } from '#functions/console/report/screens.ts';
import type { Visit } from '#functions/console/visit.ts';
import { breachReportOf } from '#functions/report/read-breach-report.ts';
import { reportOf } from '#functions/report/read-report.ts';
import { Database } from '#infra/local/dynamodb.ts';
import type { StoredCase } from '#ports/cases.ts';
import { received } from '#test/support/domain/request.ts';

const count = Number(process.argv[2] ?? 10_000);
const most = { megabytes: 3, milliseconds: 1000 };
const rounds = 7;
const month = '2026-11';
const months = [month, monthsFrom(month, -1), monthsFrom(month, -12)];
const zone = 'America/Denver';
const clock = { now: () => Date.parse('2027-01-20T18:00:00Z'), sleep: async () => {} };

const folder = mkdtempSync(join(tmpdir(), 'report-bench-'));
const database = await Database.open(folder);
const TableName = 'cases';
await database.makeTable(TableName);
Object.assign(process.env, {
  ...{ AWS_ENDPOINT_URL_DYNAMODB: database.endpoint, AWS_REGION: 'us-east-1' },
  ...{ AWS_ACCESS_KEY_ID: 'bench', AWS_SECRET_ACCESS_KEY: 'bench' },
});
const client = new DynamoDBClient(threeAttempts);
const table = tableOn(client, TableName, clock);

const kinds = ['access', 'delete', 'cpni-examine', 'inquiry'] as const;
const officer = '0b3c6d1e-7d51-4b0c-9a39-5f1f0d0c2a7e';

/** Received on a day of the month; nine of ten were answered, most in time; the rest is late, except one that was withdrawn. */
const caseOf = (of: string, n: number): StoredCase => {
  const on = storedDay(`${of}-${String(1 + (n % 28)).padStart(2, '0')}`);
  const begin = Date.parse(`${of}-${String(1 + (n % 28)).padStart(2, '0')}T19:00:00Z`);
  const due = storedDay(new Date(begin + 30 * 86_400_000).toISOString().replace(/T.*/, ''));
  const id = `REQ-${of.replace('-', '')}${String(n).padStart(20, '0')}`;
  const ends: readonly RequestEvent[] =
    n % 10 === 0
      ? []
      : n % 17 === 0
        ? [{ type: 'request-withdrawn' }]
        : ([
            { type: 'answer-given', outcome: 'partly-done', by: officer, textSha256: 'a' },
            { type: 'answer-sent' },
          ] as unknown as readonly RequestEvent[]);
  const receipt = received({
    kind: kinds[n % kinds.length] ?? 'access',
    ...{ receivedAt: instantAt(begin), receivedOn: on, dueOn: due, workBy: due },
  });
  const events = [receipt, { type: 'request-assigned', to: officer } as RequestEvent, ...ends];
  const at = instantAt(begin + (n % 40) * 86_400_000);
  return firstCommit(requests, id, 'requester', at, events, String(n)) as StoredCase;
};

const atOnce = 100;
for (const of of months)
  for (let n = 0; n < count; n += atOnce)
    await Promise.all(Array.from({ length: atOnce }, (_, at) => table.put(itemOf(caseOf(of, n + at)))));

const bytesOf = async (IndexName: string, name: string): Promise<number> => {
  let [bytes, from]: [number, Record<string, never> | undefined] = [0, undefined];
  do {
    const page: {
      Items?: unknown[];
      LastEvaluatedKey?: unknown;
      ConsumedCapacity?: { CapacityUnits?: number };
    } = await client.send(
      new QueryCommand({
        ...{ TableName, IndexName, ExclusiveStartKey: from, ReturnConsumedCapacity: 'TOTAL' },
        KeyConditionExpression: `${name} = :month`,
        ExpressionAttributeValues: marshall({ ':month': month }),
      }),
    );
    // A read of an index takes half a unit for 4 KB.
    bytes += (page.ConsumedCapacity?.CapacityUnits ?? 0) * 8192;
    from = page.LastEvaluatedKey as never;
  } while (from !== undefined);
  return bytes / 1_000_000;
};

const cases = dynamodbCases(table, { clock, chance });
const officers = { names: async () => (sub: string) => sub } as never;
const ports = { cases, clock, officers, zone, closures: [], ruleset: 'fcc-2007' as const };
const groups = ['dpo'];
/** The API in this process, as JSON. */
const read = async (path: string): Promise<unknown> =>
  JSON.parse(
    JSON.stringify(
      path.includes('/breaches')
        ? await breachReportOf(ports, { month, by: officer }, {})
        : await reportOf(ports, { month, by: officer }, { officer: { groups } }),
    ),
  );
const screen = reportScreens.find(({ path }) => path === '/officer/reports/{month}');
const visit = {
  ...{ params: { month }, officer: { groups }, api: { read }, query: new URLSearchParams() },
  ...{ company: 'Example', zone, here: '', path: '' },
} as unknown as Visit;
const page = async (): Promise<readonly [wall: number, cpu: number]> => {
  const [began, used] = [performance.now(), process.cpuUsage()];
  const shown = await screen?.get(visit);
  if (!String((shown as { body?: unknown }).body).includes('Report for November 2026'))
    throw new Error('the page is another');
  const { user, system } = process.cpuUsage(used);
  return [performance.now() - began, (user + system) / 1000];
};

const took: (readonly [wall: number, cpu: number])[] = [];
for (let round = 0; round < rounds; round += 1) took.push(await page());
const medianOf = (times: readonly number[]): number =>
  times.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
const [median, cpu] = [medianOf(took.map(([wall]) => wall)), medianOf(took.map(([, one]) => one))];
const [byReceipt, byEnd] = [await bytesOf('byReceipt', 'receivedIn'), await bytesOf('byEnd', 'endedIn')];
console.log(
  `${count.toLocaleString('en-US')} requests a month: ${byReceipt.toFixed(2)} MB by receipt, ${byEnd.toFixed(2)} MB by end (each at most ${most.megabytes}); the page ${median.toFixed(0)} ms (at most ${most.milliseconds}), of which ${cpu.toFixed(0)} ms of CPU with the database's`,
);
client.destroy();
await database.close();
rmSync(folder, { recursive: true, force: true });
process.exit(Math.max(byReceipt, byEnd) > most.megabytes || median > most.milliseconds ? 1 : 0);
