import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Account,
  type AccountEvent,
  accounts,
  addressFields,
  currentAddressOfRecord,
  usableFrom,
} from '#domain/account/account.ts';
import { decideCall } from '#domain/account/calls.ts';
import {
  type AccountUpdate,
  changedFields,
  decideAccount,
  decideFileConfirmed,
  fieldsToNotify,
} from '#domain/account/decider.ts';
import { decidePermit, decideRestriction, inForce, isConfirmedAlready } from '#domain/account/restriction.ts';
import { sinceOf } from '#domain/account/since.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { SamePerson } from '#domain/case/two-persons.ts';

const zone = 'America/Denver';
const day = (on: string): string => `${on}T18:00:00.000Z`;

const put = (seen: Account | undefined, over: Partial<AccountUpdate>): Account => {
  const wanted = { name: 'n', addresses: { email: 'e' }, by: 'olive', now: day('2026-11-24'), ...over };
  return decideAccount(seen, wanted).reduce<Account | undefined>(
    (account, event) => accounts.evolve(account, event, wanted.now),
    seen,
  ) as Account;
};

describe('an address of record (47 CFR 64.2003, R-18)', () => {
  it.each([
    { changed: '2026-11-24T18:00:00.000Z', from: '2026-12-24', because: '30 days after the change' },
    { changed: '2026-11-25T06:30:00.000Z', from: '2026-12-24', because: 'in Denver it is still the 24th' },
    { changed: '2026-11-25T07:00:00.000Z', from: '2026-12-25', because: 'in Denver the 25th has begun' },
    { changed: '2027-02-20T18:00:00.000Z', from: '2027-03-22', because: 'daylight saving changes no date' },
  ])('changed $changed: usable from $from ($because)', ({ changed, from }) => {
    expect(usableFrom(changed, zone)).toBe(from);
    const account = { addresses: { email: { ref: 'e', since: changed } } };
    expect(currentAddressOfRecord(account, 'email', `${from}T05:59:59.999Z`, zone)).toBeUndefined();
    expect(currentAddressOfRecord(account, 'email', `${from}T07:00:00.000Z`, zone)?.ref).toBe('e');
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
    expect(fieldsToNotify(seen, changedFields(seen, wanted))).toEqual(told);
    const calls = put(seen, wanted).calls ?? [];
    expect(calls).toEqual(
      (told as readonly string[]).includes('phone')
        ? [{ n: 1, ref: 't', owedSince: day('2026-12-01'), tries: 0 }]
        : [],
    );
  });

  it('a call that is owed stands in the officers’ work list until somebody was told', () => {
    const withCall = put(put(undefined, { addresses: { phone: 't' } }), { addresses: { phone: 't2' } });
    const called = (account: Account, reached: boolean): Account =>
      decideCall(account.calls, { n: 1, calledAt: day('2026-11-25'), reached }).reduce(
        (so, event) => accounts.evolve(so, event, day('2026-11-25')),
        account,
      );
    const listed = { stage: 'registered', queue: 'officer', dueOn: '2026-11-24', workBy: '2026-11-24' };
    expect(accounts.keys('ACC-1', withCall)).toEqual(listed);
    const missed = called(withCall, false);
    expect(missed.calls?.[0]).toMatchObject({ tries: 1 });
    expect(accounts.keys('ACC-1', missed)).toEqual(listed);
    const told = called(missed, true);
    expect(told.calls?.[0]).toMatchObject({ tries: 1, toldAt: day('2026-11-25') });
    expect(accounts.keys('ACC-1', told)).toEqual({ stage: 'registered' });
    expect(called(told, false)).toEqual(told);
    expect(() => decideCall(told.calls, { n: 2, calledAt: day('2026-11-25'), reached: true })).toThrow(
      'found nothing',
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

  it('does not count where the second officer changes the address back to what the first one claimed', () => {
    const moved = put(put(undefined, { since }), { addresses: { email: 'e2' } });
    const back = put(moved, { since, by: 'omar', now: day('2026-11-30') });
    expect(back.addresses.email?.since).toBe(day('2026-11-30'));
    expect(put(back, { since, by: 'olive', now: day('2026-12-01') }).addresses.email?.since).toBe(since);
  });

  describe('from a file', () => {
    const source = 'f'.repeat(64);
    const confirmed = (account: Account, by: string, of = source): Account =>
      decideFileConfirmed(account, { source: of, by }).reduce(
        (so, event) => accounts.evolve(so, event, day('2026-12-01')),
        account,
      );

    it('counts from a second officer’s confirmation; until then the address is of record since the import', () => {
      const imported = put(undefined, { since, source });
      expect(imported.addresses.email?.since).toBe(day('2026-11-24'));
      expect(usableFrom(imported.addresses.email?.since ?? '', zone)).toBe('2026-12-24');
      expect(() => confirmed(imported, 'olive')).toThrow(SamePerson);
      const counted = confirmed(imported, 'omar');
      expect(counted).toEqual({ name: 'n', addresses: { email: { ref: 'e', since } } });
      expect(confirmed(counted, 'omar')).toEqual(counted);
    });

    it('moves an existing address in the same way, by no file alone', () => {
      const before = put(put(undefined, { since }), { since, by: 'omar' });
      const moved = put(before, { since, source, addresses: { email: 'thief' }, now: day('2026-11-30') });
      expect(moved.addresses.email).toEqual({ ref: 'thief', since: day('2026-11-30') });
      expect(confirmed(moved, 'omar').addresses.email).toEqual({ ref: 'thief', since });
    });

    it.each([
      { by: 'olive', because: 'by the one who imported it' },
      { by: 'omar', because: 'by another: it counts when it is confirmed' },
    ])('imported again $because: nothing changes', ({ by }) => {
      const imported = put(undefined, { since, source });
      expect(put(imported, { since, source, by })).toEqual(imported);
    });

    it.each([
      { over: { addresses: { email: 'e2' } }, because: 'the address has changed' },
      { over: { addresses: { email: 'e', phone: 't' } }, because: 'there is one more' },
      { over: { since: '2023-01-01T00:00:00.000Z' }, because: 'an officer says another date' },
      { over: { since, source: 'e'.repeat(64) }, because: 'another file says it now' },
    ])('counts for nothing that the file did not say: $because', ({ over }) => {
      const other = put(put(undefined, { since, source }), over);
      expect(confirmed(other, 'omar')).toEqual(other);
    });

    it('never makes an address younger', () => {
      const old = confirmed(put(undefined, { since, source }), 'omar');
      const younger = { since: '2025-01-01T00:00:00.000Z', source: 'e'.repeat(64) };
      expect(confirmed(put(old, younger), 'omar', younger.source)).toEqual(old);
    });
  });
});

describe('since when an officer says that an address is of record (R-18)', () => {
  const now = '2026-11-24T18:00:00.000Z';
  const first = '1986-01-01T07:00:00.000Z';

  it.each([
    { given: '2026-10-01', kept: '2026-10-01T06:00:00.000Z', because: 'a day begins in the company’s zone' },
    { given: '2026-10-01T00:00:00+02:00', kept: '2026-09-30T22:00:00.000Z', because: 'an instant' },
    { given: now, kept: now, because: 'this very instant' },
    { given: '1986-01-01', kept: first, because: 'the first day that is kept' },
    { given: '1985-12-31', kept: first, because: 'before 1986' },
    { given: '1986-01-01T06:59:59.999Z', kept: first, because: 'in Denver it was still 1985' },
    { given: '1952-06-01', kept: first, because: 'a customer for life' },
    { given: '0000-01-01', kept: first, because: 'no date is too small' },
    { given: '0000-01-01T00:00:00+05:00', kept: first, because: 'nor a year before the first' },
  ])('$given is kept as $kept ($because)', ({ given, kept }) => {
    expect(sinceOf(given, zone, now)).toBe(kept);
  });

  it.each([
    { given: '2026-11-24T18:00:00.001Z', because: 'a millisecond away' },
    { given: '2026-11-25', because: 'tomorrow' },
    { given: '9999-12-31', because: 'far away' },
    { given: '9999-12-31T23:59:59-05:00', because: 'the year 10000, which as text comes before 2026' },
    { given: '2026-01-01T00:00:00.1234567890123Z', because: 'finer than any clock' },
    { given: 'long ago', because: 'no date' },
  ])('$given is refused by name ($because)', ({ given }) => {
    expect(() => sinceOf(given, zone, now)).toThrow(InvalidInput);
  });
});

describe('a restriction (P31, R-5)', () => {
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
    const current = restriction(day('2026-11-24'), 'REQ-1');
    const account: Account = { addresses: {}, restriction: current };
    expect(put(account, { addresses: { phone: 't' } }).restriction).toEqual(current);
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
    /** The file that says it; typed where there is none. */
    source: fc.option(fc.constantFrom('F', 'G'), { nil: undefined }),
  });

  /** What the same officer gets by confirming a file: nothing, or a refusal. */
  const confirmedAlone = (account: Account, source: string): Account => {
    try {
      return decideFileConfirmed(account, { source, by: 'olive' }).reduce(
        (so, event) => accounts.evolve(so, event, 'x'),
        account,
      );
    } catch (refusal) {
      expect(refusal).toBeInstanceOf(SamePerson);
      return account;
    }
  };

  it('no single officer makes an address older than their own change of it, typed or from a file', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (script) => {
        let now = Date.parse(day('2026-11-24'));
        let account: Account | undefined;
        for (const { days, addresses, since, source } of script) {
          now += days * 86_400_000;
          const given = Object.fromEntries(
            Object.entries(addresses).filter(([, value]) => value !== undefined),
          );
          const at = new Date(now).toISOString();
          const wanted = {
            name: 'n',
            by: 'olive',
            addresses: given,
            now: at,
            ...(since === undefined ? {} : { since }),
            ...(source === undefined ? {} : { source }),
          };
          account = put(account, wanted);
          for (const file of ['F', 'G']) account = confirmedAlone(account, file);
          for (const field of addressFields)
            expect(account.addresses[field]?.since ?? '2026').toMatch(/^20(26|27)/);
          expect(decideAccount(account, wanted)).toEqual([]);
        }
      }),
    );
  });
});
