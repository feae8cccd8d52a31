import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { CreateTableCommand, DynamoDBClient, waitUntilTableExists } from '@aws-sdk/client-dynamodb';
import dynalite from 'dynalite';
import { threeAttempts } from '#functions/adapters/aws-faults.ts';
import { type Table, tableOn } from '#functions/adapters/dynamodb-table.ts';
import { clock } from '#functions/adapters/system-clock.ts';
import { tableNamed } from '#infra/local/table.ts';
import { guardComparisons } from './compared-attributes.ts';

export interface TestTable {
  readonly client: DynamoDBClient;
  readonly name: string;
  readonly table: Table;
  another(): Table;
  stop(): Promise<void>;
}

/** Set in a rehearsal: the SDK finds the emulator, which several tests share. */
const onEmulator = process.env.REHEARSAL !== undefined;

const startDynalite = async (path?: string) => {
  const server = dynalite({ createTableMs: 0, ...(path ? { path } : {}) });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const where = {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'us-east-1',
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  };
  return { where, close: () => new Promise((resolve) => server.close(resolve)) };
};

/** On dynalite, or in a rehearsal on the emulator, through the real SDK; on disk with a path. */
export const startTable = async (
  path?: string,
  name = onEmulator ? `cases-${randomUUID()}` : 'cases',
): Promise<TestTable> => {
  const { where, close } =
    onEmulator && path === undefined ? { where: {}, close: async () => {} } : await startDynalite(path);
  const connect = (): DynamoDBClient => {
    const client = new DynamoDBClient({ ...threeAttempts, ...where });
    guardComparisons(client);
    return client;
  };
  const client = connect();
  await client.send(new CreateTableCommand(tableNamed(name)));
  await waitUntilTableExists(
    { client, maxWaitTime: 10, minDelay: 0.01, maxDelay: 0.05 },
    { TableName: name },
  );
  return {
    client,
    name,
    table: tableOn(client, name, clock),
    another: () => tableOn(connect(), name, clock),
    stop: async () => {
      client.destroy();
      await close();
    },
  };
};
