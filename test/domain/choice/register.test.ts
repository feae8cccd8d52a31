import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Account, type AccountEvent, accounts } from '#domain/account/account.ts';
import { apartFor } from '#domain/calendar/clocks-apart.ts';
import { instantAt } from '#domain/calendar/times.ts';
import type { Commit } from '#domain/case/case.ts';
import { decidePermit, decideRestriction, decideUndo, isConfirmedAlready } from '#domain/choice/decider.ts';
import type { NamedScope } from '#domain/choice/events.ts';
import { choiceFor, registerOf, statusOf } from '#domain/choice/register.ts';
import { inForce, restrictedBy } from '#domain/choice/restrictions.ts';
import { type DeniableUse, deniableUses, isDeniable, offerUses, uses } from '#domain/choice/uses.ts';

const from = Date.parse('2026-11-24T18:00:00.000Z');
const minute = 60_000;
/** Minutes after the first instant. */
const at = (minutes: number) => instantAt(from + minutes * minute);

const asOf = { now: at(1000), zone: 'America/Denver' };

interface Dated {
  readonly at: ReturnType<typeof at>;
  readonly events: readonly AccountEvent[];
}

/** An account that receives one thing after another, each recorded as it is said here. */
class Story {
  readonly history: Dated[] = [];
  commit(events: readonly AccountEvent[], on = at(this.history.length)) {
    if (events.length > 0) this.history.push({ at: on, events });
    return this;
  }
  restrict(request: string, minutes: number, scope: NamedScope = {}) {
    const wanted = { request, since: at(minutes), channel: 'web' as const, ...scope };
    return this.commit(decideRestriction(this.history, wanted));
  }
  permit(request: string, minutes: number, scope: NamedScope = {}, notice = `notice-${request}`) {
    const permit = { request, receivedAt: at(minutes), channel: 'web' as const, notice, ...scope };
    return this.commit(decidePermit(this.history, permit));
  }
  putBack(request: string) {
    return this.commit(decideUndo(this.state, request));
  }
  get state(): Account {
    return this.history.reduce<Account>(
      (account, { at: on, events }) => events.reduce((so, event) => accounts.evolve(so, event, on), account),
      { addresses: {} },
    );
  }
  is(use: DeniableUse, recipient?: string) {
    return choiceFor(this.state, this.history, use, recipient, asOf)?.is;
  }
  get register() {
    return registerOf(this.state, this.history, asOf);
  }
}

const own = 'own-communications-marketing';
const third = 'third-parties';

describe('the closed list of uses (R-6)', () => {
  it('has the uses of the law and no other; selling is none (P28)', () =>
    expect(uses).toEqual([
      ...['provide-service', 'billing', 'protect-rights-or-fraud', 'emergency', 'required-by-law'],
      ...['same-category-marketing', own, 'agents-affiliates-communications-marketing'],
      ...['own-other-marketing', 'affiliates-other', third, 'one-call'],
    ]));

  it('a customer can deny what needs an approval, and offers of the same category', () =>
    expect(uses.filter((use) => !isDeniable(use))).toEqual([
      ...[
        'provide-service',
        'billing',
        'protect-rights-or-fraud',
        'emergency',
        'required-by-law',
        'one-call',
      ],
    ]));
});

describe('the register of choices (R-5, R-6, P31)', () => {
  it('a restriction denies all uses that can be denied, to all, since its receipt', () => {
    const { register, ...story } = new Story().restrict('R1', 0);
    expect(register).toEqual(
      deniableUses.map((use) => ({ use, is: 'denied', since: at(0), how: 'web', request: 'R1' })),
    );
    expect(story.history).toHaveLength(1);
    expect(new Story().restrict('R1', 0).is(third, 'acme')).toBe('denied');
  });

  it('a permit that names no uses is for offers; other uses need their own opt-in', () => {
    const story = new Story().restrict('R1', 0).permit('P1', 60);
    expect(deniableUses.map((use) => story.is(use))).toEqual(
      deniableUses.map((use) => ((offerUses as readonly string[]).includes(use) ? 'allowed' : undefined)),
    );
    expect(story.register[0]).toMatchObject({
      is: 'allowed',
      since: at(1),
      request: 'P1',
      notice: 'notice-P1',
    });
  });

  it('a choice for some uses or recipients leaves the others as they are', () => {
    const story = new Story()
      .restrict('R1', 0)
      .permit('P1', 60, { uses: [third], recipients: ['acme'] })
      .restrict('R2', 120, { uses: [own], recipients: ['zeta'] });
    expect([story.is(third, 'acme'), story.is(third, 'zeta'), story.is(third)]).toEqual([
      ...['allowed', 'denied', 'denied'],
    ]);
    expect(story.register.filter(({ recipient }) => recipient !== undefined)).toMatchObject([
      { use: third, recipient: 'acme', is: 'allowed' },
    ]);
    expect(
      new Story().permit('P', 0).restrict('R', 60, { uses: [own], recipients: ['zeta'] }).register,
    ).toMatchObject([
      { use: 'same-category-marketing', is: 'allowed' },
      { use: own, is: 'allowed' },
      { use: own, recipient: 'zeta', is: 'denied' },
      { use: 'agents-affiliates-communications-marketing', is: 'allowed' },
    ]);
  });

  it('what was permitted in parts is lifted when the parts are all of it', () => {
    const [first, ...others] = deniableUses;
    const story = new Story().restrict('R1', 0).permit('P1', 60, { uses: others });
    expect(inForce(story.state)).toHaveLength(1);
    expect(inForce(story.permit('P2', 61, { uses: [first as DeniableUse] }).state)).toEqual([]);
    expect(statusOf(story.state, story.history, asOf)).toMatchObject({
      is: 'permitted',
      notice: 'notice-P2',
    });
  });

  it('of two permits the one received last counts; at one instant, recorded last', () => {
    const notice = (story: Story) => choiceFor(story.state, story.history, own, undefined, asOf)?.notice;
    expect(notice(new Story().permit('P2', 60).permit('P1', 0))).toBe('notice-P2');
    expect(notice(new Story().permit('P1', 60).permit('P2', 60))).toBe('notice-P2');
  });

  it.each([
    { minutes: 0, is: 'denied', because: 'at one instant the restriction counts' },
    { minutes: 10, is: 'denied', because: 'two clocks may be ten minutes apart' },
    { minutes: 10.01, is: 'allowed', because: 'no two clocks are so far apart' },
  ])('a permit $minutes minutes after a restriction: $is ($because) (F5)', ({ minutes, is }) =>
    expect(new Story().restrict('R', 0).permit('P', minutes).is(own)).toBe(is),
  );

  it('a restriction counts at once after a permit, also if its clock is behind', () => {
    expect(new Story().permit('P', 10).restrict('R', 10).is(own)).toBe('denied');
    expect(new Story().permit('P', 10).restrict('R', 6).is(own)).toBe('denied');
  });

  it('a retry of a permit lifts nothing that was recorded since', () => {
    const story = new Story().permit('P', 60).restrict('R', 0).permit('P', 60);
    expect([story.history.length, story.is(own)]).toEqual([2, 'denied']);
  });
});

const scopes = fc.record(
  {
    uses: fc.subarray([...deniableUses], { minLength: 1 }),
    recipients: fc.subarray(['acme', 'zeta'], { minLength: 1 }),
  },
  { requiredKeys: [] },
);
const step = fc.record({
  does: fc.constantFrom('restrict', 'permit', 'put-back'),
  minutes: fc.integer({ min: 0, max: 40 }),
  of: fc.nat(11),
  scope: scopes,
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const play = (steps: readonly Step[]): Story => {
  const story = new Story();
  for (const [n, { does, minutes, of, scope }] of steps.entries()) {
    if (does === 'restrict') story.restrict(`R${n}`, minutes, scope);
    else if (does === 'permit') story.permit(`P${n}`, minutes, scope);
    else story.putBack(`R${of}`);
  }
  return story;
};

/** The rule once more, for one use and recipient, in no hurry. */
const byTheRule = (steps: readonly Step[], use: DeniableUse, recipient?: string): string | undefined => {
  const names = (scope: NamedScope, unnamed: readonly DeniableUse[]) =>
    (scope.uses ?? unnamed).includes(use) &&
    (scope.recipients === undefined || (recipient !== undefined && scope.recipients.includes(recipient)));
  let denials: { readonly n: number; readonly minutes: number }[] = [];
  const permits: { readonly n: number; readonly minutes: number }[] = [];
  for (const [n, { does, minutes, of, scope }] of steps.entries()) {
    if (does === 'restrict' && names(scope, deniableUses)) denials.push({ n, minutes });
    if (does === 'put-back') denials = denials.filter((one) => one.n !== of);
    if (does !== 'permit') continue;
    const unnamed = scope.recipients === undefined ? deniableUses : offerUses;
    if (names(scope, unnamed)) denials = denials.filter((one) => one.minutes >= minutes - 10);
    if (names(scope, offerUses)) permits.push({ n, minutes });
  }
  if (denials.length > 0) return 'denied';
  const last = Math.max(...permits.map(({ minutes }) => minutes));
  const permit = permits.findLast(({ minutes }) => minutes === last);
  return permit && `notice-P${permit.n}`;
};

describe('in any order of restrictions, permits and put-backs', () => {
  const anyStory = fc.array(step, { maxLength: 12 });

  it('each use and recipient is as the rule says (R-5)', () => {
    fc.assert(
      fc.property(anyStory, (steps) => {
        const { state, history } = play(steps);
        for (const use of deniableUses)
          for (const recipient of [undefined, 'acme', 'zeta']) {
            const choice = choiceFor(state, history, use, recipient, asOf);
            expect(choice?.notice ?? choice?.is).toBe(byTheRule(steps, use, recipient));
          }
      }),
    );
  });

  it('the rows of the register answer for every recipient', () => {
    fc.assert(
      fc.property(anyStory, (steps) => {
        const { state, history, register } = play(steps);
        const row = (use: DeniableUse, recipient?: string) =>
          register.find((one) => one.use === use && one.recipient === recipient);
        for (const use of deniableUses)
          for (const recipient of ['acme', 'zeta', undefined])
            expect((row(use, recipient) ?? row(use))?.is).toBe(
              choiceFor(state, history, use, recipient, asOf)?.is,
            );
      }),
    );
  });

  it('what the account keeps is what its events alone come to', () => {
    fc.assert(
      fc.property(anyStory, (steps) => {
        const { state, history } = play(steps);
        expect(inForce(restrictedBy(history))).toEqual(inForce(state));
      }),
    );
  });

  it('an account that is set apart takes over what is denied, and no permission', () => {
    fc.assert(
      fc.property(anyStory, (steps) => {
        const story = play(steps);
        const copies = inForce(story.state).map((one) => ({ type: 'restriction-recorded', ...one }) as const);
        const copy = new Story().commit(copies);
        for (const use of deniableUses)
          for (const recipient of [undefined, 'acme', 'zeta']) {
            const isDenied = story.is(use, recipient) === 'denied';
            expect(copy.is(use, recipient)).toBe(isDenied ? 'denied' : undefined);
          }
      }),
    );
  });

  it('no time and nothing else that happens to an account changes a choice (P31)', () => {
    const other = fc.constantFrom<AccountEvent>(
      { type: 'address-changed', field: 'email', ref: 'e' },
      { type: 'account-named', ref: 'n' },
      { type: 'letter-sent', kind: 'restriction', of: 'R0', sha256: 'a', sentAt: at(0), messageId: 'm' },
    );
    fc.assert(
      fc.property(
        anyStory,
        fc.array(other, { maxLength: 5 }),
        fc.nat(50 * 366 * 1440),
        (steps, others, later) => {
          const story = play(steps);
          const before = story.register;
          for (const event of others) story.commit([event], at(later));
          expect(story.register).toEqual(before);
        },
      ),
    );
  });

  it('a put-back takes away its own receipt, and what was before it returns (R-5)', () => {
    fc.assert(
      fc.property(anyStory, fc.integer({ min: 41, max: 60 }), scopes, (steps, minutes, scope) => {
        const story = play(steps);
        const [before, current] = [story.register, inForce(story.state)];
        story.restrict('mine', minutes, scope).putBack('mine');
        expect([story.register, inForce(story.state)]).toEqual([before, current]);
      }),
    );
  });

  it('clocks that are ten minutes apart bring no permission back (F5)', () => {
    // Each clock is off by at most half of what two may differ by.
    const skew = fc.integer({ min: -apartFor / 2, max: apartFor / 2 });
    const sent = fc.record({
      permit: fc.boolean(),
      gap: fc.integer({ min: 1, max: 400_000 }),
      skew,
      late: fc.nat(9),
    });
    fc.assert(
      fc.property(fc.array(sent, { minLength: 1, maxLength: 8 }), (all) => {
        let true_ = from;
        const received = all.map(({ permit, gap, skew: off, late }, n) => {
          true_ += gap;
          return { n, permit, true_, stamped: (true_ + off - from) / minute, late };
        });
        const story = new Story();
        // Recorded in any order: a permit waits for its verification, a letter on paper for the mailroom.
        for (const { n, permit, stamped } of received.toSorted((a, b) => a.late - b.late))
          permit ? story.permit(`P${n}`, stamped) : story.restrict(`R${n}`, stamped);
        const last = received.at(-1);
        if (last?.permit === false) expect(story.is(own)).toBe('denied');
      }),
    );
  });
});

describe('histories from before uses were named', () => {
  const items = readFileSync(new URL('../../corpus/histories/account.ndjson', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { state: Account; history: Commit<AccountEvent>[] });

  it('deny every use while restricted, and permit offers by their notice', () => {
    const seen = items.map(({ state, history }) => {
      const register = registerOf(state, history, asOf);
      const status = statusOf(state, history, asOf);
      expect(register.map(({ use }) => use)).toEqual(
        status.is === 'restricted' ? deniableUses : status.is === 'permitted' ? offerUses : [],
      );
      return status.is;
    });
    expect(new Set(seen)).toContain('restricted');
  });

  it('without an instant a permit lifts all before it; without a notice, only that', () => {
    const story = new Story().restrict('R1', 0).commit([{ type: 'restriction-lifted', request: 'P' }]);
    expect([inForce(story.state), story.register]).toEqual([[], []]);
    expect(story.restrict('R2', 0).is(own)).toBe('denied');
    const named = new Story().commit([{ type: 'restriction-lifted', request: 'P', notice: 'n-1' }]);
    expect(named.register.map(({ use, notice }) => [use, notice])).toEqual(
      offerUses.map((use) => [use, 'n-1']),
    );
  });
});

describe('a confirmation is due again (R-5)', () => {
  const letter = (story: Story) =>
    story.commit([
      { type: 'letter-sent', kind: 'restriction', of: 'R1', sha256: 'a', sentAt: at(9), messageId: 'm' },
    ]);
  it.each([
    { what: 'the same again', act: (story: Story) => story.restrict('R2', 20), isConfirmed: true },
    {
      what: 'a part of what is denied already',
      act: (story: Story) => story.restrict('R2', 20, { uses: [third] }),
      isConfirmed: true,
    },
    { what: 'a permit', act: (story: Story) => story.permit('P', 20), isConfirmed: false },
    { what: 'a put-back', act: (story: Story) => story.putBack('R1'), isConfirmed: false },
  ])('after $what within 30 days: $isConfirmed', ({ act, isConfirmed }) =>
    expect(isConfirmedAlready(act(letter(new Story().restrict('R1', 0))).history, at(60))).toBe(isConfirmed),
  );

  it('after more is denied', () => {
    const story = letter(new Story().restrict('R1', 0, { uses: [third] })).restrict('R2', 20);
    expect(isConfirmedAlready(story.history, at(60))).toBe(false);
  });
});
