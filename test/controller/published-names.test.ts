import { expect, it } from 'vitest';
import { answerRoster } from '#functions/controller/answer-roster.ts';
import { addressHash, contactIdOf } from '#functions/controller/contract.ts';
import { putController } from '#functions/controller/put-controller.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';

const cora = { name: 'Cora', email: 'cora@acme.example' };
const nova = { name: 'Nova', email: 'nova@newco.example' };
const first = { name: 'Acme', contractRef: 'MSA', contacts: [cora] };
const bought = { name: 'Newco', contractRef: 'MSA', contacts: [nova], signatoryLetter: 'file 7' };

/** Acme was bought and nobody of it is left: it gets another name and other contacts on the signatory's letter. */
const renamed = async () => {
  const ports = { ...inMemory(), letterhead, zone: 'America/Denver' };
  const put = putController(ports);
  for (const entry of [first, bought])
    for (const sub of ['olive', 'omar']) await put({ slug: 'acme', ...entry, by: sub });
  return { ...ports, put };
};

it('a company that is renamed on the signatory’s letter is found by either name, from the day on which it counts', async () => {
  const { register, clock } = await renamed();
  clock.set('2026-12-04T00:00:00.000Z');
  expect(await Promise.all(['Newco', 'Acme', 'acme'].map(register.resolve))).toEqual([
    'acme',
    'acme',
    'acme',
  ]);
});

it('by the old name alone when a standing contact refuses the change', async () => {
  const ports = await renamed();
  const link = {
    caseId: 'CTL-acme',
    purpose: 'roster',
    serial: 200_000,
    addressHash: addressHash(cora.email),
  } as const;
  expect(contactIdOf(cora.email)).toBe(link.addressHash.slice(0, 32));
  await answerRoster(ports)(link, 'refuse');
  expect(await Promise.all(['Newco', 'Acme'].map(ports.register.resolve))).toEqual([undefined, 'acme']);
});
