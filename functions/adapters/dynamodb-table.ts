import {
  type AttributeValue,
  BatchGetItemCommand,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  paginateQuery,
  paginateScan,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { Unavailable } from '#domain/case/errors.ts';
import type { Clock } from '#ports/clock.ts';
import { outage } from './aws-faults.ts';
import { options, type Terms, terms } from './dynamodb-terms.ts';

export interface Key {
  readonly pk: string;
  readonly sk: string;
}

export type Item = Readonly<Record<string, unknown>>;

export interface Condition extends Terms {
  readonly if: string;
}

export interface Selection extends Terms {
  readonly index?: string;
  readonly where: string;
  readonly pageSize?: number;
}

/** Reads of items are strongly consistent. Faults of DynamoDB become `Unavailable`. */
export interface Table {
  get(key: Key): Promise<Item | undefined>;
  /** Only items that exist, in any order. */
  getAll(keys: readonly Key[]): Promise<readonly Item[]>;
  /** @returns false when the condition fails */
  put(item: Item & Key, condition?: Condition): Promise<boolean>;
  /** @returns false when the condition fails */
  update(key: Key, change: string, condition: Condition): Promise<boolean>;
  remove(key: Key): Promise<void>;
  query(selection: Selection): AsyncIterable<Item>;
  scan(filter: Condition): AsyncIterable<Key>;
}

const item = (found: Record<string, AttributeValue>): Item => unmarshall(found);

const answer = async <T>(call: Promise<T>): Promise<T> =>
  call.catch((fault) => {
    throw outage('The case store', fault);
  });

const conditionHeld = async (write: Promise<unknown>): Promise<boolean> =>
  answer(
    write.then(
      () => true,
      (fault) => {
        if (fault.name === 'ConditionalCheckFailedException') return false;
        throw fault;
      },
    ),
  );

const mostAtOnce = 100;
/** Attempts for keys left out under load; the first pause (ms) doubles. */
const tries = 8;
const firstPauseMs = 50;

const batch = async (
  client: DynamoDBClient,
  TableName: string,
  sleep: Clock['sleep'],
  keys: readonly Key[],
): Promise<Item[]> => {
  const found: Item[] = [];
  let left = keys.map((key) => marshall(key));
  for (let n = 0; left.length > 0; n++) {
    if (n === tries) throw new Unavailable('The case store');
    if (n > 0) await sleep(firstPauseMs * 2 ** (n - 1));
    const { Responses = {}, UnprocessedKeys = {} } = await answer(
      client.send(
        new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys: left, ConsistentRead: true } } }),
      ),
    );
    found.push(...(Responses[TableName] ?? []).map(item));
    left = UnprocessedKeys[TableName]?.Keys ?? [];
  }
  return found;
};

async function* each<P extends { Items?: Record<string, AttributeValue>[] | undefined }>(
  pages: AsyncIterable<P>,
) {
  try {
    // Unpacked as they are taken: a list may stop within a page.
    for await (const { Items = [] } of pages) for (const one of Items) yield item(one);
  } catch (fault) {
    throw outage('The case store', fault);
  }
}

export const tableOn = (
  client: DynamoDBClient,
  TableName: string,
  { sleep }: Pick<Clock, 'sleep'>,
): Table => ({
  get: async (key) => {
    const { Item: found } = await answer(
      client.send(new GetItemCommand({ TableName, Key: marshall(key), ConsistentRead: true })),
    );
    return found && item(found);
  },
  getAll: async (keys) => {
    const found: Item[] = [];
    for (let from = 0; from < keys.length; from += mostAtOnce)
      found.push(...(await batch(client, TableName, sleep, keys.slice(from, from + mostAtOnce))));
    return found;
  },
  put: (one, condition) => {
    const when = condition && { ConditionExpression: condition.if, ...terms(condition.if, condition) };
    return conditionHeld(
      client.send(new PutItemCommand({ TableName, Item: marshall(one, options), ...when })),
    );
  },
  update: (key, UpdateExpression, condition) =>
    conditionHeld(
      client.send(
        new UpdateItemCommand({
          TableName,
          Key: marshall(key),
          UpdateExpression,
          ConditionExpression: condition.if,
          ...terms(`${UpdateExpression} ${condition.if}`, condition),
        }),
      ),
    ),
  remove: async (key) => {
    await answer(client.send(new DeleteItemCommand({ TableName, Key: marshall(key) })));
  },
  query: ({ index: IndexName, where, pageSize: Limit, ...given }) =>
    each(
      paginateQuery(
        { client },
        {
          TableName,
          IndexName,
          Limit,
          KeyConditionExpression: where,
          ConsistentRead: IndexName === undefined,
          ...terms(where, given),
        },
      ),
    ),
  scan: (filter) =>
    each(
      paginateScan(
        { client },
        {
          TableName,
          FilterExpression: filter.if,
          ProjectionExpression: 'pk, sk',
          ConsistentRead: true,
          ...terms(filter.if, filter),
        },
      ),
    ) as unknown as AsyncIterable<Key>,
});
