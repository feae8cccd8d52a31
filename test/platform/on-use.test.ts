import { expect, it } from 'vitest';
import { allOnUse, onUse, partOf } from '#functions/platform/on-use.ts';

const greeting = (ports: { readonly name: string }) => async (word: string) => `${word} ${ports.name}`;

it('a use case is loaded at its first call, and once', async () => {
  let loads = 0;
  const greet = onUse(async () => {
    loads += 1;
    return greeting;
  })({ name: 'Ann' });
  expect(loads).toBe(0);
  expect([await greet('Hello'), await greet('Good day')]).toEqual(['Hello Ann', 'Good day Ann']);
  expect(loads).toBe(1);
});

it('what could not be loaded is loaded at the next call', async () => {
  let loads = 0;
  const greet = onUse(async () => {
    loads += 1;
    if (loads === 1) throw new Error('no such file');
    return greeting;
  })({ name: 'Ann' });
  await expect(greet('Hello')).rejects.toThrow('no such file');
  expect(await greet('Hello')).toBe('Hello Ann');
});

it('a use case is one of its module, by name', async () => {
  const part = partOf(async () => ({ greeting }));
  expect(await part('greeting')({ name: 'Ann' })('Hello')).toBe('Hello Ann');
});

it('several calls are loaded together', async () => {
  let loads = 0;
  const calls = allOnUse({ add: true, double: true }, async () => {
    loads += 1;
    return { add: async (a: number, b: number) => a + b, double: async (a: number) => 2 * a };
  });
  expect([await calls.add(1, 2), await calls.double(2)]).toEqual([3, 4]);
  expect(loads).toBe(1);
});
