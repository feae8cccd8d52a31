import { describe, expect, it } from 'vitest';
import { NotFound } from '#domain/case/errors.ts';
import { receiveSubmission } from '#functions/request/intake/submit-request.ts';
import { issuedSecret } from '#functions/request/one-time-secret.ts';
import { openedByKey, statusKey } from '#functions/request/status-key.ts';
import { letterhead } from '#test/support/letters/sample.ts';
import { inMemory } from '#test/support/memory.ts';
import { typed, typedAt } from '#test/support/two-lives.ts';

const memory = inMemory('2026-11-24T18:00:20.000Z');
const ports = { ...memory, zone: 'America/Denver', siteUrl: letterhead.siteUrl };
const submitted = async () => (await receiveSubmission(ports)(typed)).id;
const [first, second] = [await submitted(), await submitted()];

describe('a status key (R-8)', () => {
  it('opens its own case, however it is typed', async () => {
    const key = await statusKey(ports, first, typedAt);
    expect((await openedByKey(ports, first, key.toLowerCase())).id).toBe(first);
  });

  it('opens no other case', async () => {
    const key = await statusKey(ports, first, typedAt);
    await statusKey(ports, second, typedAt);
    await expect(openedByKey(ports, second, key)).rejects.toBeInstanceOf(NotFound);
  });

  it.each(['verify', 'email', 'list'] as const)('is not the secret of a link to %s (S8)', async (purpose) => {
    const link = await issuedSecret(ports, first, purpose, 1, typedAt);
    await expect(openedByKey(ports, first, link)).rejects.toBeInstanceOf(NotFound);
  });
});
