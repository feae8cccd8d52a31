import { describe, expect, it } from 'vitest';
import { suspectFrom } from '#functions/notice/list/delivery-of-row.ts';
import type { AddressOfRecord, RegisteredAddress } from '#ports/address-of-record.ts';
import { frozen, header } from '#test/support/notice/freeze.ts';

const zone = 'America/Denver';
const known = (registered: RegisteredAddress | undefined): AddressOfRecord => ({
  lookUp: async (accounts) =>
    new Map(registered ? accounts.filter((one) => one === 'C-1').map((one) => [one, registered]) : []),
});
const from = '2026-10-15T06:00:00.000Z';
const one = async (
  registered: RegisteredAddress | undefined,
  row = 'C-1,Ada,ada@example.com,1 New St,gold',
) => {
  const addressOfRecord = known(registered);
  return frozen([header, row, ''].join('\n'), { addressOfRecord, suspectFrom: from });
};

describe('not to the thief’s address (R-15)', () => {
  const discoveredAt = '2026-11-20T15:00:00.000Z';
  it.each([
    {
      because: 'it occurred more than 30 days ago',
      occurredFrom: '2026-10-01',
      from: '2026-10-01T06:00:00.000Z',
    },
    {
      because: 'an instant is taken as it is',
      occurredFrom: '2026-10-01T12:00:00.000Z',
      from: '2026-10-01T12:00:00.000Z',
    },
    {
      because: 'it occurred last week: 30 days go further back',
      occurredFrom: '2026-11-27',
      from: '2026-11-06T07:00:00.000Z',
    },
    {
      because: 'nobody knows when: 90 days before discovery',
      occurredFrom: undefined,
      from: '2026-08-22T06:00:00.000Z',
    },
  ])('an address is suspect from $from ($because)', ({ occurredFrom, from: expected }) => {
    const since = occurredFrom === undefined ? {} : { occurredFrom };
    expect(suspectFrom({ ...since, discoveredAt, now: '2026-12-05T12:00:00.000Z', zone })).toBe(expected);
  });

  it('an old address of record: as uploaded', async () => {
    const { rows, answer } = await one({
      emailSince: '2024-01-01T00:00:00.000Z',
      postalSince: '2024-01-01T00:00:00.000Z',
      postalAsOf: '1 Old St',
    });
    expect(rows[0]).toMatchObject({ email: 'ada@example.com', address: '1 New St' });
    expect(answer).toMatchObject({ addressChanged: 0, unknownAccounts: 0 });
  });

  it.each([
    { what: 'e-mail', registered: { emailSince: from } },
    { what: 'postal address', registered: { postalSince: '2026-11-01T00:00:00.000Z' } },
  ])('a new $what: by post to the last earlier address of record, and listed', async ({ registered }) => {
    const { rows, answer } = await one({ ...registered, postalAsOf: '1 Old St' });
    expect(rows).toEqual([
      { ref: 'C-1', name: 'Ada', segment: 'gold', address: '1 Old St', onPaper: 'address-changed' },
    ]);
    expect(answer).toMatchObject({ count: 1, addressChanged: 1, onPaper: 1 });
  });

  it('no earlier address is known: a row to finish, never the new address', async () => {
    const { answer } = await one({ emailSince: '2026-11-01T00:00:00.000Z' });
    expect(answer).toMatchObject({
      count: 0,
      toFinish: 1,
      rejected: [{ line: 2, reason: 'address-changed' }],
    });
  });

  it('an account that the register does not know: as uploaded, counted apart; its own word on the address counts', async () => {
    const twice = 'C-9,Ada,ada@example.com,1 New St,gold\n'.repeat(2);
    expect((await one(undefined, twice)).answer).toMatchObject({ count: 1, unknownAccounts: 1 });
    const csv = `${header},addressSince\nC-1,Ada,ada@example.com,1 New St,gold,2026-11-01\nC-2,Bo,bo@example.com,,gold,2020-01-01\nC-3,Cy,cy@example.com,,gold,lately\n`;
    const { answer } = await frozen(csv, { suspectFrom: from });
    expect(answer.rejected).toEqual([
      { line: 2, reason: 'address-changed' },
      { line: 4, reason: 'bad-date' },
    ]);
  });

  it.each([
    '2026-11-01T',
    '2026-11-01T25:00Z',
    '2026-11-01T10:00:00',
    '2026-13-01',
    '20261101',
    'since 2026-11-01',
  ])('a date like %j spoils its own row, never the list', async (since) => {
    const csv = `${header},addressSince\nC-1,Ada,ada@example.com,,gold,${since}\nC-2,Bo,bo@example.com,,gold,2020-01-01T10:00:00-05:00\n`;
    const { answer, rows } = await frozen(csv, { suspectFrom: from });
    expect(answer.rejected).toEqual([{ line: 2, reason: 'bad-date' }]);
    expect(rows.map(({ ref }) => ref)).toEqual(['C-2']);
  });
});
