import { describe, expect, it } from 'vitest';
import { InvalidInput } from '#domain/case/errors.ts';
import { findKeysIn } from '#domain/find-keys.ts';
import { chance } from '#functions/adapters/chance.ts';
import { places, stopTables } from '#test/support/adapters/places.ts';

stopTables();

const now = Date.parse('2026-11-24T15:00:00.000Z') / 1000;
const day = 86_400;
const keysIn = (typed: string) => findKeysIn(typed).map(({ key }) => key);

describe.each(places)('what officers find cases by $where (R-13)', async ({ open }) => {
  const { people, lookups, clock } = await open();
  const found = async (typed: string) => (await lookups.find(keysIn(typed), undefined, 20)).items;
  const put = async (person: object, end?: number, part = '') => {
    const id = chance.caseId('request');
    await people.put(id, part, { name: 'Ada', ...person }, end);
    return id;
  };

  it.each([
    { person: { email: 'ada@one.example' }, typed: ' ADA@one.example ' },
    { person: { account: 'AC-77 0012' }, typed: 'ac770012' },
    { person: { company: 'Nimbus Voice, Inc.' }, typed: 'nimbus voice inc' },
  ])('$person is found by the whole value "$typed", and by no part of it', async ({ person, typed }) => {
    const id = await put(person);
    expect(await found(typed)).toEqual([id]);
    expect(await found(typed.trim().slice(0, -1))).toEqual([]);
    expect(await found(typed.trim().slice(1))).toEqual([]);
  });

  it('a name, or a person of an entry of a register, finds nothing', async () => {
    await put({ email: 'cora@two.example' }, undefined, 'contact-1');
    expect(await found('cora@two.example')).toEqual([]);
    expect(await found('Ada')).toEqual([]);
  });

  it('ends with the person, is kept with the person, and does not come back by a second writing', async () => {
    const person = { email: 'eve@three.example' };
    const [id, short] = [await put(person, now + 7 * day), await put(person, now + 7 * day)];
    await people.keepUntil(id, '', now + 400 * day);
    await people.put(id, '', { name: 'Eve', ...person }, now + 7 * day);
    expect(await found(person.email)).toEqual([id, short].toSorted());
    clock.advance(7 * day * 1000);
    expect(await found(person.email)).toEqual([id]);
    await people.keepUntil(short, '', now + 400 * day);
    expect(await found(person.email)).toEqual([id]);
    clock.advance(393 * day * 1000);
    expect(await found(person.email)).toEqual([]);
    clock.advance(-400 * day * 1000);
  });

  it('pages hold every case of several keys once, and a cursor serves its own search alone', async () => {
    const ids = await Promise.all(
      Array.from({ length: 5 }, (_, n) =>
        put({ company: '5001', ...(n % 2 === 0 ? { account: '5001' } : {}) }),
      ),
    );
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await lookups.find(keysIn('5001'), cursor, 2);
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items);
      cursor = page.cursor;
      if (cursor) await expect(lookups.find(keysIn('5002'), cursor, 2)).rejects.toThrow(InvalidInput);
    } while (cursor);
    expect(seen).toEqual(ids.toSorted());
  });
});
