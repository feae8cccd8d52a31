import { describe, expect, it } from 'vitest';
import type { BreachMilestone } from '#domain/breach/commands.ts';
import { nextBreachMilestone } from '#domain/breach/milestones.ts';
import { breaches } from '#domain/breach/noun.ts';
import { hasRequestsToResume } from '#domain/breach/withheld.ts';
import {
  ann,
  BreachLife,
  call,
  determine,
  direction,
  held,
  id,
  letterSha256,
  lift,
  noon,
  receipt,
  review,
  text,
} from '#test/support/domain/breach.ts';
import { confirm, correctDirection, withdrawReceipt } from '#test/support/domain/given-breach.ts';
import { account, close, countList, sent, types } from '#test/support/domain/notice.ts';

/** Keeps what is due, one after another, and notes the first `count` of them. */
const named = ({ on, name }: BreachMilestone): string => `${on} ${name}`;
const asLetters = ({ on, about, kind }: BreachMilestone): string => `${on} ${about} ${kind}`;

const kept = (life: BreachLife, count: number, say = named): string[] => {
  const names: string[] = [];
  while (names.length < count) {
    const next = nextBreachMilestone(id, life.state);
    if (next === undefined) break;
    names.push(say(next));
    if (next.firesAt > life.now) life.at(next.firesAt);
    life.do({ type: 'handle-milestone', milestone: next, letters: [] });
  }
  return names;
};

/** As the clock does at `life.now`: all that is due, and then the next. */
const due = (life: BreachLife): string[] => {
  const names: string[] = [];
  for (;;) {
    const next = nextBreachMilestone(id, life.state, life.now);
    if (next === undefined || next.firesAt > life.now) return [...names, `then ${next?.name}`];
    names.push(next.name);
    life.do({ type: 'handle-milestone', milestone: next, letters: [] });
  }
};

const determined = (on = '2026-11-24') => new BreachLife(noon(on)).do(determine(noon(on)));

describe('the clock of a breach', () => {
  it('reminds of the report after 2 and 5 business days, daily when it is overdue', () => {
    expect(kept(determined(), 5)).toEqual([
      '2026-11-27 report-2-business-days',
      '2026-12-02 report-5-business-days',
      '2026-12-05 report-overdue',
      '2026-12-06 report-overdue-2026-12-06',
      '2026-12-07 report-overdue-2026-12-07',
    ]);
  });

  it('is silent once all receipts are in, and speaks again when one is withdrawn', () => {
    const life = determined().do(receipt(noon('2026-11-24')));
    expect(kept(life, 1)).toEqual([]);
    life.at(noon('2026-12-20')).do(withdrawReceipt());
    expect(kept(life, 3)).toEqual([
      '2026-12-05 report-overdue',
      '2026-12-21 report-overdue-2026-12-21',
      '2026-12-22 report-overdue-2026-12-22',
    ]);
  });

  it('a determination recorded late is overdue at once, without missed reminders', () => {
    const life = new BreachLife(noon('2027-01-20')).at(noon('2027-02-01')).do(determine(noon('2026-11-24')));
    expect(kept(life, 2)).toEqual(['2026-12-05 report-overdue', '2027-02-02 report-overdue-2027-02-02']);
  });

  it('after an outage the overdue report is one letter, then daily (P37)', () => {
    const life = determined();
    expect(due(life.at(noon('2026-11-27')))).toEqual([
      'report-2-business-days',
      'then report-5-business-days',
    ]);
    expect(due(life.at(noon('2026-12-14')))).toEqual([
      'report-overdue-2026-12-14',
      'then report-overdue-2026-12-15',
    ]);
    expect(due(life.at(noon('2026-12-20')))).toEqual([
      'report-overdue-2026-12-20',
      'then report-overdue-2026-12-21',
    ]);
  });

  it('a receipt withdrawn late brings no letter for a past morning (R-22)', () => {
    const duty = { type: 'record-duty', by: ann, textSha256: '', dueOn: '2027-01-04' } as const;
    const life = determined().do(duty);
    expect(due(life)).toEqual(['file-by-20261124170000000', 'then file-by-daily-2026-11-25']);
    life.do(receipt(life.now)).at(noon('2026-12-20')).do(withdrawReceipt());
    const sent = due(life);
    expect(sent).toEqual(['report-overdue', 'then file-by-daily-2026-12-21']);
    expect(due(life.at(noon('2026-12-23')))).toEqual([
      'file-by-daily-2026-12-23',
      'report-overdue-2026-12-23',
      'then file-by-daily-2026-12-24',
    ]);
  });

  it('a duty recorded late brings one letter, then one each morning (R-22)', () => {
    const life = determined().at(noon('2026-12-03'));
    due(life);
    life.do({ type: 'record-duty', by: ann, textSha256: '', dueOn: '2027-01-04' });
    expect(due(life)).toEqual(['file-by-daily-2026-12-03', 'then file-by-daily-2026-12-04']);
  });

  it('a direction corrected to a past day, or an outage, asks the agency once (R-11)', () => {
    const asked = (life: BreachLife) => due(life).filter((name) => /^ask-agency|^counsel/.test(name));
    const life = held().do(direction('2026-12-24', '2026-11-24'));
    due(life.at(noon('2027-01-29')));
    life.do(correctDirection('2026-12-10', text), confirm('direction'));
    expect(asked(life)).toEqual(['ask-agency-1-2026-12-10-again-2027-01-26']);
    const out = held().do(direction('2026-12-10', '2026-11-24'));
    expect(asked(out.at(noon('2027-01-29')))).toEqual([
      'counsel-note-2027-01-23',
      'ask-agency-1-2026-12-10-again-2027-01-26',
    ]);
  });

  it('tells who is missing after one business day of waiting (R-13)', () => {
    const life = held()
      .at(noon('2026-11-25'))
      .do(direction('2026-12-20', '2026-11-25'), lift(1, '2026-11-25'));
    const next = nextBreachMilestone(id, life.state);
    expect(next?.name).toBe('second-person-lift-1-20261125170000000');
    expect(next?.firesAt).toBe(noon('2026-11-27'));
    expect(nextBreachMilestone(id, life.do(confirm('lift')).state)).toBeUndefined();
  });

  it('asks 5 business days before each end, not about a replaced one (stopping 4)', () => {
    const life = held().do(direction('2026-12-16', '2026-11-24'));
    const asks = () => ((next) => [next?.on, next?.name])(nextBreachMilestone(id, life.state));
    expect(asks()).toEqual(['2026-12-09', 'ask-agency-1-2026-12-16']);
    life.do(direction('2026-12-28', '2026-11-24'));
    expect(asks()).toEqual(['2026-12-09', 'ask-agency-1-2026-12-16']);
    life.do(direction('2026-12-29', '2026-11-24', { replaces: 1 }));
    expect(asks()).toEqual(['2026-12-18', 'ask-agency-2-2026-12-28']);
  });

  it('after the lapse the DPO hears daily, overdue after 2 business days (R-7, R-11)', () => {
    const life = held().do(direction('2026-12-10', '2026-11-24'));
    expect(kept(life, 9)).toEqual([
      '2026-12-03 ask-agency-1-2026-12-10',
      '2026-12-10 ask-agency-1-2026-12-10-again-2026-12-10',
      '2026-12-11 review-owed-2026-12-10',
      '2026-12-11 review-waiting-2026-12-11',
      '2026-12-12 review-waiting-2026-12-12',
      '2026-12-13 review-waiting-2026-12-13',
      '2026-12-14 review-waiting-2026-12-14',
      '2026-12-15 review-waiting-2026-12-15',
      '2026-12-16 review-waiting-2026-12-16',
    ]);
    const again = held().do(direction('2026-12-10', '2026-11-24'));
    expect(kept(again, 8, asLetters).slice(-2)).toEqual([
      '2026-12-14 lapse reminder',
      '2026-12-15 review overdue-daily',
    ]);
  });

  it('the agency is asked every 5 business days, counsel every 30 days (R-11)', () => {
    const life = held().do(direction('2026-12-10', '2026-11-24'));
    const again = (on: string) => `${on} ask-agency-1-2026-12-10-again-${on}`;
    const asked = kept(life, 60).filter((name) => /agency|counsel/.test(name));
    expect(asked.slice(0, 8)).toEqual([
      '2026-12-03 ask-agency-1-2026-12-10',
      ...['2026-12-10', '2026-12-17', '2026-12-24'].map(again),
      '2026-12-24 counsel-note-2026-12-24',
      ...['2027-01-04', '2027-01-11', '2027-01-19'].map(again),
    ]);
    expect(asked).toContain('2027-01-23 counsel-note-2027-01-23');
    expect(kept(life.do(review('release', noon('2027-01-25'))), 1)).toEqual([]);
  });

  it('a wait puts the review off, and the review ends it (R-7)', () => {
    const life = held().do(direction('2026-12-10', '2026-11-24'));
    kept(life, 9);
    life.do(review('wait', noon('2026-12-10')));
    const letters = kept(life, 11, asLetters).filter((one) => /review|lapse/.test(one));
    expect(letters).toContain('2026-12-23 lapse reminder');
    expect(letters.at(-1)).toBe('2026-12-24 review overdue-daily');
    expect(kept(life.do(review('release', noon('2026-12-10'))), 1)).toEqual([]);
  });

  it('a stop asks nobody and owes a review', () => {
    const life = held('2026-11-10').at(noon('2026-12-01')).do(call('2026-12-01'));
    expect(kept(life, 2)).toEqual([
      '2026-12-04 review-owed-2026-12-03',
      '2026-12-04 review-waiting-2026-12-04',
    ]);
  });

  it('has the agencies told when a determination is withdrawn after a filing (R-4)', () => {
    const life = held().do(
      { type: 'withdraw-determination', by: ann, textSha256: '' },
      confirm('withdrawal'),
    );
    expect(kept(life, 3)).toEqual(['2026-11-24 tell-agencies']);
    expect(breaches.keys(id, life.state)).toMatchObject({ stage: 'withdrawn', queue: 'breach-settled' });
  });

  it('says when it sleeps too long: a new date before the one it aims at', () => {
    const life = determined();
    expect(life.state.clockSleepsTooLong).toBeUndefined();
    life.do({ type: 'start-run', letters: [] });
    expect([life.state.machineSince, life.state.runStartedAt]).toEqual([undefined, noon('2026-11-24')]);
    life.at(noon('2026-11-30')).do(receipt(noon('2026-11-30')));
    expect(life.state.clockSleepsTooLong).toBeUndefined();
    life.do({ type: 'start-run', letters: [] }, direction('2026-12-02', '2026-11-30'));
    expect(types(life)).toEqual(['direction-accepted', 'clock-restarted']);
  });

  it('hands a date that came nearer to the run that is started anyway', () => {
    const life = determined().do({ type: 'start-run', letters: [] });
    life.do(receipt(noon('2026-11-20')));
    expect(life.state.clockSleepsTooLong).toBe(true);
    expect(life.do({ type: 'start-run', letters: [] }).state.clockSleepsTooLong).toBeUndefined();
  });

  it('is looked for 15 minutes after a run is due, a date or the release', () => {
    const wakes = (life: BreachLife) => breaches.keys(id, life.state).wakeAt;
    const life = held();
    expect(wakes(life)).toBe('2026-11-24T17:15:00.000Z');
    expect(wakes(life.do({ type: 'start-run', letters: [] }))).toBe('2026-12-05T05:20:00.000Z');
    expect(wakes(life.at(noon('2026-12-06')).do({ type: 'release' }))).toBe('2026-12-06T17:15:00.000Z');
  });

  it('is an officer’s from its recording on', () =>
    expect(breaches.keys(id, new BreachLife(noon('2026-11-24')).state)).toMatchObject({
      ...{ stage: 'recorded', queue: 'breach' },
    }));

  const byAnn = { by: ann, textSha256: text } as const;
  const withhold = { type: 'withhold', request: 'REQ-1', answerSha256: text, by: ann } as const;
  const withdraw = [{ type: 'withdraw-determination', ...byAnn }, confirm('withdrawal')] as const;
  const no = (over: object) =>
    new BreachLife(noon('2026-11-24')).do(
      determine(noon('2026-11-24'), { within2011: 'no', reasonCode: 'no-cpni', ...over }),
      withhold,
      confirm('determination'),
    );
  const finished = () =>
    sent().do(account(countList()), withhold).at(noon('2026-12-07')).do(close(countList()));
  const endsStop = (on: string) =>
    held()
      .do({ type: 'hold-for-entry', ...byAnn })
      .at(noon(on))
      .do({ type: 'end-own-stop', n: 1, ...byAnn });
  const report = { about: 'report', of: 'report' };

  /** Of the next ones in order; `daysLeft` is counted to the day that each is about. */
  it.each<[string, () => BreachLife, readonly object[]]>([
    [
      'the report',
      () => determined(),
      [
        {
          ...{ ...report, name: 'report-2-business-days', kind: 'reminder', on: '2026-11-27' },
          ...{ firesAt: '2026-11-27T15:00:00.000Z', daysLeft: 7 },
        },
        {
          ...{ ...report, name: 'report-5-business-days', kind: 'reminder', on: '2026-12-02' },
          ...{ firesAt: '2026-12-02T15:00:00.000Z', daysLeft: 2 },
        },
        {
          ...{ ...report, name: 'report-overdue', kind: 'overdue', on: '2026-12-05' },
          ...{ firesAt: '2026-12-05T05:00:00.000Z', daysLeft: -1 },
        },
        {
          ...{ ...report, name: 'report-overdue-2026-12-06', kind: 'overdue-daily', on: '2026-12-06' },
          ...{ firesAt: '2026-12-06T15:00:00.000Z', daysLeft: -2 },
        },
      ],
    ],
    [
      'a duty of another law',
      () => determined().do({ type: 'record-duty', dueOn: '2026-12-08', ...byAnn }),
      [
        {
          ...{ about: 'duties', of: 'duties', name: 'file-by-20261124170000000', kind: 'reminder' },
          ...{ on: '2026-11-24', firesAt: noon('2026-11-24'), daysLeft: 14 },
        },
        {
          ...{ about: 'duties', of: 'duties', name: 'file-by-daily-2026-11-25', kind: 'reminder' },
          ...{ on: '2026-11-25', firesAt: '2026-11-25T15:00:00.000Z', daysLeft: 13 },
        },
      ],
    ],
    [
      'a lift that waits for a second officer',
      () => held().do(direction('2026-12-20', '2026-11-24'), lift(1, '2026-11-24')),
      [
        {
          ...{ about: 'second-person', of: 'lift-1', kind: 'reminder', on: '2026-11-25' },
          name: 'second-person-lift-1-20261124170000000',
          ...{ firesAt: noon('2026-11-25'), daysLeft: 0 },
        },
      ],
    ],
    [
      'the end of our own stop, while the stop has days left',
      () => endsStop('2026-11-24'),
      [
        {
          ...{ about: 'second-person', of: 'own-stop-1-end', kind: 'reminder', on: '2026-11-25' },
          name: 'second-person-own-stop-1-end-20261124170000000',
          ...{ firesAt: noon('2026-11-25'), daysLeft: 0 },
        },
      ],
    ],
    [
      'an approval that was lost',
      () =>
        held().do(
          { type: 'start-run', letters: [] },
          {
            ...{ type: 'check-rendering', list: 1, audience: 'everyone' },
            ...{ letterSha256, renderedSha256: '8'.repeat(64) },
          },
        ),
      [
        {
          ...{ about: 'approval', of: 'approval', name: 'approval-voided-20261124170000000' },
          ...{ kind: 'reminder', on: '2026-11-24', firesAt: noon('2026-11-24'), daysLeft: 0 },
        },
      ],
    ],
    [
      'a determination that was withdrawn after a filing (R-4)',
      () => held().do(receipt(noon('2026-11-24')), withdrawReceipt(2), ...withdraw),
      [
        {
          ...{ about: 'withdrawal', of: 'determination', name: 'tell-agencies', kind: 'reminder' },
          ...{ on: '2026-11-24', firesAt: noon('2026-11-24'), daysLeft: 0 },
        },
      ],
    ],
    ['a determination that was withdrawn before any filing', () => determined().do(...withdraw), []],
    [
      'a determination that was withdrawn, and its filing too',
      () => held().do(withdrawReceipt(), ...withdraw),
      [],
    ],
    ['nothing, once the record is closed', () => sent().do(account(countList()), close(countList())), []],
    [
      'requests that waited for the end of the record: the hour’s run reopens them (R-10)',
      () => finished(),
      [],
    ],
  ])('an email says all about %s', (_, begin, expected) => {
    const life = begin();
    const found: BreachMilestone[] = [];
    while (found.length < Math.max(expected.length, 1)) {
      const next = nextBreachMilestone(id, life.state);
      if (next === undefined) break;
      found.push(next);
      life.do({ type: 'handle-milestone', milestone: next, letters: [] });
    }
    expect(found).toEqual(expected);
  });

  it('names no second officer for the end of a stop whose days are over by then', () => {
    const seconds = (on: string) => kept(endsStop(on), 6, asLetters).filter((one) => /second/.test(one));
    expect([seconds('2026-11-24').length, seconds('2026-11-27')]).toEqual([1, []]);
  });

  it.each([
    [
      'withdrawn',
      held()
        .do(withhold)
        .do(...withdraw),
    ],
    ['decided to be none', no({ report: false, tell: false })],
    [
      'closed by its last receipt',
      no({ tell: false })
        .at(noon('2026-12-01'))
        .do(receipt(noon('2026-12-01'))),
    ],
  ])('what waited for a breach that was %s is work of the hour’s run (R-10)', (_, { state }) => {
    expect(hasRequestsToResume(state)).toBe(true);
    expect(breaches.keys(id, state).queue).toBe('breach');
  });
});
