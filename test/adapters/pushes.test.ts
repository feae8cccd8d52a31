import { describe, expect, it } from 'vitest';
import { ended, queued } from '#domain/holder/push.ts';
import type { PushKey } from '#ports/pushes.ts';
import { places, stopTables } from '#test/support/adapters/places.ts';

stopTables();

const at = '2026-11-24T15:00:00.000Z';
const later = '2026-11-24T16:00:00.000Z';
const key = (n: number): PushKey => ({ request: `REQ-${'0'.repeat(26)}`, n, holder: 'billing' });

describe.each(places)('what is told to webhooks, $where', ({ open }) => {
  const all = async () => {
    const { pushes } = await open();
    const due = async (now = at) => {
      const found: PushKey[] = [];
      for await (const one of pushes.due(now)) found.push(one);
      return found;
    };
    return { pushes, due };
  };

  it('is read as it was saved, and only what there is', async () => {
    const { pushes } = await all();
    const push = { ...queued(key(1), at), attempts: [{ at, said: 503 }] };
    expect(await pushes.save(push)).toBe(true);
    expect(await pushes.read([key(1), key(2)])).toEqual([push]);
  });

  it('is due from its moment on, the longest waiting first, and no more when it has ended', async () => {
    const { pushes, due } = await all();
    await pushes.save(queued(key(1), later));
    await pushes.save(queued(key(2), at));
    expect(await due()).toEqual([key(2)]);
    expect(await due(later)).toEqual([key(2), key(1)]);
    await pushes.save({ ...ended(queued(key(2), at), 'received'), turn: 2 });
    expect(await due(later)).toEqual([key(1)]);
  });

  it('is queued once, and of two who write after one read, one wins', async () => {
    const { pushes } = await all();
    const push = queued(key(1), at);
    expect([await pushes.save(push), await pushes.save(push)]).toEqual([true, false]);
    const next = { ...push, tries: 1, turn: 2 };
    expect([await pushes.save(next), await pushes.save(next)]).toEqual([true, false]);
    expect(await pushes.read([key(1)])).toEqual([next]);
  });
});
