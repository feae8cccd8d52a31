import { describe, expect, it } from 'vitest';
import type { OfficerSeen } from '#ports/officers.ts';
import { places, stopTables } from '#test/support/adapters/places.ts';

stopTables();

const olive = { sub: 'sub-olive', name: 'Olive Officer', groups: ['officer'] };
const at = (time: string) => ({ lastSeenAt: `2026-11-24T${time}.000Z` }) as Pick<OfficerSeen, 'lastSeenAt'>;

describe.each(places)('who has signed in, $where (R-13)', ({ open }) => {
  it('is written at most once an hour', async () => {
    const { officers } = await open();
    for (const time of ['15:00:00', '15:30:00', '15:59:59']) await officers.see({ ...olive, ...at(time) });
    expect(await officers.list()).toEqual([{ ...olive, ...at('15:00:00') }]);

    await officers.see({ ...olive, ...at('16:00:00') });
    expect(await officers.list()).toEqual([{ ...olive, ...at('16:00:00') }]);
  });

  it.each([
    ['a new name', { name: 'Olive Married' }],
    ['another group', { groups: ['breach-officer'] }],
    ['one more group', { groups: ['officer', 'supervisor'] }],
    ['no group any more', { groups: [] }],
  ])('%s is written at once', async (_, change) => {
    const { officers } = await open();
    await officers.see({ ...olive, ...at('15:00:00') });
    await officers.see({ ...olive, ...change, ...at('15:00:01') });
    expect(await officers.list()).toEqual([{ ...olive, ...change, ...at('15:00:01') }]);
  });

  it('is listed by name, two of one name apart', async () => {
    const { officers } = await open();
    const people = [
      ['s3', 'Zoe'],
      ['s2', 'Ann'],
      ['s1', 'Ann'],
      ['s4', 'Émile'],
    ];
    for (const [sub = '', name = ''] of people)
      await officers.see({ sub, name, groups: ['officer'], ...at('15:00:00') });
    expect((await officers.list()).map(({ sub }) => sub)).toEqual(['s1', 's2', 's4', 's3']);
  });

  it('gives the names of a page; somebody who never signed in has only an id', async () => {
    const { officers } = await open();
    await officers.see({ ...olive, ...at('15:00:00') });
    const nameOf = await officers.names(['sub-olive', 'sub-olive', 'sub-gone']);
    expect(['sub-olive', 'sub-gone'].map(nameOf)).toEqual(['Olive Officer', 'sub-gone']);
    expect((await officers.names([]))('sub-olive')).toBe('sub-olive');
  });
});
