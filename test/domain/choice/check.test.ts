import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccountEvent, accounts } from '#domain/account/account.ts';
import { marginFor } from '#domain/calendar/clocks-apart.ts';
import { instantAt } from '#domain/calendar/times.ts';
import { checkUse, isAlwaysAllowed, type Question, useBefore } from '#domain/choice/check.ts';
import { currentNotice } from '#domain/choice/notices.ts';
import { isInEffect, type Said } from '#domain/choice/register.ts';
import { type Asked, approvalStates, canHave, type Taker, table, users } from '#domain/choice/table.ts';
import { deniableUses, takesOptOut, usePolicies, uses } from '#domain/choice/uses.ts';

const from = Date.parse('2026-11-24T18:00:00.000Z');
const at = (milliseconds: number) => instantAt(from + milliseconds);
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const now = at(0);
const zone = 'America/Denver';
const given = { at: at(-minute), agent: 'A-7', noticeVersion: currentNotice.id } as const;
const about = { recipient: 'own', taker: 'own', now, zone } as const;

const takers = [...users, 'not-registered', 'clause-over'] as const satisfies readonly Taker[];
const all = Object.keys(table) as readonly Asked[];
/** `yes`, or why not. */
const cell = (asked: Asked, taker: Taker, approval: (typeof approvalStates)[number]): string => {
  const it = table[asked][taker][approval];
  return it.allowed ? 'yes' : it.basis;
};

describe('the table: use × who would get it × approval (R-6, P27, P29)', () => {
  it('has a cell with its source for each, and no default', () => {
    for (const asked of all)
      for (const taker of takers)
        for (const approval of approvalStates)
          expect(table[asked][taker][approval].law).toMatch(/^(?:47 (?:CFR|U\.S\.C\.) |P\d)/);
  });

  it('reads so, for those who can have the use', async () => {
    const rows = all.flatMap((asked) =>
      users
        .filter((user) => canHave(asked, user))
        .map((user) => {
          const said = approvalStates.map((approval) => `${approval} ${cell(asked, user, approval)}`);
          return `${asked}, ${user}: ${said.join(', ')}`;
        }),
    );
    await expect(`${rows.join('\n')}\n`).toMatchFileSnapshot('table.golden.txt');
  });

  it('whoever is in no register gets CPNI in emergencies and by law alone (P27)', () => {
    for (const taker of ['not-registered', 'clause-over'] as const)
      for (const approval of approvalStates)
        expect(all.filter((asked) => table[asked][taker][approval].allowed)).toEqual([
          'emergency',
          'required-by-law',
        ]);
  });

  it('a denial stops our own calls, a child’s block every call (P22)', () => {
    for (const taker of takers) {
      for (const asked of [...deniableUses, 'outbound-call'] as const) {
        expect(cell(asked, taker, 'denied')).toBe('restricted');
        expect(cell(asked, taker, 'child')).toBe('restricted');
      }
      expect(cell('inbound-call', taker, 'child')).toBe('restricted');
    }
    expect(cell('inbound-call', 'own', 'denied')).toBe('yes');
  });

  it('an unknown account, an unfit notice and no answer are never a yes', () => {
    for (const taker of takers)
      for (const asked of [...deniableUses, 'inbound-call', 'outbound-call'] as const) {
        expect(table[asked][taker].unknown.allowed).toBe(false);
        expect(table[asked][taker].unanswered.allowed).toBe(false);
        // To others an unknown account reads as one that permitted nothing.
        if (taker !== 'own' && asked in usePolicies && asked !== 'same-category-marketing')
          expect(cell(asked, taker, 'unknown')).toBe(cell(asked, taker, 'nothing'));
      }
    for (const use of deniableUses.filter((use) => use !== 'same-category-marketing'))
      for (const taker of takers) expect(table[use][taker].unfit.allowed).toBe(false);
  });

  it('silence allows uses that opt-out may ask for alone (47 CFR 64.2007(b))', () => {
    for (const use of deniableUses.filter((use) => use !== 'same-category-marketing'))
      expect(users.some((user) => table[use][user].silence.allowed)).toBe(takesOptOut(use));
  });

  it('only service, bills, emergencies and the law need no approval', () => {
    expect(uses.filter((use) => isAlwaysAllowed(use, 'own'))).toEqual([
      ...['provide-service', 'billing', 'protect-rights-or-fraud', 'emergency', 'required-by-law'],
    ]);
  });
});

describe('an approval by opt-out counts as long as its notice (R-26)', () => {
  it('the answer ends with the notice’s last day', () => {
    const verdict = { until: '2028-11-25T07:00:00.000Z' };
    expect(useBefore(verdict, '2028-11-25T06:59:00.000Z')).toBe('2028-11-25T07:00:00.000Z');
  });
});

describe('one call (47 U.S.C. 222(d)(3), 47 CFR 64.2007(a)(1), R-6)', () => {
  const seen = { isKnown: true };
  const ask = (over: object | undefined, direction: 'inbound' | 'outbound' = 'inbound', its = seen) => {
    const heard = over && { given: { ...given, ...over } };
    return checkUse(its, { ...about, use: 'one-call', call: { callId: 'C-1', direction, ...heard } });
  };
  const heardAt = (milliseconds: number) => ask({ at: at(milliseconds) });

  it.each([
    { yes: -hour + 1, is: true, because: 'a millisecond before an hour' },
    { yes: -hour, is: 'yes-over', because: 'an hour' },
    { yes: marginFor, is: true, because: 'their clock may be ahead of ours' },
    { yes: marginFor + 1, is: 'no-yes', because: 'nobody has said it yet' },
  ])('a yes $yes ms from now: $is ($because)', ({ yes, is }) => {
    const { allowed, basis } = heardAt(yes);
    expect(allowed || basis).toBe(is);
  });

  it('without a yes, and on a notice that we never posted, it is refused', () => {
    expect(ask(undefined)).toMatchObject({ allowed: false, basis: 'no-yes' });
    expect(ask({ noticeVersion: 'short' })).toMatchObject({ allowed: false, basis: 'notice-unfit' });
    expect(checkUse(seen, { ...about, use: 'one-call' })).toMatchObject({ allowed: false, basis: 'no-yes' });
  });

  it('the answer names when the yes was said and on which notice', () => {
    expect(ask({})).toMatchObject({
      ...{ allowed: true, basis: '47 U.S.C. 222(d)(3)', since: given.at, noticeVersion: currentNotice.id },
    });
    expect(ask({}, 'outbound').basis).toBe('47 CFR 64.2007(a)(1)');
  });

  it('a denial of any use stops a call that we began, and not one of the customer', () => {
    const restriction = { since: at(-day), request: 'R', channel: 'web', uses: ['third-parties'] } as const;
    const its = { isKnown: true, chosen: { state: { restriction }, history: [] } };
    expect(ask({}, 'outbound', its)).toMatchObject({ basis: 'restricted', since: at(-day) });
    expect(ask({}, 'inbound', its).allowed).toBe(true);
    expect(ask({}, 'inbound', { ...its, isKnown: false })).toMatchObject({ basis: 'unknown-account' });
  });

  it('an answer is good for 15 minutes, and never longer than the yes', () => {
    expect(useBefore(heardAt(-minute), now)).toBe(at(15 * minute));
    expect(useBefore(heardAt(-hour + minute), now)).toBe(at(minute));
  });
});

describe('one function says whether a permission is in effect (R-6)', () => {
  it('the check agrees with it for every choice that can count', () => {
    const choice = { use: 'third-parties', is: 'allowed', since: now, request: 'R' } as const;
    const named = { ...choice, notice: currentNotice.id };
    const through = '2099-01-01';
    const said: Readonly<Record<Said, Parameters<typeof isInEffect>[2]>> = {
      nothing: undefined,
      denied: { ...choice, is: 'denied' },
      child: { ...choice, is: 'denied', isBlock: true },
      unfit: { ...choice, notice: 'nobody posted it' },
      yes: named,
      silence: { ...named, optOut: { through, isOverdue: false } },
      overdue: { ...named, optOut: { through, isOverdue: true } },
    };
    for (const use of deniableUses)
      for (const taker of takers)
        for (const [approval, it] of Object.entries(said))
          expect(isInEffect(use, taker, it)).toBe(table[use][taker][approval as Said].allowed);
  });
});

type History = { readonly at: ReturnType<typeof at>; readonly events: readonly AccountEvent[] }[];

/** What a customer may say, in any order and by any clock. */
const said = fc.oneof(
  fc.record({
    type: fc.constant('restriction-recorded' as const),
    since: fc.integer({ min: -100, max: 0 }).map((n) => at(n * minute)),
    request: fc.constantFrom('REQ-1', 'REQ-2', 'REQ-3'),
    channel: fc.constant('web' as const),
  }),
  fc.record({
    type: fc.constant('restriction-lifted' as const),
    request: fc.constantFrom('REQ-4', 'REQ-5'),
    receivedAt: fc.integer({ min: -100, max: 0 }).map((n) => at(n * minute)),
    ...{ notice: fc.constant(currentNotice.id) },
  }),
  fc.record({ type: fc.constant('restriction-undone' as const), request: fc.constantFrom('REQ-1', 'REQ-2') }),
);
const histories = fc
  .array(said, { maxLength: 8 })
  .map((events): History => events.map((event, n) => ({ at: at(n - 100), events: [event] })));
const stateOf = (history: History) =>
  history.reduce<ReturnType<typeof accounts.evolve> | undefined>(
    (state, one) =>
      one.events.reduce<ReturnType<typeof accounts.evolve> | undefined>(
        (before, event) => accounts.evolve(before, event, one.at),
        state,
      ),
    undefined,
  );

describe('whatever a customer said, in whatever order', () => {
  const ask = (history: History, use: Question['use']) => {
    const state = stateOf(history);
    const seen = { isKnown: true, chosen: state && { state, history } };
    return checkUse(seen, { ...about, use });
  };

  it('a use that needs approval is never allowed without one (P27)', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(...uses), (history, use) => {
        const { allowed } = ask(history, use);
        const types = history.flatMap(({ events }) => events.map(({ type }) => type));
        if (usePolicies[use].deniable && use !== 'same-category-marketing')
          if (!types.includes('restriction-lifted')) expect(allowed).toBe(false);
        if (use === 'one-call') expect(allowed).toBe(false);
        if (isAlwaysAllowed(use, 'own')) expect(allowed).toBe(true);
      }),
    );
  });

  it('a denial as the last word is a no, for every use that can be denied (P29)', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(...uses), (history, use) => {
        const last = { type: 'restriction-recorded', since: now, request: 'REQ-9', channel: 'web' } as const;
        const { allowed } = ask([...history, { at: now, events: [last] }], use);
        if (usePolicies[use].deniable) expect(allowed).toBe(false);
      }),
    );
  });

  it('nothing that is recorded allows an account that the register does not have', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(...deniableUses), (history, use) => {
        const state = stateOf(history);
        const seen = { isKnown: false, chosen: state && { state, history } };
        expect(checkUse(seen, { ...about, use }).allowed).toBe(false);
      }),
    );
  });
});
