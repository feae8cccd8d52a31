import { expect, it } from 'vitest';
import { reportDeadline } from '#domain/breach/report-deadline.ts';
import { ann, BreachLife, determine, held, noon, receipt, text } from '#test/support/domain/breach.ts';
import { confirm } from '#test/support/domain/given-breach.ts';

const start = noon('2026-11-24');
const determined = () => new BreachLife(start).do(determine(start));
const withdrawn = (life: BreachLife) =>
  life.do({ type: 'withdraw-determination', by: ann, textSha256: text }, confirm('withdrawal'));
const notReported = () =>
  new BreachLife(start).do(
    determine(start, { within2011: 'no', report: false, reasonCode: 'no-cpni' }),
    confirm('determination'),
  );
/** 1.2: seven business days after the determination. */
const dueOn = '2026-12-04';

it.each([
  { what: 'before a determination', life: () => new BreachLife(start), at: start, is: { state: 'not-owed' } },
  { what: 'without a report', life: notReported, at: start, is: { state: 'not-owed' } },
  { what: 'withdrawn', life: () => withdrawn(determined()), at: start, is: { state: 'not-owed' } },
  {
    what: 'withdrawn after the filing',
    life: () => withdrawn(held()),
    at: start,
    is: { toldAt: start, state: 'not-owed' },
  },
  { what: 'on the last day', life: determined, at: noon(dueOn), is: { dueOn, state: 'open' } },
  { what: 'after it', life: determined, at: noon('2026-12-05'), is: { dueOn, state: 'overdue' } },
  {
    what: 'filed on the last day, read later',
    life: () =>
      determined()
        .at(noon(dueOn))
        .do(receipt(noon(dueOn))),
    at: noon('2026-12-20'),
    is: { dueOn, toldAt: noon(dueOn), state: 'kept' },
  },
  {
    what: 'filed after it',
    life: () =>
      determined()
        .at(noon('2026-12-05'))
        .do(receipt(noon('2026-12-05'))),
    at: noon('2026-12-20'),
    is: { dueOn, toldAt: noon('2026-12-05'), state: 'late' },
  },
])('the day for law enforcement (P37), $what', ({ life, at, is }) =>
  expect(reportDeadline(life().state, at)).toStrictEqual(is),
);
