import { describe, expect, it } from 'vitest';
import { nameRefusal, type RefusedEntry } from '#domain/breach/refused-entries.ts';
import type { Commit } from '#domain/case/case.ts';
import { ann, ben, text } from '#test/support/domain/breach.ts';

const refused: RefusedEntry = { entry: 'record-direction', code: 'only-later', by: ann, textSha256: text };
const history = (...entries: readonly object[]): readonly Commit[] =>
  entries.map((entry) => ({ events: [entry] }) as unknown as Commit);
const named = (over: object = {}) => ({ type: 'entry-refused', ...refused, ...over });

describe('a refused entry is named in the history (R-11)', () => {
  it('once', () => {
    expect(nameRefusal([], refused)).toEqual([named()]);
    expect(nameRefusal(history(named()), refused)).toEqual([]);
  });

  it.each([
    ['entry', 'lift-direction'],
    ['code', 'document-missing'],
    ['by', ben],
    ['textSha256', 'a'.repeat(64)],
    ['type', 'copy-sent'],
  ])('beside one with another %s', (field, value) =>
    expect(nameRefusal(history(named({ [field]: value })), refused)).toEqual([named()]),
  );

  it('fifty at most, not counting those that our own stops list', () => {
    const others = (count: number, over: object = {}) =>
      history(...Array.from({ length: count }, (_, n) => named({ entry: String(n), ...over })));
    expect(nameRefusal(others(49), refused)).toEqual([named()]);
    expect(nameRefusal(others(50), refused)).toEqual([]);
    expect(nameRefusal(others(50, { stop: 1 }), refused)).toEqual([named()]);
  });
});
