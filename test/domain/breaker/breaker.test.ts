import { describe, expect, it } from 'vitest';
import {
  type Breaker,
  type BreakerEvent,
  breakerIdsUntil,
  breakerRules,
  breakers,
  decideClosing,
  decideOpening,
  HoldClosed,
  holdIdOf,
  holdIn,
  holdOver,
  NoSuchHold,
  type Scope,
} from '#domain/breaker/breaker.ts';
import { isDueOnPaper, looksAgainIn, nextBusinessMorning } from '#domain/breaker/held-letters.ts';
import { nextOf } from '#domain/case/rule.ts';

const at = '2026-11-24T18:00:00.000Z';
const none: Breaker = { holds: [] };
const evil: Scope = { kind: 'network', key: 'evil' };
const found = (scope: Scope) => ({ scope, bounced: 20, of: 40 });
const after = (events: readonly BreakerEvent[], seen?: Breaker): Breaker =>
  events.reduce<Breaker | undefined>((state, event) => breakers.evolve(state, event, at), seen) ?? {
    holds: [],
  };
const opened = after(decideOpening({ holds: [] }, [found(evil), found({ kind: 'everything' })]));
const closing = { n: 1, by: 'o', textSha256: 't' };

describe('a hold', () => {
  it('has a number within its year; an open scope is not opened twice', () => {
    expect(opened.holds.map(({ n }) => n)).toEqual([1, 2]);
    expect(decideOpening(opened, [found(evil)])).toEqual([]);
    const events = decideOpening(after(decideClosing(opened, closing), opened), [found(evil)]);
    expect(events).toMatchObject([{ n: 3, scope: evil }]);
  });

  it('is closed once: the second of two officers is told', () => {
    const closed = after(decideClosing(opened, closing), opened);
    expect(closed.holds[0]).toMatchObject({ closed: { by: 'o', at, textSha256: 't' } });
    expect(() => decideClosing(closed, { ...closing, by: 'p' })).toThrow(HoldClosed);
    expect(() => decideClosing(closed, { ...closing, n: 9 })).toThrow(NoSuchHold);
  });

  it('while it is open, closing it is what can be done next', () => {
    const closed = after(decideClosing(opened, closing), opened);
    expect(nextOf(breakerRules, closed, undefined)).toEqual([{ action: 'close-hold', n: 2, notBy: [] }]);
  });

  it('is seen until somebody closes it, however many years that takes', () => {
    const seen = (at: string) => breakerIdsUntil(Date.parse(at));
    expect(seen('2029-01-01T00:00:00Z')).toEqual(['BRK-2029', 'BRK-2028', 'BRK-2027', 'BRK-2026']);
    expect(seen('2026-11-27T00:00:00Z')).toEqual(['BRK-2026']);
    expect(seen('2025-06-01T00:00:00Z')).toEqual(['BRK-2025']);
  });

  it.each(['', '2026', '2026-0', '2026-01', '2026-1x', '../2026-1', '2026-1234567', '26-1', '2026--1'])(
    '"%s" names none',
    (id) => expect(holdIn(id)).toBeUndefined(),
  );

  it.each([1, 12, 999_999])('its name leads back to it: number %i', (n) => {
    expect(holdIn(holdIdOf('BRK-2026', n))).toEqual({ breakerId: 'BRK-2026', n });
  });

  it('is opened once for each scope, and told from those of another kind or key', () => {
    const domain: Scope = { kind: 'domain', key: 'evil' };
    const other: Scope = { kind: 'network', key: 'other' };
    const everything: Scope = { kind: 'everything' };
    const scopes = [evil, domain, other, everything];
    const seen = scopes.reduce((state, scope) => after(decideOpening(state, [found(scope)]), state), none);
    expect(seen.holds).toEqual(
      scopes.map((scope, n) => ({ n: n + 1, scope, bounced: 20, of: 40, openedAt: at })),
    );
    for (const scope of scopes) expect(decideOpening(seen, [found(scope)])).toEqual([]);
    for (const scope of scopes) {
      const only = after(decideOpening(none, [found(scope)]));
      const rest = scopes.filter((one) => one !== scope);
      expect(decideOpening(only, rest.map(found))).toEqual(
        rest.map((one, at) => ({ type: 'hold-opened', n: at + 2, scope: one, bounced: 20, of: 40 })),
      );
    }
    expect(breakers.keys('BRK-2026', seen)).toEqual({ stage: 'kept' });
  });

  it('over everything comes first, then one over a network, then one over a domain', () => {
    const [network, domain] = [evil, { kind: 'domain', key: 'd' } as const];
    const holds = [domain, network, { kind: 'everything' } as const].map((scope) => ({ scope }));
    const over = (letter: { network?: string; domain: string }, ...among: readonly Scope[]) =>
      holdOver(
        among.map((scope) => ({ scope })),
        letter,
      )?.scope;
    expect(holdOver(holds, { network: 'evil', domain: 'd' })?.scope.kind).toBe('everything');
    expect(over({ network: 'evil', domain: 'd' }, domain, network)).toBe(network);
    expect(over({ network: 'other', domain: 'd' }, domain, network)).toBe(domain);
    expect(over({ domain: 'd' }, domain, network)).toBe(domain);
    expect(over({ network: 'd', domain: 'evil' }, domain, network)).toBeUndefined();
  });
});

describe('a held letter', () => {
  it.each([
    { since: '2026-11-24T18:00:00.000Z', paper: '2026-11-26T07:00:00.000Z', because: 'Wednesday counts' },
    {
      since: '2026-11-25T18:00:00.000Z',
      paper: '2026-11-28T07:00:00.000Z',
      because: 'Thanksgiving does not',
    },
    { since: '2026-11-27T18:00:00.000Z', paper: '2026-12-01T07:00:00.000Z', because: 'nor does a weekend' },
  ])('held at $since goes on paper from $paper ($because)', ({ since, paper }) => {
    const before = new Date(Date.parse(paper) - 1).toISOString();
    const due = [before, paper].map((now) => isDueOnPaper(since, now, 'America/Denver'));
    expect(due).toEqual([false, true]);
  });

  it('is looked at every hour at first, and at least every four', () => {
    const hour = 3_600_000;
    expect([0, hour, 8 * hour, 400 * hour].map((held) => looksAgainIn(held) / hour)).toEqual([1, 1, 2, 4]);
  });

  it('a question waits until a business day begins', () => {
    const friday = Date.parse('2026-11-27T18:00:00Z');
    expect(nextBusinessMorning(friday, 'America/Denver')).toBe('2026-11-30T07:00:00.000Z');
  });
});
