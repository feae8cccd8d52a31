import { describe, expect, it } from 'vitest';
import type { Restriction } from '#domain/choice/events.ts';
import { withPending } from '#domain/choice/pending.ts';
import { evolveRestriction } from '#domain/choice/restrictions.ts';

const at = (day: number) => `2026-11-${day}T18:00:00.000Z` as const;
const denial = (request: string, day = 24, over: Partial<Restriction> = {}): Restriction => ({
  ...{ request, since: at(day), channel: 'web' },
  ...over,
});
const recorded = (one: Restriction) => ({ type: 'restriction-recorded', ...one }) as const;
const lifted = { type: 'restriction-lifted', request: 'P1', receivedAt: at(26), notice: 'n' } as const;

/** As the store keeps an account, with a field that only an account has. */
const stored = (...events: readonly (ReturnType<typeof recorded> | typeof lifted)[]) => ({
  ...{ id: 'ACC-1', history: events.map((event) => ({ at: at(27), events: [event] })) },
  state: {
    ...{ addresses: {} },
    ...events.reduce<Parameters<typeof evolveRestriction>[0]>(evolveRestriction, {}),
  },
});

describe('a denial counts from its receipt, before its account has it (R-5, P29)', () => {
  const [first, second] = [denial('R1'), denial('R2', 25, { uses: ['third-parties'] })];

  it('without any, the account is as it is, also one that we do not know', () => {
    const account = stored(recorded(first));
    expect(withPending(account, [])).toBe(account);
    expect(withPending(undefined, [])).toBeUndefined();
  });

  it('of an account that we do not know', () =>
    expect(withPending(undefined, [first, second])).toEqual({
      ...{ history: [], state: { restriction: first, laterRestrictions: [second] } },
    }));

  it('beside what is recorded, in the order of receipt', () => {
    const account = stored(recorded(second));
    expect(withPending(account, [first])).toEqual({
      ...account,
      state: { addresses: {}, restriction: first, laterRestrictions: [second] },
    });
  });

  it.each([
    { what: 'recorded', account: stored(recorded(first)) },
    { what: 'lifted since', account: stored(recorded(first), lifted) },
  ])('has no effect of its own once it was $what', ({ account }) => {
    expect(withPending(account, [first])).toBe(account);
    expect(withPending(account, [first, second])?.state).toEqual({
      ...account.state,
      ...evolveRestriction(account.state, recorded(second)),
    });
  });

  it('a permit with its reference is no record of it', () => {
    const account = stored({ ...lifted, request: first.request } as typeof lifted);
    expect(withPending(account, [first])?.state).toMatchObject({ restriction: first });
  });
});
