import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Hold, holdOver, isOpen, type Scope } from '#domain/breaker/breaker.ts';
import { holdsToOpen, opensAt, opensForAllAt } from '#domain/breaker/find-holds.ts';
import { bouncedIn, type Outcome, windowSize, withOutcomes } from '#domain/breaker/outcomes.ts';

const at = '2026-11-24T18:00:00.000Z';

let made = 0;
const letters = (count: number, over: Partial<Outcome> = {}): Outcome[] =>
  Array.from({ length: count }, () => {
    made += 1;
    return { id: `m${made}`, bounced: false, at, domain: `d${made}`, network: `n${made}`, ...over };
  });
const bad = (count: number, over: Partial<Outcome> = {}) => letters(count, { bounced: true, ...over });
const open = (scope: Scope, over: Partial<Hold> = {}): Hold => ({
  ...{ n: 1, scope, bounced: 20, of: 20, openedAt: at },
  ...over,
});
const network = (key: string): Scope => ({ kind: 'network', key });
const everything: Scope = { kind: 'everything' };
const scopes = (window: readonly Outcome[], holds: readonly Hold[] = []) =>
  holdsToOpen(window, holds).map(({ scope }) => scope);

describe('when letters are held (S12)', () => {
  it('19 of 500 came back: nothing is held; 20 are 4 %', () => {
    expect(scopes([...letters(481), ...bad(19)])).toEqual([]);
    expect(scopes([...letters(480), ...bad(20)])).toEqual([everything]);
  });

  it('a new house with a few letters waits for the twentieth, too', () => {
    expect(scopes(bad(19))).toEqual([]);
    expect(scopes(bad(20))).toEqual([everything]);
  });

  it('twenty bad addresses from one network hold that network alone', () => {
    expect(scopes([...letters(480), ...bad(20, { network: 'evil' })])).toEqual([network('evil')]);
  });

  it('bad addresses of one provider from one network are that network’s fault', () => {
    const window = [...bad(20, { network: 'evil', domain: 'gmail.com' }), ...bad(1, { domain: 'gmail.com' })];
    expect(scopes(window)).toEqual([network('evil')]);
  });

  it('a large provider is never held for a small part of its letters', () => {
    const window = [...letters(280, { domain: 'gmail.com' }), ...bad(20, { domain: 'gmail.com' })];
    expect(scopes(window)).toEqual([everything]);
  });

  it('a mail domain that is down is held, whoever writes to it', () => {
    expect(scopes([...letters(400), ...bad(20, { domain: 'down' })])).toEqual([
      { kind: 'domain', key: 'down' },
    ]);
  });

  it('once 4 % came back, a second network is held at its third bad address', () => {
    const window = [...letters(300), ...bad(20, { network: 'a' }), ...bad(2, { network: 'b' })];
    const holds = [open(network('a'))];
    expect(scopes(window, holds)).toEqual([]);
    expect(scopes([...window, ...bad(1, { network: 'b' })], holds)).toEqual([network('b')]);
  });

  it('what is held counts no more for the rest', () => {
    const window = [...letters(450), ...bad(20, { network: 'evil' }), ...bad(19)];
    expect(scopes(window, [open(network('evil'))])).toEqual([]);
  });

  it('8 % in all hold everything, from however many networks', () => {
    const window = Array.from({ length: 14 }, (_, n) => bad(3, { network: `evil${n}` })).flat();
    expect(bouncedIn(window)).toBeGreaterThanOrEqual(opensForAllAt);
    expect(scopes(window)).toContainEqual(everything);
  });

  it('letters that an officer entered have no network, and are nobody’s fault', () => {
    const { network: _, ...entered } = { ...bad(1)[0], network: undefined } as Outcome;
    const window = Array.from({ length: 20 }, (_, n) => ({ ...entered, id: `e${n}`, domain: `x${n}` }));
    expect(scopes(window)).toEqual([everything]);
  });

  it('a closed hold forgets what it had counted, and opens again for what comes after', () => {
    const before = bad(20, { network: 'evil' });
    const closed = { by: 'o', textSha256: 't', at: '2026-11-24T19:00:00.000Z' };
    const holds = [open(network('evil'), { closed })];
    expect(scopes(before, holds)).toEqual([]);
    const after = bad(20, { network: 'evil', at: '2026-11-24T19:00:00.001Z' });
    expect(scopes([...before, ...after], holds)).toEqual([network('evil')]);
  });

  it('closing the hold over everything forgets all that was counted', () => {
    const closed = { by: 'o', textSha256: 't', at: '2026-11-24T19:00:00.000Z' };
    expect(scopes(bad(100), [open(everything, { closed })])).toEqual([]);
  });

  it('19 of one network’s letters hold nothing yet', () => {
    expect(scopes([...letters(481), ...bad(19, { network: 'evil' })])).toEqual([]);
  });

  it('a network or domain is at fault from a fifth of its letters on', () => {
    const evil = bad(20, { network: 'evil' });
    const second = (good: number) => [...letters(good, { network: 'b' }), ...bad(3, { network: 'b' })];
    expect(scopes([...evil, ...second(12)])).toEqual([network('evil'), network('b')]);
    expect(scopes([...evil, ...second(13)])).toEqual([network('evil')]);
  });

  it('a domain is at fault when three networks wrote to it in vain', () => {
    const to = (name: string) => [
      ...bad(10, { network: `${name}1`, domain: 'down' }),
      ...letters(90, { network: `${name}1` }),
    ];
    const domain: Scope = { kind: 'domain', key: 'down' };
    expect(scopes([...to('a'), ...to('b'), ...to('c')].slice(-500))).toEqual([domain]);
    expect(scopes([...to('a'), ...to('b')])).toEqual([everything]);
  });

  it('the largest share is held first, and what else it explains is nobody’s fault', () => {
    const down = { domain: 'down' };
    // A quarter of what this network sent came back, all of it from the domain that is down.
    const network1 = [...letters(30, { network: 'n' }), ...bad(10, { network: 'n', ...down })];
    expect(scopes([...network1, ...bad(10, down)])).toEqual([{ kind: 'domain', key: 'down' }]);
    const evil = bad(20, { network: 'evil', domain: 'mail' });
    const mail = ['a', 'b', 'c'].flatMap((one) => bad(2, { network: one, domain: 'mail' }));
    const sound = ['a', 'b', 'c'].flatMap((one) => letters(20, { network: one, domain: 'mail' }));
    expect(scopes([...sound, ...mail, ...evil])).toEqual([network('evil')]);
  });

  it('of equal shares the one with more letters is held first', () => {
    const window = [...bad(4, { network: 'small' }), ...bad(17, { network: 'large' })];
    expect(scopes(window)).toEqual([network('large'), network('small')]);
  });

  it.each([
    { count: 39, held: [network('a'), network('b')] },
    { count: 40, held: [network('a'), network('b'), everything] },
  ])('$count of 500 back from two networks: $held.length holds', ({ count, held }) => {
    const window = [...bad(21, { network: 'a' }), ...bad(count - 21, { network: 'b' })];
    expect(scopes([...letters(500 - count), ...window])).toEqual(held);
  });

  it('closing a hold settles nothing of another network', () => {
    const closed = { by: 'o', textSha256: 't', at: '2026-11-24T19:00:00.000Z' };
    const holds = [open(network('other'), { closed })];
    expect(scopes(bad(20, { network: 'evil' }), holds)).toEqual([network('evil')]);
  });

  it('nothing more is opened while everything is held', () => {
    expect(scopes(bad(300), [open(everything)])).toEqual([]);
  });
});

const outcome: fc.Arbitrary<Outcome> = fc.record({
  id: fc.integer({ min: 0, max: 900 }).map(String),
  bounced: fc.oneof(
    { weight: 8, arbitrary: fc.constant(false) },
    { weight: 1, arbitrary: fc.constant(true) },
  ),
  at: fc.constant(at as never),
  domain: fc.constantFrom('gmail.com', 'a', 'b', 'c', 'd'),
  network: fc.constantFrom('n1', 'n2', 'n3', 'n4', 'n5', 'n6'),
});
const windows = fc.array(outcome, { maxLength: 700, size: 'max' }).map((news) => withOutcomes([], news));

describe('holds of any letters', () => {
  it('after them less than 4 % of what still goes out came back', () => {
    let held = 0;
    fc.assert(
      fc.property(windows, (window) => {
        const found = holdsToOpen(window, []);
        held += found.length;
        const goesOn = window.filter((one) => holdOver(found, one) === undefined);
        expect(bouncedIn(goesOn)).toBeLessThan(opensAt);
        // Opening them again finds nothing new.
        const holds = found.map((one, n) => ({ ...one, n: n + 1, openedAt: at as never }));
        expect(holdsToOpen(window, holds)).toEqual([]);
        expect(holds.every(isOpen)).toBe(true);
      }),
    );
    expect(held).toBeGreaterThan(0);
  });

  it('a network none of whose letters came back is held only with everything', () => {
    fc.assert(
      fc.property(windows, fc.integer({ min: 1, max: 20 }), (window, count) => {
        const good = letters(count, { network: 'good', domain: 'good' });
        const found = holdsToOpen([...window, ...good].slice(-windowSize), []);
        const over = good[0] && holdOver(found, good[0]);
        expect(over === undefined || over.scope.kind === 'everything').toBe(true);
      }),
    );
  });
});

describe('the last 500 letters', () => {
  it('count once each, in any order and any number; what bounced has bounced', () => {
    fc.assert(
      fc.property(
        fc.array(outcome, { maxLength: 400 }),
        fc.array(fc.nat(), { maxLength: 50 }),
        (news, again) => {
          const repeated = [...news, ...again.flatMap((n) => news[n % (news.length || 1)] ?? [])];
          const once = withOutcomes([], news);
          expect(withOutcomes([], repeated)).toEqual(once);
          const inParts = repeated.reduce<readonly Outcome[]>(
            (window, one) => withOutcomes(window, [one]),
            [],
          );
          expect(inParts).toEqual(once);
          for (const { id, bounced } of once)
            expect(bounced).toBe(news.some((one) => one.id === id && one.bounced));
        },
      ),
    );
  });

  it.each([
    { first: false, second: true },
    { first: true, second: false },
  ])('one heard of as bounced: $first, then as bounced: $second, has bounced', ({ first, second }) => {
    const [letter] = letters(1);
    const heard = [first, second].map((bounced) => ({ ...(letter as Outcome), bounced }));
    expect(withOutcomes([], heard)).toMatchObject([{ bounced: true }]);
  });

  it('one that bounced twice keeps the time of the first', () => {
    const [letter] = bad(1);
    const later = { ...(letter as Outcome), at: '2026-11-25T18:00:00.000Z' };
    expect(withOutcomes([letter as Outcome], [later])).toEqual([letter]);
  });

  it('are the last ones', () => {
    const all = letters(windowSize + 7);
    expect(withOutcomes(all.slice(0, 3), all.slice(3))).toEqual(all.slice(7));
  });
});
