import { describe, expect, it } from 'vitest';
import { firstBreak } from '#domain/case/chain.ts';
import { findKeysIn } from '#domain/find-keys.ts';
import { requests } from '#domain/request/request.ts';
import { erasingWorld, itsEnd } from '#test/support/erasing.ts';

const all = [
  ...['REQUEST LETTER', 'REQUEST PERSON', 'REQUEST PERSON', 'REQUEST TEXT', 'REQUEST TEXT'],
  ...['SECRET SECRET', 'FIND REQ', 'FIND REQ'],
];
const kinds = (left: readonly string[]) => left.map((one) => one.replace(/REQ-.*/, 'REQ')).toSorted();

describe('everything personal of a case goes by one way, at the end of its time (P47)', () => {
  it('and nothing of it before', async () => {
    const w = erasingWorld();
    const { id } = await w.settle(1);
    w.clock.set('2028-12-23T23:59:59.000Z');
    expect(await w.day()).toEqual({ erased: 0, preserved: 0 });
    expect(kinds(w.left(id))).toEqual([...all, 'attached/REQ', 'packages/REQ'].toSorted());
  });

  it('person, words, letters, link, files and records; the history stays whole, and says so', async () => {
    const w = erasingWorld();
    const { id, secret } = await w.settle(1);
    const other = await w.settle(2, { dueOn: '2026-12-26', workBy: '2026-12-26' });
    w.clock.set(itsEnd);
    expect(await w.day()).toEqual({ erased: 1, preserved: 0 });
    expect(w.left(id)).toEqual([]);
    expect(await w.secrets.find(secret)).toBeUndefined();
    const keys = findKeysIn('p1@home.example').map(({ key }) => key);
    expect((await w.lookups.find(keys, undefined, 5)).items).toEqual([]);
    expect(w.left(other.id)).toHaveLength(10);
    const { state, history, revision, hash } = await w.cases.read(requests, id);
    expect(state.personErased).toBe(true);
    expect(history.at(-1)?.events).toEqual([{ type: 'personal-data-erased', items: 8 }]);
    expect(firstBreak({ pk: `REQUEST#${id}`, id, revision, hash, history })).toBeUndefined();
    const said = JSON.stringify(w.table.all());
    for (const word of ['Person 1', 'Child 1', 'p1@home.example', 'of person 1'])
      expect(said).not.toContain(word);
  });

  it('nobody finds it in the list of settled cases again, and the next day does nothing to it', async () => {
    const w = erasingWorld();
    const { id } = await w.settle(1);
    w.clock.set(itsEnd);
    await w.day();
    expect((await w.cases.list('settled', undefined, 5)).items).toEqual([]);
    expect((await w.cases.list('erased', undefined, 5)).items.map((row) => row.id)).toEqual([id]);
    w.clock.advance(25 * 3_600_000);
    expect(await w.day()).toEqual({ erased: 0, preserved: 0 });
  });

  it('a bounded number of pages an hour, on from where it stopped, and once through a day', async () => {
    const w = erasingWorld();
    for (let n = 1; n <= 130; n += 1) await w.settle(n);
    w.clock.set(itsEnd);
    const [first, second, third] = [await w.day(1), await w.day(1), await w.day(1)];
    expect([first.erased, second.erased, third.erased]).toEqual([100, 30, 0]);
  });

  it('an open case is not erased, however old', async () => {
    const w = erasingWorld();
    const { id } = await w.settle(1, {}, true);
    w.clock.set('2031-01-01T00:00:00.000Z');
    expect(await w.day()).toEqual({ erased: 0, preserved: 0 });
    expect(w.left(id)).toContain('REQUEST TEXT');
  });
});

describe('a preservation stops an erasure before its next item (P47)', () => {
  it('whichever item is next; when it ends, the rest goes', async () => {
    const w = erasingWorld();
    const { id } = await w.settle(1);
    await w.begin({ scope: 'case', person: undefined, case: id });
    w.clock.set(itsEnd);
    expect(await w.day()).toEqual({ erased: 0, preserved: 1 });
    expect(w.left(id)).toHaveLength(10);
    await w.askEnd('PRV-0001');
    await w.confirmEnd('PRV-0001');
    w.clock.advance(25 * 3_600_000);
    expect(await w.day()).toEqual({ erased: 1, preserved: 0 });
    expect(w.left(id)).toEqual([]);
  });

  it.each([1, 2, 5])('one that begins after item %i keeps all others', async (after) => {
    const w = erasingWorld();
    const { id } = await w.settle(1);
    w.clock.set(itsEnd);
    let erased = 0;
    const then = async () => {
      erased += 1;
      if (erased === after)
        await w.begin({ scope: 'period', person: undefined, from: '2026-11-01', to: '2026-11-30' });
    };
    const { erase: eraseFile } = w.caseFiles;
    const { erase: eraseItem } = w.caseItems;
    Object.assign(w.caseFiles, { erase: async (key: string) => eraseFile(key).then(then) });
    Object.assign(w.caseItems, {
      erase: async (of: string, item: string) => eraseItem(of, item).then(then),
    });
    expect(await w.day()).toEqual({ erased: 0, preserved: 1 });
    expect(erased).toBe(after);
    expect((await w.cases.read(requests, id)).state.personErased).toBeUndefined();
    expect(w.left(id)).toContain('REQUEST PERSON');
  });

  it('by a person whose data is still there', async () => {
    const w = erasingWorld();
    const { id } = await w.settle(1);
    await w.people.keepWithoutEnd(id);
    await w.begin({ person: 'P1@home.example' });
    w.clock.set(itsEnd);
    expect(await w.day()).toEqual({ erased: 0, preserved: 1 });
  });
});

describe('a restore of the table does not bring back what was erased (P47)', () => {
  it('it is erased again, by a list that names nobody', async () => {
    const w = erasingWorld();
    const { id } = await w.settle(1);
    const before = w.table.snapshot();
    w.clock.set(itsEnd);
    await w.day();
    expect([...w.bucket.keys()].join()).toMatch(/^erased\/[0-9a-f]{64}$/);
    w.table.restore(before);
    expect(w.left(id)).toContain('REQUEST TEXT');
    expect(await w.again()).toEqual({ erased: 1, preserved: 0 });
    expect(w.left(id)).toEqual([]);
    expect((await w.cases.read(requests, id)).history.at(-1)?.events).toEqual([
      { type: 'personal-data-erased', items: 8 - 2 },
    ]);
  });

  it('what was not erased stays; without a list nothing happens', async () => {
    const w = erasingWorld();
    const { id } = await w.settle(1);
    expect(await w.again()).toEqual({ erased: 0, preserved: 0 });
    await w.caseFiles.markErased('0'.repeat(64));
    expect(await w.again()).toEqual({ erased: 0, preserved: 0 });
    expect(w.left(id)).toHaveLength(10);
  });

  it('a preservation keeps it even then', async () => {
    const w = erasingWorld();
    const { id } = await w.settle(1);
    const before = w.table.snapshot();
    w.clock.set(itsEnd);
    await w.day();
    w.table.restore(before);
    await w.begin({ scope: 'case', person: undefined, case: id });
    expect(await w.again()).toEqual({ erased: 0, preserved: 1 });
  });
});
