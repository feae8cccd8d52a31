import { setTimeout } from 'node:timers/promises';
import { expect, it } from 'vitest';
import * as z from 'zod/mini';
import { answering } from '#functions/platform/api.ts';
import { task } from '#functions/platform/task.ts';

/** Its time is over before it is done. */
const context = { getRemainingTimeInMillis: () => 20 } as never;
const slow = () => setTimeout(60, 'done');

it('a task whose time is over says nothing: Lambda ends its process, which machines retry, and nothing of it goes on in another call', async () => {
  const handler = task(z.object({}), { settings: [], in: () => slow }).in({});
  expect(await handler({}, context)).toBe('done');
});

it('a call whose time is over is not answered while it may still do what it was asked', async () => {
  const handler = answering(async () => ({ body: await slow() }));
  expect(await handler({}, context)).toMatchObject({ statusCode: 200, body: '"done"' });
});
