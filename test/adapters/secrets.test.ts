import { describe, expect, it } from 'vitest';
import { chance } from '#functions/adapters/chance.ts';
import type { SecretRecord } from '#ports/secrets.ts';
import { places, stopTables } from '#test/support/adapters/places.ts';

stopTables();

const record: SecretRecord = { caseId: 'REQ-1', purpose: 'verify', serial: 1, addressHash: 'a'.repeat(64) };

describe.each(places)('secrets $where', async ({ open }) => {
  const { secrets, clock } = await open();

  it('a secret is the same whenever it is derived, and another for another case, purpose or serial', async () => {
    const [one, two] = [chance.caseId('request'), chance.caseId('request')];
    const derive = () =>
      Promise.all([
        secrets.derive(one, 'verify', 1),
        secrets.derive(one, 'verify', 2),
        secrets.derive(one, 'status', 1),
        secrets.derive(two, 'verify', 1),
      ]);
    const derived = await derive();
    expect(await derive()).toEqual(derived);
    expect(derived.every((secret) => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(secret))).toBe(true);
  });

  it('a secret is found until it is discarded; one that was never issued is not', async () => {
    await secrets.issue('one', record);
    expect(await secrets.find('one')).toEqual(record);
    expect(await secrets.find('One')).toBeUndefined();
    expect(await secrets.find('')).toBeUndefined();
    await secrets.discard('one');
    await secrets.discard('one');
    expect(await secrets.find('one')).toBeUndefined();
  });

  it('issuing again changes nothing', async () => {
    await secrets.issue('two', record);
    await secrets.issue('two', { ...record, caseId: 'REQ-2', expiresAt: '2026-12-01T00:00:00.000Z' });
    expect(await secrets.find('two')).toEqual(record);
  });

  it('a link that has ended is known for 30 days more, so that its holder is told why it fails', async () => {
    const ending = { ...record, expiresAt: '2026-12-04T15:00:00.000Z' };
    await secrets.issue('three', ending);
    clock.set('2027-01-03T14:59:59.000Z');
    expect(await secrets.find('three')).toEqual(ending);
    clock.set('2027-01-03T15:00:00.000Z');
    expect(await secrets.find('three')).toBeUndefined();
  });
});

it('an id is never given twice and tells nothing', () => {
  const ids = new Set(Array.from({ length: 1000 }, () => chance.caseId('request')));
  expect(ids.size).toBe(1000);
  expect([...ids].every((id) => /^REQ-[0-9A-HJKMNP-TV-Z]{26}$/.test(id))).toBe(true);
});
