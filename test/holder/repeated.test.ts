import { describe, expect, it } from 'vitest';
import { holders } from '#domain/holder/holder.ts';
import { HolderWaits } from '#domain/holder/rules.ts';
import { holderActs } from '#test/support/holders.ts';
import { inMemory } from '#test/support/memory.ts';
import { preservationWorld } from '#test/support/preservations.ts';

const world = () => {
  const ports = { ...inMemory('2026-11-24T18:00:00.000Z'), zone: 'America/Denver' };
  const revision = async () => (await ports.cases.read(holders, 'HLD-billing')).revision;
  return { ...holderActs(ports), revision };
};

describe('an officer whose answer was lost does the same again, and nothing happens twice (R-1)', () => {
  it('an entry of the register of systems', async () => {
    const w = world();
    const first = await w.enter();
    expect(await w.enter()).toEqual(first);
    expect(await w.revision()).toBe(1);
  });

  it.each([
    ['of another officer', {}, 'ben'],
    ['with another region', { region: 'ca' }, 'ann'],
    ['with another owner', { owner: 'other@ledgerline.example' }, 'ann'],
  ] as const)('but not one %s', async (_, over, by) => {
    const w = world();
    await w.enter();
    await expect(w.enter(over, by)).rejects.toThrow(HolderWaits);
  });

  it('its removal', async () => {
    const w = world();
    await w.enter();
    await w.confirm();
    await w.remove();
    expect((await w.remove()).body).toMatchObject({ stage: 'in-force' });
    expect(await w.revision()).toBe(3);
    await expect(w.remove('billing', 'ben')).rejects.toThrow(HolderWaits);
  });

  it('the question whether a preservation can end', async () => {
    const w = preservationWorld();
    const { id } = (await w.begin()).body;
    await w.askEnd(id);
    const before = await w.read(id);
    await w.askEnd(id);
    expect(await w.read(id)).toEqual(before);
  });
});
