import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noticeOf } from '#domain/breach/customer-notice.ts';
import type { BreachEvent } from '#domain/breach/events.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import {
  FileIsRead,
  NothingToCorrect,
  OtherListChanged,
  RowsChanged,
  RowsFinished,
  UseSupplement,
} from '#domain/notice/errors.ts';
import type { Finishing } from '#domain/notice/events.ts';
import { noticeListOf } from '#domain/notice/state.ts';
import { correctRows } from '#functions/notice/accounting/correct-rows.ts';
import { finishRows } from '#functions/notice/accounting/finish-rows.ts';
import { rejectedRows } from '#functions/notice/accounting/rejected-rows.ts';
import type { RowsCorrected } from '#functions/notice/contract.ts';
import { listFile, openList } from '#functions/notice/list/frozen-list.ts';
import { takeList } from '#functions/notice/list/take-recipients.ts';
import { id, listsWorld } from '#test/support/notice/lists-world.ts';

const header = 'customerRef,name,email,address,segment,addressSince';
const good = 'C-1,Ada,ada@home.example,1 Main St,general,';
const noAddress = 'C-2,Bram,bram@,,general,';
const noReference = ',Cleo,cleo@home.example,,general,';
const [letterSha256, textSha256] = ['8'.repeat(64), '7'.repeat(64)];
const opened = (list: number): BreachEvent => ({
  ...{ type: 'supplement-opened', list, by: 'ann', textSha256 },
});
const bram = { '1-3': { name: 'Bram', email: 'bram@home.example' } };
const cleo = { '1-4': { customerRef: 'C-4', name: 'Cleo', email: 'cleo@home.example' } };
const adaRead = {
  ref: 'C-1',
  name: 'Ada',
  segment: 'general',
  email: 'ada@home.example',
  address: '1 Main St',
};
const bramRead = { ref: 'C-2', name: 'Bram', segment: 'general', email: 'bram@home.example' };
const cleoRead = { ref: 'C-4', name: 'Cleo', segment: 'general', email: 'cleo@home.example' };

const allOf = async <T>(source: AsyncIterable<T>): Promise<readonly T[]> => {
  const all: T[] = [];
  for await (const one of source) all.push(one);
  return all;
};

const world = async (...rows: readonly string[]) => {
  const at = await listsWorld();
  await at.put([header, good, ...rows, ''].join('\n'));
  const listIn = async (n: number) => noticeListOf(noticeOf((await at.read()).state), n);
  const frozen = async (n: number) => (await listIn(n))?.list;
  const of = { caseId: id, by: 'una' };
  return {
    ...at,
    listIn,
    frozen,
    shown: async (list = 1) => (await rejectedRows(at.needs)(of, { query: { list: String(list) } })).body,
    correct: (rows: RowsCorrected['rows'], list = 1, by = 'una', needs = at.needs) =>
      correctRows(needs)({ caseId: id, by, list, rows }),
    finish: (lines: readonly number[], how: Finishing = 'corrected', reason: string | null = 'Typed anew.') =>
      finishRows(at.needs)({
        ...{ ...of, list: 1, lines: [...lines], how },
        ...(reason === null ? {} : { reason }),
      }),
    people: async (n: number) => {
      const list = await frozen(n);
      return list === undefined ? [] : allOf((await openList(at.files, id, list.sha256)).everyone());
    },
  };
};

/** The first list is approved, and two supplements are open. */
const later = async (...rows: readonly string[]) => {
  const at = await world(...rows);
  const { sha256 = '', count = 0 } = (await at.frozen(1)) ?? {};
  const of = { list: 1, audience: 'everyone', letterSha256 } as const;
  await at.happened({ type: 'letter-written', ...of, by: 'wes' });
  await at.happened({ type: 'notice-approved', ...of, listSha256: sha256, count, by: 'abe' });
  await at.happened(opened(2), opened(3));
  return at;
};

const faultsOf = async (work: Promise<unknown>) => {
  const error = await work.then(
    () => undefined,
    (fault: unknown) => fault,
  );
  expect(error).toBeInstanceOf(InvalidInput);
  return (error as InvalidInput).faults.map(({ pointer }) => pointer);
};

describe('rejected rows that an officer corrects on a page (R-14)', () => {
  it('are shown as they were uploaded, to be corrected; the view is recorded once a day (R-24)', async () => {
    const at = await world(noAddress, noReference);
    const { rows, more } = await at.shown();
    await at.shown();
    expect(rows).toEqual([
      {
        ...{ row: '1-3', list: 1, line: 3, reason: 'no-address', customerRef: 'C-2' },
        fields: { customerRef: 'C-2', name: 'Bram', email: 'bram@', segment: 'general' },
      },
      expect.objectContaining({ row: '1-4', reason: 'no-reference', customerRef: null }),
    ]);
    expect(more).toBe(0);
    const views = (await at.read()).history.flatMap(({ events }) => events).map(({ type }) => type);
    expect(views.filter((type) => type === 'person-revealed')).toHaveLength(1);
  });

  it('join the list before its approval: each other row stays as it was, rejected or not', async () => {
    const at = await world(noAddress, noReference, good, 'C-5,Eve,eve@,,general,');
    const before = await at.frozen(1);
    await at.correct({ ...bram, ...cleo });
    expect(await at.people(1)).toEqual([adaRead, bramRead, cleoRead]);
    expect(await at.frozen(1)).toMatchObject({
      ...{ count: 3, toFinish: 1, collapsed: 1, unknownAccounts: 3, states: { unknown: 3 } },
      corrected: ['1-3', '1-4'],
    });
    expect((await at.frozen(1))?.sha256).not.toBe(before?.sha256);
    expect((await at.shown()).rows.map(({ row, reason }) => [row, reason])).toEqual([['1-6', 'no-address']]);
    await at.correct({ '1-6': { name: 'Eve', address: '5 Main St, Denver, CO 80202' } }, 1, 'ben');
    expect(await at.frozen(1)).toMatchObject({ count: 4, toFinish: 0, onPaper: 1 });
    expect((await at.listIn(1))?.uploaders).toEqual(['una', 'ben']);
  });

  it('join an approved list never: they go on a supplement, and can then be finished', async () => {
    const at = await later(noAddress, noReference);
    const before = await at.frozen(1);
    await expect(at.correct(bram)).rejects.toThrow(UseSupplement);
    await at.correct({ '1-3': { name: 'Bram', address: '2 Main St\nDenver, "CO"' } }, 2);
    expect(await at.people(2)).toEqual([
      {
        ref: 'C-2',
        name: 'Bram',
        segment: 'general',
        address: '2 Main St\nDenver, "CO"',
        onPaper: 'no-email',
      },
    ]);
    expect(await at.frozen(1)).toEqual(before);
    expect((await at.finish([3])).body).toMatchObject({ left: 1 });
    expect((await at.shown(3)).rows.map(({ row }) => row)).toEqual(['1-4']);
  });

  it('of two officers both count, on one supplement', async () => {
    const at = await later(noAddress, noReference);
    await at.correct(bram, 2);
    await at.correct(cleo, 2, 'ben');
    expect(await at.people(2)).toEqual([bramRead, cleoRead]);
    expect((await at.listIn(2))?.uploaders).toEqual(['una', 'ben']);
    await expect(at.correct({ '1-3': { email: 'x@home.example' } }, 3)).rejects.toThrow(NothingToCorrect);
  });

  it('without a reference are corrected once: that list notifies their customer from then on', async () => {
    const at = await later(noAddress, noReference);
    await at.correct(cleo, 2);
    const again = { '1-4': { customerRef: 'C-5', name: 'Cleo', email: 'cleo@home.example' } };
    expect((await at.shown(2)).rows.map(({ row }) => row)).toEqual(['1-3']);
    expect((await at.shown(3)).rows.map(({ row }) => row)).toEqual(['1-3']);
    for (const list of [2, 3]) expect(await faultsOf(at.correct(again, list))).toEqual(['#/rows/1-4']);
    await at.correct(bram, 2);
    expect((await at.people(2)).map(({ ref }) => ref)).toEqual(['C-4', 'C-2']);
    await at.finish([4], 'corrected', null);
    const { sha256 } = (await at.frozen(2)) ?? {};
    expect((await at.listIn(1))?.done?.coveredByLists).toEqual([sha256]);
  });

  it.each([
    ['is canceled', (at) => at.happened({ type: 'supplement-canceled', list: 2, by: 'ann', textSha256 })],
    [
      'is replaced by a file',
      async (at) => void (await at.put([header, 'C-9,Fay,fay@home.example,,,', ''].join('\n'), 2)),
    ],
  ] satisfies [string, (at: Awaited<ReturnType<typeof world>>) => Promise<void>][])(
    'without a reference can be corrected again when the list that took them %s',
    async (_, gone) => {
      const at = await later(noReference);
      await at.correct({ '1-3': cleo['1-4'] }, 2);
      expect((await at.shown(3)).rows).toEqual([]);
      await gone(at);
      expect((await at.shown(3)).rows.map(({ row }) => row)).toEqual(['1-3']);
      await expect(at.finish([3], 'corrected', null)).rejects.toThrow(InvalidInput);
    },
  );

  it('of too many segments keep since when their address is known: no typed one takes its place (R-15)', async () => {
    const segments = Array.from({ length: 199 }, (_, n) => `S-${n},N,n${n}@home.example,,seg-${n},`);
    const at = await listsWorld();
    const lookUp = async () => new Map([['C-2', { postalAsOf: '1 Old St, Denver, CO 80202' }]]);
    const needs = { ...at.needs, addressOfRecord: { lookUp } };
    const late = 'C-2,Bram,bram@home.example,2 Main St,one-more,2026-11-20';
    const file = Buffer.from([header, good, ...segments, late, ''].join('\n'));
    await takeList(needs)({ caseId: id, by: 'una', file });
    const of = { caseId: id, by: 'una' };
    const { rows } = (await rejectedRows(needs)(of, { query: {} })).body;
    expect(rows).toMatchObject([{ reason: 'too-many-segments', fields: { addressSince: '2026-11-20' } }]);
    const thief = { name: 'Bram', email: 'thief@home.example', segment: 'general' };
    await correctRows(needs)({ ...of, list: 1, rows: { [rows[0]?.row ?? '']: thief } });
    const { sha256 = '' } = noticeListOf(noticeOf((await at.read()).state), 1)?.list ?? {};
    const people = await allOf((await openList(at.files, id, sha256)).everyone());
    expect(people.filter(({ ref }) => ref === 'C-2')).toEqual([
      {
        ...{ ref: 'C-2', name: 'Bram', segment: 'general' },
        ...{ address: '1 Old St, Denver, CO 80202', onPaper: 'address-changed' },
      },
    ]);
  });

  it.each([
    [
      'the same row',
      async (at: Awaited<ReturnType<typeof world>>) => void (await at.correct(bram, 1, 'ben')),
    ],
    ['another row', async (at) => void (await at.correct(cleo, 1, 'ben'))],
    [
      'a whole new list',
      async (at) =>
        void (await at.put([header, good, noAddress, 'C-9,Fay,fay@home.example,,,', ''].join('\n'))),
    ],
    [
      'only the rejected rows',
      async (at) => void (await at.put([header, good, noAddress, noAddress, ''].join('\n'))),
    ],
  ] satisfies [string, (at: Awaited<ReturnType<typeof world>>) => Promise<void>][])(
    'whoever is slower changes nothing, where the faster changed %s',
    async (_, faster) => {
      const at = await world(noAddress, noReference);
      let isFirst = true;
      const addressOfRecord = {
        lookUp: async () => {
          if (isFirst) {
            isFirst = false;
            await faster(at);
          }
          return new Map();
        },
      };
      const slower = at.correct({ '1-3': { name: 'Bo', email: 'bo@home.example' } }, 1, 'una', {
        ...at.needs,
        addressOfRecord,
      });
      const list = slower.catch(() => at.frozen(1));
      await expect(slower).rejects.toThrow(RowsChanged);
      expect(await at.frozen(1)).toEqual(await list);
      expect((await at.people(1)).map(({ name }) => name)).not.toContain('Bo');
    },
  );

  it('finished meanwhile are not told twice', async () => {
    const at = await later(noAddress, noReference);
    const lookUp = async () => {
      await at.happened({
        type: 'rows-finished',
        list: 1,
        how: 'posted',
        finished: 1,
        setSha256: '9'.repeat(64),
        by: 'ben',
      });
      return new Map();
    };
    const slower = at.correct(bram, 2, 'una', { ...at.needs, addressOfRecord: { lookUp } });
    await expect(slower).rejects.toThrow(RowsChanged);
    expect(await at.frozen(2)).toBeUndefined();
  });

  it('that are still wrong are refused at their field, and nothing is written', async () => {
    const at = await world(noAddress, noReference);
    const [list, { sha256 = '' } = {}] = [await at.read(), await at.frozen(1)];
    const rejected = listFile(id, sha256, 'rejected.ndjson');
    const bytes = await allOf(at.files.read(rejected));
    const ada = { customerRef: 'C-1', name: 'Ada', email: 'ada@work.example' };
    expect(await faultsOf(at.correct({ ...bram, '1-4': ada }))).toEqual(['#/rows/1-4']);
    const long = { name: 'x'.repeat(201), email: 'bram@home.example' };
    expect(await faultsOf(at.correct({ '1-3': long }))).toEqual(['#/rows/1-3/name']);
    expect(await faultsOf(at.correct({ '1-3': { email: 'bram@' } }))).toEqual(['#/rows/1-3/address']);
    expect((await at.read()).revision).toBe(list.revision);
    expect(await allOf(at.files.read(rejected))).toEqual(bytes);
  });

  it('of one customer make one letter', async () => {
    const at = await world(noAddress, noReference);
    const twice = { ...bram, '1-4': { customerRef: 'C-2', name: 'Bram', email: 'bram@work.example' } };
    expect(await faultsOf(at.correct(twice))).toEqual(['#/rows/1-4']);
  });

  it.each([
    ['of a customer who is on the list already', '1-2'],
    ['of a line that nobody uploaded', '1-99'],
    ['of a list that is none', '9-3'],
  ])('a row %s is refused', async (_, row) => {
    const at = await world(noAddress);
    expect(await faultsOf(at.correct({ [row]: { email: 'x@home.example' } }))).toEqual([`#/rows/${row}`]);
  });

  it('a reference that we can read stays: nobody takes another customer’s place', async () => {
    const at = await world(noAddress);
    const other = at.correct({ '1-3': { customerRef: 'C-9', email: 'bram@home.example' } });
    expect(await faultsOf(other)).toEqual(['#/rows/1-3/customerRef']);
  });

  it('no typed address takes the place of one that changed lately (R-15)', async () => {
    const late = 'C-5,Dora,dora@home.example,5 Main St,general,2026-11-20';
    const hidden = 'C-6,Eve,eve@,,general,2026-11-20';
    const at = await world(late, hidden);
    expect((await at.shown()).rows.map(({ row }) => row)).toEqual(['1-4']);
    expect(await faultsOf(at.correct({ '1-3': { email: 'thief@home.example' } }))).toEqual(['#/rows/1-3']);
    expect(await faultsOf(at.correct({ '1-4': { email: 'thief@home.example' } }))).toEqual(['#/rows/1-4']);
  });

  it('wait while a file is read, and for a new list where some are finished already', async () => {
    const at = await world(noAddress, noReference);
    await at.finish([4], 'written-off');
    await expect(at.correct(bram)).rejects.toThrow(RowsFinished);
    await at.upload([header, good, ''].join('\n'));
    await expect(at.correct(bram)).rejects.toThrow(FileIsRead);
  });

  it('are not put on a list that another list has overtaken', async () => {
    const at = await later(noAddress, noReference);
    await at.put([header, 'C-7,Gus,gus@home.example,,general,', 'C-8,Hal,hal@,,general,', ''].join('\n'), 2);
    at.clock.advance(1000);
    await at.correct(bram, 3);
    await expect(at.correct({ '2-3': { email: 'hal@home.example' } }, 2)).rejects.toThrow(OtherListChanged);
  });

  it('on whichever list rows are corrected, nobody is on two lists, and nobody is left out', async () => {
    const ref = fc.constantFrom('C-2', 'C-3', 'C-4');
    const row = fc.record({ ref: fc.option(ref, { nil: '' }), bad: fc.boolean() });
    const as = fc.constantFrom('C-1', 'C-2', 'C-3', 'C-4', 'C-5');
    const typed = fc.array(fc.record({ line: fc.integer({ min: 3, max: 9 }), as }), { minLength: 1 });
    const uploaded = fc.array(row, { minLength: 3, maxLength: 7 });
    const onto = fc.array(fc.record({ list: fc.constantFrom(1, 2, 3), typed }), { maxLength: 4 });
    const run = async (
      isLater: boolean,
      rows: readonly { ref: string; bad: boolean }[],
      sets: { list: number; typed: { line: number; as: string }[] }[],
    ) => {
      const lines = rows.map(({ ref: known, bad }) => {
        const email = bad ? '' : `${known || 'x'}@home.example`;
        return `${known},N,${email},,general,`;
      });
      const at = await (isLater ? later : world)(...lines);
      const open = new Map((await at.shown(isLater ? 2 : 1)).rows.map((each) => [each.row, each]));
      const count = async () => (await Promise.all([1, 2, 3].map(at.people))).flat();
      for (const { list, typed: set } of sets) {
        const said = set.flatMap(({ line, as: wanted }) => {
          const found = open.get(`1-${line}`);
          const customerRef = found?.customerRef ?? wanted;
          const fields = { customerRef, name: 'N', email: `${customerRef}@home.example` };
          return found === undefined ? [] : [[`1-${line}`, fields] as const];
        });
        const before = await count();
        const done = await at.correct(Object.fromEntries(said), isLater ? Math.max(list, 2) : 1).then(
          () => true,
          () => false,
        );
        const names = new Set(said.map(([name]) => name));
        expect(await count()).toHaveLength(before.length + (done ? names.size : 0));
      }
      const all = (await count()).map((each) => each.ref);
      expect(all).toHaveLength(new Set(all).size);
    };
    await fc.assert(fc.asyncProperty(fc.boolean(), uploaded, onto, run), { numRuns: 60 });
  });
});
