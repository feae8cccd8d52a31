import { describe, expect, it } from 'vitest';
import type { Region } from '#domain/case/regions.ts';
import { confirmRoster } from '#functions/controller/confirm-roster.ts';
import { putController } from '#functions/controller/put-controller.ts';
import { readController } from '#functions/controller/read-controllers.ts';
import { holderActs } from '#test/support/holders.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';

/** Acme's contract lets its data be in these regions, or says nothing. */
const world = async (listed?: readonly Region[]) => {
  const ports = { ...inMemory('2026-11-24T15:00:00.000Z'), letterhead, zone: 'America/Denver' };
  const contacts = [{ name: 'Cora', email: 'cora@acme.example' }];
  const entry = {
    slug: 'acme',
    name: 'Acme',
    contractRef: 'MSA',
    contacts,
    ...(listed && { regions: [...listed] }),
  };
  await putController(ports)({ ...entry, by: 'olive' });
  const read = async () =>
    (await readController(ports)({ slug: 'acme' }, { officer: { groups: ['officer'] } })).body;
  const { change } = await read();
  await confirmRoster(ports)({ slug: 'acme', by: 'omar', proposalSha256: change?.proposalSha256 ?? '' });
  return { ...holderActs(ports), flagged: async () => (await read()).systemsElsewhere };
};

describe('a system that can hold a company’s data outside the regions of its contract is flagged (P03)', () => {
  it('from its confirmation on, until it is moved', async () => {
    const w = await world(['us']);
    await w.enter({ region: 'eea' });
    expect(await w.flagged()).toBeUndefined();
    await w.confirm();
    expect(await w.flagged()).toEqual([{ holder: 'billing', region: 'eea' }]);
    await w.enter({ region: 'us' });
    expect(await w.flagged()).toEqual([{ holder: 'billing', region: 'eea' }]);
    await w.confirm();
    expect(await w.flagged()).toBeUndefined();
  });

  it('not after it left the register', async () => {
    const w = await world(['us']);
    await w.enter({ region: 'eea' });
    await w.confirm();
    await w.remove();
    await w.confirm();
    expect(await w.flagged()).toBeUndefined();
  });

  it.each([
    { listed: ['us', 'eea'], asks: ['export'], because: 'the contract lists its region' },
    { listed: undefined, asks: ['export'], because: 'the contract lists no regions' },
    { listed: ['us'], asks: ['access', 'delete'], because: 'no company gets data out of it' },
  ] as const)('not where $because', async ({ listed, asks }) => {
    const w = await world(listed);
    await w.enter({ region: 'eea', asks: [...asks] });
    await w.confirm();
    expect(await w.flagged()).toBeUndefined();
  });
});
