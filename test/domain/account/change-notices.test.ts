import { describe, expect, it } from 'vitest';
import { type Account, type AccountEvent, type AddressField, accounts } from '#domain/account/account.ts';
import { isRecorded, mustHaveHappened, placesToTell } from '#domain/account/change-notices.ts';
import type { Instant } from '#domain/calendar/times.ts';
import { InvalidInput } from '#domain/case/errors.ts';

const zone = 'America/Denver';
const now = '2026-11-24T18:00:00.000Z';
type At = readonly [at: Instant, ...events: AccountEvent[]];
const changed = (field: AddressField, ref?: string): AccountEvent => ({
  ...{ type: 'address-changed', field },
  ...(ref !== undefined && { ref }),
});

const lived = (...commits: readonly At[]) => {
  const history = commits.map(([at, ...events]) => ({ at, events }));
  const state = history.reduce<Account>(
    (seen, { at, events }) => events.reduce((account, event) => accounts.evolve(account, event, at), seen),
    { addresses: {} },
  );
  return { state, history };
};
const told = (...commits: readonly At[]) =>
  placesToTell(lived(...commits), now, zone).map(({ field, ref }) => `${field} ${ref}`);

const longAgo = '2026-01-05T18:00:00.000Z';
const lately = '2026-11-20T18:00:00.000Z';

describe('where a change of sign-in details is told (R-18, 47 CFR 64.2010(f))', () => {
  it.each<{ title: string; commits: readonly At[]; to: readonly string[] }>([
    {
      title: 'email, then paper, then the phone',
      commits: [[longAgo, changed('phone', 't'), changed('postal', 'p'), changed('email', 'e')]],
      to: ['email e', 'postal p', 'phone t'],
    },
    {
      title: 'an address younger than 30 days never',
      commits: [[lately, changed('email', 'thief')]],
      to: [],
    },
    {
      title: 'on the 30th day it is of record',
      commits: [['2026-10-25T18:00:00.000Z', changed('email', 'e')]],
      to: ['email e'],
    },
    {
      title: 'on the day before it is not',
      commits: [['2026-10-26T18:00:00.000Z', changed('email', 'e')]],
      to: [],
    },
    {
      title: 'an unchanged address comes before a former one',
      commits: [
        [longAgo, changed('email', 'e'), changed('postal', 'p')],
        [lately, changed('email', 'thief')],
      ],
      to: ['postal p', 'email e'],
    },
    {
      title: 'a former address before an unchanged phone',
      commits: [
        [longAgo, changed('email', 'e'), changed('phone', 't')],
        [lately, changed('email', 'thief')],
      ],
      to: ['email e', 'phone t'],
    },
    {
      title: 'through two changes, the one that was of record',
      commits: [
        [longAgo, changed('email', 'e')],
        [lately, changed('email', 'thief')],
        [lately, changed('email', 'thief2')],
      ],
      to: ['email e'],
    },
    {
      title: 'what was taken off lately',
      commits: [
        [longAgo, changed('email', 'e')],
        [lately, changed('email')],
      ],
      to: ['email e'],
    },
    {
      title: 'what was taken off 30 days ago no more',
      commits: [
        [longAgo, changed('email', 'e')],
        ['2026-10-25T18:00:00.000Z', changed('email')],
      ],
      to: [],
    },
  ])('$title', ({ commits, to }) => expect(told(...commits)).toEqual(to));
});

describe('one change is one change', () => {
  const change = { change: 'password', changedAt: lately } as const;
  const { history } = lived([now, { type: 'account-changed', ...change }]);

  it('the same kind at the same moment, whoever reports it', () => {
    expect(isRecorded(history, change)).toBe(true);
    expect(isRecorded(history, { ...change, change: 'online-account' })).toBe(false);
    expect(isRecorded(history, { ...change, changedAt: now })).toBe(false);
  });

  it('a clock may be five minutes ahead of ours, and no more', () => {
    expect(() => mustHaveHappened({ changedAt: '2026-11-24T18:05:00.000Z' }, now)).not.toThrow();
    expect(() => mustHaveHappened({ changedAt: '2026-11-24T18:05:00.001Z' }, now)).toThrow(InvalidInput);
  });
});
