import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { type Table, tableOn } from '#functions/adapters/dynamodb-table.ts';
import { patient } from '#functions/adapters/outage.ts';

const projected = ['kind', 'stage', 'dueOn', 'workBy', 'wakeAt', 'queue', 'revision'];

const index = (IndexName: string, hash: string, range: string) => ({
  IndexName,
  KeySchema: [
    { AttributeName: hash, KeyType: 'HASH' as const },
    { AttributeName: range, KeyType: 'RANGE' as const },
  ],
  Projection: {
    ProjectionType: 'INCLUDE' as const,
    NonKeyAttributes: projected.filter((name) => name !== hash && name !== range),
  },
});

export interface TestTable {
  readonly client: DynamoDBClient;
  readonly name: string;
  readonly table: Table;
  /** The same table through another client. */
  another(): Table;
  stop(): Promise<void>;
}

/** The table of the product on dynalite, through the real SDK; on disk when a path is given. */
export const startTable = async (path?: string, name = 'cases'): Promise<TestTable> => {
  const server = dynalite({ createTableMs: 0, ...(path ? { path } : {}) });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const connect = (): DynamoDBClient =>
    new DynamoDBClient({
      ...patient,
      endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      region: 'us-east-1',
      credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    });
  const client = connect();
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk', 'queue', 'workBy', 'open', 'wakeAt'].map((AttributeName) => ({
        AttributeName,
        AttributeType: 'S',
      })),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
      GlobalSecondaryIndexes: [index('byQueue', 'queue', 'workBy'), index('byWake', 'open', 'wakeAt')],
    }),
  );
  return {
    client,
    name,
    table: tableOn(client, name),
    another: () => tableOn(connect(), name),
    stop: async () => {
      client.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
