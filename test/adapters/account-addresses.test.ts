import { describe, expect, it } from 'vitest';
import { type AccountEvent, accounts } from '#domain/account/account.ts';
import { accountIdFor, partOf, refOf } from '#functions/account/contract.ts';
import { accountAddressesOver } from '#functions/adapters/account-addresses.ts';
import { inMemory } from '#test/support/memory.ts';

const actor = 'officer:dana';

/** A register with one account, which changes as told: what, on which day. */
const registered = async (...changes: readonly (readonly [day: string, event: AccountEvent])[]) => {
  const world = inMemory('2025-01-01T12:00:00.000Z');
  const id = accountIdFor('801-555-0100', '#/number');
  for (const [day, event] of changes) {
    world.clock.set(`${day}T12:00:00.000Z`);
    const at = `${day}T12:00:00.000Z`;
    const { opened } = await world.cases.open(accounts, id, actor, at, [event]);
    if (!opened) await world.cases.change(accounts, id, actor, () => [event]);
  }
  for (const street of ['1 Old St', '2 New St']) {
    const ref = refOf(id, 'postal', street);
    await world.people.put(id, partOf('postal', ref), { name: 'Ada', postal: street });
  }
  return accountAddressesOver(world.cases, world.people);
};
const id = accountIdFor('801-555-0100', '#/number');
const named: AccountEvent = { type: 'account-named', ref: 'n' };
const postal = (street: string): AccountEvent => ({
  type: 'address-changed',
  field: 'postal',
  ref: refOf(id, 'postal', street),
});
const email = (ref?: string): AccountEvent => ({
  type: 'address-changed',
  field: 'email',
  ...(ref ? { ref } : {}),
});
const then = '2026-10-01T00:00:00.000Z';

describe('the register, asked whether an address may be the thief’s', () => {
  it('says since when its addresses stand, and where the customer lived then, however the number is written', async () => {
    const register = await registered(
      ['2025-01-01', named],
      ['2025-01-02', postal('1 Old St')],
      ['2025-01-03', email('e1')],
      ['2026-11-01', postal('2 New St')],
    );
    const found = await register.lookUp(['8015550100', '801 555 0100', '999'], then);
    const expected = {
      emailSince: '2025-01-03T12:00:00.000Z',
      postalSince: '2026-11-01T12:00:00.000Z',
      postalAsOf: '1 Old St',
    };
    expect(Object.fromEntries(found)).toEqual({ '8015550100': expected, '801 555 0100': expected });
  });

  it('an address whose earlier date was counted by two officers stands since then', async () => {
    const counted: AccountEvent = {
      type: 'since-counted',
      field: 'postal',
      since: '2020-01-01T00:00:00.000Z',
      because: 'second-officer',
    };
    const register = await registered(
      ['2026-11-01', named],
      ['2026-11-02', postal('1 Old St')],
      ['2026-11-03', counted],
    );
    const found = (await register.lookUp(['8015550100'], then)).get('8015550100');
    expect(found).toEqual({ postalSince: '2020-01-01T00:00:00.000Z', postalAsOf: '1 Old St' });
  });

  it('what was written down late counts from its own date, also when it has been changed since', async () => {
    const counted: AccountEvent = {
      type: 'since-counted',
      field: 'postal',
      since: '2020-01-01T00:00:00.000Z',
      because: 'import',
    };
    const register = await registered(
      ['2026-11-01', named],
      ['2026-11-02', postal('1 Old St')],
      ['2026-11-03', counted],
      ['2026-11-04', postal('2 New St')],
    );
    const found = (await register.lookUp(['8015550100'], then)).get('8015550100');
    expect(found).toEqual({ postalSince: '2026-11-04T12:00:00.000Z', postalAsOf: '1 Old St' });
  });

  it('an e-mail address that was taken away counts from that day; without an address then there is none', async () => {
    const register = await registered(
      ['2026-10-20', named],
      ['2026-10-21', email('e1')],
      ['2026-11-05', email()],
    );
    const found = (await register.lookUp(['8015550100'], then)).get('8015550100');
    expect(found).toEqual({ emailSince: '2026-11-05T12:00:00.000Z' });
  });

  it('an account that is known by its restriction alone is not in the register', async () => {
    const restricted = {
      type: 'restriction-recorded',
      since: '2026-01-01T00:00:00.000Z',
      request: 'REQ-1',
      channel: 'web',
    } as unknown as AccountEvent;
    expect((await (await registered(['2026-01-01', restricted])).lookUp(['8015550100'], then)).size).toBe(0);
  });
});
