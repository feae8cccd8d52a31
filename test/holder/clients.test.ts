import { expect, it } from 'vitest';
import { InvalidInput } from '#domain/case/errors.ts';
import { holderActs } from '#test/support/holders.ts';
import { inMemory } from '#test/support/memory.ts';

const at = '2026-11-24T18:00:00.000Z';

it('the client of a system that left the register can be entered with the system that follows it', async () => {
  const w = holderActs({ ...inMemory(at), zone: 'America/Denver' });
  await w.enter({ client: 'ledger' });
  await w.confirm();
  await w.remove();
  const follows = { slug: 'ledger-2', client: 'ledger' };
  await expect(w.enter(follows)).rejects.toThrow(InvalidInput);
  await w.confirm();
  await w.enter(follows);
  await w.confirm('ledger-2');
  expect(await w.read('ledger-2')).toMatchObject({ stage: 'in-force', inForce: { client: 'ledger' } });
  // Nor does it come back by the system that left.
  await expect(w.enter({ client: 'ledger' })).rejects.toThrow(InvalidInput);
});
