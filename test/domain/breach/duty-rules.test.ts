import { describe, expect, it } from 'vitest';
import type { BreachCommand } from '#domain/breach/commands.ts';
import { datedDuties, filingPlans, mayCustomersKnow, pendingOfDuties } from '#domain/breach/duties.ts';
import { nextOfBreach } from '#domain/breach/rules.ts';
import {
  ann,
  BreachLife,
  ben,
  determine,
  direction,
  held,
  noon,
  type Typed,
  text,
} from '#test/support/domain/breach.ts';
import { confirm, given } from '#test/support/domain/given-breach.ts';
import { account, close, countList, released, sent } from '#test/support/domain/notice.ts';

const start = noon('2026-11-24');
const by = { by: ann, textSha256: text } as const;
const duty = (over: object = {}) => ({ type: 'record-duty', ...by, ...over }) as BreachCommand;
const published = duty({ published: true });
const ask = (n: number): BreachCommand => ({ type: 'ask-published-notice', n, ...by });
const confirmNotice = (n: number): Typed => ({ type: 'confirm-published-notice', n, by: ben });
const write = (over: object = {}) =>
  ({
    ...{ type: 'write-controllers-letter', decision: 'send', mentionsCpni: false },
    ...{ ...by, ...over },
  }) as BreachCommand;
const confirmLetter: Typed = { type: 'confirm-controllers-letter', by: ben };
const sendLetter = (sentOn = '2026-11-24'): BreachCommand => ({
  ...{ type: 'record-controllers-letter', sentOn, by: ann },
});
const californians: BreachCommand = { type: 'state-californians', moreThan500: true, ...by };
const determined = () => new BreachLife(start).do(determine(start));
const directed = (life: BreachLife) => life.do(direction('2026-12-20', '2026-12-05'));
const withCpni = () => released().do(write({ mentionsCpni: true }));
const toCome = (pointer: string) => ({ faults: [{ pointer, detail: 'This day is still to come.' }] });

describe('a duty of another law is recorded as it was said (R-22)', () => {
  it.each<[string, () => BreachLife, BreachCommand, object]>([
    [
      'a duty that is done',
      () => held(),
      duty({ doneOn: '2026-11-24' }),
      { n: 1, doneOn: '2026-11-24', ...by },
    ],
    [
      'a second one',
      () => held().do(duty()),
      duty({ dueOn: '2026-12-08' }),
      { n: 2, dueOn: '2026-12-08', ...by },
    ],
    ['a published one', () => held(), published, { n: 1, published: true, ...by }],
    [
      'once published it stays so',
      () => held().do(published),
      duty({ n: 1, published: false }),
      { n: 1, published: true, ...by },
    ],
    [
      'counsel’s task stays a task',
      () => held().do(californians),
      duty({ n: 1, doneOn: '2026-11-24' }),
      { n: 1, doneOn: '2026-11-24', task: 'attorney-general-copy', ...by },
    ],
  ])('%s', (_, begin, command, fact) => {
    const life = begin().do(command);
    expect(life.history.at(-1)?.events).toEqual([{ type: 'duty-recorded', ...fact }]);
  });

  it('gives counsel one task for Californians, beside other duties', () => {
    const life = held().do(duty(), californians);
    expect(life.history.at(-1)?.events).toEqual([
      { type: 'californians-stated', moreThan500: true, ...by },
      { type: 'duty-recorded', n: 2, task: 'attorney-general-copy', ...by },
    ]);
    given(life).when(start, californians).thenFacts({ type: 'californians-stated' });
  });

  it.each<[string, BreachLife, Typed, string, object?]>([
    ['a notice of tomorrow', held(), duty({ doneOn: '2026-11-25' }), 'InvalidInput', toCome('#/doneOn')],
    ['a duty that is not there', held().do(duty()), duty({ n: 2 }), 'NotFound'],
    [
      'a published notice that is given at once',
      held(),
      duty({ published: true, doneOn: '2026-11-24' }),
      'NoticeIsPublished',
    ],
    ['a question about none', held().do(published), ask(2), 'NotFound'],
    ['a consent that nobody asked for', held().do(published), confirmNotice(1), 'NothingToConfirm'],
    ['a consent to none', held().do(published), confirmNotice(2), 'NothingToConfirm'],
    [
      'a second consent',
      held().do(published, ask(1), confirmNotice(1)),
      { ...confirmNotice(1), by: 'cho' } as Typed,
      'NothingToConfirm',
    ],
    ['a letter that nobody wrote', held(), confirmLetter, 'NothingToConfirm'],
    [
      'a letter that is confirmed twice',
      held().do(write(), confirmLetter),
      { ...confirmLetter, by: 'cho' } as Typed,
      'NothingToConfirm',
    ],
    ['a letter with CPNI under a direction', directed(withCpni()), confirmLetter, 'MentionsCpni'],
    [
      'the sending of a letter with CPNI under a direction',
      directed(withCpni().do(confirmLetter)),
      sendLetter(),
      'MentionsCpni',
    ],
    ['the sending of no letter', held(), sendLetter(), 'ControllersLetterNotConfirmed'],
    [
      'the sending where none was decided',
      held().do(write({ decision: 'none' }), confirmLetter),
      sendLetter(),
      'ControllersLetterNotConfirmed',
    ],
    [
      'a letter that is sent tomorrow',
      held().do(write(), confirmLetter),
      sendLetter('2026-11-25'),
      ...(['InvalidInput', toCome('#/sentOn')] as const),
    ],
  ])('%s is refused', (_, life, command, name, over) =>
    given(life).when(life.now, command).thenRefused(name, over),
  );

  it.each<[string, BreachLife, Typed]>([
    ['a letter without CPNI under a direction', directed(released().do(write())), confirmLetter],
    ['a letter with CPNI after the release', withCpni().do(confirmLetter), sendLetter()],
    ['a duty that nobody publishes, during the hold', held(), duty({ doneOn: '2026-11-24' })],
  ])('%s is recorded', (_, life, command) => expect(life.refusal(command)).toBe('no refusal'));

  it('an officer is shown each duty by its number', () => {
    const life = held().do(published, published, ask(2));
    const shown = (action: string) =>
      nextOfBreach(life.state, life.facts).flatMap((one) => (one.action === action ? [one.n] : []));
    expect(shown('ask-published-notice')).toEqual([1, 2]);
    expect(shown('confirm-published-notice')).toEqual([2]);
  });
});

describe('what a duty waits for (R-22)', () => {
  it('a second officer confirms what one asked for, and no more than that', () => {
    const life = held().do(published, published, ask(2), write()).at(noon('2026-11-25')).do(ask(1));
    const one = (n: number, since: string) => ({
      ...{ toConfirm: `published-notice-${n}`, since, by: ann },
      confirms: { type: 'confirm-published-notice', n },
    });
    const letter = {
      ...{ toConfirm: 'controllers-letter', since: start, by: ann },
      confirms: { type: 'confirm-controllers-letter' },
    };
    expect(pendingOfDuties(life.state)).toEqual([one(1, life.now), one(2, start), letter]);
    life.do(confirmNotice(2), confirmLetter);
    expect(pendingOfDuties(life.state)).toEqual([one(1, life.now)]);
  });

  it('a plan is made of open duties with a date, while the filing is owed', () => {
    const two = [duty({ dueOn: '2026-12-08' }), duty({ dueOn: '2026-12-28' })];
    const life = determined().do(duty(), ...two, duty({ dueOn: '2026-12-09', doneOn: '2026-11-24' }));
    expect(datedDuties(life.state)).toEqual([
      { n: 2, dueOn: '2026-12-08', ...by },
      { n: 3, dueOn: '2026-12-28', ...by },
    ]);
    expect([...filingPlans(life.state, start)].map(([n, { dueOn }]) => [n, dueOn])).toEqual([
      [2, '2026-12-08'],
      [3, '2026-12-28'],
    ]);
    const decided = new BreachLife(start).do(
      ...two,
      determine(start, { within2011: 'no', tell: false, reasonCode: 'no-cpni' }),
      confirm('determination'),
    );
    expect(datedDuties(decided.state)).toEqual([]);
    expect(datedDuties(new BreachLife(start).do(...two).state)).toEqual([]);
    expect(filingPlans(new BreachLife(start).do(...two).state, start).size).toBe(0);
    expect(datedDuties(held().do(...two).state)).toEqual([]);
  });

  it('a plan counts the days of a direction', () => {
    const life = determined().do(duty({ dueOn: '2026-12-28' }));
    const from = () => filingPlans(life.state, start).get(1)?.later.at(0)?.customersFrom;
    expect(from()).toBe('2026-12-16');
    life.do(direction('2026-12-20', '2026-11-24'));
    expect(from()).toBe('2026-12-21');
  });

  it.each([
    ['during the hold', held(), false],
    ['after the release', released(), true],
    ['at the end', sent().do(account(countList()), close(countList())), true],
  ])('customers may know of it %s', (_, { state }, may) => {
    expect(mayCustomersKnow(state)).toBe(may);
    const restore = { generation: 2, since: start };
    expect(mayCustomersKnow({ ...state, restore })).toBe(false);
  });
});
