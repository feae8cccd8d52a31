import { expect, it } from 'vitest';
import {
  type BreachStage,
  effectiveDecisions,
  isReported,
  isReportPending,
  isSettled,
  stageOf,
} from '#domain/breach/breach.ts';
import { isCounsels, isExcused, risksIdentity } from '#domain/breach/choices.ts';
import { BreachLife, determinedFact, held, noon, receipt } from '#test/support/domain/breach.ts';
import { confirm, withdrawReceipt } from '#test/support/domain/given-breach.ts';

const start = noon('2026-11-24');
const decided = (within2011: 'yes' | 'no' | 'unclear', report = true, tell = true) => ({
  ...determinedFact(start),
  ...({ within2011, report, tell, recordedAt: start, ruleset: 'fcc-2007' } as const),
});
const no = (over: object) =>
  new BreachLife(start).do(
    { ...determinedFact(start), within2011: 'no', reasonCode: 'no-cpni', ...over, type: 'determine' },
    confirm('determination'),
  );

it.each([
  { said: decided('yes'), counts: { within2011: 'yes', report: true, tell: true } },
  { said: decided('unclear'), counts: { within2011: 'unclear', report: true, tell: true } },
  { said: decided('no'), counts: { within2011: 'yes', report: true, tell: true } },
  { said: decided('no', false, false), counts: { within2011: 'yes', report: true, tell: true } },
  {
    said: { ...decided('no', false, false), confirmedBy: 'ben' },
    counts: { within2011: 'no', report: false, tell: false },
  },
])('a ‘no’ counts as a ‘yes’ until a second officer confirms it: $counts (R-4)', ({ said, counts }) => {
  expect(effectiveDecisions(said)).toEqual(counts);
});

const withdraw = [
  { type: 'withdraw-determination', by: 'ann', textSha256: '' },
  confirm('withdrawal'),
] as const;
const notReported = () => no({ report: false });

it.each<[string, BreachLife, BreachStage, boolean, boolean]>([
  ['nothing is determined', new BreachLife(start), 'recorded', true, false],
  ['both agencies were notified', held(), 'held', true, false],
  ['the receipt was withdrawn', held().do(withdrawReceipt()), 'held', true, true],
  ['two decided against a report', notReported(), 'notice-without-report', false, false],
  ['and an agency was notified all the same', notReported().do(receipt(start)), 'held', true, false],
  [
    'and that receipt was withdrawn',
    notReported().do(receipt(start), withdrawReceipt()),
    ...(['notice-without-report', false, false] as const),
  ],
  [
    'one of two receipts was withdrawn',
    notReported().do(receipt(start), receipt(start), withdrawReceipt(2)),
    ...(['held', true, false] as const),
  ],
  ['two decided against a notice', no({ tell: false }), 'no-notice-decided', true, true],
  ['and both agencies were notified', no({ tell: false }).do(receipt(start)), 'closed', true, false],
  ['two decided against both', no({ report: false, tell: false }), 'closed', false, false],
  ['the determination was withdrawn', held().do(...withdraw), 'withdrawn', true, false],
])('when %s (R-4, P37)', (...[, life, stage, reported, due]) => {
  const { state } = life;
  expect([stageOf(state), isReported(state), isReportPending(state)]).toEqual([stage, reported, due]);
  expect(isSettled(state)).toBe(stage === 'closed' || stage === 'withdrawn');
});

it.each([
  { categories: ['cpni'], counsels: false, identity: false },
  { categories: ['controllers-personal-data'], counsels: true, identity: true },
  { categories: ['cpni', 'own-personal-data'], counsels: true, identity: true },
  { categories: [], counsels: false, identity: false },
] as const)('$categories: counsel decides $counsels, credit steps $identity (R-22, L-8)', (row) => {
  expect(isCounsels(row.categories)).toBe(row.counsels);
  expect(risksIdentity(row.categories)).toBe(row.identity);
});

it('a ‘no’ without a reason is not excused (R-4)', () => {
  const answers = [true, false].flatMap((report) => [true, false].map((tell) => ({ report, tell })));
  expect(answers.map((one) => isExcused(one, undefined))).toEqual([true, false, false, false]);
  expect(answers.every((one) => isExcused(one, 'false-alarm'))).toBe(true);
});
