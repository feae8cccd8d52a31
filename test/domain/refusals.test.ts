import { globSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { Refusal, TooMany } from '#domain/case/refusal.ts';
import { problemOf } from '#functions/platform/problem.ts';

const root = new URL('../../', import.meta.url);
const files = globSync(['functions/domain/**/*.ts', 'functions/platform/**/*.ts', 'functions/*/*.ts'], {
  cwd: root.pathname,
}).filter((file) => !file.endsWith('.lambda.ts'));

/** Every refusal that the product exports, by the name under which it does. */
const refusals = new Map<string, new (...given: never[]) => Refusal>();
for (const file of files)
  for (const [name, value] of Object.entries(await import(new URL(file, root).href)))
    if (typeof value === 'function' && value.prototype instanceof Refusal)
      refusals.set(name, value as new () => Refusal);
for (const base of ['BadRequest', 'TooMany', 'WithFaults']) refusals.delete(base);

/** Some are about a list, some about a word. */
const made = (Class: new (...given: never[]) => Refusal): Refusal => {
  if (Class.prototype instanceof TooMany) return new Class();
  try {
    return new Class([] as never, [] as never);
  } catch {
    return new Class('2026-12-01' as never, 'x' as never);
  }
};

describe('a refusal', () => {
  it('is found by this test', () => {
    expect(refusals.size).toBeGreaterThan(90);
  });

  // Minified, a class has no name of its own: what a machine retries by must follow from the code.
  it.each([...refusals])('%s has the name that its code says', (exported, Class) => {
    expect(made(Class).name).toBe(exported);
  });

  it('has a code of its own', () => {
    const codes = [...refusals.values()].map((Class) => made(Class).code);

    expect(codes.toSorted()).toEqual([...new Set(codes)].toSorted());
  });

  it('of too many calls says when to try again; no other is 429 (S12)', () => {
    const all = [...refusals.values()].map(made);
    const waits = all.map((refusal) => ({ refusal, reply: problemOf(refusal) }));
    const many = waits.filter(({ refusal }) => refusal.category === 'too-many');

    expect(many.length).toBeGreaterThan(1);
    for (const { refusal, reply } of waits) {
      expect(reply.statusCode === 429).toBe(refusal instanceof TooMany);
      if (reply.statusCode === 429) expect(Number(reply.headers['retry-after'])).toBeGreaterThan(0);
    }
  });
});
