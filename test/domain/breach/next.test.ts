import { describe, expect, it } from 'vitest';
import { stageOf } from '#domain/breach/breach.ts';
import { proposalOf } from '#domain/breach/proposals.ts';
import { nextAndLaterOfBreach } from '#domain/breach/rules.ts';
import {
  ann,
  approved,
  BreachLife,
  ben,
  call,
  determine,
  direction,
  held,
  letterWritten,
  lift,
  listFrozen,
  noon,
  receipt,
  type Typed,
  text,
} from '#test/support/domain/breach.ts';
import { confirm } from '#test/support/domain/given-breach.ts';
import { askUrgent, released } from '#test/support/domain/notice.ts';

const hold: Typed = { type: 'hold-for-entry', by: ann, textSha256: text };
/** What an officer sees of one action: about which number, and from when. */
const seen = (life: BreachLife, action: string) =>
  nextAndLaterOfBreach(life.state, life.facts)
    .filter((one) => one.action === action)
    .map(({ n, list, from }) => [n ?? list, from]);

describe('what an officer sees that can be done (R-13)', () => {
  it('numbers each receipt and direction; one lift for all (law of stopping 5)', () => {
    const life = held()
      .do(receipt(noon('2026-11-24'), { receipt: 'CPNI-2' }), hold)
      .do(direction('2026-12-20', '2026-11-24'), call('2026-11-24', { agency: 'USSS' }));
    expect(seen(life, 'withdraw-receipt')).toEqual([
      [1, undefined],
      [2, undefined],
    ]);
    expect(seen(life, 'correct-direction')).toEqual([[1, undefined]]);
    expect(seen(life, 'lift-direction')).toEqual([[undefined, undefined]]);
    expect(seen(life, 'end-own-stop')).toEqual([[1, undefined]]);
  });

  it('says from when a review is possible: the day after the first that ends', () => {
    const life = held().do(
      direction('2026-12-20', '2026-11-24'),
      direction('2026-12-10', '2026-11-24', { agency: 'USSS' }),
    );
    expect(seen(life, 'review-release')).toEqual([[undefined, '2026-12-11T05:00:00.000Z']]);
    const called = held().do(call('2026-11-24'));
    called.closures = ['2026-11-25'];
    expect(seen(called, 'review-release')).toEqual([[undefined, '2026-12-01T05:00:00.000Z']]);
  });

  it('shows no row to finish where none is left', () => {
    const life = (toFinish: number) =>
      held('2026-11-24', [listFrozen({ toFinish }), letterWritten(), approved()]);
    expect(seen(life(2), 'finish-rows')).toEqual([[1, undefined]]);
    expect(seen(life(0), 'finish-rows')).toEqual([]);
    expect(seen(held('2026-11-24', []), 'finish-rows')).toEqual([]);
  });
});

describe('what a second officer confirms (R-13)', () => {
  it('names the step, and the number that it is about', () => {
    const { state } = held().do(direction('2026-12-20', '2026-11-24'), lift(1, '2026-11-24'));
    expect(proposalOf(state, confirm('lift') as never)).toEqual({
      ...{ confirms: 'lift', n: 1 },
      what: { ...state.lifts?.[0], ofStops: [{ id: 'direction-1', latestWritingOn: '2026-11-24' }] },
    });
    expect(proposalOf(state, confirm('write-off') as never)).toEqual({
      ...{ confirms: 'write-off', list: 1, what: undefined },
    });
    expect(Object.keys(proposalOf(state, confirm('determination') as never))).toEqual(['confirms', 'what']);
  });
});

describe('a receipt that waits for a second officer (R-2)', () => {
  const late = () =>
    new BreachLife(noon('2026-11-24'))
      .do(determine(noon('2026-11-24')))
      .at(noon('2026-12-01'))
      .do(receipt(noon('2026-11-24')));

  it('is confirmed by another than who recorded it, or who asked for its correction', () => {
    expect(late().refusal(confirm('receipt', ann))).toBe('SamePerson');
    const correction = { n: 1, filedAt: noon('2026-11-23'), confirmationHash: text, textSha256: text };
    const life = late().do({ type: 'correct-receipt', ...correction, by: ben });
    expect([ann, ben].map((by) => life.refusal(confirm('receipt', by)))).toEqual([
      'no refusal',
      'SamePerson',
    ]);
  });

  it.each([
    { what: 'an unknown one', life: late, n: 2, says: 'NotFound' },
    {
      what: 'a withdrawn one',
      life: () => late().do({ type: 'withdraw-receipt', n: 1, by: ann, textSha256: text }),
      ...{ n: 1, says: 'AlreadySettled' },
    },
    { what: 'one that counts already', life: () => held(), n: 1, says: 'NothingToConfirm' },
  ])('is not $what', ({ life, n, says }) => expect(life().refusal(confirm('receipt', ben, n))).toBe(says));

  it('is not confirmed after the release', () => {
    const life = late().at(noon('2026-12-20')).do({ type: 'release' });
    expect([stageOf(life.state), life.refusal(confirm('receipt'))]).toEqual(['released', 'AlreadyReleased']);
  });

  it('corrected to a later time stays on time when it was', () => {
    const life = held().do({
      type: 'correct-receipt',
      n: 1,
      filedAt: noon('2026-11-24'),
      by: ann,
      textSha256: text,
    });
    expect(life.state.receipts[0]?.late).toBe(false);
  });

  it('a copy by email is recorded with its time, never a future one (64.2011(d))', () => {
    const copy = {
      type: 'record-copy',
      by: ann,
      agency: 'FBI',
      sentAt: noon('2026-11-24'),
    } as unknown as Typed;
    const life = held().do(copy);
    expect(life.history.at(-1)?.events).toEqual([{ ...copy, type: 'copy-sent' }]);
    expect(() => life.do({ ...copy, sentAt: noon('2026-11-25') } as Typed)).toThrow(
      expect.objectContaining({ faults: [{ pointer: '#/sentAt', detail: 'This is in the future.' }] }),
    );
  });
});

describe('a direction that is confirmed (R-7)', () => {
  it.each([
    { what: 'an unknown number', command: confirm('direction', ben, 7), says: 'NotFound' },
    { what: 'a stop', command: confirm('direction', ben, 2), says: 'DirectionNotInForce' },
    { what: 'one that nobody corrected', command: confirm('direction'), says: 'NothingToConfirm' },
    { what: 'an unknown lift', command: confirm('lift', ben, 7), says: 'NothingToConfirm' },
    { what: 'a lift that nobody asked for', command: confirm('lift'), says: 'NothingToConfirm' },
  ])('is confirmed neither as $what', ({ command, says }) => {
    const life = held().do(direction('2026-12-20', '2026-11-24'), call('2026-11-24', { agency: 'USSS' }));
    expect(life.refusal(command)).toBe(says);
  });
});

describe('an urgent exception (R-12)', () => {
  const needed = (over: object = {}) =>
    new BreachLife(noon('2026-11-24'))
      .do(determine(noon('2026-11-24'), over), ...('within2011' in over ? [confirm('determination')] : []))
      .do(receipt(noon('2026-11-24'), { urgentNeedIndicated: true }))
      .at(noon('2026-11-25'));

  it.each([
    { what: 'in the hold', life: () => needed(), says: 'no refusal' },
    { what: 'after the release', life: () => released(needed()), says: 'UrgentExceptionNotOpen' },
    {
      what: 'without business days to lift',
      life: () => needed({ within2011: 'no', reasonCode: 'no-cpni' }),
      says: 'UrgentExceptionNotOpen',
    },
  ])('is asked for $what: $says', ({ life, says }) => expect(life().refusal(askUrgent())).toBe(says));
});
