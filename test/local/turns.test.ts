import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Turns } from '#infra/local/turns.ts';

/** Work that notes when it begins, and ends when it is told. */
const workshop = (turns: Turns) => {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const begin = (name: string): Promise<string> =>
    turns.behind(async () => {
      begun.push(name);
      await new Promise<void>((end) => ends.set(name, end));
      return name;
    });
  const end = async (name: string): Promise<void> => {
    ends.get(name)?.();
    await wait(1);
  };
  return { begun, begin, end };
};

const somebodyAt = (turns: Turns) => {
  const { promise, resolve: leave } = Promise.withResolvers<void>();
  const answered = turns.atDoor(() => promise);
  return { leave, answered };
};

it('with nobody at a door all work begins at once', () => {
  const { begun, begin } = workshop(new Turns());
  for (const name of ['a', 'b', 'c']) void begin(name);
  expect(begun).toEqual(['a', 'b', 'c']);
});

it('with somebody at a door one piece begins after another, in order', async () => {
  const turns = new Turns();
  const { begun, begin, end } = workshop(turns);
  somebodyAt(turns);
  for (const name of ['a', 'b', 'c']) void begin(name);
  expect(begun).toEqual(['a']);
  await end('a');
  expect(begun).toEqual(['a', 'b']);
  await end('b');
  expect(begun).toEqual(['a', 'b', 'c']);
});

it('a piece that fails passes its turn on, and its failure is its own', async () => {
  const turns = new Turns();
  somebodyAt(turns);
  const failing = turns.behind(() => Promise.reject(new Error('no')));
  const next = turns.behind(async () => 'next');
  await expect(failing).rejects.toThrow('no');
  expect(await next).toBe('next');
});

it('a piece that sleeps keeps nobody waiting for longer than a turn', async () => {
  const turns = new Turns();
  const { begun, begin, end } = workshop(turns);
  somebodyAt(turns);
  void begin('sleeper');
  void begin('next');
  void begin('third');
  await expect.poll(() => begun, { timeout: 2000 }).toEqual(['sleeper', 'next']);
  // Its turn was passed on already, so its end passes no other.
  await end('sleeper');
  expect(begun).toEqual(['sleeper', 'next']);
});

it('all that waits begins soon after the last one has left the doors', async () => {
  const turns = new Turns();
  const { begun, begin } = workshop(turns);
  const [first, second] = [somebodyAt(turns), somebodyAt(turns)];
  for (const name of ['a', 'b', 'c']) void begin(name);
  first.leave();
  await first.answered;
  expect(begun).toEqual(['a']);
  second.leave();
  await second.answered;
  await expect.poll(() => begun, { timeout: 200 }).toEqual(['a', 'b', 'c']);
  void begin('d');
  expect(begun).toContain('d');
});

it('a door that fails is left like any other', async () => {
  const turns = new Turns();
  const { begun, begin } = workshop(turns);
  const failed = turns.atDoor(() => Promise.reject(new Error('no')));
  void begin('a');
  void begin('b');
  await expect(failed).rejects.toThrow('no');
  await expect.poll(() => begun).toEqual(['a', 'b']);
});
