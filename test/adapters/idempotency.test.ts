import { describe, expect, it } from 'vitest';
import { places, stopTables } from '#test/support/adapters/places.ts';

stopTables();

const expiresAt = Date.parse('2026-12-24T15:00:00.000Z') / 1000;

describe.each(places)('idempotency keys $where', async ({ open }) => {
  const { idempotency, clock } = await open();

  it('a key belongs to the first who binds it, and everybody hears to whom', async () => {
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map((n) =>
        idempotency.bind('public POST /requests', 'k', `REQ-${n}`, `body ${n}`, expiresAt),
      ),
    );
    const fresh = answers.filter((one) => one.fresh);
    expect(fresh).toHaveLength(1);
    expect(new Set(answers.map(({ caseId }) => caseId))).toEqual(new Set([fresh[0]?.caseId]));
    expect(new Set(answers.map(({ bodyHash }) => bodyHash))).toEqual(new Set([fresh[0]?.bodyHash]));
    expect(await idempotency.find('public POST /requests', 'k')).toBe(fresh[0]?.caseId);
  });

  it('the same key in another scope is another key', async () => {
    await idempotency.bind('a', 'b|c', 'REQ-1', 'body', expiresAt);
    expect(await idempotency.find('a|b', 'c')).toBeUndefined();
    expect((await idempotency.bind('a|b', 'c', 'REQ-2', 'body', expiresAt)).fresh).toBe(true);
    expect(await idempotency.find('z', 'b|c')).toBeUndefined();
    expect((await idempotency.bind('z', 'b|c', 'REQ-3', 'body', expiresAt)).fresh).toBe(true);
  });

  it('binding again with one’s own case id is fresh: it was one’s own reply that got lost', async () => {
    await idempotency.bind('s', 'own', 'REQ-1', 'body', expiresAt);
    expect((await idempotency.bind('s', 'own', 'REQ-1', 'body', expiresAt)).fresh).toBe(true);
  });

  it('a key is free again when its time is over', async () => {
    await idempotency.bind('s', 'old', 'REQ-1', 'body', expiresAt);
    clock.set('2026-12-24T15:00:00.000Z');
    expect(await idempotency.find('s', 'old')).toBeUndefined();
    expect((await idempotency.bind('s', 'old', 'REQ-2', 'body', expiresAt + 1)).fresh).toBe(true);
    expect(await idempotency.find('s', 'old')).toBe('REQ-2');
  });
});
