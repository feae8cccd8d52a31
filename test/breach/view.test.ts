import { describe, expect, it } from 'vitest';
import { readInstant } from '#domain/calendar/times.ts';
import { exhibitOf } from '#functions/breach/exhibit.ts';
import { viewOf } from '#functions/breach/view.ts';
import { dateInWords } from '#functions/letters/words.ts';
import { noReading, record, storedOf, wordsOf } from '#test/support/breach/stored-life.ts';
import {
  ann,
  BreachLife,
  ben,
  call,
  determine,
  direction,
  held,
  id,
  listFrozen,
  noon,
  receipt,
  text,
} from '#test/support/domain/breach.ts';
import { askUrgent, confirmUrgent, needy } from '#test/support/domain/notice.ts';

const viewAt = (life: BreachLife, now = life.now, words = wordsOf()) =>
  viewOf(storedOf(life), now, words, noReading, (sub) => ({ ann: 'Ann Lee', ben: 'Ben Ode' })[sub] ?? sub);

const duty = {
  type: 'record-duty',
  dueOn: '2026-12-24',
  hold: 'undecided',
  by: ann,
  textSha256: text,
} as const;

/** With its gate on 5 December unless something moves it. */
const lives: Readonly<Record<string, () => BreachLife>> = {
  recorded: () => new BreachLife(noon('2026-11-24')),
  'determined, not reported': () =>
    new BreachLife(noon('2026-11-24')).do(determine(noon('2026-11-24')), duty),
  held: () => held(),
  'held, reported late': () =>
    new BreachLife(noon('2026-11-10'))
      .do(determine(noon('2026-11-10')))
      .at(noon('2026-11-24'))
      .do(receipt(noon('2026-11-24'))),
  'under a direction': () => held().do(direction('2026-12-20', '2026-11-24')),
  'under a stop': () => held().at(noon('2026-12-04')).do(call('2026-12-04')),
  'past its gate': () => held('2026-11-24', [listFrozen()]).at(noon('2026-12-30')),
  'without a report': () =>
    new BreachLife(noon('2026-11-24')).do(
      determine(noon('2026-11-24'), { within2011: 'no', report: false, reasonCode: 'state-law-only' }),
      { type: 'confirm-determination', by: ben },
      direction('2026-12-20', '2026-11-24'),
    ),
};

interface Said {
  readonly at: string;
  readonly value: string;
}
const saidIn = (value: unknown, at = ''): readonly Said[] => {
  if (typeof value === 'string') return [{ at, value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, member]) => saidIn(member, `${at}/${key}`));
};

const asDeadline = /\bdue\b|overdue|deadline|\blate\b|no later than|\bmust\b.*\bby\b/i;
const named = /due|deadline|overdue|target|late/i;

describe('a first moment is never named a deadline (P38)', () => {
  it.each(Object.keys(lives))('%s', (name) => {
    const life = lives[name]?.() as BreachLife;
    const view = viewAt(life);
    const exhibit = exhibitOf(storedOf(life), {
      now: readInstant(life.now) ?? '',
      words: wordsOf(),
      lawCheck: { on: '2026-11-23', by: 'Dana' },
    });
    const gate = view.gate.from;
    const days = [
      gate,
      view.clocks.customersMayBeToldOn,
      view.hold.ifFiledToday?.customersFrom,
      view.hold.days.at(-1)?.date,
    ]
      .filter((day) => day !== undefined && day !== null)
      .map((day) => String(day).slice(0, 10));
    const words = days.map((day) => dateInWords(day));

    for (const { at, value } of [...saidIn(view), ...saidIn(exhibit)]) {
      if (named.test(at.split('/').at(-1) ?? ''))
        expect([at, days.includes(value.slice(0, 10))]).toEqual([at, false]);
      for (const sentence of value.split(/(?<=\.) /))
        if (asDeadline.test(sentence))
          expect([sentence, words.some((day) => sentence.includes(day))]).toEqual([sentence, false]);
    }
  });

  it('the check above knows a deadline when it sees one', () => {
    expect(asDeadline.test('Answer due on Saturday, December 5, 2026.')).toBe(true);
    expect(asDeadline.test('We must notify customers by Saturday, December 5, 2026.')).toBe(true);
    expect(named.test('dueOn')).toBe(true);
  });
});

describe('the gate in words (P38)', () => {
  it.each([
    ['recorded', 'unknown', 'Nobody may be notified yet. This breach has no determination.'],
    [
      'determined, not reported',
      'unknown',
      'Nobody may be notified yet. We have no receipt for the USSS or the FBI.',
    ],
    [
      'held',
      'waiting',
      'Nobody may be notified yet. The earliest moment is Saturday, December 5, 2026 at 12:00 AM EST. It is an earliest moment, not a target.',
    ],
    [
      'past its gate',
      'passed',
      'Nobody may be notified yet. The earliest moment has passed. The letter and the list are not approved.',
    ],
  ])('%s', (name, state, sentence) => {
    expect(viewAt(lives[name]?.() as BreachLife).gate).toMatchObject({ state, sentence });
  });

  it('under an urgent exception, says whom the urgent notice may reach (R-12)', () => {
    const life = needy().do(askUrgent(), confirmUrgent());
    expect(viewAt(life).gate).toMatchObject({
      ...{ state: 'waiting', urgentClasses: ['vip'] },
      sentence: expect.stringMatching(
        /^So far, only customers of the urgent notice may be notified \(47 CFR 64\.2011\(b\)\(2\)\): vip\. The earliest moment is/,
      ),
    });
  });

  it('opens only with the release, and shuts again when the data was restored', () => {
    const life = held().at(noon('2026-12-05')).do({ type: 'release' });
    expect(viewAt(life).gate.state).toBe('open');
    life.tableGeneration = 2;
    life.do({ type: 'refresh-dates' });
    expect(viewAt(life).gate).toMatchObject({
      state: 'passed',
      sentence: expect.stringMatching(/^Nobody may be notified yet/),
    });
  });

  it('nobody is to be notified: no first moment', () => {
    const life = new BreachLife(noon('2026-11-24')).do(
      determine(noon('2026-11-24'), { within2011: 'no', tell: false, reasonCode: 'no-cpni' }),
      { type: 'confirm-determination', by: ben },
    );
    expect(viewAt(life).gate).toMatchObject({ state: 'none', from: null, inNewYork: null });
  });

  it('without a report, the end of every direction is the first moment (R-4, R-11)', () => {
    expect(viewAt(lives['without a report']?.() as BreachLife).gate).toMatchObject({
      state: 'waiting',
      inNewYork: 'Monday, December 21, 2026 at 12:00 AM EST',
    });
  });
});

describe('the day by which law enforcement is notified (P37)', () => {
  it.each([
    ['recorded', 'not-owed', null],
    ['determined, not reported', 'open', '2026-12-04'],
    ['held', 'kept', '2026-12-04'],
    ['held, reported late', 'late', '2026-11-20'],
    ['without a report', 'not-owed', null],
  ])('%s: %s', (name, state, dueOn) => {
    expect(viewAt(lives[name]?.() as BreachLife).lawEnforcement).toMatchObject({ state, dueOn });
  });

  it('is overdue from the day after', () => {
    const life = lives['determined, not reported']?.() as BreachLife;
    expect(viewAt(life, noon('2026-12-04')).lawEnforcement.state).toBe('open');
    expect(viewAt(life, noon('2026-12-05')).lawEnforcement.state).toBe('overdue');
  });
});

describe('the whole breach in one view (47 CFR 64.2011(d))', () => {
  it('the record is in the officer’s words, with who wrote it', () => {
    const view = viewAt(held());
    expect(view.record).toMatchObject({
      ...record,
      by: { sub: 'ann', name: 'Ann Lee' },
      estimatedCustomers: 1200,
    });
    expect(view).toMatchObject({ id, title: record.title, names: { ann: 'Ann Lee', wes: 'wes' } });
  });

  it('an erased text is null, and nothing fails', () => {
    const { title, record: erased } = viewAt(held(), undefined, () => ({}));
    expect([title, erased.circumstances, erased.cpniTypes]).toEqual([null, null, []]);
  });

  it('a “no” shows as decided, and as in force until a second officer confirms it (R-4)', () => {
    const life = new BreachLife(noon('2026-11-24')).do(
      determine(noon('2026-11-24'), { within2011: 'no', tell: false, reasonCode: 'no-cpni' }),
    );
    const shown = () => viewAt(life, undefined, wordsOf({ reason: 'Only test data.' })).determination;
    expect(shown()).toMatchObject({
      tell: false,
      inForce: { tell: true },
      waitsForSecond: true,
      reason: 'Only test data.',
    });
    life.do({ type: 'confirm-determination', by: ben });
    expect(shown()).toMatchObject({
      inForce: { tell: false },
      waitsForSecond: false,
      confirmedBy: { name: 'Ben Ode' },
    });
  });

  it('a filing that is owed says “if”, and shows no day', () => {
    const { hold } = viewAt(lives['determined, not reported']?.() as BreachLife);
    expect(hold.days).toEqual([]);
    expect(hold.ifFiledToday?.explanation).toBe(
      'If we notify law enforcement today, Tuesday, November 24, 2026, we may notify customers from Saturday, December 5, 2026.',
    );
  });

  it('lanes run from a day to a day; one “until further notice” is said to be so (R-11)', () => {
    const life = held().do(direction('2026-12-20', '2026-11-24'), duty);
    const lanes = (until: string) => viewAt(life, undefined, wordsOf({ until, law: 'Texas' })).hold.lanes;
    expect(lanes('2026-12-20')).toEqual([
      {
        kind: 'law-enforcement',
        n: null,
        label: 'Notify law enforcement',
        from: '2026-11-24',
        to: '2026-12-04',
        state: 'kept',
      },
      {
        kind: 'direction',
        n: 1,
        label: 'FBI direction 1',
        from: '2026-11-24',
        to: '2026-12-20',
        state: 'in-force',
      },
      { kind: 'duty', n: 1, label: 'Texas', from: '2026-11-24', to: '2026-12-24', state: 'open' },
    ]);
    expect(lanes('until further notice')[1]).toMatchObject({ to: '2026-12-20', isUntilFurtherNotice: true });
  });

  it.each([
    {
      ends: ['further-notice'],
      typed: 'until further notice',
      isUntilFurtherNotice: true,
      endRule: '30-days',
    },
    { ends: ['2027-03-01'], typed: '2027-03-01', endRule: '30-days' },
    { ends: ['2026-12-20'], typed: ' 2026-12-20 ' },
    {
      ends: ['2026-12-20', 'further-notice'],
      typed: 'open',
      isUntilFurtherNotice: true,
      endRule: 'one-year',
    },
  ] as const)(
    'an end “$typed” names the rule by which it counts: $endRule (R-11)',
    ({ ends, typed, ...rule }) => {
      const life = held().do(...ends.map((end) => direction(end, '2026-11-24')));
      const lane = viewAt(life, undefined, wordsOf({ until: typed })).hold.lanes.findLast(
        ({ kind }) => kind === 'direction',
      );
      const { isUntilFurtherNotice, endRule } = lane ?? {};
      expect({ isUntilFurtherNotice, endRule }).toEqual(rule);
    },
  );

  it('the next task says what to do and which groups may do it (R-13)', () => {
    const taskOf = (name: string) => viewAt(lives[name]?.() as BreachLife).nextTask;
    expect(taskOf('recorded')).toEqual({
      ...{ task: 'determine', does: 'Record the determination' },
      ...{ mayBy: ['breach-officer', 'supervisor', 'dpo'], signs: false },
    });
    expect(taskOf('past its gate')).toMatchObject({ does: 'Write the letter to customers' });
    expect(taskOf('held')).toBeNull();
  });

  it('each list is one bar that adds up, with whose list it is (R-14)', () => {
    const { notice } = viewAt(held('2026-11-24', [listFrozen({ count: 24, onPaper: 3, toFinish: 1 })]));
    expect(notice.accountedFor.total).toBe(25);
    expect(notice.accountedFor.parts.filter(({ rows }) => rows > 0)).toEqual([
      { part: 'email-waiting', rows: 21, label: 'email waiting' },
      { part: 'paper-to-mail', rows: 3, label: 'on paper, not mailed yet' },
      { part: 'to-finish', rows: 1, label: 'rejected, to finish' },
    ]);
    expect(notice.noticeLists[0]?.origin).toMatchObject({
      uploaders: [{ sub: 'una', name: 'una' }],
      collapsed: 0,
    });
  });
});
