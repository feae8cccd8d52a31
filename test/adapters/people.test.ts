import { describe, expect, it } from 'vitest';
import { NotFound } from '#domain/case/errors.ts';
import { findKeysIn } from '#domain/find-keys.ts';
import { chance } from '#functions/adapters/chance.ts';
import { places, stopTables } from '#test/support/adapters/places.ts';

stopTables();

const ada = { name: 'Ada', email: 'ada@example.com', details: '' };
const now = Date.parse('2026-11-24T15:00:00.000Z') / 1000;
const day = 86_400;

describe.each(places)('people $where', async ({ open }) => {
  const { people, lookups, texts, clock } = await open();

  it('a person reads back as typed, beside his case alone', async () => {
    const [id, other] = [chance.caseId('request'), chance.caseId('request')];
    await people.put(id, '', ada);
    expect(await people.read(id)).toEqual(ada);
    expect(await people.read(id, '')).toEqual(ada);
    expect(await people.read(id, 'contact-1')).toBeUndefined();
    expect(await people.read(other)).toBeUndefined();
  });

  it('several persons of one case stand apart', async () => {
    await people.put('CTL-acme', 'contact-1', ada);
    await people.put('CTL-acme', 'contact-2', { name: 'Bob' });
    expect((await people.read('CTL-acme', 'contact-1'))?.name).toBe('Ada');
    expect((await people.read('CTL-acme', 'contact-2'))?.name).toBe('Bob');
  });

  it('a second writing changes nothing', async () => {
    const id = chance.caseId('request');
    await people.put(id, '', ada, now + day);
    await people.put(id, '', { name: 'Mallory' }, now + 9 * day);
    expect((await people.read(id))?.name).toBe('Ada');
    clock.advance(day * 1000);
    expect(await people.read(id)).toBeUndefined();
    clock.advance(-day * 1000);
  });

  it('a person is gone when the time is over, may come again, and is not brought back by keeping', async () => {
    const id = chance.caseId('request');
    await people.put(id, '', ada, now + 7 * day);
    clock.advance(7 * day * 1000 - 1);
    expect(await people.read(id)).toEqual(ada);
    clock.advance(1);
    expect(await people.read(id)).toBeUndefined();
    await people.keepUntil(id, '', now + 400 * day);
    expect(await people.read(id)).toBeUndefined();
    await people.put(id, '', { name: 'Again' });
    expect(await people.read(id)).toEqual({ name: 'Again' });
    clock.advance(-7 * day * 1000);
  });

  it('acknowledging keeps a person to the end of retention; nobody is kept who was never written', async () => {
    const id = chance.caseId('request');
    await people.put(id, '', ada, now + 7 * day);
    await people.keepUntil(id, '', now + 400 * day);
    await people.keepUntil(id, 'nobody', now + 400 * day);
    clock.advance(399 * day * 1000);
    expect(await people.read(id)).toEqual(ada);
    clock.advance(day * 1000);
    expect(await people.read(id)).toBeUndefined();
    expect(await people.read(id, 'nobody')).toBeUndefined();
    clock.advance(-400 * day * 1000);
  });

  it('a preservation takes the end off a person and off what finds them, and the end can come back (P47)', async () => {
    const id = chance.caseId('request');
    const email = `${id.toLowerCase()}@example.com`;
    const keys = findKeysIn(email).map(({ key }) => key);
    const found = async () => (await lookups.find(keys, undefined, 5)).items;
    await people.put(id, '', { ...ada, email }, now + 7 * day);
    expect(await people.keepWithoutEnd(id)).toBe('kept');
    expect(await people.keepWithoutEnd(id)).toBe('without-end');
    clock.advance(400 * day * 1000);
    expect([(await people.read(id))?.name, await found()]).toEqual(['Ada', [id]]);
    await people.keepUntil(id, '', now + 7 * day);
    expect([await people.read(id), await found()]).toEqual([undefined, []]);
    expect(await people.keepWithoutEnd(id)).toBe('expired');
    expect([await people.read(id), await found()]).toEqual([undefined, []]);
    expect(await people.keepWithoutEnd(chance.caseId('request'))).toBe('expired');
    clock.advance(-400 * day * 1000);
  });

  it('the persons of a list come in one read, without those erased, expired or of no case (R-13)', async () => {
    const [first, second, expired, none] = Array.from({ length: 4 }, () => chance.caseId('request'));
    await people.put(first as string, '', ada);
    await people.put(first as string, 'contact-1', { name: 'Carl' });
    await people.put(second as string, '', { name: 'Bob' });
    await people.put(expired as string, '', { name: 'Gone' }, now - 1);
    const ids = [first, second, expired, none, first] as string[];
    expect(Object.fromEntries(await people.readAll(ids))).toEqual({
      [first as string]: ada,
      [second as string]: { name: 'Bob' },
    });
    expect((await people.readAll([])).size).toBe(0);
  });

  it('nothing lies beside what cannot be a case', async () => {
    await expect(people.read('nonsense')).rejects.toThrow(NotFound);
    await expect(texts.read('nonsense', 'a')).rejects.toThrow(NotFound);
  });

  it('a text is found by its own hash, beside its case alone', async () => {
    const id = chance.caseId('request');
    const hash = await texts.put(id, 'Grüße');
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(await texts.put(id, 'Grüße')).toBe(hash);
    expect(await texts.read(id, hash)).toBe('Grüße');
    expect(await texts.read(id, hash.replace(/./g, '0'))).toBeUndefined();
    expect(await texts.read(chance.caseId('request'), hash)).toBeUndefined();
    expect(await texts.read(id, await texts.put(id, ''))).toBe('');
  });
});
