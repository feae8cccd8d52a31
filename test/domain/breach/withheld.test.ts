import { describe, expect, it } from 'vitest';
import type { BreachCommand } from '#domain/breach/commands.ts';
import { nextBreachMilestone } from '#domain/breach/milestones.ts';
import { breaches } from '#domain/breach/noun.ts';
import { hasEnded, hasRequestsToResume, withheldIn } from '#domain/breach/withheld.ts';
import { holdsNamed } from '#domain/request/answer-items.ts';
import { withheldAnswerStatus } from '#domain/request/withheld-answer.ts';
import { ann, BreachLife, determine, held, id, noon, text } from '#test/support/domain/breach.ts';
import { confirm, given } from '#test/support/domain/given-breach.ts';
import { account, begins, close, countList, released, sent, types } from '#test/support/domain/notice.ts';
import { requestIn } from '#test/support/letters/sample.ts';

const request = `REQ-${'0'.repeat(26)}`;
const start = noon('2026-11-24');
const answerSha256 = 'a'.repeat(64);
const withhold = (over: object = {}): BreachCommand => ({
  ...{ type: 'withhold', request, answerSha256, by: ann },
  ...over,
});
const end = (became: 'resumed' | 'over'): BreachCommand => ({
  type: 'end-withheld',
  ended: [{ request, answerSha256, became }],
});
const closed = (): BreachLife =>
  sent(begins(released(held().do({ type: 'start-run', letters: [] }, withhold())))).do(
    account(countList()),
    close(countList()),
  );

describe('what a legal hold withheld (R-10)', () => {
  const determined = () => new BreachLife(start).do(determine(start));

  it('is recorded from the determination on', () =>
    given(determined())
      .when(start, withhold())
      .thenFacts({ type: 'request-withheld', request, answerSha256 }));

  it('is recorded once for an answer', () => {
    given(determined(), withhold()).when(start, withhold()).thenNothing();
    expect(withheldIn(determined().do(withhold(), withhold()).state)).toEqual([{ request, answerSha256 }]);
  });

  it('is told apart by its request and by its answer', () => {
    const others = [{ request: `REQ-${'1'.repeat(26)}` }, { answerSha256: 'b'.repeat(64) }];
    for (const over of others)
      given(determined(), withhold())
        .when(start, withhold(over))
        .thenFacts({ type: 'request-withheld', request, answerSha256, ...over });
    const life = closed();
    const [ended] = (end('over') as Extract<BreachCommand, { type: 'end-withheld' }>).ended;
    for (const over of others)
      given(life)
        .when(life.now, { type: 'end-withheld', ended: [{ ...ended!, ...over }] })
        .thenNothing();
    life.do(end('over'));
    given(life).when(life.now, end('resumed')).thenNothing();
  });

  it('ends for each request by itself', () => {
    const other = 'b'.repeat(64);
    const life = held().do(withhold(), withhold({ answerSha256: other }), end('over'));
    expect(life.state.withheld).toEqual([
      { request, answerSha256: other },
      { request, answerSha256, became: 'over' },
    ]);
    expect(withheldIn(life.state)).toEqual([{ request, answerSha256: other }]);
  });

  it('has ended once it was resumed or is over', () =>
    expect((['kept', 'waits', 'resumed', 'over'] as const).filter(hasEnded)).toEqual(['resumed', 'over']));

  it.each([
    ['before the determination', new BreachLife(start), withhold()],
    ['after the end', closed(), withhold({ answerSha256: text })],
  ])('is not recorded %s', (_, life, command) =>
    given(life).when(life.now, command).thenRefused('NoLegalHold'),
  );

  it('stays open at the very end, for the hour’s run, and no clock of its own wakes', () => {
    const life = closed();
    expect(types(life)).toEqual(['breach-closed']);
    expect(nextBreachMilestone(id, life.state)).toBeUndefined();
    const { stage, queue, wakeAt } = breaches.keys(id, life.state);
    expect([stage, queue, wakeAt]).toEqual(['closed', 'breach', undefined]);
  });

  it('ended, nothing wakes the record any more', () => {
    const { state } = closed().do(end('resumed'));
    expect(nextBreachMilestone(id, state)).toBeUndefined();
    expect(breaches.keys(id, state)).toMatchObject({ queue: 'breach-settled' });
    expect(breaches.keys(id, state).wakeAt).toBeUndefined();
    expect(state.withheld).toEqual([{ request, answerSha256, became: 'resumed' }]);
  });

  const no = { within2011: 'no', report: false, tell: false, reasonCode: 'no-cpni' } as const;
  const withdrawal = { type: 'withdraw-determination', by: ann, textSha256: text } as const;

  it.each([
    ['a determination that is withdrawn', held().do(withhold(), withdrawal, confirm('withdrawal'))],
    [
      'two officers’ word that nobody is told',
      new BreachLife(start).do(
        determine(start, no),
        withhold(),
        { type: 'start-run', letters: [] },
        confirm('determination'),
      ),
    ],
  ])('ends with %s', (_, { state }) =>
    expect([hasRequestsToResume(state), breaches.keys(id, state).queue]).toEqual([true, 'breach']),
  );
});

describe('a request under a hold', () => {
  const answer = (textSha256: string) =>
    ({ type: 'answer-given', outcome: 'refused', by: ann, textSha256 }) as const;
  const again = (reason: 'hold-ended' | 'new-facts') =>
    ({ type: 'request-reopened', reason, on: '', dueOn: '', workBy: '', plan: [] }) as const;
  type Fact = Parameters<typeof withheldAnswerStatus>[1][number]['events'][number];
  const nextStep = (stage: object, ...events: readonly Fact[]) =>
    withheldAnswerStatus(requestIn('en', stage), [{ events } as never], answerSha256);
  const done = { stage: 'closed', outcome: 'refused' };

  it.each([
    ['kept', nextStep(done, answer(answerSha256)), 'it was answered so and is closed'],
    ['waits', nextStep({ stage: 'answering' }, answer(answerSha256)), 'the letter is not out yet'],
    ['waits', nextStep({ stage: 'working' }), 'the answer has not been recorded yet'],
    [
      'waits',
      nextStep({ stage: 'working' }, answer(answerSha256), { type: 'delivery-stopped' }),
      'it is answered anew',
    ],
    ['over', nextStep(done, answer(text)), 'it was answered otherwise'],
    ['over', nextStep(done, answer(answerSha256), answer(text)), 'it was answered otherwise since'],
    ['over', nextStep({ stage: 'withdrawn' }, answer(answerSha256)), 'the person withdrew it'],
    ['over', nextStep({ ...done, outcome: 'joined' }, answer(answerSha256)), 'another request answers it'],
    [
      'over',
      nextStep({ stage: 'working' }, answer(answerSha256), again('new-facts')),
      'an officer took it up',
    ],
    ['resumed', nextStep({ stage: 'working' }, answer(answerSha256), again('hold-ended')), 'it was taken up'],
  ])('%s: %s', (expected, is) => {
    expect(is).toBe(expected);
  });
});

describe('whose hold it is', () => {
  const held = { outcome: 'withheld', reasonCode: 'legal-hold' } as const;
  it('is named by the officer for each item, and nobody guesses', () => {
    expect(
      holdsNamed(undefined, [
        { ...held, hold: id },
        { ...held, hold: id },
        { ...held, hold: 'other' },
      ]),
    ).toEqual([id]);
    expect(holdsNamed('identity-not-confirmed')).toEqual([]);
    expect(() => holdsNamed(undefined, [held])).toThrow('name the hold');
    expect(() => holdsNamed('legal-hold')).toThrow('name the hold');
    expect(() => holdsNamed(undefined, [{ outcome: 'done', hold: id }])).toThrow('for nothing else');
  });
});
