import { expect, it } from 'vitest';
import { type Breach, effectiveDecisions, isReported, isReportPending } from '#domain/breach/breach.ts';
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
    { ...determinedFact(start), reasonCode: 'no-cpni', ...over, type: 'determine' },
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

it.each<[string, Breach, boolean, boolean]>([
  ['nothing is determined', new BreachLife(start).state, true, false],
  ['both agencies were notified', held().state, true, false],
  ['two decided against a report', no({ report: false }).state, false, false],
  ['and an agency was notified all the same', no({ report: false }).do(receipt(start)).state, true, false],
  [
    'and that receipt was withdrawn',
    no({ report: false }).do(receipt(start), withdrawReceipt()).state,
    ...([false, false] as const),
  ],
  [
    'one of two receipts was withdrawn',
    no({ report: false }).do(receipt(start), receipt(start), withdrawReceipt(2)).state,
    ...([true, false] as const),
  ],
  ['two decided against a notice', no({ tell: false }).state, true, true],
  ['the receipt was withdrawn', held().do(withdrawReceipt()).state, true, true],
])('when %s: reported %s, a report still due %s (R-4, P37)', (_, breach, reported, pending) => {
  expect([isReported(breach), isReportPending(breach)]).toEqual([reported, pending]);
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
