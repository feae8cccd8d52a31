import { expect, it } from 'vitest';
import { accounts } from '#domain/account/account.ts';
import { tellOldAddresses } from '#functions/account/address-change.ts';
import { accountIdFor } from '#functions/account/contract.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';

it('each change of an address is told to the address before it, not only the first (R-18)', async () => {
  const startAt = '2026-11-24T18:00:00.000Z';
  const told: string[] = [];
  const memory = inMemory(startAt, ({ to }) => void told.push(to));
  const ports = { ...memory, letterhead, zone: 'America/Denver' };
  const id = accountIdFor('4711', '#');
  const changed = (ref: string) => ({ type: 'address-changed', field: 'email', ref }) as const;
  const at = (ref: string) =>
    memory.people.put(id, `email-${ref}`, { name: 'Hanna', email: `${ref}@home.example` });
  const since = { type: 'since-counted', field: 'email', since: startAt, because: 'import' } as const;

  await at('first');
  await memory.cases.open(accounts, id, 'officer:o', startAt, [changed('first'), since]);
  for (const ref of ['second', 'third']) {
    await tellOldAddresses(ports, id, await memory.cases.read(accounts, id), ['email']);
    await at(ref);
    await memory.cases.change(accounts, id, 'officer:o', () => [changed(ref)]);
  }

  expect(told).toEqual(['first@home.example', 'second@home.example']);
});
