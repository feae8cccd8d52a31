import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DynamoDBClient, paginateScan, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { tableName as TableName } from '#infra/local/environment.ts';
import { sessionLimits } from '#ports/sessions.ts';
import type { Laptop } from '#test/support/laptop.ts';

/** The laptop's database; officers' sessions run on real time, which no clock of ours moves. */
const databaseOf = ({ data }: Laptop): DynamoDBClient => {
  const { endpoint } = JSON.parse(readFileSync(join(data, 'dynamodb.json'), 'utf8'));
  const credentials = { accessKeyId: 'laptop', secretAccessKey: 'laptop' };
  return new DynamoDBClient({ endpoint, region: 'us-east-1', credentials });
};

const ofSessions = {
  TableName,
  FilterExpression: 'sk = :session',
  ExpressionAttributeValues: { ':session': { S: 'SESSION' } },
};

/** Every officer's last click was longer ago than a session may be idle. @returns how many sessions */
export const allIdle = async (on: Laptop): Promise<number> => {
  const client = databaseOf(on);
  const seenAt = String(Math.floor(Date.now() / 1000) - sessionLimits.idle - 1);
  let aged = 0;
  for await (const { Items = [] } of paginateScan({ client }, ofSessions))
    for (const { pk, sk } of Items) {
      await client.send(
        new UpdateItemCommand({
          ...{ TableName, Key: { pk, sk } as never },
          UpdateExpression: 'SET seenAt = :at',
          ExpressionAttributeValues: { ':at': { N: seenAt } },
        }),
      );
      aged += 1;
    }
  client.destroy();
  return aged;
};
