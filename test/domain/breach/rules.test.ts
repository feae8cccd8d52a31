import { describe, expect, it } from 'vitest';
import { isBreachAct } from '#domain/breach/officer-acts.ts';
import { breachRules, nextAndLaterOfBreach, nextOfBreach, whyNotOf } from '#domain/breach/rules.ts';
import { ann, ben, direction, held, noon, receipt, text } from '#test/support/domain/breach.ts';
import { confirm } from '#test/support/domain/given-breach.ts';

const withdrawn = () =>
  held().do({ type: 'withdraw-determination', by: ann, textSha256: text }, confirm('withdrawal'));
const restored = () => {
  const life = held();
  life.tableGeneration = 2;
  return life;
};
const types = Object.keys(breachRules) as (keyof typeof breachRules)[];
const refusalOf = (
  { state, facts }: ReturnType<typeof held>,
  type: (typeof types)[number],
  over: object = {},
) => whyNotOf(state, { type, list: 1, audience: 'everyone', n: 1, ...over }, facts)?.code;

describe('after a determination was withdrawn by two officers (R-4)', () => {
  const life = withdrawn();
  const wakes = (what: string) => types.filter((type) => breachRules[type].wakes === what);

  it.each(wakes('machine').filter((type) => type !== 'determine'))(
    '%s is over: it would give a machine work',
    (type) => expect(refusalOf(life, type)).toBe('already-settled'),
  );

  it('another determination is possible: it begins anew (R-4)', () =>
    expect(refusalOf(life, 'determine')).toBeUndefined());

  it('is the only reason of that kind: before it they are judged by their own rules', () => {
    for (const type of wakes('machine'))
      expect([type, refusalOf(held(), type)]).not.toContain('already-settled');
    const asked = held().do({ type: 'withdraw-determination', by: ann, textSha256: text });
    expect(refusalOf(asked, 'record-direction')).toBeUndefined();
  });

  it('what moves only dates or nothing is judged by its own rule', () => {
    expect(refusalOf(life, 'refresh-dates')).toBeUndefined();
    expect(refusalOf(life, 'record-paper-mail')).toBeUndefined();
    expect(refusalOf(life, 'withhold')).toBe('no-legal-hold');
  });
});

describe('what is possible is asked of the case as a restore left it (F12)', () => {
  it('a release waits for two officers, before anything was recorded', () => {
    const life = restored();
    expect(refusalOf(life, 'confirm-restore')).toBeUndefined();
    expect(refusalOf(held(), 'confirm-restore')).toBe('nothing-to-confirm');
    for (const next of [nextOfBreach, nextAndLaterOfBreach]) {
      const acts = next(life.state, life.facts).map(({ action }) => action);
      expect(acts).toContain('confirm-restore');
    }
  });
});

it('who cannot do it is told so, before they type anything (R-13)', () => {
  const life = held().do(receipt(noon('2026-11-20')), direction('2026-12-20', '2026-11-24'));
  life.do({ type: 'withdraw-determination', by: ann, textSha256: text });
  expect(refusalOf(life, 'confirm-withdrawal', { by: ann })).toBe('same-person');
  expect(refusalOf(life, 'confirm-withdrawal', { by: ben })).toBeUndefined();
});

it('what a machine does is no act of an officer', () => {
  expect(types.filter((type) => isBreachAct(type) && type.startsWith('confirm-'))).toHaveLength(14);
  expect((['release', 'start-notice', 'list-frozen', 'withhold'] as const).some(isBreachAct)).toBe(false);
});
