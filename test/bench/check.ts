/*
 * What a check of CPNI costs beside the one read and one write that it needs: node test/bench/check.ts [rounds].
 * The deployed entry, and one GetItem then one PutItem of the same items, take turns in random order over one table in a thread of its
 * own, by one client each. Ends with 1 when the ratio is over 1.2 at the median or 1.4 at the 99th percentile.
 */
import { randomInt, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { accounts } from '#domain/account/account.ts';
import { instantAt, storedDay } from '#domain/calendar/times.ts';
import { decidePermit, decideRestriction } from '#domain/choice/decider.ts';
import { decisionIdOf } from '#domain/choice/decision.ts';
import { currentNotice } from '#domain/choice/notices.ts';
import { accountIdOf, spellingOf } from '#functions/account/contract.ts';
import { threeAttempts } from '#functions/adapters/aws-faults.ts';
import { chance } from '#functions/adapters/chance.ts';
import { decisionKey } from '#functions/adapters/cpni-decision-key.ts';
import { caseKey } from '#functions/adapters/dynamodb-case-item.ts';
import { dynamodbCases } from '#functions/adapters/dynamodb-cases.ts';
import { tableOn } from '#functions/adapters/dynamodb-table.ts';
import { clock } from '#functions/adapters/system-clock.ts';
import { handler } from '#functions/cpni-check/check-cpni.lambda.ts';
import { Database } from '#infra/local/dynamodb.ts';
import { machineCall } from '#test/support/machine-call.ts';

const rounds = Number(process.argv[2] ?? 3000);
const warmUp = 500;
const most = { p50: 1.2, p99: 1.4 };

const folder = mkdtempSync(join(tmpdir(), 'check-bench-'));
const database = await Database.open(folder);
const TableName = 'cases';
await database.makeTable(TableName);
Object.assign(process.env, {
  ...{ AWS_ENDPOINT_URL_DYNAMODB: database.endpoint, AWS_REGION: 'us-east-1' },
  ...{ AWS_ACCESS_KEY_ID: 'bench', AWS_SECRET_ACCESS_KEY: 'bench' },
});
const client = new DynamoDBClient(threeAttempts);
const table = tableOn(client, TableName, clock);

const number = '4711';
const id = accountIdOf(number) ?? '';
const at = instantAt(Date.now() - 86_400_000);
/** An account that changed its mind a few times, and permits now. */
const events = Array.from({ length: 8 }, (_, n) => [
  ...decideRestriction([], { request: `REQ-${n}`, since: at, channel: 'web' }),
  ...decidePermit([], { request: `REQ-P${n}`, receivedAt: instantAt(Date.now()), notice: currentNotice.id }),
]).flat();
await dynamodbCases(table, { clock, chance }).open(accounts, id, 'machine:restriction', at, [
  { type: 'account-named', ref: 'n' },
  { type: 'account-spelled', spelling: spellingOf(number) },
  ...events,
]);

const environment = { TABLE_NAME: TableName, company: { zone: 'America/Denver' }, cpniRecipients: [] };
const question = { account: number, use: 'own-communications-marketing', recipient: 'own' };
const call = { ...machineCall(question), routeKey: 'POST /api/cpni/checks' };
const context = {} as Parameters<ReturnType<typeof handler.in>>[1];

const check = async (): Promise<void> => {
  const { statusCode, body = '' } = await handler.in(environment)(call, context);
  if (statusCode !== 200 || JSON.parse(body).allowed !== true) throw new Error(`${statusCode} ${body}`);
};

/** What a decision holds, so that both write the same. */
const written = {
  ...{ at, account: id, revision: 1, client: 'marketing', use: question.use, recipient: 'own' },
  ...{ allowed: true, basis: '47 CFR 64.2007(b)', since: at, noticeVersion: currentNotice.id, useBefore: at },
};
const readAndWrite = async (): Promise<void> => {
  await client.send(new GetItemCommand({ TableName, Key: marshall(caseKey(id)), ConsistentRead: true }));
  const key = decisionKey(decisionIdOf(storedDay('2026-11-24'), randomUUID()));
  await client.send(new PutItemCommand({ TableName, Item: marshall({ ...key, id: key.sk, ...written }) }));
};

const sides = { check, readAndWrite };
const took: Record<keyof typeof sides, number[]> = { check: [], readAndWrite: [] };
for (let round = 0; round < rounds + warmUp; round += 1)
  for (const side of randomInt(2) === 0
    ? (['check', 'readAndWrite'] as const)
    : (['readAndWrite', 'check'] as const)) {
    const began = performance.now();
    await sides[side]();
    if (round >= warmUp) took[side].push(performance.now() - began);
  }

const quantile = (times: readonly number[], part: number): number =>
  times.toSorted((a, b) => a - b)[Math.floor(times.length * part)] ?? Number.NaN;
let isOver = false;
for (const [name, part] of [
  ['p50', 0.5],
  ['p99', 0.99],
] as const) {
  const [ours, bare] = [quantile(took.check, part), quantile(took.readAndWrite, part)];
  isOver ||= ours / bare > most[name];
  console.log(
    `${name}  check ${ours.toFixed(2)} ms, read and write ${bare.toFixed(2)} ms: ${(ours / bare).toFixed(3)} (at most ${most[name]})`,
  );
}
client.destroy();
await database.close();
rmSync(folder, { recursive: true, force: true });
process.exit(isOver ? 1 : 0);
