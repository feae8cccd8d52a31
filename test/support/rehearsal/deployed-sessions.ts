import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { dynamodbSessions } from '#functions/adapters/dynamodb-sessions.ts';
import { tableOn } from '#functions/adapters/dynamodb-table.ts';
import { clock } from '#functions/adapters/system-clock.ts';
import { deployed } from '#test/support/open-world.ts';

const sessions = () =>
  dynamodbSessions(tableOn(new DynamoDBClient({}), `privacy-clock-${deployed}-cases`, clock), clock);

/** As the console opens it after a sign-in. The officer's `sub` is its key as well. */
export const openSessionOf = (sub: string): Promise<void> =>
  sessions().open(sub, { sub, name: sub, groups: ['officer'], token: 'none', csrf: 'none' });

/** As the console asks for it at each click. */
export const hasSession = async (sub: string): Promise<boolean> => (await sessions().use(sub)) !== undefined;
