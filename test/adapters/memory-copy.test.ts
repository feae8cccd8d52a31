import { describe, expect, it } from 'vitest';
import { copyOf } from '#functions/adapters/memory/copy.ts';

describe('what a memory adapter keeps is what DynamoDB would keep', () => {
  it('shares nothing with what was handed in', () => {
    const given = { list: [{ n: 1 }], days: new Set(['2026-11-24']) };
    const kept = copyOf(given);
    given.list.push({ n: 2 });
    given.list[0]!.n = 3;
    given.days.add('2026-11-25');
    expect(kept).toEqual({ list: [{ n: 1 }], days: new Set(['2026-11-24']) });
  });

  it('has no undefined member, in an object or a list', () => {
    const kept = copyOf({ a: undefined, inner: { b: undefined, c: null }, list: [1, undefined, 2] });
    expect(Object.keys(kept)).toEqual(['inner', 'list']);
    expect(kept).toStrictEqual({ inner: { c: null }, list: [1, 2] });
  });

  it('keeps a member of any name, also `__proto__`', () => {
    const kept = copyOf(JSON.parse('{"__proto__": {"by": "ann"}}'));
    expect(Object.keys(kept)).toEqual(['__proto__']);
    expect(JSON.stringify(kept)).toBe('{"__proto__":{"by":"ann"}}');
  });

  it('refuses an empty set', () => {
    expect(() => copyOf({ days: new Set() })).toThrow('An empty set cannot be stored');
  });
});
