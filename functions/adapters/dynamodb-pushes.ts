import { instantAt, millisecondsOf, textOf } from '#domain/calendar/times.ts';
import type { Push } from '#domain/holder/push.ts';
import type { Pushes, PushKey } from '#ports/pushes.ts';
import type { Item, Key, Table } from './dynamodb-table.ts';

/** In the index that officers' lists use, under a name of its own. */
const queue = 'pushes:due';

const keyOf = ({ request, n, holder }: PushKey): Key => ({
  pk: `PUSH#${request}`,
  sk: `PUSH#${n}#${holder}`,
});

const pushIn = ({ pk: _, sk: __, queue: ___, workBy: ____, ...push }: Item): Push => push as unknown as Push;

const keyIn = ({ pk, sk }: Item): PushKey => {
  const [, n, holder] = (sk as string).split('#') as [string, string, string];
  return { request: (pk as string).slice('PUSH#'.length), n: Number(n), holder };
};

export const dynamodbPushes = (table: Table): Pushes => ({
  read: async (keys) => (await table.getAll(keys.map(keyOf))).map(pushIn),
  due: async function* (now) {
    const until = textOf(instantAt(millisecondsOf(now) + 1));
    const selection = {
      index: 'byQueue',
      where: '#queue = :queue AND #workBy < :now',
      values: { queue, now: until },
    };
    for await (const item of table.query(selection)) yield keyIn(item);
  },
  save: (push) => {
    const { nextAt, turn } = push;
    const listed = nextAt && { queue, workBy: `${textOf(nextAt)} ${push.request} ${push.n}` };
    return table.put(
      { ...keyOf(push), ...push, ...listed },
      turn === 1 ? { if: 'attribute_not_exists(#pk)' } : { if: '#turn = :seen', values: { seen: turn - 1 } },
    );
  },
});
