import { describe, expect, it } from 'vitest';
import { asTold, mustBeTellable } from '#domain/request/answer-as-told.ts';
import { type AnsweredItem, holdsNamed, mustBeWhole } from '#domain/request/answer-items.ts';

const done: AnsweredItem = { outcome: 'done' };
const nothing: AnsweredItem = { outcome: 'nothing' };
const open: AnsweredItem = { outcome: 'open' };
const kept: AnsweredItem = { outcome: 'refused', reasonCode: 'rights-of-others' };
const held: AnsweredItem = { outcome: 'withheld', reasonCode: 'legal-hold', law: '18 U.S.C. 2703' };

describe('an answer as its reader is told it (R-10)', () => {
  it.each([
    { kind: 'delete', outcome: 'partly-done', items: [done, held], told: 'done', as: [done, done] },
    { kind: 'correct', outcome: 'partly-done', items: [held, nothing], told: 'done', as: [done, nothing] },
    { kind: 'delete', outcome: 'partly-done', items: [held, kept], told: 'partly-done', as: [done, kept] },
    { kind: 'delete', outcome: 'refused', items: [kept, held], told: 'refused', as: [kept] },
    { kind: 'delete', outcome: 'refused', items: [done], told: 'refused', as: [done] },
    { kind: 'access', outcome: 'partly-done', items: [done, held], told: 'done', as: [done] },
    { kind: 'access', outcome: 'partly-done', items: [held, nothing], told: 'partly-done', as: [nothing] },
    { kind: 'child-data', outcome: 'done', items: [kept, held], told: 'done', as: [kept] },
  ] as const)('$kind, $outcome with $items reads as $told', ({ kind, outcome, items, told, as }) => {
    expect(asTold<AnsweredItem>(kind, outcome, items)).toEqual({ outcome: told, items: as });
  });

  it.each([
    { kind: 'delete', outcome: 'refused', reason: 'legal-hold', items: [] },
    { kind: 'access', outcome: 'done', reason: undefined, items: [held] },
  ] as const)('$kind: a hold is no reason for $outcome with $items', ({ kind, ...answer }) => {
    expect(() => mustBeTellable(kind, answer, true)).toThrow('A legal hold is no reason');
  });

  it.each([
    { kind: 'delete', outcome: 'refused', reason: 'rights-of-others', items: [] },
    { kind: 'access', outcome: 'refused', reason: 'rights-of-others', items: [held] },
    { kind: 'delete', outcome: 'done', reason: 'legal-hold', items: [held] },
    { kind: 'access', outcome: 'done', reason: undefined, items: [] },
    { kind: 'access', outcome: 'done', reason: undefined, items: [done] },
    { kind: 'access', outcome: 'partly-done', reason: undefined, items: [done, held] },
  ] as const)('$kind: $outcome for $reason with $items can be told', ({ kind, ...answer }) => {
    expect(() => mustBeTellable(kind, answer, true)).not.toThrow();
  });
});

it('an answer without items says its outcome, and names no hold', () => {
  expect(asTold('delete', 'done')).toEqual({ outcome: 'done', items: [] });
  expect(() => mustBeTellable('delete', { outcome: 'done' }, true)).not.toThrow();
  expect(() => mustBeWhole('done')).not.toThrow();
  expect(holdsNamed('rights-of-others')).toEqual([]);
});

describe('the items of an answer (R-29)', () => {
  const partly = 'For partly-done, list the items: some done and some not done.';
  const misfits = [
    { outcome: 'done', items: [done, open], says: 'An item is still open.' },
    { outcome: 'done', items: [kept], says: 'so the outcome is partly-done.' },
    { outcome: 'refused', items: [done], says: 'so the outcome is partly-done.' },
    { outcome: 'partly-done', items: [done], says: partly },
    { outcome: 'partly-done', items: [nothing], says: partly },
    { outcome: 'refused', items: [{ outcome: 'withheld' }], says: 'Give a reason code or the law' },
  ] as const;
  it.each(misfits)('$items do not fit $outcome: $says', ({ outcome, items, says }) => {
    expect(() => mustBeWhole(outcome, items)).toThrow(says);
    expect(() => mustBeTellable('access', { outcome, items }, true)).toThrow(says);
  });

  it('kept back have a reason code, a law, or both', () => {
    for (const why of [{ reasonCode: 'rights-of-others' }, { law: '26 U.S.C. 6001' }])
      expect(() => mustBeWhole('refused', [{ outcome: 'refused', ...why }])).not.toThrow();
  });
});

describe('the holds that an answer names (R-10)', () => {
  const breach = { ...held, hold: 'BRE-1' };

  it.each([
    { reason: undefined, items: [done], names: [] },
    { reason: 'legal-hold', items: [breach, breach, { ...held, hold: 'other' }], names: ['BRE-1'] },
  ] as const)('$items: $names', ({ reason, items, names }) => {
    expect(holdsNamed(reason, items)).toEqual(names);
  });

  it.each([
    { reason: undefined, items: [held], says: 'name the hold' },
    { reason: 'legal-hold', items: [], says: 'name the hold' },
    { reason: undefined, items: [{ ...kept, hold: 'BRE-1' }], says: 'Name a hold only for items' },
  ] as const)('$items for $reason are refused: $says', ({ reason, items, says }) => {
    expect(() => holdsNamed(reason, items)).toThrow(says);
  });
});
