import { expect, it } from 'vitest';
import { holderActs } from '#test/support/holders.ts';
import { inMemory } from '#test/support/memory.ts';

/** Our own list has the United States and Canada. */
it.each([
  { region: 'ca', isRegionListed: true },
  { region: 'eea', isRegionListed: false },
] as const)(
  'a system in $region: on our own list of regions $isRegionListed, for who confirms it and afterwards (P03)',
  async ({ region, isRegionListed }) => {
    const w = holderActs({ ...inMemory('2026-11-24T18:00:00.000Z'), zone: 'America/Denver' });
    await w.enter({ region });
    expect((await w.read()).proposal).toMatchObject({ entry: { region, isRegionListed } });
    await w.confirm();
    expect((await w.read()).inForce).toMatchObject({ region, isRegionListed });
  },
);
