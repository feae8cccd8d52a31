import type { Server } from 'node:http';
import {
  CreateTableCommand,
  DeleteItemCommand,
  DescribeTableCommand,
  DynamoDBClient,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { ClassicLevel } from 'classic-level';
import dynalite from 'dynalite';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { listen, shut } from '#infra/local/inner-server.ts';
import { writeInBatches } from '#infra/local/level-batches.ts';
import { temporaryFolder } from '#test/support/local/stub-laptop.ts';

interface Batch {
  readonly keys: readonly string[];
  readonly sync: unknown;
}

const batches: Batch[] = [];
let server: Server;
let client: DynamoDBClient;

const noting = ClassicLevel.prototype as unknown as {
  _batch(
    writes: readonly { readonly type: string; readonly key: string }[],
    options: { sync?: boolean },
  ): unknown;
};

beforeAll(async () => {
  const write = noting._batch;
  noting._batch = function (writes, options) {
    const place = (key: string) =>
      key
        .split('~')
        .slice(0, key.startsWith('index') ? 3 : 1)
        .join('~');
    batches.push({ keys: writes.map(({ type, key }) => `${type} ${place(key)}`), sync: options.sync });
    return write.call(this, writes, options);
  };
  writeInBatches({ fsync: true });
  server = dynalite({ path: temporaryFolder(), createTableMs: 0 });
  const credentials = { accessKeyId: 'laptop', secretAccessKey: 'laptop' };
  client = new DynamoDBClient({ endpoint: await listen(server), region: 'us-east-1', credentials });
  await client.send(
    new CreateTableCommand({
      TableName: 'cases',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'owner', 'due'].map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S',
      })),
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      GlobalSecondaryIndexes: ['owner', 'due'].map((AttributeName) => ({
        IndexName: AttributeName,
        KeySchema: [{ AttributeName, KeyType: 'HASH' }],
        Projection: { ProjectionType: 'ALL' },
      })),
    }),
  );
  // That it is there is a write of its own, a moment later.
  const described = () => client.send(new DescribeTableCommand({ TableName: 'cases' }));
  await vi.waitUntil(async () => (await described()).Table?.TableStatus === 'ACTIVE');
});
beforeEach(() => void batches.splice(0));
afterAll(() => {
  client.destroy();
  shut(server);
});

const put = (item: Record<string, string>) =>
  client.send(
    new PutItemCommand({
      TableName: 'cases',
      Item: Object.fromEntries(Object.entries(item).map(([name, S]) => [name, { S }])),
    }),
  );
const ownedBy = async (owner: string): Promise<number | undefined> => {
  const { Count } = await client.send(
    new QueryCommand({
      ...{ TableName: 'cases', IndexName: 'owner', KeyConditionExpression: '#o = :o' },
      ...{ ExpressionAttributeNames: { '#o': 'owner' }, ExpressionAttributeValues: { ':o': { S: owner } } },
    }),
  );
  return Count;
};

it('an item and its index entries go to the disk in one batch, written through when fsync is asked for', async () => {
  await put({ pk: 'a', owner: 'olive', due: '2027-01-04' });
  const keys = ['put index-global~cases~owner', 'put index-global~cases~due', 'put item-cases'];
  expect(batches).toEqual([{ keys, sync: true }]);
  expect(await ownedBy('olive')).toBe(1);
});

it('an entry that moves leaves its old place in the same batch', async () => {
  await put({ pk: 'b', owner: 'olive', due: '2027-01-04' });
  batches.splice(0);
  await put({ pk: 'b', owner: 'sue' });
  expect(batches.map(({ keys }) => keys)).toEqual([
    [
      ...['del index-global~cases~owner', 'del index-global~cases~due'],
      ...['put index-global~cases~owner', 'put item-cases'],
    ],
  ]);
  expect(await ownedBy('sue')).toBe(1);
});

it('an item that is deleted takes its index entries with it', async () => {
  await put({ pk: 'c', owner: 'carl' });
  batches.splice(0);
  await client.send(new DeleteItemCommand({ TableName: 'cases', Key: { pk: { S: 'c' } } }));
  expect(batches.map(({ keys }) => keys)).toEqual([['del index-global~cases~owner', 'del item-cases']]);
  expect(await ownedBy('carl')).toBe(0);
});
