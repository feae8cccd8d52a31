import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AccountEvent, accounts } from '#domain/account/account.ts';
import { marginFor } from '#domain/calendar/clocks-apart.ts';
import { instantAt } from '#domain/calendar/times.ts';
import { checkUse, isAlwaysAllowed, useBefore, verdictOn } from '#domain/choice/check.ts';
import type { Choice } from '#domain/choice/register.ts';
import { type Use, usePolicies, uses } from '#domain/choice/uses.ts';

const from = Date.parse('2026-11-24T18:00:00.000Z');
const at = (milliseconds: number) => instantAt(from + milliseconds);
const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];
const now = at(0);
const zone = 'America/Denver';
const call = { callId: 'C-1', direction: 'inbound', agent: 'A-7', noticeReadAt: at(-minute) } as const;
const about = { recipient: 'own', now, zone };

const permitted: Choice = {
  ...{ use: 'own-communications-marketing', is: 'allowed', since: at(-30 * day), request: 'REQ-1' },
  notice: 'cpni-3',
};
/** What may count for a use and recipient. */
const states = {
  nothing: undefined,
  denied: { ...permitted, is: 'denied', notice: undefined },
  'opt-in': permitted,
  'old opt-in': { ...permitted, since: at(-9 * 366 * day) },
  'opt-out': { ...permitted, optOut: { through: '2099-01-01', isOverdue: false } },
  'old opt-out': { ...permitted, optOut: { through: '2020-01-01', isOverdue: true } },
} as const satisfies Readonly<Record<string, Choice | { is: 'denied' } | undefined>>;
type State = keyof typeof states;

const always = Object.fromEntries(Object.keys(states).map((state) => [state, 'yes'])) as Record<State, 'yes'>;
const eitherApproval: Record<State, string> = {
  ...{ nothing: 'no-notice', denied: 'restricted', 'opt-in': 'yes', 'old opt-in': 'yes' },
  ...{ 'opt-out': 'yes', 'old opt-out': 'notice-overdue' },
};
const optInAlone: Record<State, string> = {
  ...eitherApproval,
  ...{ 'opt-out': 'opt-in-needed', 'old opt-out': 'opt-in-needed' },
};
/** `yes`, or why not. A call is only given with `one-call`. */
const expected: Readonly<Record<Use, Readonly<Record<State, string>>>> = {
  'provide-service': always,
  billing: always,
  'protect-rights-or-fraud': always,
  emergency: always,
  'required-by-law': always,
  'same-category-marketing': { ...always, denied: 'restricted' } as Record<State, string>,
  'own-communications-marketing': eitherApproval,
  'agents-affiliates-communications-marketing': eitherApproval,
  'own-other-marketing': optInAlone,
  'affiliates-other': optInAlone,
  'third-parties': optInAlone,
  'one-call': always,
};
const table = uses.flatMap((use) =>
  (Object.keys(states) as State[])
    .filter((state) => usePolicies[use].deniable || state === 'nothing')
    .map((state) => ({ use, state, is: expected[use][state] })),
);

describe('each use against each state of its choice (R-6, P27, P29)', () => {
  it.each(table)('$use, $state: $is', ({ use, state, is }) => {
    const choice = states[state] as Choice | undefined;
    const verdict = verdictOn(choice, { ...about, use, ...(use === 'one-call' && { call }) });
    expect(verdict.allowed ? 'yes' : verdict.basis).toBe(is);
    if (verdict.allowed) expect(verdict.basis).toBe(usePolicies[use].law);
    if (verdict.allowed && usePolicies[use].approval.includes('opt-'))
      expect([verdict.since, verdict.noticeVersion]).toEqual([choice?.since, 'cpni-3']);
    if (state === 'denied' && !verdict.allowed)
      expect([verdict.since, verdict.noticeVersion]).toEqual([choice?.since, null]);
  });

  it('only what nobody can deny is allowed whatever is recorded', () => {
    expect(uses.filter(isAlwaysAllowed)).toEqual([
      ...['provide-service', 'billing', 'protect-rights-or-fraud', 'emergency', 'required-by-law'],
    ]);
  });
});

describe('an approval by opt-out counts as long as its notice (R-26)', () => {
  const asked = { ...about, use: 'own-communications-marketing' } as const;
  const through = '2028-11-24';

  it('while the notice is in date, and the answer ends with its last day', () => {
    const now = at(0);
    const verdict = verdictOn({ ...permitted, optOut: { through, isOverdue: false } }, { ...asked, now });
    expect(verdict).toMatchObject({ allowed: true, until: '2028-11-25T07:00:00.000Z' });
    expect(useBefore(verdict, '2028-11-25T06:59:00.000Z')).toBe('2028-11-25T07:00:00.000Z');
  });

  it('afterwards it is refused, with the notice that is overdue', () => {
    const verdict = verdictOn({ ...permitted, optOut: { through, isOverdue: true } }, asked);
    expect(verdict).toMatchObject({ allowed: false, basis: 'notice-overdue', noticeVersion: 'cpni-3' });
  });
});

describe('one call (47 CFR 64.2008(f), R-6)', () => {
  const asked = (noticeReadAt: number) =>
    verdictOn(undefined, { ...about, use: 'one-call', call: { ...call, noticeReadAt: at(noticeReadAt) } });

  it.each([
    { read: -4 * hour + 1, is: true, because: 'a millisecond before four hours' },
    { read: -4 * hour, is: 'call-over', because: 'four hours' },
    { read: marginFor, is: true, because: 'their clock may be ahead of ours' },
    { read: marginFor + 1, is: 'no-call', because: 'nobody has read it yet' },
  ])('notice read $read ms from now: $is ($because)', ({ read, is }) => {
    const { allowed, basis } = asked(read);
    expect(allowed || basis).toBe(is);
  });

  it('without the call it is refused', () => {
    expect(verdictOn(undefined, { ...about, use: 'one-call' })).toMatchObject({
      allowed: false,
      basis: 'no-call',
    });
  });

  it('an answer is good for 15 minutes, and never longer than the call', () => {
    expect(useBefore(asked(-minute), now)).toBe(at(15 * minute));
    expect(useBefore(asked(-4 * hour + minute), now)).toBe(at(minute));
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
    ...{ notice: fc.constant('cpni-3') },
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
  it('a use that needs approval is never allowed without one (P27)', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(...uses), (history, use) => {
        const state = stateOf(history);
        const { allowed } = checkUse(state && { state, history }, { ...about, use });
        const types = history.flatMap(({ events }) => events.map(({ type }) => type));
        if (usePolicies[use].approval.includes('opt-') && !types.includes('restriction-lifted'))
          expect(allowed).toBe(false);
        if (use === 'one-call') expect(allowed).toBe(false);
        if (isAlwaysAllowed(use)) expect(allowed).toBe(true);
      }),
    );
  });

  it('a denial as the last word is a no, for every use that can be denied (P29)', () => {
    fc.assert(
      fc.property(histories, fc.constantFrom(...uses), (history, use) => {
        const last = { type: 'restriction-recorded', since: now, request: 'REQ-9', channel: 'web' } as const;
        const told = [...history, { at: now, events: [last] }];
        const state = stateOf(told);
        const { allowed } = checkUse(state && { state, history: told }, { ...about, use });
        if (usePolicies[use].deniable) expect(allowed).toBe(false);
      }),
    );
  });

  it('an account that we do not know is answered as one that chose nothing', () => {
    for (const use of uses)
      expect(checkUse(undefined, { ...about, use })).toEqual(
        checkUse({ state: { restriction: undefined }, history: [] }, { ...about, use }),
      );
  });
});
