import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { quickAttempts } from '#aws-terms';
import type { Signals } from '#ports/signals.ts';
import { dynamodbSignals } from './dynamodb-signals.ts';
import { type Table, tableOn } from './dynamodb-table.ts';
import { hazardsIn, outside, type Within } from './outside.ts';

/* A client of its own, which gives up soon: neither a stop nor a lane waits for a store that hangs (decision 0077). */

let made: DynamoDBClient | undefined;
const quick = (): DynamoDBClient => {
  made ??= new DynamoDBClient({ ...quickAttempts, cacheMiddleware: true });
  return made;
};

interface OnTable extends Within {
  readonly TABLE_NAME: string;
}

const table = (env: OnTable): Table =>
  env[outside]?.table ?? tableOn(quick(), env.TABLE_NAME, hazardsIn(env).clock);

export const signals = {
  of: (env: OnTable): Signals => dynamodbSignals(table(env)),
  settings: ['TABLE_NAME'] as const,
};
