import { describe, expect, it } from 'vitest';
import { places, stopTables } from '#test/support/adapters/places.ts';

stopTables();

const openedAt = Date.parse('2026-11-24T15:00:00.000Z');
const fresh = { idempotencyKey: 'k-1', openedAt, expiresAt: openedAt / 1000 + 86_400 };
const other = { ...fresh, idempotencyKey: 'k-2' };

describe.each(places)('drafts $where', async ({ open }) => {
  const { drafts, clock } = await open();

  it('an answer reads back as typed, under its own key alone (P26)', async () => {
    const typed = { name: 'Ñandú O’Brien 🐦 \n\u202e', details: 'x'.repeat(5000), country: '' };
    expect(await drafts.keep('one', typed, fresh)).toBe('opened');
    expect(await drafts.read('one')).toEqual({
      ...{ answers: typed, idempotencyKey: 'k-1', openedAt, isSent: false },
    });
    expect(await drafts.read('another')).toBeUndefined();
  });

  it('later answers are added, and the first key stays (F1)', async () => {
    await drafts.keep('two', { kind: 'access', name: 'Pat' }, fresh);
    expect(await drafts.keep('two', { name: 'Pat Lee', constructor: 'x' }, other)).toBe('kept');
    const { answers, idempotencyKey } = (await drafts.read('two')) ?? {};
    expect([answers, idempotencyKey]).toEqual([{ kind: 'access', name: 'Pat Lee', constructor: 'x' }, 'k-1']);
  });

  it('two tabs at once lose no answer and make one draft', async () => {
    const fields = ['a', 'b', 'c', 'd', 'e', 'f'];
    const kept = await Promise.all(
      fields.map((field) => drafts.keep('tabs', { [field]: field }, { ...fresh, idempotencyKey: field })),
    );
    expect(kept.filter((one) => one === 'opened')).toHaveLength(1);
    expect(Object.keys((await drafts.read('tabs'))?.answers ?? {}).sort()).toEqual(fields);
  });

  it('half of a character is replaced, not refused', async () => {
    await drafts.keep('half', { name: 'Pat \ud83d' }, fresh);
    expect((await drafts.read('half'))?.answers.name).toBe('Pat \ufffd');
  });

  it('a sent draft forgets its answers, takes no others and still knows its request', async () => {
    await drafts.keep('sent', { name: 'Pat' }, fresh);
    await drafts.markSent('sent');
    expect(await drafts.keep('sent', { name: 'Mallory' }, other)).toBe('sent');
    expect(await drafts.read('sent')).toEqual({ answers: {}, idempotencyKey: 'k-1', openedAt, isSent: true });
  });

  it('a draft that is discarded is gone, and so is one that never was', async () => {
    await drafts.keep('gone', { name: 'Pat' }, fresh);
    for (const key of ['gone', 'never']) await drafts.discard(key);
    await drafts.markSent('never');
    for (const key of ['gone', 'never']) expect(await drafts.read(key)).toBeUndefined();
  });

  it('after 24 hours a draft is gone, sent or not; the next answer begins a new one', async () => {
    await drafts.keep('old', { name: 'Pat' }, fresh);
    await drafts.keep('old sent', { name: 'Pat' }, fresh);
    await drafts.markSent('old sent');
    clock.set('2026-11-25T15:00:00.000Z');
    const later = { ...other, expiresAt: fresh.expiresAt + 86_400 };
    for (const key of ['old', 'old sent']) {
      expect(await drafts.read(key)).toBeUndefined();
      expect(await drafts.keep(key, { kind: 'access' }, later)).toBe('opened');
      expect(await drafts.read(key)).toMatchObject({ answers: { kind: 'access' }, idempotencyKey: 'k-2' });
    }
  });
});
