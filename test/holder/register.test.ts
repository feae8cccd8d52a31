import { describe, expect, it } from 'vitest';
import { NotFound } from '#domain/case/errors.ts';
import { ProposalChanged } from '#domain/case/proposals.ts';
import { NothingToConfirm, SamePerson } from '#domain/case/two-persons.ts';
import { holders } from '#domain/holder/holder.ts';
import { HolderNotInForce, HolderWaits } from '#domain/holder/rules.ts';
import { tellSecondMissing } from '#functions/case/tell-second-missing.ts';
import { enterHolder } from '#functions/holder/contract.ts';
import { holdersInForce } from '#functions/holder/holders-in-force.ts';
import { listHolders } from '#functions/holder/read-holders.ts';
import { confirmHolder } from '#functions/holder/record-holder.ts';
import { billing, holderActs } from '#test/support/holders.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';

const world = () => {
  const w = {
    ...inMemory('2026-11-24T18:00:00.000Z'),
    ...{ letterhead, zone: 'America/Denver' },
    ...{ dpoAddress: 'dpo@example.com', supervisorsAddress: 'supervisors@example.com' },
  };
  const rows = async () => (await listHolders(w)()).body.holders;
  return { ...w, ...holderActs(w), rows, inForce: () => holdersInForce(w) };
};

describe('the register of systems that hold data is kept by two officers (R-13, P19)', () => {
  it('an entry is in force when another officer has confirmed what the page showed', async () => {
    const w = world();
    await w.enter();
    expect(await w.inForce()).toEqual([]);
    await expect(w.confirm('billing', 'ann')).rejects.toThrow(SamePerson);
    await w.confirm();
    expect(await w.inForce()).toEqual([{ holder: 'billing', asks: [...billing.asks].sort() }]);
    const { slug: _, ...entry } = billing;
    expect((await w.read()).inForce).toMatchObject({
      ...entry,
      ...{ asks: [...billing.asks].sort(), confirmedBy: { officer: 'ben' } },
    });
  });

  it('nobody confirms what they did not read', async () => {
    const w = world();
    await w.enter();
    const { proposalSha256: shown } = await w.read();
    await w.decline();
    await w.enter({ region: 'ch' });
    const said = { caseId: 'HLD-billing', by: 'ben', proposalSha256: shown ?? '' };
    await expect(confirmHolder(w)(said)).rejects.toThrow(ProposalChanged);
  });

  it('a change waits, and the entry in force stays until another officer confirms it', async () => {
    const w = world();
    await w.enter();
    await w.confirm();
    await w.enter({ name: 'Ledgerline 2', asks: ['access'] });
    expect(await w.inForce()).toMatchObject([{ asks: [...billing.asks].sort() }]);
    expect(await w.rows()).toMatchObject([{ name: billing.name, stage: 'in-force', waits: true }]);
    await expect(w.enter({ name: 'Ledgerline 3' })).rejects.toThrow(HolderWaits);
    await w.confirm();
    expect(await w.inForce()).toEqual([{ holder: 'billing', asks: ['access'] }]);
  });

  it('declined, it never was in the register, and can be entered again', async () => {
    const w = world();
    await w.enter();
    await expect(w.decline('billing', 'ann')).rejects.toThrow(SamePerson);
    await w.decline();
    expect(await w.read()).toMatchObject({
      ...{ stage: 'declined', inForce: null, proposal: null },
      declined: { officer: 'ben', reason: 'The clause is of another contract.' },
    });
    await expect(w.confirm()).rejects.toThrow(NothingToConfirm);
    await w.enter();
    await w.confirm();
    expect(await w.read()).toMatchObject({ stage: 'in-force', declined: null });
  });

  it('confirmed again by the same officer it is the same act; by another there is nothing (R-1, R-13)', async () => {
    const w = world();
    await w.enter();
    const first = await w.confirm();
    const revision = (await w.cases.read(holders, 'HLD-billing')).revision;
    expect(await w.confirm()).toEqual(first);
    expect((await w.cases.read(holders, 'HLD-billing')).revision).toBe(revision);
    for (const by of ['ann', 'cid']) await expect(w.confirm('billing', by)).rejects.toThrow(NothingToConfirm);
    await w.enter({ name: 'Ledgerline 2' });
    await w.decline('billing', 'cid');
    await expect(w.confirm()).rejects.toThrow(NothingToConfirm);
  });

  it('it leaves the register by two officers as well', async () => {
    const w = world();
    await w.enter();
    await expect(w.remove()).rejects.toThrow(HolderWaits);
    await w.confirm();
    await w.remove();
    expect(await w.inForce()).toHaveLength(1);
    await expect(w.confirm('billing', 'ann')).rejects.toThrow(SamePerson);
    await w.confirm();
    expect(await w.inForce()).toEqual([]);
    expect(await w.rows()).toMatchObject([{ stage: 'removed', waits: false }]);
    await expect(w.remove()).rejects.toThrow(HolderNotInForce);
    await expect(w.read('crm')).rejects.toThrow(NotFound);
  });

  it('the DPO and the supervisors hear when no second officer came in a business day', async () => {
    const w = world();
    await w.enter();
    await tellSecondMissing(w as never)();
    expect(w.mail.outbox).toEqual([]);
    w.clock.set('2026-11-25T19:00:00.000Z');
    await tellSecondMissing(w as never)();
    await tellSecondMissing(w as never)();
    expect(w.mail.outbox.map(({ to }) => to).sort()).toEqual(['dpo@example.com', 'supervisors@example.com']);
  });

  it('its history has codes and hashes: no name, owner or clause', async () => {
    const w = world();
    await w.enter();
    await w.confirm();
    const kept = JSON.stringify((await w.cases.read(holders, 'HLD-billing')).history);
    for (const words of [billing.name, billing.owner, billing.clause]) expect(kept).not.toContain(words);
  });
});

it.each([
  { field: 'slug', value: 'Billing!' },
  { field: 'holds', value: [] },
  { field: 'keys', value: ['ssn'] },
  { field: 'region', value: 'mars' },
  { field: 'owner', value: 'nobody' },
  { field: 'clause', value: ' ' },
  { field: 'asks', value: ['restrict'] },
])('an entry is refused when its $field is $value', ({ field, value }) => {
  const { success, error } = enterHolder.body.safeParse({ ...billing, [field]: value });
  expect([success, error?.issues[0]?.path[0]]).toEqual([false, field]);
});
