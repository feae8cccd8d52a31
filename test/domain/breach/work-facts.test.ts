import { describe, expect, it } from 'vitest';
import { breachAtWork, secondsOf } from '#domain/breach/work-facts.ts';
import {
  ann,
  BreachLife,
  call,
  determine,
  direction,
  held,
  letterWritten,
  lift,
  listFrozen,
  midnight,
  noon,
  receipt,
  review,
  type Typed,
  text,
} from '#test/support/domain/breach.ts';
import { confirm } from '#test/support/domain/given-breach.ts';
import {
  account,
  askUrgent,
  begins,
  close,
  confirmUrgent,
  countList,
  needy,
  released,
  sendingStart,
  sent,
  supplemented,
  urgentApproved,
  urgentWritten,
} from '#test/support/domain/notice.ts';

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

describe('every state of a breach, as the work list shows it (P37, P38, R-11)', () => {
  const no = { within2011: 'no', report: false, reasonCode: 'state-law-only' } as const;
  const decided = (over: object = {}) =>
    new BreachLife(monday).do(determine(monday, { ...no, ...over }), confirm('determination'));
  const stop: Typed = { type: 'hold-for-entry', by: ann, textSha256: text };
  const stopped = () => filed().do(stop);
  const directed = () => held().do(direction('2026-12-10', '2026-11-24'));
  const nobodyYet = 'Nobody may be told yet.';
  const draining = 'No new letter goes out. We count the letters in flight.';
  const earliest = midnight('2026-12-05');
  const urgent = () => needy().do(askUrgent(), confirmUrgent());
  const urgentSending = () =>
    begins(needy().do(askUrgent(), urgentWritten(), urgentApproved(), confirmUrgent()), 'urgent');
  const reviewIt = {
    task: 'review-release',
    words: 'Ask the agency in writing and record the release review',
  };
  const determineIt = { task: 'determine', words: 'Record the determination' };
  const reportIt = {
    task: 'record-receipts',
    words: 'Report to law enforcement and record the receipts',
  };
  const reviewed = review('release', noon('2026-12-05'));
  const restored = (life: BreachLife) => {
    life.tableGeneration = 2;
    return life.do({ type: 'refresh-dates' });
  };
  const closing = { isOpen: false, words: 'No notice to customers is open.' };

  it.each<[string, () => BreachLife, string, object]>([
    [
      'recorded',
      () => new BreachLife(monday),
      monday,
      {
        gate: { isOpen: false, words: `${nobodyYet} Nobody has decided whether this is a breach.` },
        ...{ next: determineIt, waits: { who: 'officer' } },
      },
    ],
    [
      'determined',
      () => new BreachLife(monday).do(determine(monday)),
      monday,
      {
        gate: { isOpen: false, words: `${nobodyYet} We have not recorded a receipt of every agency.` },
        ...{ lawEnforcementDueOn: '2026-12-04', next: reportIt, waits: { who: 'officer' } },
      },
    ],
    [
      'over, with no letter approved',
      () => held('2026-11-24', []),
      noon('2026-12-20'),
      {
        gate: { earliest, isOpen: false, words: `${nobodyYet} The letter and its list need an approval.` },
        next: { task: 'approve-notice', words: 'Upload the list of customers' },
        waits: { who: 'officer' },
      },
    ],
    [
      'over',
      () => held(),
      noon('2026-12-20'),
      {
        gate: {
          ...{ earliest, isOpen: false },
          words: `${nobodyYet} Our system checks the hold and releases the letters.`,
        },
        waits: { who: 'machine' },
      },
    ],
    [
      'under a direction',
      directed,
      monday,
      {
        gate: {
          ...{ earliest: midnight('2026-12-11'), isOpen: false },
          words: `${nobodyYet} This is the earliest moment, not a target.`,
        },
        ...{ next: reviewIt, waits: { who: 'agency', until: midnight('2026-12-11') } },
      },
    ],
    [
      'after the days of a direction',
      directed,
      noon('2026-12-20'),
      {
        gate: {
          ...{ earliest: midnight('2026-12-11'), isOpen: false },
          words: `${nobodyYet} An officer reviews the hold first.`,
        },
        ...{ next: reviewIt, waits: { who: 'officer' } },
      },
    ],
    [
      'under our own stop',
      stopped,
      monday,
      {
        gate: { earliest, isOpen: false, words: `${nobodyYet} This is the earliest moment, not a target.` },
        next: { task: 'review-own-stop', words: 'Review our own stop' },
        waits: { who: 'date', until: earliest },
      },
    ],
    [
      'after the days of our own stop, in the hold: its review is possible',
      stopped,
      midnight('2026-11-28'),
      {
        gate: { earliest, isOpen: false, words: `${nobodyYet} This is the earliest moment, not a target.` },
        next: { task: 'review-own-stop', words: 'Review our own stop' },
        waits: { who: 'officer' },
      },
    ],
    [
      'after the days of our own stop',
      stopped,
      noon('2026-12-20'),
      {
        gate: { earliest, isOpen: false, words: `${nobodyYet} An officer reviews the hold first.` },
        next: { task: 'review-own-stop', words: 'Review our own stop' },
        waits: { who: 'officer' },
      },
    ],
    [
      'a direction while letters are sent',
      () => sendingStart().do(direction('2026-12-20', '2026-12-05')),
      noon('2026-12-05'),
      {
        gate: { earliest: midnight('2026-12-21'), isOpen: false, words: draining },
        ...{ next: reviewIt, waits: { who: 'machine' } },
      },
    ],
    [
      'a call while urgent letters are sent',
      () => urgentSending().do(call('2026-11-25')),
      noon('2026-11-25'),
      {
        gate: { earliest, isOpen: false, words: draining },
        ...{ next: reviewIt, waits: { who: 'machine' } },
      },
    ],
    [
      'the exception asked anew while its letters are sent',
      () => urgentSending().do(askUrgent({ classes: ['other'] })),
      noon('2026-11-25'),
      {
        gate: { earliest, isOpen: false, words: draining },
        next: { task: 'second-person', words: 'Confirm what another officer recorded' },
        waits: { who: 'second-officer' },
      },
    ],
    [
      'released',
      () => released(),
      noon('2026-12-05'),
      {
        gate: { isOpen: true, words: 'The hold is over. Customers may be told.' },
        waits: { who: 'machine' },
      },
    ],
    [
      'released, with an exception and a direction before it',
      () => released(urgent().do(direction('2026-11-30', '2026-11-25')).at(noon('2026-12-05')).do(reviewed)),
      noon('2026-12-05'),
      {
        gate: { isOpen: true, words: 'The hold is over. Customers may be told.' },
        waits: { who: 'machine' },
      },
    ],
    [
      'released after an exception',
      () => released(urgent()),
      noon('2026-12-05'),
      {
        gate: { isOpen: true, words: 'The hold is over. Customers may be told.' },
        waits: { who: 'machine' },
      },
    ],
    [
      'under the exception, after a restore: nobody may be told (F12)',
      () => restored(urgent()),
      noon('2026-11-25'),
      {
        gate: { earliest, isOpen: false, words: `${nobodyYet} This is the earliest moment, not a target.` },
        next: {
          task: 'confirm-restore',
          words: 'Compare this breach with paper records after the restore',
        },
        waits: { who: 'second-officer' },
      },
    ],
    [
      'with letters to mail on paper',
      () => sent().do(account(countList({ paperMailed: 0 }))),
      noon('2026-12-05'),
      {
        gate: { isOpen: true, words: 'The hold is over. Customers may be told.' },
        next: { task: 'post-letters', words: 'Account for the paper letters that are not mailed' },
        waits: { who: 'paper-mail' },
      },
    ],
    [
      'closed',
      () => sent().do(account(countList()), close(countList())),
      noon('2026-12-05'),
      { gate: closing, waits: { who: 'nobody' } },
    ],
    [
      'under the urgent exception',
      urgent,
      noon('2026-11-25'),
      {
        gate: {
          ...{ earliest, isOpen: false },
          words: 'Only the people of the confirmed urgent exception may be told. All others wait.',
        },
        waits: { who: 'date', until: earliest },
      },
    ],
    [
      'with an exception that one officer asked for',
      () => needy().do(askUrgent()),
      noon('2026-11-25'),
      {
        gate: { earliest, isOpen: false, words: `${nobodyYet} This is the earliest moment, not a target.` },
        next: { task: 'second-person', words: 'Confirm what another officer recorded' },
        waits: { who: 'second-officer' },
      },
    ],
    [
      'no agency is told',
      () => decided(),
      monday,
      {
        gate: {
          isOpen: false,
          words: `${nobodyYet} Our system checks the hold and releases the letters.`,
        },
        waits: { who: 'machine' },
      },
    ],
    [
      'no agency is told, and a call: its review comes after its days',
      () => decided().do(call('2026-11-24')),
      monday,
      {
        gate: {
          ...{ earliest: midnight('2026-11-28'), isOpen: false },
          words: `${nobodyYet} An officer reviews the hold first.`,
        },
        ...{ next: reviewIt, waits: { who: 'date', until: midnight('2026-11-28') } },
      },
    ],
    [
      'no agency is told, and the days of a call are over',
      () => decided().do(call('2026-11-24')),
      midnight('2026-11-28'),
      {
        gate: {
          ...{ earliest: midnight('2026-11-28'), isOpen: false },
          words: `${nobodyYet} An officer reviews the hold first.`,
        },
        ...{ next: reviewIt, waits: { who: 'officer' } },
      },
    ],
    [
      'customers are not told',
      () => decided({ report: true, tell: false }),
      monday,
      {
        gate: { isOpen: false, words: 'Two officers decided that customers are not told.' },
        ...{ lawEnforcementDueOn: '2026-12-04', next: reportIt, waits: { who: 'officer' } },
      },
    ],
    ['nobody is told', () => decided({ tell: false }), monday, { gate: closing, waits: { who: 'nobody' } }],
  ])('%s', (_, life, now, expected) => expect(breachAtWork(life().state, now)).toEqual(expected));

  it('what waits for a second person is named with who asked and since when (R-13)', () =>
    expect(secondsOf(needy().do(askUrgent()).state, monday)).toEqual([
      { what: 'breach', by: ann, since: noon('2026-11-25') },
    ]));
});
