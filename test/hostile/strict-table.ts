import { marshall } from '@aws-sdk/util-dynamodb';
import type { Item, Key } from '#functions/adapters/dynamodb-table.ts';
import { options } from '#functions/adapters/dynamodb-terms.ts';
import { MemoryTable } from '#functions/adapters/memory/table.ts';

/** Bytes, of DynamoDB's own documentation. */
const most = { pk: 2048, sk: 1024, item: 400 * 1024 } as const;

class ValidationException extends Error {
  override readonly name = 'ValidationException';
}

const checkKey = ({ pk, sk }: Key): void => {
  for (const [name, value] of [['pk', pk] as const, ['sk', sk] as const])
    if (value === '' || Buffer.byteLength(value) > most[name])
      throw new ValidationException(`${name} has ${Buffer.byteLength(value)} bytes`);
};

/** The SDK writes no number that DynamoDB would round, and DynamoDB takes no item above its size. */
const check = (item: Item): void => {
  const bytes = Buffer.byteLength(JSON.stringify(marshall(item, options)));
  // What is written has braces and types that DynamoDB does not count: only a much larger one surely is too large.
  if (bytes > most.item * 1.25) throw new ValidationException(`an item has ${bytes} bytes`);
};

/** Refuses what the SDK or DynamoDB would refuse for its size or its numbers. */
export const strictTable = (): MemoryTable => {
  const table = new MemoryTable();
  const { get, put, update } = table;
  return Object.assign(table, {
    get: async (key: Key) => {
      checkKey(key);
      return get(key);
    },
    put: async (...[item, condition]: Parameters<typeof put>) => {
      checkKey(item);
      check(item);
      return put(item, condition);
    },
    update: async (...[key, change, condition]: Parameters<typeof update>) => {
      checkKey(key);
      check(condition.values ?? {});
      return update(key, change, condition);
    },
  });
};
