import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Account,
  type AccountEvent,
  accounts,
  addressFields,
  ofRecord,
  usableFrom,
} from '#domain/account.ts';
import { decideCall } from '#domain/account-call.ts';
import { changedFields, decideAccount, toldFields, type WantedAccount } from '#domain/account-decider.ts';
import { decidePermit, decideRestriction, inForce, isConfirmedAlready } from '#domain/account-restriction.ts';

const zone = 'America/Denver';
const day = (on: string): string => `${on}T18:00:00.000Z`;

const put = (seen: Account | undefined, over: Partial<WantedAccount>): Account => {
  const wanted = { name: 'n', addresses: { email: 'e' }, by: 'olive', now: day('2026-11-24'), ...over };
  return decideAccount(seen, wanted).reduce<Account | undefined>(
    (account, event) => accounts.evolve(account, event, wanted.now),
    seen,
  ) as Account;
};

describe('an address of record (47 CFR 64.2003, R-18)', () => {
  it.each([
    { changed: '2026-11-24T18:00:00.000Z', from: '2026-12-24', because: 'the vector of flows.md' },
    { changed: '2026-11-25T06:30:00.000Z', from: '2026-12-24', because: 'in Denver it is still the 24th' },
    { changed: '2026-11-25T07:00:00.000Z', from: '2026-12-25', because: 'in Denver the 25th has begun' },
    { changed: '2027-02-20T18:00:00.000Z', from: '2027-03-22', because: 'daylight saving changes no date' },
  ])('changed $changed: usable from $from ($because)', ({ changed, from }) => {
    expect(usableFrom(changed, zone)).toBe(from);
    const account = { addresses: { email: { ref: 'e', since: changed } } };
    expect(ofRecord(account, 'email', `${from}T05:59:59.999Z`, zone)).toBeUndefined();
    expect(ofRecord(account, 'email', `${from}T07:00:00.000Z`, zone)?.ref).toBe('e');
  });

  it('each has its own since, set when it changes and by nothing else', () => {
    const first = put(undefined, { addresses: { email: 'e', postal: 'p' } });
    const later = put(first, { addresses: { email: 'e2', postal: 'p' }, now: day('2026-12-01') });
    expect(later.addresses).toEqual({
      email: { ref: 'e2', since: day('2026-12-01') },
      postal: { ref: 'p', since: day('2026-11-24') },
    });
  });

  it('an address that is left out is one no more, and counts as changed', () => {
    const both = put(undefined, { addresses: { email: 'e', phone: 't' } });
    const wanted = { name: 'n', addresses: { email: 'e' }, by: 'olive', now: day('2026-12-01') };
    expect(changedFields(both, wanted)).toEqual(['phone']);
    expect(put(both, wanted).addresses.phone).toBeUndefined();
  });
});

describe('who is told of a change (47 CFR 64.2010(f), R-18)', () => {
  const all = { email: 'e', postal: 'p', phone: 't' };
  it.each([
    { had: {}, now: all, told: [], because: 'nothing is owed at service start' },
    { had: { email: 'e' }, now: { email: 'e2' }, told: ['email'], because: 'its own old address' },
    { had: all, now: { ...all, postal: 'p2' }, told: ['postal'], because: 'its own old address' },
    {
      had: { email: 'e', phone: 't' },
      now: { email: 'e', phone: 't2' },
      told: ['email'],
      because: 'by mail',
    },
    {
      had: { postal: 'p', phone: 't' },
      now: { postal: 'p', phone: 't2' },
      told: ['postal'],
      because: 'by post',
    },
    { had: { phone: 't' }, now: { phone: 't2' }, told: ['phone'], because: 'there is only the old number' },
    { had: { phone: 't' }, now: all, told: ['phone'], because: 'a new address beside the old number' },
    { had: { postal: 'p' }, now: all, told: ['postal'], because: 'new addresses beside an old one' },
    { had: all, now: {}, told: ['email', 'postal'], because: 'addresses that are taken away' },
    { had: all, now: all, told: [], because: 'nothing changes' },
  ])('$had becomes $now: $told ($because)', ({ had, now, told }) => {
    const seen = put(undefined, { addresses: had });
    const wanted = { name: 'n', addresses: now, by: 'olive', now: day('2026-12-01') };
    expect(toldFields(seen, changedFields(seen, wanted))).toEqual(told);
    const calls = put(seen, wanted).calls ?? [];
    expect(calls).toEqual(
      (told as readonly string[]).includes('phone')
        ? [{ n: 1, ref: 't', owedSince: day('2026-12-01'), tries: 0 }]
        : [],
    );
  });

  it('a call that is owed stands in the officers’ work list until somebody was told', () => {
    const owing = put(put(undefined, { addresses: { phone: 't' } }), { addresses: { phone: 't2' } });
    const called = (account: Account, reached: boolean): Account =>
      decideCall(account.calls, { n: 1, calledAt: day('2026-11-25'), reached }).reduce(
        (so, event) => accounts.evolve(so, event, day('2026-11-25')),
        account,
      );
    const listed = { stage: 'registered', queue: 'officer', dueOn: '2026-11-24', workBy: '2026-11-24' };
    expect(accounts.keys('ACC-1', owing)).toEqual(listed);
    const missed = called(owing, false);
    expect(missed.calls?.[0]).toMatchObject({ tries: 1 });
    expect(accounts.keys('ACC-1', missed)).toEqual(listed);
    const told = called(missed, true);
    expect(told.calls?.[0]).toMatchObject({ tries: 1, toldAt: day('2026-11-25') });
    expect(accounts.keys('ACC-1', told)).toEqual({ stage: 'registered' });
    expect(called(told, false)).toEqual(told);
    expect(() => decideCall(told.calls, { n: 2, calledAt: day('2026-11-25'), reached: true })).toThrow(
      'nothing here',
    );
  });
});

describe('a past since (R-18)', () => {
  const since = '2024-01-01T07:00:00.000Z';

  it('counts when another officer says the very same, not when the first says it again', () => {
    const claimed = put(undefined, { since });
    expect(claimed.addresses.email?.since).toBe(day('2026-11-24'));
    expect(put(claimed, { since })).toEqual(claimed);
    const counted = put(claimed, { since, by: 'omar', now: day('2026-11-30') });
    expect(counted).toEqual({ name: 'n', addresses: { email: { ref: 'e', since } } });
  });

  it.each([
    { over: { since: '2024-01-02T07:00:00.000Z' }, because: 'another date' },
    { over: { since, addresses: { email: 'e2' } }, because: 'another address' },
    { over: { since, addresses: { email: 'e', phone: 't' } }, because: 'one address more' },
  ])('does not count when the second officer says something else: $because', ({ over }) => {
    const claimed = put(undefined, { since });
    const other = put(claimed, { ...over, by: 'omar', now: day('2026-11-30') });
    expect(other.addresses.email?.since).not.toBe(since);
    expect(other.claim?.by).toBe('omar');
  });

  it('counts at once with a source file, and never makes an address younger', () => {
    const imported = put(undefined, { since, source: 'f'.repeat(64) });
    expect(imported.addresses.email?.since).toBe(since);
    expect(put(imported, { since: '2025-01-01T00:00:00.000Z', source: 'f'.repeat(64) })).toEqual(imported);
  });
});

describe('a restriction (R-5)', () => {
  const restriction = (since: string, request: string) => ({ since, request, channel: 'web' as const });
  const fold = (events: readonly AccountEvent[], before?: Account) =>
    events.reduce<Account | undefined>((account, event) => accounts.evolve(account, event, 'x'), before);

  const record = (...wanted: ReturnType<typeof restriction>[]) => {
    const history: { events: readonly AccountEvent[] }[] = [];
    for (const one of wanted) history.push({ events: decideRestriction(history, one) });
    return history;
  };
  const after = (history: readonly { events: readonly AccountEvent[] }[]) =>
    fold(history.flatMap(({ events }) => events)) as Account;

  it('every receipt is recorded, each once; the account is restricted since the earliest, whenever it is entered', () => {
    const first = restriction(day('2026-11-24'), 'REQ-1');
    const second = restriction(day('2026-12-01'), 'REQ-2');
    const earlier = restriction(day('2026-11-20'), 'REQ-3');
    const history = record(first, second, earlier, second);
    expect(inForce(after(history))).toEqual([earlier, first, second]);
    expect(after(history).restriction).toEqual(earlier);
    expect(history.at(-1)?.events).toEqual([]);
  });

  it('a permit lifts what was received before it; a restriction from the same instant or later stays in force', () => {
    const first = restriction(day('2026-11-24'), 'REQ-1');
    const second = restriction(day('2026-12-01'), 'REQ-3');
    const both = after(record(first, second));
    const permit = (receivedAt: string) =>
      inForce(fold(decidePermit(both, { request: 'REQ-2', receivedAt }), both) as Account);
    expect(permit(day('2026-11-23'))).toEqual([first, second]);
    expect(permit(first.since)).toEqual([first, second]);
    expect(permit(day('2026-11-25'))).toEqual([second]);
    expect(permit(day('2026-12-02'))).toEqual([]);
  });

  it('a history from before each receipt was recorded comes to the same state', () => {
    const one = restriction(day('2026-11-24'), 'REQ-1');
    expect(fold([{ type: 'restriction-recorded', ...one }])).toEqual({ addresses: {}, restriction: one });
    const lifted: AccountEvent = { type: 'restriction-lifted', request: 'REQ-2' };
    expect(fold([{ type: 'restriction-recorded', ...one }, lifted])?.restriction).toBeUndefined();
  });

  it('in any order of receipts and permits, those are in force that no permit received later has lifted', () => {
    const receipt = fc.record({ permit: fc.boolean(), at: fc.integer({ min: 1, max: 28 }) });
    fc.assert(
      fc.property(fc.array(receipt, { maxLength: 12 }), (receipts) => {
        const lifted = new Set<string>();
        let account: Account = { addresses: {} };
        const history: { events: readonly AccountEvent[] }[] = [];
        for (const [n, { permit, at }] of receipts.entries()) {
          const since = day(`2026-11-${String(at).padStart(2, '0')}`);
          const request = `REQ-${n}`;
          const events = permit
            ? decidePermit(account, { request, receivedAt: since })
            : decideRestriction(history, restriction(since, request));
          const earlier = inForce(account).filter((one) => one.since < since);
          if (permit) for (const one of earlier) lifted.add(one.request);
          history.push({ events });
          account = fold(events, account) ?? account;
        }
        const recorded = receipts.flatMap(({ permit }, n) => (permit ? [] : [`REQ-${n}`]));
        const left = inForce(account).map(({ request }) => request);
        expect(new Set(left)).toEqual(new Set(recorded.filter((request) => !lifted.has(request))));
        expect(account.restriction === undefined).toBe(left.length === 0);
      }),
    );
  });

  it('is confirmed to the address of record once in 30 days, and again when something was lifted', () => {
    const letter = { type: 'letter-sent', kind: 'restriction', of: 'REQ-1' };
    const history = [{ at: day('2026-11-24'), events: [letter] }];
    expect(isConfirmedAlready([], day('2026-11-24'))).toBe(false);
    expect(isConfirmedAlready(history, day('2026-12-23'))).toBe(true);
    expect(isConfirmedAlready(history, day('2026-12-24'))).toBe(false);
    const lifted = [...history, { at: day('2026-11-30'), events: [{ type: 'restriction-lifted' }] }];
    expect(isConfirmedAlready(lifted, day('2026-12-01'))).toBe(false);
  });

  it('no change of name or address touches it', () => {
    const standing = restriction(day('2026-11-24'), 'REQ-1');
    const account: Account = { addresses: {}, restriction: standing };
    expect(put(account, { addresses: { phone: 't' } }).restriction).toEqual(standing);
  });
});

describe('any script of officers', () => {
  const ref = fc.option(fc.constantFrom('a', 'b'), { nil: undefined });
  const step = fc.record({
    days: fc.integer({ min: 0, max: 20 }),
    addresses: fc.record({ email: ref, postal: ref, phone: ref }),
    since: fc.option(fc.constantFrom('2020-01-01T00:00:00.000Z', '2021-01-01T00:00:00.000Z'), {
      nil: undefined,
    }),
  });

  it('no single officer makes an address older than their own change of it', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (script) => {
        let now = Date.parse(day('2026-11-24'));
        let account: Account | undefined;
        for (const { days, addresses, since } of script) {
          now += days * 86_400_000;
          const given = Object.fromEntries(
            Object.entries(addresses).filter(([, value]) => value !== undefined),
          );
          const at = new Date(now).toISOString();
          account = put(account, {
            by: 'olive',
            addresses: given,
            now: at,
            ...(since === undefined ? {} : { since }),
          });
          for (const field of addressFields)
            expect(account.addresses[field]?.since ?? '2026').toMatch(/^20(26|27)/);
          expect(
            decideAccount(account, {
              name: 'n',
              by: 'olive',
              addresses: given,
              now: at,
              ...(since === undefined ? {} : { since }),
            }),
          ).toEqual([]);
        }
      }),
    );
  });
});
