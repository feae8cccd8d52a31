import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { Turns } from '#infra/local/turns.ts';

const yard = (turns: Turns) => {
  const started: string[] = [];
  const start = (...names: readonly string[]): void => {
    for (const name of names) void turns.start(name, () => void started.push(name));
  };
  return { started, start };
};

const openCall = (turns: Turns) => {
  const { promise, resolve: leave } = Promise.withResolvers<void>();
  const answered = turns.call(() => promise);
  return { leave, answered };
};

/** A task of the machine, until it is told to end. */
const taskOf = (turns: Turns, execution: string) => {
  const { promise, resolve: end } = Promise.withResolvers<void>();
  return { end, ended: turns.task(execution, () => promise) };
};

it('with no open call every machine starts at once', () => {
  const { started, start } = yard(new Turns());
  start('a', 'b', 'c');
  expect(started).toEqual(['a', 'b', 'c']);
});

it('while a call is open one machine starts after another, in order', async () => {
  const turns = new Turns();
  const { started, start } = yard(turns);
  openCall(turns);
  start('a', 'b', 'c');
  expect(started).toEqual(['a']);
  await expect.poll(() => started, { timeout: 500 }).toEqual(['a', 'b', 'c']);
});

it('a machine keeps its turn from task to task, and passes it on when it has none', async () => {
  const turns = new Turns();
  const { started, start } = yard(turns);
  openCall(turns);
  start('a', 'b');
  const first = taskOf(turns, 'a');
  await wait(60);
  first.end();
  await first.ended;
  const second = taskOf(turns, 'a');
  await wait(60);
  expect(started).toEqual(['a']);
  second.end();
  await expect.poll(() => started, { timeout: 500 }).toEqual(['a', 'b']);
});

it('a task that takes long holds up nobody for longer than a turn', async () => {
  const turns = new Turns();
  const { started, start } = yard(turns);
  openCall(turns);
  start('slow', 'next', 'third');
  const slow = taskOf(turns, 'slow');
  await expect.poll(() => started, { timeout: 3000 }).toEqual(['slow', 'next']);
  const next = taskOf(turns, 'next');
  // The turn is the next one's: that the slow one ends passes on nothing.
  slow.end();
  await slow.ended;
  await wait(60);
  expect(started).toEqual(['slow', 'next']);
  next.end();
});

it('a task of a machine without the turn is never held up, and a failed task passes the turn on', async () => {
  const turns = new Turns();
  const { started, start } = yard(turns);
  openCall(turns);
  start('a', 'b');
  expect(await turns.task('other', async () => 'done')).toBe('done');
  await expect(turns.task('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect.poll(() => started, { timeout: 500 }).toEqual(['a', 'b']);
});

it.each([
  { because: 'soon after the last one has left', leave: true, move: false },
  { because: 'at once when the clock is moved', leave: false, move: true },
])('all that wait start $because', async ({ leave, move }) => {
  const turns = new Turns();
  const { started, start } = yard(turns);
  const [first, second] = [openCall(turns), openCall(turns)];
  start('a', 'b', 'c');
  void taskOf(turns, 'a');
  first.leave();
  await first.answered;
  expect(started).toEqual(['a']);
  if (leave) second.leave();
  if (move) turns.moving(true);
  await expect.poll(() => started, { timeout: 200 }).toEqual(['a', 'b', 'c']);
});

it('while the clock is moved no machine waits; after the move they take turns again', () => {
  const turns = new Turns();
  const { started, start } = yard(turns);
  openCall(turns);
  turns.moving(true);
  start('a', 'b');
  expect(started).toEqual(['a', 'b']);
  turns.moving(false);
  start('c', 'd');
  expect(started).toEqual(['a', 'b', 'c']);
});

it('a door that fails is left like any other', async () => {
  const turns = new Turns();
  await expect(turns.call(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  await expect.poll(() => turns.isQuiet).toBe(true);
});
