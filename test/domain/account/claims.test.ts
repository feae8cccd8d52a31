import { describe, expect, it } from 'vitest';
import { type Account, type AccountEvent, accounts, isLive, typedClaim } from '#domain/account/account.ts';
import { confirmSinceAsShown, sinceProposal } from '#domain/account/confirmation.ts';
import {
  type AccountUpdate,
  countedEvents,
  datesClaimed,
  decideAccount,
  decideFileConfirmed,
  waitingClaim,
  waitsForSecond,
} from '#domain/account/decider.ts';
import { proposalSha256 } from '#domain/case/proposals.ts';
import { by } from '#test/support/domain/specification.ts';

const at = '2026-11-24T18:00:00.000Z';
const [older, since] = ['2020-01-01T00:00:00.000Z', '2024-01-01T00:00:00.000Z'];
const kept = { email: { ref: 'e', since: at }, phone: { ref: 't', since: older } };
const claim = { by: 'olive', since, refs: ['e', 't'], askedAt: at };
const account: Account = { name: 'n', addresses: kept, claim };
const counted = { type: 'since-counted', field: 'email', since };

describe('a claim that addresses are older (R-18)', () => {
  it.each([
    { what: 'as it was claimed', of: account, is: true },
    {
      what: 'another address',
      of: { ...account, addresses: { ...kept, email: { ref: 'x', since: at } } },
      is: false,
    },
    {
      what: 'one more',
      of: { ...account, addresses: { ...kept, postal: { ref: 'p', since: at } } },
      is: false,
    },
    { what: 'one less', of: { ...account, addresses: { email: kept.email } }, is: false },
    { what: 'from a file', of: { ...account, claim: { ...claim, source: 'F' } }, is: false },
    { what: 'none', of: { addresses: kept }, is: false },
  ])('waits for a second officer: $what', ({ what, of, is }) => {
    expect(typedClaim(of)).toEqual(is ? claim : undefined);
    expect(isLive(of, claim)).toBe(is || what === 'from a file' || what === 'none');
    const second = { queue: 'second-person', dueOn: '2026-11-24', workBy: '2026-11-24' };
    const keys = { stage: 'registered', ...(is && { ...second, wakeAt: '2026-11-25T18:00:00.000Z' }) };
    expect(accounts.keys('', of)).toEqual(keys);
    expect(accounts.secondMissing?.(of)).toBe(is ? at : undefined);
  });

  it('told about, wakes nobody again; an owed call comes before it', () => {
    const told = { ...account, missingTold: [at] };
    expect(accounts.keys('', told)).not.toHaveProperty('wakeAt');
    const calls = [
      { n: 1, ref: 't', owedSince: at, tries: 0, toldAt: at },
      { n: 2, ref: 't', owedSince: '2026-11-26T03:00:00.000Z', tries: 0 },
    ];
    const [on, due] = ['2026-11-26', { dueOn: '2026-11-26', promise: 'call' }];
    expect(accounts.keys('', { ...account, calls })).toEqual({
      ...{ stage: 'registered', queue: 'officer', dueOn: on, workBy: on, wakeAt: '2026-11-25T18:00:00.000Z' },
      work: { what: 'call', due, waits: { who: 'officer' } },
    });
  });

  it('backdates only what we have known for less time', () => {
    expect(datesClaimed(account, { since })).toEqual([{ field: 'email', from: at, to: since }]);
    expect(datesClaimed(account, { since: at })).toEqual([]);
    expect(datesClaimed({ addresses: {} }, { since })).toEqual([]);
  });

  it.each([
    { because: 'second-officer', of: claim, from: {} },
    { because: 'import', of: { ...claim, source: 'F' }, from: { source: 'F' } },
    { because: 'import', of: claim, from: {} },
    { because: 'second-officer', of: { ...claim, source: 'F' }, from: {} },
  ] as const)('counts because of $because, with its file: $from', ({ because, of, from }) =>
    expect(countedEvents(account, of, because)).toStrictEqual([{ ...counted, because, ...from }]),
  );

  it('is what the second officer reads, and its seal', () => {
    const shown = { confirms: 'since', id: 'ACC-1', name: 'n', since, refs: ['e', 't'] };
    expect(sinceProposal('ACC-1', account, claim)).toEqual(shown);
    expect(sinceProposal('ACC-1', { addresses: kept }, claim)).toEqual({ ...shown, name: null });
    const confirm = (who: string, of = account, seal = proposalSha256(shown)) =>
      by(confirmSinceAsShown, { id: 'ACC-1', by: who, proposalSha256: seal })(of, undefined);
    expect(confirm('omar')).toEqual([{ ...counted, because: 'second-officer' }]);
    expect(() => confirm('olive')).toThrow('This needs a second person.');
    expect(() => confirm('omar', account, 'x')).toThrow('This was changed after you opened it.');
    expect(() => confirm('omar', { addresses: kept })).toThrow('There is nothing to confirm.');
    const closed = (of: Account) => confirmSinceAsShown.closed?.(of, { by: 'omar' }, undefined)?.name;
    expect([closed(account), closed({ addresses: kept })]).toEqual([undefined, 'NothingToConfirm']);
    const { id, ...said } = { id: 'ACC-1', by: 'omar', proposalSha256: 'x' };
    expect(() => confirmSinceAsShown.decide({ addresses: kept }, { id, ...said }, undefined)).toThrow(
      'There is nothing to confirm.',
    );
  });

  it('of a file is confirmed by that file, while the account is as it was', () => {
    const of = { ...account, claim: { ...claim, source: 'F' } };
    expect([waitingClaim(of, 'F'), waitingClaim(of, 'G'), waitingClaim(undefined, 'F')]).toEqual([
      ...[of.claim, undefined, undefined],
    ]);
    expect(waitingClaim({ ...of, addresses: {} }, 'F')).toBeUndefined();
    expect(waitingClaim({ addresses: kept }, 'F')).toBeUndefined();
    expect(decideFileConfirmed(of, { source: 'F', by: 'omar' })).toEqual([
      { ...counted, because: 'import', source: 'F' },
    ]);
  });
});

describe('an imported row (R-13)', () => {
  const row: AccountUpdate = {
    name: 'n',
    addresses: { email: 'x', phone: 't' },
    by: 'olive',
    now: at,
    source: 'F',
  };
  const { source: _, ...typed } = row;
  it.each([
    { what: 'that moves an address', seen: account, wanted: row, is: true },
    { what: 'that another confirmed', seen: account, wanted: { ...row, confirmedBy: 'omar' }, is: false },
    { what: 'that an officer typed', seen: account, wanted: typed, is: false },
    { what: 'of an unknown account', seen: undefined, wanted: row, is: false },
    { what: 'of a number without a name', seen: { addresses: kept }, wanted: row, is: false },
    {
      what: 'with another name alone',
      seen: account,
      wanted: { ...row, name: 'm', addresses: { email: 'e', phone: 't' } },
      is: false,
    },
  ])('$what waits: $is', ({ seen, wanted, is }) => expect(waitsForSecond(seen, wanted)).toBe(is));

  const named = { type: 'account-named', ref: 'n' };
  const changed = { type: 'address-changed', field: 'email', ref: 'x' };
  it.each([
    { what: 'typed', wanted: { ...typed, name: 'm' }, is: [{ ...named, ref: 'm' }, changed] },
    { what: 'waiting', wanted: { ...row, name: 'm' }, is: [] },
    {
      what: 'confirmed',
      wanted: { ...row, name: 'm', confirmedBy: 'omar' },
      is: [
        { ...named, ref: 'm', source: 'F' },
        { ...changed, source: 'F' },
      ],
    },
    {
      what: 'an address less',
      wanted: { ...typed, addresses: { phone: 't' } },
      is: [{ type: 'address-changed', field: 'email' }],
    },
  ])('changes what differs: $what', ({ wanted, is }) =>
    expect(decideAccount(account, wanted)).toStrictEqual(is),
  );

  it('of an unknown account names its file for the name alone', () =>
    expect(decideAccount(undefined, { ...row, addresses: { email: 'x' } })).toStrictEqual([
      ...[{ ...named, source: 'F' }, changed],
    ]));

  const says = (over: Partial<AccountUpdate>, seen: Account | undefined = account) =>
    decideAccount(seen, { ...typed, addresses: { email: 'e', phone: 't' }, since, by: 'omar', ...over });
  const claims = (over: object = {}) => [
    { type: 'since-claimed', by: 'omar', since, refs: ['e', 't'], askedAt: at, ...over },
  ];
  it.each([
    { what: 'the same by another', over: {}, is: [{ ...counted, because: 'second-officer' }] },
    { what: 'the same by the same', over: { by: 'olive' }, is: [] },
    {
      what: 'the same by the same in a file',
      over: { by: 'olive', source: 'F' },
      is: claims({ by: 'olive', source: 'F' }),
    },
    { what: 'another name', over: { name: 'm' }, is: [{ ...named, ref: 'm' }, ...claims()] },
    { what: 'an older date', over: { since: older }, is: claims({ since: older }) },
    { what: 'a date that is no older than any', over: { since: at }, is: [] },
  ])('a past since again: $what', ({ over, is }) => expect(says(over)).toStrictEqual(is));

  it('a claim of other addresses is another claim, and counts for nothing', () =>
    expect(says({}, { ...account, claim: { ...claim, refs: ['x', 't'] } })).toStrictEqual(claims()));
  it('an address that goes is no reason for a claim', () =>
    expect(says({ addresses: { phone: 't' } })).toStrictEqual([{ type: 'address-changed', field: 'email' }]));
  it('a claim of an address that the account never had is about its change', () =>
    expect(says({ addresses: { postal: 'p' } }, { addresses: {} })).toStrictEqual([
      ...[named, { type: 'address-changed', field: 'postal', ref: 'p' }, ...claims({ refs: ['p'] })],
    ]));
  it('without an address there is nothing to claim', () =>
    expect(says({ addresses: {} }, { name: 'n', addresses: {} })).toEqual([]));
});

describe('the history of an account', () => {
  const fold = (...events: readonly AccountEvent[]) =>
    events.reduce<Account | undefined>((before, event) => accounts.evolve(before, event, at), account);
  const { claim: _, ...settled } = account;
  it.each<{ event: AccountEvent; is: Account }>([
    {
      event: { type: 'since-counted', field: 'email', since, because: 'import' },
      is: { ...settled, addresses: { ...kept, email: { ref: 'e', since } } },
    },
    { event: { type: 'since-counted', field: 'postal', since, because: 'import' }, is: settled },
    { event: { type: 'account-spelled', spelling: 's' }, is: { ...account, spellings: ['s'] } },
    { event: { type: 'account-set-apart', spelling: 's' }, is: { ...account, spellings: [], apart: ['s'] } },
    { event: { type: 'second-missing-told', since: at }, is: { ...account, missingTold: [at] } },
    { event: { type: 'letter-returned', kind: 'k', of: '1', how: 'bounced' }, is: account },
    {
      event: { type: 'address-changed', field: 'phone' },
      is: { ...account, addresses: { email: kept.email } },
    },
  ])('$event.type', ({ event, is }) => expect(fold(event)).toStrictEqual(is));
});
