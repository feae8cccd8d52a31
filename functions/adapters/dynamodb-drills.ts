import { secondsKept } from '#domain/calendar/periods.ts';
import { compareTimes, millisecondsOf } from '#domain/calendar/times.ts';
import { byCodeUnit } from '#domain/case/canonical-json.ts';
import type { Chance } from '#ports/chance.ts';
import type { DrillHead, Drills, TrainingRecord } from '#ports/drills.ts';
import type { Item, Key, Table } from './dynamodb-table.ts';

/** Bytes of one piece: an item has at most 400 KB. */
export const mostOfPiece = 350_000;

const partition = 'DRILL#now';
const headKey: Key = { pk: partition, sk: 'HEAD' };
const recordsOf = (year: number): string => `DRILL#record#${year}`;

/** `writer`: two steps at once write pieces of the same version, and the head names those of one. */
const pieceKey = (id: string, version: number, writer: string, n: number): Key => ({
  pk: partition,
  sk: `PIECE#${id}#${version}#${writer}#${n}`,
});

interface StoredHead extends DrillHead {
  readonly pieces: number;
  readonly writer: string;
}

/** DynamoDB deletes only hours after its end. */
const headIn = (item: Item | undefined, now: number): StoredHead | undefined => {
  if (item === undefined || Number(item.expiresAt) <= now) return undefined;
  const { pk: _, sk: __, expiresAt: ___, ...head } = item;
  return head as unknown as StoredHead;
};

/** Epoch seconds. */
const endOf = (usedAt: DrillHead['usedAt']): number =>
  Math.ceil(millisecondsOf(usedAt) / 1000) + secondsKept('drill');

const isThis = '#id = :id AND #version = :version AND attribute_not_exists(#pausedAt)';

/** State is written in pieces before the head names them, so a function that dies in a step leaves the step undone. */
export const dynamodbDrills = (
  table: Table,
  { chance, clock }: { readonly chance: Pick<Chance, 'uuid'>; readonly clock: { now(): number } },
): Drills => {
  const seconds = () => Math.floor(clock.now() / 1000);
  const stored = async () => headIn(await table.get(headKey), seconds());
  const keysOf = ({ id, version, writer, pieces }: StoredHead): readonly Key[] =>
    Array.from({ length: pieces }, (_, n) => pieceKey(id, version, writer, n));
  const removeAll = async (keys: readonly Key[]) => {
    for (const key of keys) await table.remove(key);
  };
  return {
    head: async () => {
      const found = await stored();
      if (found === undefined) return undefined;
      const { pieces: _, writer: __, ...head } = found;
      return head;
    },
    start: (head) =>
      table.put(
        { ...headKey, ...head, pieces: 0, writer: '', expiresAt: endOf(head.usedAt) },
        { if: 'attribute_not_exists(#pk) OR #expiresAt <= :now', values: { now: seconds() } },
      ),
    pause: async (at) => {
      await table.update(headKey, 'SET #pausedAt = if_not_exists(#pausedAt, :at)', {
        if: 'attribute_exists(#pk)',
        values: { at },
      });
    },
    resume: async (id) => {
      await table.update(headKey, 'REMOVE #pausedAt', { if: '#id = :id', values: { id } });
    },
    read: async ({ id, version }) => {
      const found = await stored();
      if (found?.id !== id || found.version !== version || found.pieces === 0) return undefined;
      const pieces = new Map(
        (await table.getAll(keysOf(found))).map(({ sk, bytes }) => [sk, bytes as Uint8Array]),
      );
      const inOrder = keysOf(found).map(({ sk }) => pieces.get(sk));
      return inOrder.includes(undefined) ? undefined : Buffer.concat(inOrder as Uint8Array[]);
    },
    save: async ({ id, version }, state, usedAt) => {
      const before = await stored();
      if (before?.id !== id || before.version !== version) return false;
      const after = {
        ...{ ...before, version: version + 1, writer: chance.uuid() },
        pieces: Math.max(1, Math.ceil(state.length / mostOfPiece)),
      };
      const expiresAt = endOf(usedAt);
      for (const [n, key] of keysOf(after).entries()) {
        const bytes = state.subarray(n * mostOfPiece, (n + 1) * mostOfPiece);
        await table.put({ ...key, expiresAt, bytes });
      }
      const { writer, pieces } = after;
      const isSaved = await table.update(
        headKey,
        'SET #version = :next, #writer = :writer, #pieces = :pieces, #usedAt = :usedAt, #expiresAt = :expiresAt',
        { if: isThis, values: { id, version, next: version + 1, writer, pieces, usedAt, expiresAt } },
      );
      await removeAll(keysOf(isSaved ? before : after));
      return isSaved;
    },
    keep: async (record) => {
      const expiresAt = seconds() + secondsKept('drill-record');
      await table.put({ pk: recordsOf(record.year), sk: record.id, record, expiresAt });
    },
    remove: async ({ id }) => {
      const found = await stored();
      if (found?.id !== id) return;
      await table.remove(headKey);
      await removeAll(keysOf(found));
    },
    list: async (year) => {
      const found: TrainingRecord[] = [];
      for await (const { record } of table.query({ where: '#pk = :pk', values: { pk: recordsOf(year) } }))
        found.push(record as TrainingRecord);
      return found.sort((a, b) => compareTimes(a.on, b.on) || byCodeUnit(a.id, b.id));
    },
  };
};
