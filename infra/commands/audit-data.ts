import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { DynamoDBClient, ListTablesCommand } from '@aws-sdk/client-dynamodb';

export class NoData extends Error {
  override readonly name = 'NoData';
}

export interface Data {
  readonly client: DynamoDBClient;
  readonly tableName: string;
  readonly where: string;
  close(): Promise<void>;
}

const localClient = (endpoint: string): DynamoDBClient => {
  const credentials = { accessKeyId: 'laptop', secretAccessKey: 'laptop' };
  return new DynamoDBClient({ endpoint, region: 'us-east-1', credentials, maxAttempts: 1 });
};

const tablesOf = async (client: DynamoDBClient): Promise<string[] | undefined> =>
  client.send(new ListTablesCommand()).then(
    ({ TableNames = [] }) => TableNames,
    () => undefined,
  );

const theOne = (tables: readonly string[], wanted: string | undefined, where: string): string => {
  const named = wanted ?? (tables.length === 1 ? tables[0] : undefined);
  if (named === undefined || !tables.includes(named))
    throw new NoData(`${where} has the tables [${tables.join(', ')}]. Name one of them with TABLE_NAME.`);
  return named;
};

const endpointIn = (file: string): string | undefined =>
  existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).endpoint : undefined;

const running = async (folder: string, wanted: string | undefined): Promise<Data | undefined> => {
  const endpoint = endpointIn(join(folder, 'dynamodb.json'));
  if (endpoint === undefined) return undefined;
  const client = localClient(endpoint);
  const tables = await tablesOf(client);
  if (tables === undefined) return undefined;
  const where = `${folder} (running)`;
  return { client, tableName: theOne(tables, wanted, where), where, close: async () => client.destroy() };
};

const atRest = async (folder: string, wanted: string | undefined): Promise<Data> => {
  const path = join(folder, 'dynamodb');
  if (!existsSync(path)) throw new NoData(`There is no data in ${folder}.`);
  const { default: dynalite } = await import('dynalite');
  const server = dynalite({ path });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const client = localClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const close = async (): Promise<void> => {
    client.destroy();
    await new Promise((resolve) => server.close(resolve));
  };
  const tables = await tablesOf(client);
  try {
    if (tables === undefined) throw new NoData(`The data in ${folder} cannot be opened.`);
    return { client, tableName: theOne(tables, wanted, folder), where: folder, close };
  } catch (fault) {
    await close();
    throw fault;
  }
};

/** The data folder (`DATA`, else `.data`), else `TABLE_NAME` in the AWS account. @throws {NoData} */
export const openData = async ({ DATA = '.data', TABLE_NAME }: NodeJS.ProcessEnv): Promise<Data> => {
  if (existsSync(DATA)) return (await running(DATA, TABLE_NAME)) ?? (await atRest(DATA, TABLE_NAME));
  if (!TABLE_NAME)
    throw new NoData(`There is no folder ${DATA}. Set DATA, or TABLE_NAME for an AWS account.`);
  const client = new DynamoDBClient({});
  return { client, tableName: TABLE_NAME, where: 'the AWS account', close: async () => client.destroy() };
};
