import { describe, expect, it } from 'vitest';
import { places, stopTables } from '#test/support/adapters/places.ts';

stopTables();

describe.each(places)('the register $where', async ({ open }) => {
  const { register } = await open();
  await register.publish('Acme Voice, Inc.', 'acme');
  await register.publish('Acme Voice, Inc.', 'acme');
  await register.publish('Straße Telefon', 'strasse');
  await register.publish('Twin', 'twin-east');
  await register.publish('Twin', 'twin-west');

  it.each([
    { typed: 'Acme Voice, Inc.', slug: 'acme' },
    { typed: '  ACME \t voice,  inc. ', slug: 'acme' },
    { typed: 'Ａｃｍｅ Voice, Inc.', slug: 'acme' },
    { typed: 'acme', slug: 'acme' },
    { typed: 'ACME', slug: 'acme' },
    { typed: 'STRAßE telefon', slug: 'strasse' },
    { typed: 'Acme Voice', slug: undefined },
    { typed: 'Acme Voice Inc', slug: undefined },
    { typed: 'Twin', slug: undefined },
    { typed: 'twin-east', slug: 'twin-east' },
    { typed: '', slug: undefined },
    { typed: '   ', slug: undefined },
    { typed: 'x'.repeat(5000), slug: undefined },
    { typed: '\ud800', slug: undefined },
  ])('"$typed" names $slug: by exact name or slug, never by likeness (R-9)', async ({ typed, slug }) => {
    expect(await register.resolve(typed)).toBe(slug);
  });

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

  it('withdrawing one of two twins makes the name clear again', async () => {
    await register.publish('Pair', 'pair-a');
    await register.publish('Pair', 'pair-b');
    await register.withdraw('Pair', 'pair-b');
    expect(await register.resolve('Pair')).toBe('pair-a');
  });
});
