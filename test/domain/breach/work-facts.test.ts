import { describe, expect, it } from 'vitest';
import { breachAtWork } from '#domain/breach/work-facts.ts';
import {
  BreachLife,
  determine,
  direction,
  letterWritten,
  lift,
  listFrozen,
  midnight,
  noon,
  receipt,
  type Typed,
} from '#test/support/domain/breach.ts';
import { sent, supplemented } from '#test/support/domain/notice.ts';

const monday = noon('2026-11-24');
const filed = () => new BreachLife(monday).do(determine(monday), receipt(monday));
const until = (on: string) => noon(on);

describe('what the work list says of a breach (P38)', () => {
  it.each([
    ['recorded', () => new BreachLife(monday), monday, 'Nobody has decided whether this is a breach.'],
    ['determined', () => new BreachLife(monday).do(determine(monday)), monday, 'a receipt of every agency'],
    ['held', filed, monday, 'This is the earliest moment, not a target.'],
    ['held, over', filed, until('2026-12-20'), 'Our system checks the hold and releases the letters.'],
  ] as const)('%s: nobody may be told yet, and why', (_, life, now, why) => {
    const { gate } = breachAtWork(life().state, now);
    expect(gate.isOpen).toBe(false);
    expect(gate.words).toMatch(/^Nobody may be told yet\. /);
    expect(gate.words).toContain(why);
  });

  it('shows the earliest moment, and the store’s own where it is later (decision 0020)', () => {
    const { state } = filed();
    expect(breachAtWork(state, monday).gate.earliest).toBe(midnight('2026-12-05'));
    expect(breachAtWork(state, monday, midnight('2026-12-09')).gate.earliest).toBe(midnight('2026-12-09'));
  });

  it('has the law-enforcement date until every receipt is in, and no other date (P37)', () => {
    const determined = new BreachLife(monday).do(determine(monday));
    expect(breachAtWork(determined.state, monday).lawEnforcementDueOn).toBe('2026-12-04');
    expect(breachAtWork(filed().state, monday)).not.toHaveProperty('lawEnforcementDueOn');
  });

  it('waits for a date in the hold, and for the agency while it directs us (R-11)', () => {
    expect(breachAtWork(filed().state, monday).waits).toEqual({ who: 'date', until: midnight('2026-12-05') });
    const directed = filed().do(direction('2026-12-20', '2026-11-24'));
    expect(breachAtWork(directed.state, monday).waits).toEqual({
      who: 'agency',
      until: midnight('2026-12-21'),
    });
  });

  it('a letter that waits is approved; what was asked for is confirmed (R-13)', () => {
    const at = (life: BreachLife) => {
      const { next, waits } = breachAtWork(life.state, noon('2026-12-20'));
      return { ...next, who: waits.who };
    };
    const prepared = (...first: readonly Typed[]) =>
      new BreachLife(monday, first).do(determine(monday), receipt(monday));
    expect(at(prepared())).toMatchObject({ words: 'Upload the list of customers', who: 'officer' });
    expect(at(prepared(listFrozen()))).toMatchObject({
      words: 'Write the letter to customers',
      who: 'officer',
    });
    expect(at(prepared(listFrozen(), letterWritten()))).toEqual({
      ...{ task: 'approve-notice', words: 'Read and approve the letter and the list' },
      who: 'second-officer',
    });
    const open: Typed = { type: 'open-supplement', sameBreach: true, by: 'ann', textSha256: 'a'.repeat(64) };
    expect(at(supplemented(sent().do(open), 3))).toMatchObject({
      words: 'Upload the list of customers (supplement 2)',
    });
    const asked = filed().do(direction('2026-12-30', '2026-11-24'), lift(1, '2026-11-24'));
    expect(at(asked)).toMatchObject({ task: 'second-person', who: 'second-officer' });
  });
});
