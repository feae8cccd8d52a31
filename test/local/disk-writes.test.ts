import { expect, it } from 'vitest';
import { type DiskWrite, DiskWrites } from '#infra/local/disk-writes.ts';

const put = (key: string): DiskWrite => ({ type: 'put', key, value: key });

/** A disk whose batches end when they are told. */
const slowDisk = () => {
  const batches: (readonly DiskWrite[])[] = [];
  const ends: PromiseWithResolvers<void>[] = [];
  const disk = new DiskWrites((batch) => {
    batches.push(batch);
    ends.push(Promise.withResolvers());
    return ends.at(-1)?.promise ?? Promise.resolve();
  });
  const keys = () => batches.map((batch) => batch.map(({ key }) => key));
  return { disk, keys, ends };
};

const turn = () => new Promise((resolve) => setImmediate(resolve));

it('writes of one turn go to the disk together, in their order', async () => {
  const { disk, keys } = slowDisk();
  for (const key of ['index', 'other index', 'item']) void disk.add(put(key));
  void disk.add({ type: 'del', key: 'index' });
  await turn();
  expect(keys()).toEqual([['index', 'other index', 'item', 'index']]);
});

it('what comes while a batch is written is the next batch', async () => {
  const { disk, keys, ends } = slowDisk();
  void disk.add(put('a'));
  await turn();
  void disk.add(put('b'));
  await turn();
  void disk.add(put('c'));
  expect(keys()).toEqual([['a']]);
  ends[0]?.resolve();
  await turn();
  expect(keys()).toEqual([['a'], ['b', 'c']]);
});

it('no write is acknowledged before its own batch is on the disk', async () => {
  const { disk, ends } = slowDisk();
  const acknowledged: string[] = [];
  const write = (key: string) => void disk.add(put(key)).then(() => acknowledged.push(key));
  write('a');
  await turn();
  write('b');
  await turn();
  expect(acknowledged).toEqual([]);
  ends[0]?.resolve();
  await turn();
  expect(acknowledged).toEqual(['a']);
  ends[1]?.resolve();
  await turn();
  expect(acknowledged).toEqual(['a', 'b']);
});

it('a batch that fails fails for each of its writes, and the next is written', async () => {
  const { disk, keys, ends } = slowDisk();
  const both = Promise.allSettled([disk.add(put('a')), disk.add(put('b'))]);
  await turn();
  ends[0]?.reject(new Error('disk full'));
  expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  void disk.add(put('c'));
  await turn();
  expect(keys()).toEqual([['a', 'b'], ['c']]);
});
