import { describe, expect, it } from 'vitest';
import { nextOfBreach } from '#domain/breach/rules.ts';
import type { InvalidInput } from '#domain/case/errors.ts';
import {
  ann,
  type BreachLife,
  held,
  listFrozen,
  listSha256,
  ready,
  type Typed,
  text,
} from '#test/support/domain/breach.ts';
import { begins, released, sent, supplemented } from '#test/support/domain/notice.ts';

const set = '6'.repeat(64);
const withRows = () =>
  sent(begins(released(held('2026-11-24', [listFrozen({ toFinish: 10 }), ...ready.slice(1)]))));
const finish = (over: object): Typed =>
  ({ type: 'finish-rows', list: 1, how: 'posted', by: ann, setSha256: set, finished: 4, ...over }) as Typed;
const writeOff = (over: object): Typed =>
  ({
    type: 'ask-write-off',
    list: 1,
    by: ann,
    textSha256: text,
    setSha256: set,
    finished: 4,
    ...over,
  }) as Typed;
const faultsOf = (life: BreachLife, command: Typed) => {
  try {
    life.do(command);
    return [];
  } catch (error) {
    return (error as InvalidInput).faults;
  }
};

describe('rows that an officer finishes (R-14)', () => {
  it.each([
    ['finished', finish],
    ['written off', writeOff],
  ])('are some that are left, and more than before, to be %s', (_, act) => {
    const fault = { pointer: '#/lines', detail: 'Name rows of this list that still have to be finished.' };
    for (const finished of [0, 11]) expect(faultsOf(withRows(), act({ finished }))).toEqual([fault]);
    const life = withRows().do(finish({}));
    expect(faultsOf(life, act({ basedOnSha256: set }))).toEqual([fault]);
    expect(faultsOf(life, act({ basedOnSha256: set, finished: 10 }))).toEqual([]);
  });

  it('are refused when the set that the officer saw has changed', () => {
    expect(withRows().refusal(writeOff({ basedOnSha256: set }))).toBe('RowsChanged');
    expect(
      withRows()
        .do(finish({}))
        .refusal(writeOff({ finished: 10 })),
    ).toBe('RowsChanged');
  });

  it('covered by another list are refused when that list is not one of the breach', () => {
    const other = '5'.repeat(64);
    const covered = (...coveredByLists: readonly string[]) =>
      supplemented(withRows()).refusal(finish({ how: 'corrected', coveredByLists }));
    expect([covered('e'.repeat(64)), covered(other, 'e'.repeat(64)), covered(listSha256)]).toEqual([
      ...['OtherListChanged', 'OtherListChanged', 'OtherListChanged'],
    ]);
    expect([covered(), covered(other)]).toEqual(['no refusal', 'no refusal']);
  });

  it('are of a list that there is and that is frozen', () => {
    expect(withRows().refusal(finish({ list: 7 }))).toBe('NotFound');
    expect(held('2026-11-24', []).refusal(finish({}))).toBe('NothingFrozen');
    expect(
      nextOfBreach(held('2026-11-24', []).state, held().facts).map(({ action }) => action),
    ).not.toContain('finish-rows');
  });
});
