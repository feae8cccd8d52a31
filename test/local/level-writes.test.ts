import { describe, expect, it } from 'vitest';
import { type LevelWrite, LevelWrites } from '#infra/local/level-writes.ts';

const put = (key: string): LevelWrite => ({ type: 'put', key, value: '{}' });

/** A disk whose writes end when the test says so. */
const disk = () => {
  const underWay: { keys: string[]; end: PromiseWithResolvers<void> }[] = [];
  const writes = new LevelWrites((all) => {
    const end = Promise.withResolvers<void>();
    underWay.push({ keys: all.map(({ key }) => key), end });
    return end.promise;
  });
  const keys = () => underWay.map((one) => one.keys);
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { underWay, keys, settle, writes };
};

describe('writes to the disk of the laptop’s database', () => {
  it('go one at a time, in the order of asking; what comes meanwhile goes together', async () => {
    const { underWay, keys, settle, writes } = disk();
    const all = ['item-1', 'item-2', 'item-3'].map((key, n) => [put(key), n] as const);
    void writes.add(put('item-0'));
    await settle();
    for (const [write] of all) void writes.add(write);
    await settle();
    expect(keys()).toEqual([['item-0']]);
    underWay[0]?.end.resolve();
    await settle();
    expect(keys()).toEqual([['item-0'], ['item-1', 'item-2', 'item-3']]);
  });

  it('an entry of an index goes to disk with its item', async () => {
    const { underWay, keys, settle, writes } = disk();
    await writes.add({ type: 'del', key: 'index-global~cases~byQueue~1' });
    await writes.add(put('index-global~cases~byQueue~2'));
    await settle();
    expect(keys()).toEqual([]);
    const done = writes.add(put('item-cases~1'));
    await settle();
    expect(keys()).toEqual([
      ['index-global~cases~byQueue~1', 'index-global~cases~byQueue~2', 'item-cases~1'],
    ]);
    underWay[0]?.end.resolve();
    await done;
  });

  it('a disk that fails fails each that asked, and the next write goes on', async () => {
    const { underWay, keys, settle, writes } = disk();
    const failed = Promise.allSettled([writes.add(put('item-1')), writes.add(put('item-2'))]);
    await settle();
    underWay[0]?.end.reject(new Error('full'));
    expect((await failed).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    const next = writes.add(put('item-3'));
    await settle();
    underWay[1]?.end.resolve();
    await next;
    expect(keys()).toEqual([['item-1', 'item-2'], ['item-3']]);
  });
});
