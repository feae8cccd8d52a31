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
import { sinceOf } from '#domain/account/since.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { SamePerson } from '#domain/case/two-persons.ts';
import { decidePermit, decideRestriction, isConfirmedAlready } from '#domain/choice/decider.ts';
import { inForce } from '#domain/choice/restrictions.ts';
import { specificationOf } from '#test/support/domain/specification.ts';

const zone = 'America/Denver';
const day = (on: string): string => `${on}T18:00:00.000Z`;

type Act = (account: Account, now: string) => readonly AccountEvent[];
const { given, did } = specificationOf<Account, AccountEvent, Act>({
  evolve: accounts.evolve,
  decide: (account, act, now) => act(account, now),
});
const [tuesday, wednesday, monday] = [day('2026-11-24'), day('2026-11-25'), day('2026-11-30')];

const wants = (over: Partial<AccountUpdate>): AccountUpdate => ({
  ...{ name: 'n', addresses: { email: 'e' }, by: 'olive', now: tuesday },
  ...over,
});
const says =
  (over: Partial<AccountUpdate>): Act =>
  (account, now) =>
    decideAccount(account, wants({ ...over, now }));
const put = (seen: Account | undefined, { now = tuesday, ...over }: Partial<AccountUpdate>): Account =>
  did(now, says(over))(seen) as Account;

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
    const wanted = wants({ now: day('2026-12-01') });
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
    const wanted = wants({ addresses: now, now: day('2026-12-01') });
    expect(fieldsToNotify(seen, changedFields(seen, wanted))).toEqual(told);
    const calls = put(seen, wanted).calls ?? [];
    expect(calls).toEqual(
      (told as readonly string[]).includes('phone')
        ? [{ n: 1, ref: 't', owedSince: day('2026-12-01'), tries: 0 }]
        : [],
    );
  });

  describe('by a call to the old number', () => {
    const owed = did(tuesday, says({ addresses: { phone: 't' } }), says({ addresses: { phone: 't2' } }));
    const call =
      (reached: boolean, n = 1): Act =>
      ({ calls }) =>
        decideCall(calls, { n, calledAt: wednesday, reached });
    const made = { type: 'call-made', n: 1, calledAt: wednesday } as const;
    const keysAfter = (...acts: readonly Act[]) =>
      accounts.keys('ACC-1', did(wednesday, ...acts)(owed(undefined)) as Account);

    it.each([
      ['it reaches nobody', [], false],
      ['it reaches somebody', [], true],
      ['it reaches somebody at last', [call(false)], true],
    ])('is recorded when %s', (_, before, reached) =>
      given(owed, did(wednesday, ...before))
        .when(wednesday, call(reached))
        .thenFacts({ ...made, reached }),
    );
    it('is done once it reaches somebody', () =>
      given(owed, did(wednesday, call(true)))
        .when(wednesday, call(false))
        .thenNothing());
    it('is not made where none is owed', () =>
      given(owed).when(wednesday, call(true, 2)).thenRefused('NotFound'));

    it('counts how often nobody was reached, and since when somebody was told', () => {
      const { calls } = did(wednesday, call(false), call(true))(owed(undefined)) as Account;
      expect(calls).toMatchObject([{ tries: 1, toldAt: wednesday }]);
    });

    it.each([
      ['at first', []],
      ['when nobody was reached', [call(false)]],
    ])('stands in the officers’ work list %s', (_, acts) => {
      const listed = { stage: 'registered', queue: 'officer', dueOn: '2026-11-24', workBy: '2026-11-24' };
      const work = { what: 'call', due: { dueOn: '2026-11-24', promise: 'call' }, waits: { who: 'officer' } };
      expect(keysAfter(...acts)).toEqual({ ...listed, work });
    });

    it('stands in no work list once somebody was told', () =>
      expect(keysAfter(call(true))).toEqual({ stage: 'registered' }));
  });
});

describe('a past since (R-18)', () => {
  const since = '2024-01-01T07:00:00.000Z';

  const claimed = did(tuesday, says({ since }));
  const counted = { type: 'since-counted', field: 'email', since } as const;

  it('is claimed by one officer: until another says it the address is as we know it', () => {
    given()
      .when(tuesday, says({ since }))
      .thenFacts(
        { type: 'account-named', ref: 'n' },
        { type: 'address-changed', field: 'email', ref: 'e' },
        { type: 'since-claimed', by: 'olive', since, refs: ['e'] },
      );
    expect(put(undefined, { since }).addresses.email?.since).toBe(tuesday);
  });

  it('is not claimed again by the same officer', () =>
    given(claimed).when(tuesday, says({ since })).thenNothing());
  it('counts when another officer says the very same', () =>
    given(claimed)
      .when(monday, says({ since, by: 'omar' }))
      .thenFacts({ ...counted, because: 'second-officer' }));
  it('is claimed no more once it counts', () =>
    expect(put(put(undefined, { since }), { since, by: 'omar', now: monday })).toEqual({
      name: 'n',
      addresses: { email: { ref: 'e', since } },
    }));

  it.each([
    { over: { since: '2024-01-02T07:00:00.000Z' }, because: 'another date' },
    { over: { since, addresses: { email: 'e2' } }, because: 'another address' },
    { over: { since, addresses: { email: 'e', phone: 't' } }, because: 'one address more' },
  ])('does not count when the second officer says something else: $because', ({ over }) => {
    const other = put(put(undefined, { since }), { ...over, by: 'omar', now: day('2026-11-30') });
    expect(other.addresses.email?.since).not.toBe(since);
    expect(other.claim?.by).toBe('omar');
  });

  it('does not count where the second officer changes the address back to it', () => {
    const moved = put(put(undefined, { since }), { addresses: { email: 'e2' } });
    const back = put(moved, { since, by: 'omar', now: day('2026-11-30') });
    expect(back.addresses.email?.since).toBe(day('2026-11-30'));
    expect(put(back, { since, by: 'olive', now: day('2026-12-01') }).addresses.email?.since).toBe(since);
  });

  describe('from a file', () => {
    const source = 'f'.repeat(64);
    const confirm =
      (by: string, of = source): Act =>
      (account) =>
        decideFileConfirmed(account, { source: of, by });
    const confirmed = (account: Account, by: string, of = source): Account =>
      did(day('2026-12-01'), confirm(by, of))(account) as Account;
    const imported = did(tuesday, says({ since, source }));

    it('does not count by itself: the address is of record since the import', () => {
      const { email } = put(undefined, { since, source }).addresses;
      expect([email?.since, usableFrom(email?.since ?? '', zone)]).toEqual([tuesday, '2026-12-24']);
    });

    it('is not confirmed by the officer who imported it', () =>
      given(imported).when(monday, confirm('olive')).thenRefused('SamePerson'));
    it('counts when a second officer confirms it', () =>
      given(imported)
        .when(monday, confirm('omar'))
        .thenFacts({ ...counted, because: 'import', source }));
    it('counts once', () =>
      given(imported, did(monday, confirm('omar')))
        .when(monday, confirm('omar'))
        .thenNothing());
    it('counts for good, and is claimed no more', () =>
      expect(confirmed(put(undefined, { since, source }), 'omar')).toEqual({
        name: 'n',
        addresses: { email: { ref: 'e', since } },
      }));

    it('moves an existing address only when another officer confirms the file (R-13)', () => {
      const before = put(put(undefined, { since }), { since, by: 'omar' });
      const row = { since, source, addresses: { email: 'thief' }, now: day('2026-11-30') };
      expect(put(before, row)).toEqual(before);
      const moved = put(before, { ...row, confirmedBy: 'omar' });
      expect(moved.addresses.email).toEqual({ ref: 'thief', since: day('2026-11-30') });
      expect(confirmed(moved, 'omar').addresses.email).toEqual({ ref: 'thief', since });
    });

    it.each([
      { by: 'olive', because: 'by the one who imported it' },
      { by: 'omar', because: 'by another: it counts when it is confirmed' },
    ])('imported again $because: nothing changes', ({ by }) =>
      given(imported).when(tuesday, says({ since, source, by })).thenNothing(),
    );
    it.each([
      { over: { addresses: { email: 'e2' } }, because: 'the address has changed' },
      { over: { addresses: { email: 'e', phone: 't' } }, because: 'there is one more' },
      { over: { since: '2023-01-01T00:00:00.000Z' }, because: 'an officer says another date' },
      { over: { since, source: 'e'.repeat(64) }, because: 'another file says it now' },
    ])('counts for nothing that the file did not say: $because', ({ over }) =>
      given(imported, did(tuesday, says(over)))
        .when(monday, confirm('omar'))
        .thenNothing(),
    );

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

  const [first, second] = [restriction(tuesday, 'REQ-1'), restriction(day('2026-12-01'), 'REQ-2')];
  const earlier = restriction(day('2026-11-20'), 'REQ-3');

  it('is recorded for every receipt, since the earliest, whenever that is entered', () => {
    const history = record(first, second, earlier);
    expect(inForce(after(history))).toEqual([earlier, first, second]);
    expect(after(history).restriction).toEqual(earlier);
  });

  it('is recorded once for a receipt', () =>
    expect(decideRestriction(record(first, second), second)).toEqual([]));

  it.each([
    { on: '2026-11-23', left: [first, second], because: 'received before both' },
    { on: '2026-11-24', left: [first, second], because: 'received at the same instant' },
    { on: '2026-11-25', left: [second], because: 'received between' },
    { on: '2026-12-02', left: [], because: 'received after both' },
  ])('a permit of $on lifts what was received before it ($because)', ({ on, left }) => {
    const both = after(record(first, second));
    const lifted = decidePermit([], { request: 'REQ-4', receivedAt: day(on), notice: 'n-1' });
    expect(inForce(fold(lifted, both) as Account)).toEqual(left);
  });

  it('a history from before each receipt was recorded comes to the same state', () => {
    const one = restriction(day('2026-11-24'), 'REQ-1');
    expect(fold([{ type: 'restriction-recorded', ...one }])).toEqual({ addresses: {}, restriction: one });
    const lifted = { type: 'restriction-lifted', request: 'REQ-2' } as AccountEvent;
    expect(fold([{ type: 'restriction-recorded', ...one }, lifted])?.restriction).toBeUndefined();
  });

  it('in any order of receipts and permits, no later one has lifted what is in force', () => {
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
            ? decidePermit(history, { request, receivedAt: since, notice: 'n-1' })
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

  const letter = { at: tuesday, events: [{ type: 'letter-sent', kind: 'restriction', of: 'REQ-1' }] };
  const lifted = { at: monday, events: [{ type: 'restriction-lifted' }] };

  it.each([
    { history: [], on: '2026-11-24', known: false, because: 'no letter yet' },
    { history: [letter], on: '2026-12-23', known: true, because: 'within 30 days' },
    { history: [letter], on: '2026-12-24', known: false, because: 'after 30 days' },
    { history: [letter, lifted], on: '2026-12-01', known: false, because: 'something was lifted' },
  ])('is confirmed to the address of record on $on already: $known ($because)', ({ history, on, known }) => {
    expect(isConfirmedAlready(history, day(on))).toBe(known);
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

  it('no single officer makes an address older than their own change of it', () => {
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
