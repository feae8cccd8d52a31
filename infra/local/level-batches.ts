import { ClassicLevel } from 'classic-level';
import database, { type ItemStore, type Table } from 'dynalite/db/index.js';
import { type DiskWrite, DiskWrites } from './disk-writes.ts';

interface Level {
  _put(key: unknown, value: unknown): Promise<void>;
  _del(key: unknown): Promise<void>;
  _batch(writes: readonly DiskWrite[], options: object): Promise<void>;
}

const level = ClassicLevel.prototype as unknown as Level;
const writesOf = new WeakMap<Level, DiskWrites>();

const diskOf = (disk: Level, sync: boolean): DiskWrites => {
  const known = writesOf.get(disk);
  if (known) return known;
  const writes = new DiskWrites((batch) => disk._batch(batch, { sync }));
  writesOf.set(disk, writes);
  return writes;
};

/** In one turn, so that they and the item, which dynalite writes next, are in one batch. */
const updateIndexes = (
  store: ItemStore,
  table: Table,
  before: object | undefined,
  item: object | undefined,
  done: (error?: Error) => void,
): void => {
  // A failed batch fails for the item as well, which is waited for.
  const inItsBatch = (): void => {};
  for (const type of ['Local', 'Global'] as const) {
    const indexes = table[`${type}SecondaryIndexes`] ?? [];
    const { puts, deletes } = database.getIndexActions(indexes, before, item, table);
    const indexNamed = (name: string) => store.getIndexDb(type, table.TableName, name);
    for (const { index, key } of deletes) indexNamed(index).del(key, inItsBatch);
    for (const { index, key, item: entry } of puts) indexNamed(index).put(key, entry, inItsBatch);
  }
  done();
};

/**
 * dynalite's table and its indexes write by batches from now on: an item and its index entries whole or not at all.
 * `fsync`: a call is answered when the disk itself has its batch, which then survives a power cut.
 */
export const writeInBatches = ({ fsync }: { readonly fsync: boolean }): void => {
  level._put = function (key, value) {
    return diskOf(this, fsync).add({ type: 'put', key, value });
  };
  level._del = function (key) {
    return diskOf(this, fsync).add({ type: 'del', key });
  };
  database.updateIndexes = updateIndexes;
};
