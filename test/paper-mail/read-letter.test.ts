import { describe, expect, it } from 'vitest';
import { letterFactOf } from '#domain/case/shared-events.ts';
import { controllers } from '#domain/controller/controller.ts';
import { decide } from '#domain/request/decider.ts';
import { requests } from '#domain/request/request.ts';
import { addressHash, contactIdOf } from '#functions/controller/contract.ts';
import { readLetter } from '#functions/paper-mail/read-letter.ts';
import { receivedAt } from '#functions/request/intake/receiving.ts';
import type { LetterKind } from '#ports/letter-kinds.ts';
import type { SecretPurpose } from '#ports/secrets.ts';
import { inMemory } from '#test/support/memory.ts';

const zone = 'America/Denver';
const at = '2026-11-24T15:00:00.000Z';
const cora = 'cora@acme.example';
const contact = contactIdOf(cora);
const id = `REQ-${'0'.repeat(26)}`;
const days = 86_400_000;

/** A request for Acme, which Cora joined a second time, and who is asked by it. */
const world = async () => {
  const ports = inMemory();
  const { cases, secrets } = ports;
  await cases.open(controllers, 'CTL-acme', 'officer:olive', at, [
    { type: 'controller-registered', slug: 'acme', name: 'Acme', contractRef: 'MSA' },
    { type: 'contact-added', contact, from: at },
    { type: 'contact-ended', contact, to: at },
    { type: 'contact-added', contact, from: at },
  ]);
  const known = {
    kind: 'delete',
    capacity: 'controller',
    channel: 'web',
    regime: 'us',
    locale: 'en',
  } as const;
  await cases.open(requests, id, 'requester', at, [receivedAt(id, at, known, { policies: [], zone })]);
  const asks = async (of: string, purpose: SecretPurpose, serial: number, kind: LetterKind, caseId = id) => {
    const secret = await secrets.derive(caseId, purpose, serial);
    const expiresAt = new Date(ports.clock.now() + 10 * days).toISOString();
    await secrets.issue(secret, { caseId, purpose, serial, addressHash: addressHash(cora), expiresAt });
    const words = { to: '', subject: 's', text: secret, html: `<p>${secret}</p>` };
    const compose = async () => ({ ...words, reader: 'roster', secrets: [secret] }) as const;
    const sent = await ports.letters.sendOnce(caseId, { kind, of }, compose);
    return {
      secret,
      letter: letterFactOf(sent),
      print: async () => (await readLetter({ ...ports, zone })({ caseId, kind, of, by: 'olive' })).text,
    };
  };
  const acknowledged = await asks('receipt', 'status', 1, 'acknowledgement');
  const acknowledge = { type: 'acknowledge', requesterType: 'roster', controller: 'acme', contact } as const;
  await cases.change(requests, id, 'machine:m', ({ state }) =>
    decide(state, { ...acknowledge, letter: { ...acknowledged.letter, needsPaperMail: undefined as never } }),
  );
  return { ...ports, asks };
};

describe('a printed letter shows the link that it was written with', () => {
  it.each([
    {
      what: 'the key of the status page',
      of: 'receipt',
      purpose: 'status',
      serial: 1,
      kind: 'acknowledgement',
    },
    { what: 'who is asking', of: '1', purpose: 'verify', serial: 1, kind: 'verification' },
    { what: 'whose the address is', of: '1', purpose: 'email', serial: 1, kind: 'email-confirmation' },
    {
      what: 'who is asking, of another contact',
      of: `verify-day-3-from-2026-12-03-${contact}`,
      purpose: 'colleague',
      serial: 1,
      kind: 'verification-colleague',
    },
    { what: 'an objection', of: contact, purpose: 'object', serial: 1, kind: 'instruction-told' },
    { what: 'a later objection', of: `2-${contact}`, purpose: 'object', serial: 1, kind: 'instruction-told' },
    { what: 'an adoption', of: contact, purpose: 'adopt', serial: 1, kind: 'controller-notice' },
    {
      what: 'a change of the roster',
      of: `3-${contact}`,
      purpose: 'roster',
      serial: 300_001,
      kind: 'roster-proposed',
      caseId: 'CTL-acme',
    },
  ] as const)('$what', async (one) => {
    const { asks } = await world();
    const caseId = 'caseId' in one ? one.caseId : id;
    const { secret, print } = await asks(one.of, one.purpose, one.serial, one.kind, caseId);
    expect(await print()).toContain(`<p>${secret}</p>`);
  });
});

describe('a letter whose link no longer works is not printed', () => {
  it('when its days are over', async () => {
    const { asks, clock } = await world();
    const { print } = await asks(contact, 'object', 1, 'instruction-told');
    clock.advance(10 * days);
    await expect(print()).rejects.toThrow('no longer works');
  });

  it('when it was used', async () => {
    const { asks, secrets } = await world();
    const { secret, print } = await asks('1', 'verify', 1, 'verification');
    await secrets.discard(secret);
    await expect(print()).rejects.toThrow('no longer works');
  });

  it.each([
    ['verify', 'verification'],
    ['email', 'email-confirmation'],
  ] as const)('when a reminder carries a newer one: %s', async (purpose, kind) => {
    const { asks, cases, clock } = await world();
    const first = await asks('1', purpose, 1, kind);
    const again = await asks('2', purpose, 2, kind);
    const expiresAt = new Date(clock.now() + days).toISOString();
    await cases.change(requests, id, 'machine:m', ({ state }) =>
      decide(state, { type: 'ask-requester', serial: 2, expiresAt }),
    );
    await expect(first.print()).rejects.toThrow('no longer works');
    expect(await again.print()).toContain(again.secret);
  });
});
