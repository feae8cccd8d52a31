import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Account, type AccountEvent, accounts } from '#domain/account/account.ts';
import { checkUse } from '#domain/choice/check.ts';
import { decidePermit, decideRestriction, decideUndo } from '#domain/choice/decider.ts';
import { currentNotice, optOutNotice } from '#domain/choice/notices.ts';
import { isInEffect, registerOf, statusOf, usesNow } from '#domain/choice/register.ts';
import { decideNotice, noticesOn, silenceFor } from '#domain/choice/silence.ts';
import { canHave, type User, users } from '#domain/choice/table.ts';
import { deniableUses, optOutUses, takesOptOut, type Use, uses } from '#domain/choice/uses.ts';

const zone = 'America/Denver';
const own = 'own-communications-marketing';
const campaign = `CAM-${'1'.repeat(40)}`;
const on = (day: string) => ({ now: `${day}T18:00:00.000Z`, zone }) as const;

const paperMailed = (mailedOn: string, over: object = {}) =>
  ({
    ...{ type: 'opt-out-notice-mailed', campaign, mailing: 1, notice: optOutNotice.id, uses: [own] },
    ...{ mailedOn, counselOn: mailedOn, ...over },
  }) as Extract<AccountEvent, { type: 'opt-out-notice-mailed' }>;
const cameBack = (mailing = 1) => ({ type: 'opt-out-notice-returned', campaign, mailing }) as const;

/** Somebody who can have the use. */
const takerFor = (use: Use): User => users.find((one) => use === 'one-call' || canHave(use, one)) ?? 'own';

/** An account to which one thing happens after another. */
class Story {
  readonly history: { readonly at: string; readonly events: readonly AccountEvent[] }[] = [];
  on(day: string, ...events: readonly AccountEvent[]) {
    this.history.push({ at: `${day}T18:00:00.000Z`, events });
    return this;
  }
  restrict(day: string, request = 'REQ-NO', scope: object = {}) {
    const wanted = { request, since: `${day}T18:00:00.000Z`, channel: 'web', ...scope } as never;
    return this.on(day, ...decideRestriction(this.dated, wanted));
  }
  get dated() {
    return this.history as never as Parameters<typeof registerOf>[1];
  }
  get state(): Account {
    return this.history.reduce<Account>(
      (account, { at, events }) =>
        events.reduce((so, event) => accounts.evolve(so, event, at as never), account),
      { addresses: {} },
    );
  }
  ask(day: string, use: (typeof uses)[number] = own, recipient = 'own') {
    const { allowed, basis } = checkUse(
      { isKnown: true, chosen: { state: this.state, history: this.dated } },
      { ...{ use, recipient, ...on(day) }, taker: takerFor(use) } as never,
    );
    return allowed ? 'yes' : basis;
  }
}
const mailedOnNov24 = () => new Story().on('2026-11-26', paperMailed('2026-11-24'));

describe('silence after a notice on paper (R-26, 47 CFR 64.2008(d))', () => {
  it.each([
    { day: '2026-12-27', is: 'no-notice', because: 'the wait runs from the third day and is over 30 days' },
    { day: '2026-12-28', is: 'yes', because: 'the first day after it' },
    { day: '2028-11-24', is: 'yes', because: 'two years to the day' },
    { day: '2028-11-25', is: 'notice-overdue', because: 'two years without a new notice' },
  ])('on $day: $is ($because)', ({ day, is }) => expect(mailedOnNov24().ask(day)).toBe(is));

  it.each([
    { what: 'a notice that says that silence is no yes', over: { notice: currentNotice.id } },
    { what: 'a text that counsel did not confirm', over: { counselOn: undefined } },
    { what: 'a notice that we never posted', over: { notice: 'cpni-20260101-00000000' } },
  ])('after $what it is a no, for good', ({ over }) => {
    const story = new Story().on('2026-11-26', paperMailed('2026-11-24', over));
    for (const day of ['2026-12-28', '2027-06-01', '2028-11-25']) expect(story.ask(day)).toBe('no-notice');
    expect(noticesOn(story.dated)).toEqual([expect.not.objectContaining({ assumedFrom: expect.anything() })]);
  });

  it('is none for a use that the notice does not name', () => {
    const story = mailedOnNov24();
    const named = uses.filter((use) => use !== own && optOutUses.includes(use as never));
    for (const use of named) expect(story.ask('2027-01-10', use)).toBe('no-notice');
    for (const use of deniableUses.filter((one) => !takesOptOut(one) && one !== 'same-category-marketing'))
      expect(story.ask('2027-01-10', use)).toBe('no-notice');
  });

  it('is none for a recipient whom the notice does not name', () => {
    const story = new Story().on('2026-11-26', paperMailed('2026-11-24', { recipients: ['acme'] }));
    expect([story.ask('2027-01-10', own, 'acme'), story.ask('2027-01-10')]).toEqual(['yes', 'no-notice']);
    expect(registerOf(story.state, story.dated, on('2027-01-10') as never)).toMatchObject([
      { use: own, recipient: 'acme', is: 'allowed', request: campaign },
    ]);
  });

  it.each(['before', 'after'])('a returned letter is no notice, recorded %s the mailing', (order) => {
    const events =
      order === 'after' ? [paperMailed('2026-11-24'), cameBack()] : [cameBack(), paperMailed('2026-11-24')];
    const story = events.reduce((so, event) => so.on('2026-12-01', event), new Story());
    expect(story.ask('2027-01-10')).toBe('no-notice');
    expect(noticesOn(story.dated)).toEqual([expect.not.objectContaining({ assumedFrom: expect.anything() })]);
  });

  it('a letter that came back after the wait ends the approval, and no other mailing’s', () => {
    const story = mailedOnNov24().on('2027-02-01', cameBack());
    expect(story.ask('2027-02-02')).toBe('no-notice');
    expect(mailedOnNov24().on('2027-02-01', cameBack(2)).ask('2027-02-02')).toBe('yes');
  });

  it('a new notice moves the two years, and its version is the answer’s', () => {
    const story = mailedOnNov24().on('2028-10-03', paperMailed('2028-10-01', { mailing: 2 }));
    expect(story.ask('2028-11-25')).toBe('yes');
    expect(registerOf(story.state, story.dated, on('2028-11-25') as never)[0]).toMatchObject({
      ...{ notice: optOutNotice.id, optOut: { through: '2030-10-01', isOverdue: false } },
    });
  });

  it('counts from the end of the wait, or from the record where that came later', () => {
    const sinceOf = (story: Story) =>
      registerOf(story.state, story.dated, on('2027-03-01') as never)[0]?.since;
    expect(sinceOf(mailedOnNov24())).toBe('2026-12-28T07:00:00.000Z');
    expect(sinceOf(new Story().on('2027-02-01', paperMailed('2026-11-24')))).toBe('2027-02-01T18:00:00.000Z');
  });

  it('approves no use that needs an opt-in, even if a notice names it (R-6)', () => {
    const story = new Story().on('2026-11-26', paperMailed('2026-11-24', { uses: [own, 'third-parties'] }));
    expect([story.ask('2027-01-10'), story.ask('2027-01-10', 'third-parties')]).toEqual(['yes', 'no-notice']);
  });

  it('counts from the notice that was mailed first, whichever was recorded first', () => {
    const story = new Story()
      .on('2027-01-06', paperMailed('2027-01-05', { mailing: 2 }))
      .on('2027-02-01', paperMailed('2026-11-24'));
    expect(silenceFor(story.dated, own, undefined, on('2027-03-01') as never)).toMatchObject({
      ...{ since: '2027-02-01T18:00:00.000Z', notice: optOutNotice.id },
    });
  });

  it.each([
    { day: '2028-10-20', from: campaign, because: 'the wait of the new notice runs' },
    { day: '2028-11-04', from: 'CAM-NEW', because: 'it is over' },
    { day: '2031-01-01', from: 'CAM-NEW', because: 'it is overdue' },
  ])('on $day names the campaign whose notice counts: $from ($because)', ({ day, from }) => {
    // Two campaigns may mail the same version.
    const again = { campaign: 'CAM-NEW', notice: optOutNotice.id };
    const story = mailedOnNov24().on('2028-10-03', paperMailed('2028-10-01', again));
    const silence = silenceFor(story.dated, own, undefined, on(day) as never);
    expect([silence?.campaign, silence?.isOverdue]).toEqual([from, day > '2030']);
  });

  it.each([
    { what: 'another mailing', back: { ...cameBack(), mailing: 2 } },
    { what: 'another campaign', back: { ...cameBack(), campaign: 'CAM-NEW' } },
  ])('a letter of $what that came back changes nothing', ({ back }) =>
    expect(mailedOnNov24().on('2026-12-01', back).ask('2027-01-10')).toBe('yes'),
  );

  it('an officer reads each notice with the first day on which silence counts', () => {
    const { type: _, ...kept } = paperMailed('2026-11-24', { recipients: ['acme'] });
    const story = new Story().on('2026-11-26', paperMailed('2026-11-24', { recipients: ['acme'] }));
    expect(noticesOn(story.dated)).toStrictEqual([{ ...kept, assumedFrom: '2026-12-28' }]);
    const back = noticesOn(story.on('2026-12-01', cameBack()).dated);
    expect(back).toStrictEqual([{ ...kept, isReturned: true }]);
  });

  it('its return is recorded beside other facts of the account', () => {
    const other = { type: 'account-named', ref: 'n' } as const;
    const story = new Story().on('2026-11-26', paperMailed('2026-11-24'), other);
    expect(decideNotice(story.dated, paperMailed('2026-11-24'))).toEqual([]);
    expect(decideNotice(story.dated, cameBack())).toEqual([cameBack()]);
  });

  it('is recorded once for each mailing, and its return once', () => {
    const story = mailedOnNov24().on('2026-12-01', cameBack());
    expect(decideNotice(story.dated, paperMailed('2026-11-24'))).toEqual([]);
    expect(decideNotice(story.dated, cameBack())).toEqual([]);
    expect(decideNotice(story.dated, paperMailed('2026-11-24', { mailing: 2 }))).toHaveLength(1);
  });
});

describe('what the customer says beats silence (R-5, P31)', () => {
  it.each(['2026-11-20', '2026-12-01', '2027-01-05'])('a restriction of %s is a no', (day) => {
    const events = [() => story.restrict(day), () => story.on('2026-11-26', paperMailed('2026-11-24'))];
    const story = new Story();
    for (const happens of day < '2026-11-26' ? events : events.reverse()) happens();
    expect(story.ask('2027-01-10')).toBe('restricted');
    expect(story.ask('2029-01-10')).toBe('restricted');
  });

  it('put back, silence counts again, and the status says with which notice', () => {
    const story = mailedOnNov24().restrict('2027-01-05');
    story.on('2027-01-06', ...decideUndo(story.state, 'REQ-NO'));
    expect(story.ask('2027-01-10')).toBe('yes');
    const status = (day: string) => statusOf(story.state, story.dated, on(day) as never);
    expect(status('2027-01-10')).toEqual({ is: 'not-objected', notice: optOutNotice.id });
    expect(status('2028-11-25')).toEqual({ is: 'nothing-recorded' });
  });

  it('a permission outlasts the notice', () => {
    const story = mailedOnNov24();
    const permit = { request: 'REQ-YES', receivedAt: '2027-01-05T18:00:00.000Z', notice: currentNotice.id };
    story.on('2027-01-05', ...decidePermit(story.dated, permit as never));
    expect(story.ask('2030-01-01')).toBe('yes');
  });

  it('a letter lists the use as on while it counts, and as off when it is overdue', () => {
    const story = mailedOnNov24();
    const isOn = (day: string) =>
      usesNow(registerOf(story.state, story.dated, on(day) as never), () => undefined).on.some(
        ({ use }) => use === own,
      );
    expect([isOn('2026-12-27'), isOn('2026-12-28'), isOn('2028-11-25')]).toEqual([false, true, false]);
  });
});

describe('whatever happens in whatever order', () => {
  const day = fc.integer({ min: 0, max: 1500 }).map((n) => {
    const at = new Date(Date.UTC(2026, 10, 24) + n * 86_400_000);
    return at.toISOString().slice(0, 10);
  });
  const happening = fc.oneof(
    fc.record({ mailedOn: day, mailing: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ returned: fc.integer({ min: 1, max: 3 }) }),
    fc.record({ restricts: day }),
  );

  it('no use is allowed by silence while anything is denied or the letter came back', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 8 }), day, (all, asked) => {
        const story = new Story();
        for (const one of all) {
          if ('mailedOn' in one) story.on(one.mailedOn, paperMailed(one.mailedOn, { mailing: one.mailing }));
          else if ('returned' in one) story.on('2026-11-24', cameBack(one.returned));
          else story.restrict(one.restricts, `REQ-${one.restricts}`);
        }
        const back = new Set(all.flatMap((one) => ('returned' in one ? [one.returned] : [])));
        const isRead = all.some((one) => 'mailedOn' in one && !back.has(one.mailing));
        const isDenied = all.some((one) => 'restricts' in one);
        const rows = registerOf(story.state, story.dated, on(asked) as never).filter((one) =>
          isInEffect(one.use, undefined, one),
        );
        if (isDenied || !isRead) expect(rows).toEqual([]);
        expect(story.ask(asked) === 'yes').toBe(rows.some(({ use }) => use === own));
      }),
    );
  });
});
