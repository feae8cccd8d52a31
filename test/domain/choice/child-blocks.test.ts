import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Account, type AccountEvent, accounts } from '#domain/account/account.ts';
import { instantAt } from '#domain/calendar/times.ts';
import { checkUse } from '#domain/choice/check.ts';
import { type ChildBlock, decideBlock, decideBlockLift } from '#domain/choice/child-blocks.ts';
import { decidePermit, decideRestriction, decideUndo } from '#domain/choice/decider.ts';
import { currentNotice } from '#domain/choice/notices.ts';
import { withPending } from '#domain/choice/pending.ts';
import { registerOf } from '#domain/choice/register.ts';
import { canHave, type User, users } from '#domain/choice/table.ts';
import { deniableUses, type Use, uses } from '#domain/choice/uses.ts';

const from = Date.parse('2026-11-24T18:00:00.000Z');
const at = (minutes: number) => instantAt(from + minutes * 60_000);
const asOf = { now: at(1000), zone: 'America/Denver' };
const given = { at: at(999), agent: 'A', noticeVersion: currentNotice.id };
const call = { callId: 'C', direction: 'inbound', given } as const;
/** Somebody who can have the use. */
const takerFor = (use: Use): User => users.find((one) => use === 'one-call' || canHave(use, one)) ?? 'own';
const report = (request: string, minutes = 0): ChildBlock => ({
  request,
  since: at(minutes),
  channel: 'web',
});

/** An account to which one thing happens after another. */
class Story {
  readonly history: { at: ReturnType<typeof at>; events: readonly AccountEvent[] }[] = [];
  state: Account = { addresses: {} };
  say(step: Step, minutes: number): this {
    const events = said(step, this, minutes);
    if (events.length > 0) this.history.push({ at: at(minutes), events });
    this.state = events.reduce((so, event) => accounts.evolve(so, event, at(minutes)), this.state);
    return this;
  }
  get register() {
    return registerOf(this.state, this.history, asOf);
  }
  answer(use: Use, recipient = 'own') {
    const about = { ...asOf, use, recipient, taker: takerFor(use), ...(use === 'one-call' && { call }) };
    return checkUse({ isKnown: true, chosen: this }, about);
  }
  get answers() {
    return uses.flatMap((use) => ['own', 'acme'].map((recipient) => this.answer(use, recipient)));
  }
}

interface Step {
  readonly does: 'restrict' | 'permit' | 'undo' | 'notice' | 'block' | 'lift';
  readonly n: number;
  readonly use: (typeof deniableUses)[number] | undefined;
}

const said = (
  { does, n, use }: Step,
  { state, history }: Story,
  minutes: number,
): readonly AccountEvent[] => {
  const scope = use === undefined ? {} : { uses: [use] };
  const [request, channel] = [`R${n}`, 'web' as const];
  switch (does) {
    case 'restrict':
      return decideRestriction(history, { request, channel, since: at(minutes), ...scope });
    case 'permit':
      return decidePermit(history, {
        request: `P${n}`,
        channel,
        receivedAt: at(minutes),
        notice: currentNotice.id,
        ...scope,
      });
    case 'undo':
      return decideUndo(state, request);
    case 'notice':
      return [
        {
          ...{ type: 'opt-out-notice-mailed', campaign: `CAM-${n}`, mailing: 1, notice: 'v' },
          ...{ uses: ['own-communications-marketing'], mailedOn: '2026-01-05' },
        },
      ];
    case 'block':
      return decideBlock(history, report(`B${n}`, minutes));
    case 'lift':
      return decideBlockLift(state, `B${n}`);
  }
};

const stepOf = (...does: readonly Step['does'][]): fc.Arbitrary<Step> =>
  fc.record({
    does: fc.constantFrom(...does),
    n: fc.nat(3),
    use: fc.constantFrom(undefined, ...deniableUses),
  });
const choices = ['restrict', 'permit', 'undo', 'notice'] as const;
const steps = fc.array(stepOf(...choices, 'block', 'lift'), { maxLength: 14 });
const lifts: readonly Step[] = [0, 1, 2, 3].map((n) => ({ does: 'lift', n, use: undefined }));
/** Ten minutes apart, so that no two clocks that differ matter. */
const play = (all: readonly Step[]) =>
  all.reduce(
    (story, step, n) => (step.does === 'lift' && n >= 100 ? story : story.say(step, n * 10)),
    new Story(),
  );
const isOfBlock = ({ does }: Step) => does === 'block' || does === 'lift';

describe('a report about a child stops optional uses, beside the choices (P22, R-20)', () => {
  it('once lifted, each answer is as if it had never been there', () => {
    fc.assert(
      fc.property(steps, (all) => {
        const blocked = play(all);
        for (const lift of lifts) blocked.say(lift, all.length * 10);
        // The same choices at the same times, without a block.
        const without = all.reduce(
          (story, step, n) => (isOfBlock(step) ? story : story.say(step, n * 10)),
          new Story(),
        );
        expect(blocked.answers).toEqual(without.answers);
        expect(blocked.register).toEqual(without.register);
      }),
    );
  });

  it('while it is there, no choice allows an optional use, and needed uses go on', () => {
    const goesOn = new Set<Use>([
      ...(['provide-service', 'billing', 'protect-rights-or-fraud', 'emergency', 'required-by-law'] as const),
    ]);
    fc.assert(
      fc.property(fc.array(stepOf(...choices), { maxLength: 14 }), fc.nat(14), (all, before) => {
        const block: Step = { does: 'block', n: 0, use: undefined };
        const story = play([...all.slice(0, before), block, ...all.slice(before)]);
        for (const use of uses)
          for (const recipient of ['own', 'acme'])
            expect(story.answer(use, recipient).allowed).toBe(goesOn.has(use));
        for (const use of uses.filter((one) => !goesOn.has(one)))
          expect(story.answer(use)).toMatchObject({ basis: 'restricted', noticeVersion: null, until: null });
      }),
    );
  });

  it('the answer is the one of a denial: no asking system learns of a child', () => {
    const denied = new Story().say({ does: 'restrict', n: 0, use: undefined }, 0);
    const blocked = new Story().say({ does: 'block', n: 0, use: undefined }, 0);
    for (const use of deniableUses) expect(blocked.answer(use)).toEqual(denied.answer(use));
  });

  it('of several reports each is lifted by itself, and is written once', () => {
    const two = new Story()
      .say({ does: 'block', n: 0, use: undefined }, 0)
      .say({ does: 'block', n: 1, use: undefined }, 10);
    two.say({ does: 'block', n: 1, use: undefined }, 20).say({ does: 'lift', n: 0, use: undefined }, 30);
    expect(two.answer('third-parties')).toMatchObject({ basis: 'restricted', since: at(10) });
    expect(two.history).toHaveLength(3);
    two.say({ does: 'lift', n: 1, use: undefined }, 40).say({ does: 'block', n: 1, use: undefined }, 50);
    expect(two.state.childBlocks).toBeUndefined();
  });

  it('it counts from receipt, before its account has it, and not after its lift', () => {
    const pending = { ...report('B0'), isBlock: true } as const;
    const ask = (story: Story) =>
      checkUse(
        { isKnown: true, chosen: withPending(story, [pending]) },
        { ...asOf, use: 'same-category-marketing', recipient: 'own', taker: 'own' },
      );
    const story = new Story();
    expect(ask(story)).toMatchObject({ basis: 'restricted', since: at(0) });
    story.say({ does: 'block', n: 0, use: undefined }, 0).say({ does: 'lift', n: 0, use: undefined }, 10);
    expect(ask(story).allowed).toBe(true);
    // A denial with its reference is another thing.
    const denial = { request: 'B0', since: at(20), channel: 'web' } as const;
    expect(withPending(story, [pending, denial])?.state.childBlocks).toBeUndefined();
    expect(withPending(new Story(), [pending, denial])?.state).toMatchObject({
      restriction: denial,
      childBlocks: [report('B0')],
    });
  });
});
