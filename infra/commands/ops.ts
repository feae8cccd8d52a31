import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { RecordClass } from '#domain/calendar/periods.ts';
import { retention } from '#domain/calendar/retention.ts';
import { chance } from '#functions/adapters/chance.ts';
import { dynamodbCaseItems } from '#functions/adapters/dynamodb-case-items.ts';
import { dynamodbCases } from '#functions/adapters/dynamodb-cases.ts';
import { dynamodbPeople, dynamodbTexts } from '#functions/adapters/dynamodb-people.ts';
import { rebuildReports } from '#functions/adapters/dynamodb-reports.ts';
import { tableOn } from '#functions/adapters/dynamodb-table.ts';
import { recordClassOf } from '#functions/adapters/record-classes.ts';
import { clock as systemClock } from '#functions/adapters/system-clock.ts';
import { countDue } from '#functions/retention/count-due.ts';
import type { Clock } from '#ports/clock.ts';
import { type Data, NoData, openData } from './audit-data.ts';

/*
 * npm run ops -- retention --dry-run [instant]
 *
 * Counts by class of record what the daily run would erase now, or at the instant; changes nothing. Then every item of the table by
 * class, and how many of them the store deletes by itself because their time is over. Shows no person, letter or text.
 * Exit 0: each item has a row in the table of retention; 1: one has none; 2: no data.
 *
 * npm run ops -- rebuild-reports
 *
 * Makes each line of the reports anew from the history of its case, and writes those that are missing or differ.
 */

const usage =
  'Usage: npm run ops -- retention --dry-run [2028-12-24T00:00:00Z]\n       npm run ops -- rebuild-reports';

interface Counted {
  all: number;
  over: number;
}

/** Of items whose key is in no class: the key up to its first `#`. */
const nameOf = (pk: string, sk: string): string => `${pk.split('#')[0]} ${sk.split('#')[0]}`;

const countItems = async (client: DynamoDBClient, TableName: string, seconds: number) => {
  const classes = new Map<RecordClass, Counted>();
  const without = new Map<string, number>();
  for await (const { Items = [] } of paginateScan(
    { client },
    { TableName, ProjectionExpression: 'pk, sk, expiresAt' },
  ))
    for (const item of Items) {
      const { pk, sk, expiresAt } = unmarshall(item) as { pk: string; sk: string; expiresAt?: number };
      const found = recordClassOf({ pk, sk }, expiresAt !== undefined);
      if (found === undefined) without.set(nameOf(pk, sk), (without.get(nameOf(pk, sk)) ?? 0) + 1);
      else {
        const counted = classes.get(found) ?? { all: 0, over: 0 };
        counted.all += 1;
        if (expiresAt !== undefined && expiresAt <= seconds) counted.over += 1;
        classes.set(found, counted);
      }
    }
  return { classes, without };
};

const dryRun = async ({ client, tableName, where }: Data, clock: Clock): Promise<number> => {
  const table = tableOn(client, tableName, clock);
  const ports = {
    ...{ clock, cases: dynamodbCases(table, { clock, chance }), caseItems: dynamodbCaseItems(table) },
    ...{ people: dynamodbPeople(table, clock), texts: dynamodbTexts(table, chance) },
  };
  const { due, cases, preserved } = await countDue(ports)();
  console.log(`${where}, at ${new Date(clock.now()).toISOString()}; nothing is changed.`);
  console.log(`Time over: ${cases} cases. Kept by a preservation: ${preserved} more.`);
  for (const [of, count] of Object.entries(due)) console.log(`  ${of}: ${count} to erase`);
  const { classes, without } = await countItems(client, tableName, Math.floor(clock.now() / 1000));
  console.log('All items of the table, by class:');
  for (const [of, { all, over }] of [...classes].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    console.log(`  ${of}: ${all}, time over ${over} (${retention[of].source})`);
  for (const [name, count] of without) console.log(`  WITHOUT A ROW: ${name}: ${count}`);
  return without.size === 0 ? 0 : 1;
};

const rebuild = async (data: Data): Promise<number> => {
  try {
    const { all, mended, changed } = await rebuildReports(tableOn(data.client, data.tableName, systemClock));
    console.log(`${data.where}: ${all} requests and complaints. Written anew: ${mended} lines.`);
    if (changed > 0) console.log(`Changed meanwhile: ${changed}. Each wrote its own line.`);
    return 0;
  } finally {
    await data.close();
  }
};

export const ops = async (words: readonly string[], env: NodeJS.ProcessEnv): Promise<number> => {
  const [verb, flag, instant, ...rest] = words;
  if (verb === 'rebuild-reports' && words.length === 1) return rebuild(await openData(env));
  const at = instant === undefined ? systemClock.now() : Date.parse(instant);
  if (verb !== 'retention' || flag !== '--dry-run' || rest.length > 0 || Number.isNaN(at))
    throw new NoData(usage);
  const data = await openData(env);
  try {
    return await dryRun(data, { ...systemClock, now: () => at });
  } finally {
    await data.close();
  }
};

if (import.meta.main) {
  process.exitCode = await ops(process.argv.slice(2), process.env).catch((fault: Error) => {
    console.error(fault instanceof NoData ? fault.message : fault);
    return 2;
  });
}
