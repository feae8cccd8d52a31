import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breachNextStep } from '#domain/breach/clocks.ts';
import type { BreachCommand } from '#domain/breach/commands.ts';
import { mentionsCpni } from '#domain/breach/cpni-words.ts';
import { filingPlans } from '#domain/breach/duties.ts';
import { customersFrom, filingPlan } from '#domain/breach/filing-plan.ts';
import { startOfNext } from '#domain/breach/hold.ts';
import { nextBreachMilestone } from '#domain/breach/milestones.ts';
import { breaches } from '#domain/breach/noun.ts';
import { type CivilDate, dayOf } from '#domain/calendar/instants.ts';
import { waitingCalendar } from '#domain/calendar/open-days.ts';
import { Refusal } from '#domain/case/refusal.ts';
import { stateIn } from '#domain/notice/states.ts';
import {
  ann,
  BreachLife,
  ben,
  determine,
  direction,
  held,
  id,
  noon,
  receipt,
  review,
  text,
} from '#test/support/domain/breach.ts';
import { released } from '#test/support/domain/notice.ts';

const by = { by: ann, textSha256: text } as const;
const duty = (over: object = {}) => ({ type: 'record-duty', ...by, ...over }) as BreachCommand;
const open = { ruleset: 'fcc-2007', calendar: waitingCalendar([]), silences: [] } as const;
/** Where no day for law enforcement comes first. */
const plan = (due: CivilDate, from: CivilDate, hold: Parameters<typeof filingPlan>[2] = open) =>
  filingPlan(due, from, hold, '2099-12-31');

describe('the file-by planner (R-22)', () => {
  it.each([
    {
      due: '2027-01-04',
      from: '2026-12-15',
      fileBy: '2026-12-21',
      because: 'one day later New Year moves it to January 5',
    },
    {
      due: '2026-12-28',
      from: '2026-12-10',
      fileBy: '2026-12-15',
      because: 'from December 25 on, 3 days before',
    },
    { due: '2026-12-08', from: '2026-11-20', fileBy: '2026-11-24', because: 'Thanksgiving in the hold' },
    { due: '2026-12-08', from: '2026-11-25', fileBy: null, because: 'today is too late' },
  ])('duty of $due: file by $fileBy ($because)', ({ due, from, fileBy }) => {
    expect(plan(due, from).fileBy).toBe(fileBy);
  });

  it('of a duty in seventy years is that of the weeks before it', () => {
    const far = (from: string) => plan('2096-12-30', from);
    expect(far('2026-11-24')).toEqual(far('2096-12-01'));
  });

  it('spells out what each later day moves', () => {
    expect(plan('2026-12-08', '2026-11-20').later.slice(0, 3)).toEqual([
      { filedOn: '2026-11-25', customersFrom: '2026-12-08', isLate: false },
      { filedOn: '2026-11-26', customersFrom: '2026-12-08', isLate: false },
      { filedOn: '2026-11-27', customersFrom: '2026-12-09', isLate: false },
    ]);
  });

  it('counts closures and directions as the hold does', () => {
    const closed = { ...open, calendar: waitingCalendar(['2026-12-24']) };
    expect(plan('2026-12-28', '2026-12-10', closed).fileBy).toBe('2026-12-14');
    const directed = { ...open, silences: [startOfNext('2026-12-25')] };
    expect(plan('2026-12-28', '2026-12-10', directed).fileBy).toBeNull();
  });

  it('is the last day that leaves three days, whatever the duty and the day', () => {
    const day = fc.integer({ min: 0, max: 700 }).map((days) => dayOf('2026-01-01').add({ days }));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 60 }), (from, ahead) => {
        const due = from.add({ days: ahead });
        const { fileBy, later } = plan(due, from);
        const left = (filedOn: string) => customersFrom(dayOf(filedOn), open).until(due).days;
        if (fileBy !== null) expect(left(fileBy)).toBeGreaterThanOrEqual(3);
        for (const { filedOn } of later) expect(left(filedOn)).toBeLessThan(3);
        expect(later[0]?.filedOn).toBe(
          fileBy === null ? from.toString() : dayOf(fileBy).add({ days: 1 }).toString(),
        );
      }),
    );
  });

  it.each([
    { from: '2026-11-24', fileBy: '2026-12-04', because: 'the duty alone would allow December 15' },
    { from: '2026-12-09', fileBy: '2026-12-09', because: 'the day has passed, so today' },
  ])('never after the day for law enforcement, from $from: $fileBy ($because) (P37)', ({ from, fileBy }) => {
    const late = filingPlan('2026-12-30', from, open, '2026-12-04');
    expect(plan('2026-12-30', '2026-11-24').fileBy).toBe('2026-12-15');
    expect([late.fileBy, late.later[0]?.isLate]).toEqual([fileBy, true]);
    expect(late.isLate).toBe(fileBy !== '2026-12-04');
    expect(late.later[0]?.filedOn).toBe(dayOf(fileBy).add({ days: 1 }).toString());
  });

  it('of a far duty is the day for law enforcement (P37)', () => {
    expect(filingPlan('2027-12-30', '2026-11-24', open, '2026-12-04').fileBy).toBe('2026-12-04');
  });

  it('warns at the determination and each morning until the filing', () => {
    const life = new BreachLife(noon('2026-12-10'), []).do(duty({ dueOn: '2026-12-28' }));
    expect(nextBreachMilestone(id, life.state)?.about).not.toBe('duties');
    life.do(determine(noon('2026-12-10')));
    expect(nextBreachMilestone(id, life.state)).toMatchObject({ about: 'duties', firesAt: life.now });
    const named = new Set<string>();
    for (let days = 0; days < 3; days += 1) {
      const milestone = nextBreachMilestone(id, life.state)!;
      if (milestone.about === 'duties') named.add(milestone.on);
      life.at(milestone.firesAt).do({ type: 'handle-milestone', milestone, letters: [] });
    }
    expect([...named]).toEqual(['2026-12-10', '2026-12-11', '2026-12-12']);
    expect(filingPlans(life.state, life.now).get(1)?.fileBy).toBe('2026-12-15');
    life.do(receipt(life.now));
    expect(nextBreachMilestone(id, life.state)?.about).not.toBe('duties');
    expect(filingPlans(life.state, life.now).size).toBe(0);
  });
});

const acts: fc.Arbitrary<BreachCommand> = fc
  .record({
    type: fc.constantFrom(
      ...(['record-duty', 'ask-published-notice', 'state-californians'] as const),
      ...(['write-controllers-letter', 'record-controllers-letter'] as const),
    ),
    n: fc.option(fc.constantFrom(1, 2), { nil: undefined }),
    dueOn: fc.constantFrom('2026-11-01', '2026-11-30', '2027-01-01'),
    doneOn: fc.option(fc.constant('2026-11-24'), { nil: undefined }),
    hold: fc.constantFrom('prevails', 'does-not', 'undecided'),
    published: fc.boolean(),
    moreThan500: fc.boolean(),
    decision: fc.constantFrom('send', 'none'),
    mentionsCpni: fc.boolean(),
    sentOn: fc.constant('2026-11-24'),
  })
  .map((said) => ({ ...said, ...by }) as unknown as BreachCommand);

describe('a duty of another law', () => {
  it('never moves the gate, whatever is recorded (64.2011(b)(1), R-22)', () => {
    fc.assert(
      fc.property(fc.array(acts, { minLength: 1, maxLength: 12 }), fc.boolean(), (script, isReleased) => {
        const life = isReleased ? released() : held();
        const gate = () => {
          const { hold, epoch, releasedAt, directions } = life.state;
          const { fence, stage } = breaches.keys(id, life.state);
          return {
            hold,
            epoch,
            releasedAt,
            directions,
            fence,
            stage,
            next: breachNextStep(life.state, life.now),
          };
        };
        const before = structuredClone(gate());
        for (const command of script)
          try {
            life.do(command as never);
          } catch (error) {
            expect(error).toBeInstanceOf(Refusal);
          }
        expect(gate()).toEqual(before);
      }),
    );
  });

  it('a notice that is published needs counsel and a second person during the hold', () => {
    const life = held().do(duty({ published: true }));
    const done = duty({ n: 1, doneOn: '2026-11-24' });
    expect(() => life.do(done)).toThrow('The regulator may publish this notice');
    expect(() => life.do(duty({ n: 1, published: false, doneOn: '2026-11-24' }))).toThrow('may publish');
    life.do({ type: 'ask-published-notice', n: 1, ...by });
    expect(() => life.do(done)).toThrow('may publish');
    expect(() => life.do({ type: 'confirm-published-notice', n: 1, by: ann })).toThrow('second person');
    life.do({ type: 'confirm-published-notice', n: 1, by: ben }, done);
    expect(life.state.duties[0]).toMatchObject({ doneOn: '2026-11-24', publication: { confirmedBy: ben } });
  });

  const consented = () =>
    held().do(
      duty({ published: true }),
      { type: 'ask-published-notice', n: 1, ...by },
      { type: 'confirm-published-notice', n: 1, by: ben },
    );
  const otherWords = { n: 1, published: true, textSha256: 'e'.repeat(64) };

  it('two consent to the words they saw: other words need them again (R-13, R-22)', () => {
    const life = consented();
    expect(life.refusal(duty({ ...otherWords, doneOn: '2026-11-24' }))).toBe('NoticeIsPublished');
    life.do(duty(otherWords));
    expect(life.state.duties[0]).not.toHaveProperty('publication');
    const kept = consented().do(duty({ n: 1, dueOn: '2026-12-08' }));
    expect(kept.state.duties[0]?.publication?.confirmedBy).toBe(ben);
  });

  it('no consent publishes a notice against a direction (R-11, R-22)', () => {
    const life = consented();
    const asked = held().do(duty({ published: true }), { type: 'ask-published-notice', n: 1, ...by });
    for (const one of [life, asked]) one.at(noon('2026-11-25')).do(direction('2026-12-20', '2026-11-25'));
    expect(life.refusal(duty({ n: 1, doneOn: '2026-11-25' }))).toBe('DirectionInForce');
    expect(asked.refusal({ type: 'confirm-published-notice', n: 1, by: ben })).toBe('DirectionInForce');
  });

  it('nor before the review that is owed, nor before a restore is confirmed (R-7)', () => {
    const life = consented().at(noon('2026-11-25')).do(direction('2026-12-02', '2026-11-25'));
    const done = duty({ n: 1, doneOn: '2026-12-03' });
    expect(life.at(noon('2026-12-03')).refusal(done)).toBe('ReviewOwed');
    life.do(review('release', noon('2026-12-03')), done);
    const restored = consented();
    restored.tableGeneration = 2;
    expect(restored.refusal(duty({ n: 1, doneOn: '2026-11-24' }))).toBe('RestoreNotConfirmed');
  });

  it('nobody has given a notice on a day to come (R-22)', () => {
    expect(held().refusal(duty({ doneOn: '2026-11-25' }))).toBe('InvalidInput');
  });

  it('more than 500 Californians: a person says so, and counsel gets one task', () => {
    const said = (moreThan500: boolean) => ({ type: 'state-californians', moreThan500, ...by }) as const;
    const life = held().do(said(false));
    expect(life.state.duties).toEqual([]);
    life.do(said(true), said(true));
    expect(life.state.duties).toMatchObject([{ n: 1, task: 'attorney-general-copy' }]);
  });
});

describe('the letter to controllers (R-22)', () => {
  const written = (mentions: boolean, decision: 'send' | 'none' = 'send') =>
    ({ type: 'write-controllers-letter', decision, mentionsCpni: mentions, ...by }) as const;
  const sent = { type: 'record-controllers-letter', sentOn: '2026-11-24', by: ann } as const;

  it('is written by one, confirmed by another, and only then sent', () => {
    const life = held().do(written(false));
    expect(() => life.do(sent)).toThrow('has not confirmed');
    expect(() => life.do({ type: 'confirm-controllers-letter', by: ann })).toThrow('second person');
    life.do({ type: 'confirm-controllers-letter', by: ben }, sent);
    expect(life.state.controllersLetter).toMatchObject({ confirmedBy: ben, sentOn: '2026-11-24' });
    expect(() => life.do(written(false, 'none'), sent)).toThrow('has not confirmed');
  });

  it('names no CPNI facts before customers may know them', () => {
    expect(() => held().do(written(true))).toThrow('may not mention CPNI');
    const life = released().do(written(true), { type: 'confirm-controllers-letter', by: ben });
    expect(life.state.controllersLetter?.confirmedBy).toBe(ben);
  });

  it.each([
    ['Your people’s names were seen.', false],
    ['The CPNI of your lines was seen.', true],
    ['Somebody read call records.', true],
    ['We told the FBI.', true],
    ['Vieron las llamadas de su gente.', true],
    ['It was the voice-mail greeting.', true],
  ])('%s: %s', (letter, mentions) => {
    // A type without a letter or a digit is in no text.
    expect(mentionsCpni(letter, ['—', 'Voicemail greeting'])).toBe(mentions);
  });
});

describe('the state of a recipient (R-22)', () => {
  it.each([
    ['1 Main St, Denver, CO 80202', 'CO'],
    ['7 Elm, Los Angeles, ca 90001-1234', 'CA'],
    ['PO Box 5, CA 90001, moved to Reno NV 89501', 'NV'],
    ['1 Main St', 'unknown'],
    ['Calle 1, 28001 Madrid', 'unknown'],
    ['XX 12345', 'unknown'],
    [undefined, 'unknown'],
  ])('%s lies in %s', (address, state) => {
    expect(stateIn(address)).toBe(state);
  });
});
