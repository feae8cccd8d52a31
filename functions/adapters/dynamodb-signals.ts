import type { Mark, Signals } from '#ports/signals.ts';
import type { Key, Table } from './dynamodb-table.ts';

const key: Key = { pk: 'SIGNAL#notices', sk: 'SIGNAL' };

/** A mark has at most 130 bytes, and the item must stay within 4 KB: a larger one costs each lane two read units. */
export const mostMarks = 30;

type Stored = Readonly<Record<string, Omit<Mark, 'id'>>>;

/** One item with a map of marks, each changed by itself, so that no act loses another's (decision 0077). */
export const dynamodbSignals = (table: Table): Signals => {
  const add = ({ id, ...mark }: Mark): Promise<boolean> =>
    table.update(key, 'SET #marks.#id = :mark ADD #raised :one', {
      if: 'size(#marks) < :most',
      names: { id },
      values: { mark, one: 1, most: mostMarks },
    });
  const create = (): Promise<boolean> =>
    table.update(key, 'SET #marks = :none', {
      if: 'attribute_not_exists(#marks)',
      values: { none: {} },
    });
  const fill = ({ leaseUntil }: Mark): Promise<boolean> =>
    table.update(key, 'SET #fullUntil = :leaseUntil ADD #raised :one', {
      if: 'attribute_exists(#marks)',
      values: { leaseUntil, one: 1 },
    });
  return {
    read: async () => {
      const { raised = 0, marks = {}, fullUntil } = (await table.get(key)) ?? {};
      return {
        raised: raised as number,
        marks: Object.entries(marks as Stored).map(([id, mark]) => ({ id, ...mark })),
        ...(fullUntil === undefined ? {} : { fullUntil: fullUntil as number }),
      };
    },
    raise: async (mark) => {
      if (await add(mark)) return;
      // The map is missing before the first mark, and another act may have made it just now.
      await create();
      if (!(await add(mark))) await fill(mark);
    },
    end: async ({ id }) => {
      await table.update(key, 'REMOVE #marks.#id', {
        if: 'attribute_exists(#marks.#id)',
        names: { id },
      });
    },
    reopen: async (fullUntil) => {
      await table.update(key, 'REMOVE #fullUntil', { if: '#fullUntil = :fullUntil', values: { fullUntil } });
    },
  };
};
