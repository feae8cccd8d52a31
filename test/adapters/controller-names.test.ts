import { describe, expect, it, onTestFinished } from 'vitest';
import { dynamodbControllerNames } from '#functions/adapters/dynamodb-controller-names.ts';
import { startTable } from '#test/support/adapters/dynalite-table.ts';
import { places, stopTables } from '#test/support/adapters/places.ts';

stopTables();

describe.each(places)('the register $where', async ({ open }) => {
  const { register } = await open();
  await register.publish('Acme Voice, Inc.', 'acme');
  await register.publish('Acme Voice, Inc.', 'acme');
  await register.publish('Straße Telefon', 'strasse');
  await register.publish("O'Brien Voice", 'obrien-voice');
  await register.publish('Twin', 'twin-east');

  it.each([
    { typed: 'Acme Voice, Inc.', slug: 'acme' },
    { typed: '  ACME \t voice,  inc. ', slug: 'acme' },
    { typed: 'Ａｃｍｅ Voice, Inc.', slug: 'acme' },
    { typed: 'acme', slug: 'acme' },
    { typed: 'ACME', slug: 'acme' },
    { typed: 'STRAßE telefon', slug: 'strasse' },
    { typed: 'Acme Voice', slug: undefined },
    { typed: 'Acme Voice Inc', slug: 'acme' },
    { typed: 'ACME–Voice (Inc)', slug: 'acme' },
    { typed: 'Acme\u200b Voice, Inc', slug: 'acme' },
    { typed: 'Αcme Voice, Inc.', slug: undefined },
    { typed: 'Acmé Voice, Inc.', slug: undefined },
    { typed: 'O’Brien Voice', slug: 'obrien-voice' },
    { typed: 'O´BRIEN VOICE', slug: 'obrien-voice' },
    { typed: 'obrien voice', slug: 'obrien-voice' },
    { typed: 'Twin', slug: 'twin-east' },
    { typed: 'twin east', slug: 'twin-east' },
    { typed: '—', slug: undefined },
    { typed: '', slug: undefined },
    { typed: '   ', slug: undefined },
    { typed: 'x'.repeat(5000), slug: undefined },
    { typed: '\ud800', slug: undefined },
  ])(
    '"$typed" names $slug: by its name or slug in any spelling, never by likeness (R-9)',
    async ({ typed, slug }) => {
      expect(await register.resolve(typed)).toBe(slug);
    },
  );

  it('a withdrawn name is no longer known, the slug and the new name are', async () => {
    await register.publish('Old Name', 'newco');
    await register.publish('New Name', 'newco');
    await register.withdraw('old name', 'newco');
    await register.withdraw('never published', 'newco');
    expect(await register.resolve('Old Name')).toBeUndefined();
    expect(await register.resolve('New Name')).toBe('newco');
    expect(await register.resolve('newco')).toBe('newco');
  });

  it('withdrawing a name that is the slug as well keeps the slug', async () => {
    await register.publish('Solo', 'solo');
    await register.withdraw('Solo', 'solo');
    expect(await register.resolve('solo')).toBe('solo');
  });

  it.each(['Twin', 'TWIN', 't-w-i-n', 'Twin East'])(
    'a name is one entry’s in every spelling: %s is not published again, and who has it is said (R-9)',
    async (name) => {
      expect(await register.publish(name, 'twin-west')).toBe('twin-east');
      await register.withdraw(name, 'twin-west');
      expect(await register.resolve(name)).toBe('twin-east');
      expect(await register.resolve('twin-west')).toBe('twin-west');
    },
  );

  it('a slug is no other entry’s name: of two that are spelled alike the second is refused', async () => {
    expect(await register.publish('Another Name', 'acmevoice-inc')).toBe('acme');
    expect(await register.resolve('Another Name')).toBeUndefined();
  });

  it('of two entries that publish one name at once, one has it', async () => {
    const both = await Promise.all(
      ['first', 'second'].map((slug) => register.publish('Race', `race-${slug}`)),
    );
    const holder = await register.resolve('race');
    expect(both.filter((other) => other === undefined)).toHaveLength(1);
    expect(both.filter((other) => other !== undefined)).toEqual([holder]);
  });
});

it('a table of an earlier release: its names are found as they were, taken over once, and twins are said (R-9)', async () => {
  const { table, stop } = await startTable();
  onTestFinished(stop);
  for (const [name, slug] of [
    ['acme voice, inc.', 'acme'],
    ['acme', 'acme'],
    ['twin', 'twin-east'],
    ['twin', 'twin-west'],
  ])
    await table.put({ pk: `NAME#${name}`, sk: slug ?? '', slug });
  const register = dynamodbControllerNames(table);
  expect(await register.resolve('ACME  Voice, Inc.')).toBe('acme');
  expect(await register.resolve('Acme Voice Inc')).toBeUndefined();
  expect(await register.publish('Acme Voice, Inc.', 'other')).toBe('acme');
  expect(await register.publish('Acme Voice, Inc.', 'acme')).toBeUndefined();
  expect(await register.resolve('Acme Voice Inc')).toBe('acme');
  expect(await register.resolve('Twin')).toBeUndefined();
  expect(await register.publish('Twin', 'twin-east')).toBe('twin-west');
  await register.withdraw('Twin', 'twin-west');
  expect(await register.publish('Twin', 'twin-east')).toBeUndefined();
  await register.withdraw('Acme Voice, Inc.', 'acme');
  expect(await register.resolve('acme voice, inc.')).toBeUndefined();
});
