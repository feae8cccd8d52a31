import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DynamoDBClient, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { activities } from '#infra/local/activities.ts';
import { Database } from '#infra/local/dynamodb.ts';
import { HungUp, textServer } from '#infra/local/inner-server.ts';
import { NearHandler, serveNear } from '#infra/local/near-calls.ts';
import { threeAttempts } from '#infra/local/near-terms.ts';

const folder = mkdtempSync(join(tmpdir(), 'near-'));
const TableName = 'cases';
let database: Database;
beforeAll(async () => {
  database = await Database.open(folder);
  await database.makeTable(TableName);
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

const noSocket = (): never => {
  throw new Error('A call took a socket.');
};
const call = { hostname: '127.0.0.1', port: 9, path: '/', headers: {} };

describe('a call without a socket to a server of the laptop', () => {
  it.each([
    ['with a socket', {}],
    ['without', { signer: threeAttempts.signer, requestHandler: new NearHandler(4_000, noSocket) as never }],
  ])('the database does and answers the same: %s', async (pk, terms) => {
    const credentials = { accessKeyId: 'laptop', secretAccessKey: 'laptop' };
    const endpoint = database.endpoint;
    const client = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials, ...terms });
    const Item = {
      pk: { S: pk },
      sk: { S: 'CASE' },
      openShard: { S: pk },
      wakeAt: { S: '2027' },
      n: { N: '1' },
    };
    const put = new PutItemCommand({ TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' });
    await client.send(put);
    await expect(client.send(put)).rejects.toMatchObject({
      name: 'ConditionalCheckFailedException',
      $metadata: { httpStatusCode: 400 },
    });
    const found = await client.send(
      new QueryCommand({
        ...{ TableName, IndexName: 'byWake', KeyConditionExpression: 'openShard = :shard' },
        ExpressionAttributeValues: { ':shard': { S: pk } },
      }),
    );
    const { n: _, ...projected } = Item;
    expect(found.Items).toEqual([projected]);
  });

  it('gives up a server that is slower than the client waits', async () => {
    const { near } = textServer(
      () => 1_000,
      async () => ({ status: 200, contentType: '', body: '' }),
    );
    serveNear('http://127.0.0.1:9', near);
    await expect(new NearHandler(10, noSocket).handle(call)).rejects.toMatchObject({ name: 'TimeoutError' });
  });

  it('ends without a reply where the server hangs up, and with 500 where it fails', async () => {
    const faults = [new HungUp(), new Error('no such state')];
    const server = textServer(
      () => 0,
      async () => Promise.reject(faults.shift()),
    );
    serveNear('http://127.0.0.1:9', server.near);
    const handler = new NearHandler(1_000, noSocket);
    await expect(handler.handle(call)).rejects.toMatchObject({ code: 'ECONNRESET' });
    expect(await handler.handle(call)).toMatchObject({ response: { statusCode: 500 } });
  });

  it('goes over a socket to any other server', async () => {
    const farther = { handle: async () => 'over a socket' };
    expect(await new NearHandler(1_000, () => farther).handle({ ...call, port: 10 })).toBe('over a socket');
  });

  it('no time passes while it is open, even beside work that sleeps', async () => {
    const reply = Promise.withResolvers<{ status: number; contentType: string; body: string }>();
    serveNear('http://127.0.0.1:9', () => reply.promise);
    const work = activities.run('a task', async () => {
      activities.fallAsleep();
      await new NearHandler(5_000, noSocket).handle(call);
    });
    let isIdle = false;
    const idle = activities.idle().then(() => {
      isIdle = true;
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(isIdle).toBe(false);
    reply.resolve({ status: 200, contentType: '', body: '' });
    await Promise.all([work, idle]);
  });
});
