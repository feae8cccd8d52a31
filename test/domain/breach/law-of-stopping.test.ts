import { describe, expect, it } from 'vitest';
import { stageOf } from '#domain/breach/breach.ts';
import { breachNextStep } from '#domain/breach/clocks.ts';
import { type StopId, stopIdOf, stopOf } from '#domain/breach/directions.ts';
import { whoMayBeTold } from '#domain/breach/who-may-be-told.ts';
import {
  ann,
  asked,
  BreachLife,
  ben,
  call,
  cho,
  determine,
  direction,
  held,
  lift,
  noon,
  receipt,
  review,
  type Typed,
  text,
} from '#test/support/domain/breach.ts';
import { confirm, correctDirection } from '#test/support/domain/given-breach.ts';
import { askUrgent, confirmUrgent, needy } from '#test/support/domain/notice.ts';

const [denver, reno] = ['d'.repeat(64), 'e'.repeat(64)];
const document = 'a'.repeat(64);
const start = noon('2026-11-24');
/** The FBI's Denver office, then its Reno office; the second ends after the hold. */
const offices = () =>
  held().do(
    direction('2026-12-20', '2026-11-24', { office: denver }),
    direction('2026-12-28', '2026-11-24', { office: reno }),
  );
const lifts = (stops: readonly string[], writtenOn: string, over: object = {}): Typed =>
  ({ ...lift(1, writtenOn), stops, named: stops, ...over }) as Typed;
const from = ({ state }: BreachLife): string | undefined => state.hold.customersMayBeToldAt;
const nextStep = ({ state, now }: BreachLife): string => breachNextStep(state, now).nextStep;
/** The names of the stops that a test asks for. */
const those = ({ state }: BreachLife, is: 'liftedAt' | 'reviewedAt'): readonly string[] =>
  state.directions.filter((one) => one[is] !== undefined).map((one) => stopIdOf(state.directions, one));

describe('two directions of one agency are two records (law of stopping 1, 3, 4)', () => {
  it.each([
    { stop: 'direction-2', left: '2026-12-21T05:00:00.000Z' },
    { stop: 'direction-1', left: '2026-12-29T05:00:00.000Z' },
  ])('the lift of $stop leaves the other to its last day (law of stopping 3)', ({ stop, left }) => {
    const life = offices().do(lifts([stop], '2026-11-24'), confirm('lift'));
    expect([those(life, 'liftedAt'), from(life)]).toEqual([[stop], left]);
    // It is never released without the review of the other.
    expect(nextStep(life.at(noon('2027-01-20')))).toBe('review');
    expect(stageOf(life.do({ type: 'release' }).state)).toBe('held');
  });

  it('a lift that names both ends both (law of stopping 5)', () => {
    const both = ['direction-1', 'direction-2'];
    const life = offices().do(lifts(both, '2026-11-24'), confirm('lift'));
    expect([those(life, 'liftedAt'), from(life)]).toEqual([both, '2026-12-05T05:00:00.000Z']);
    expect(nextStep(life.at(noon('2026-12-06')))).toBe('release');
  });

  it('the second’s correction to an earlier day leaves the first (stopping 3)', () => {
    const life = offices().do(
      { ...correctDirection('2026-12-08', document), n: 2 } as Typed,
      confirm('direction', ben, 2),
    );
    expect(life.state.directions.map((one) => one.kind === 'direction' && one.until)).toEqual([
      ...['2026-12-20', '2026-12-08'],
    ]);
    expect(from(life)).toBe('2026-12-21T05:00:00.000Z');
    expect(nextStep(life.at(noon('2026-12-20')))).toBe('wait');
  });

  it('an earlier end in a later writing ends nothing of another (stopping 4)', () => {
    const life = held().do(direction('2026-12-20', '2026-11-24', { office: denver }));
    life.do(direction('2026-12-01', '2026-11-24', { office: reno }));
    expect([life.state.directions.length, from(life)]).toEqual([2, '2026-12-21T05:00:00.000Z']);
  });
});

describe('a direction that takes the place of another by mistake (law of stopping 4)', () => {
  const replaced = () =>
    held().do(
      direction('2026-12-10', '2026-11-24', { office: denver }),
      direction('2026-12-14', '2026-11-24', { office: reno, replaces: 1 }),
    );
  const at = noon('2026-12-15');
  const reviews = (stops: readonly string[], ...heard: readonly string[]) =>
    review('release', noon('2026-12-14'), ben, {
      stops,
      asked: heard.map((office) => asked(noon('2026-12-14'), { office })),
    });

  it('the review of the other office’s stays owed', () => {
    const life = replaced()
      .at(at)
      .do(reviews(['direction-2'], reno));
    expect([those(life, 'reviewedAt'), nextStep(life)]).toEqual([['direction-2'], 'review']);
    expect(life.refusal(reviews(['direction-1'], reno))).toBe('OfficeNotHeard');
    life.do(reviews(['direction-1'], denver));
    expect(nextStep(life)).toBe('release');
  });

  it('the lift of the later one clears nothing else', () => {
    const life = replaced().do(lifts(['direction-2'], '2026-11-24'), confirm('lift'));
    expect([those(life, 'liftedAt'), from(life)]).toEqual([['direction-2'], '2026-12-11T05:00:00.000Z']);
    expect(nextStep(life.at(at))).toBe('review');
  });

  it('a call that a writing replaced owes its own review (law of stopping 3)', () => {
    const life = held()
      .do(call('2026-11-24'), direction('2026-12-10', '2026-11-24', { replaces: 1 }))
      .at(at);
    life.do(review('release', noon('2026-12-14'), ben, { stops: ['direction-2'] }));
    expect([those(life, 'reviewedAt'), nextStep(life)]).toEqual([['direction-2'], 'review']);
  });
});

describe('the cap of 30 days is for an agency’s first direction (R-11, stopping 4)', () => {
  const year = '2027-06-01';
  const until = ({ state }: BreachLife) =>
    state.directions.map((one) => one.kind === 'direction' && [one.initial, one.until]);
  const extended = [
    [true, '2026-12-20'],
    [false, year],
  ];

  it('not for its second, whatever office wrote it', () =>
    expect(
      until(
        held().do(direction('2026-12-20', '2026-11-24'), direction(year, '2026-11-24', { office: reno })),
      ),
    ).toEqual(extended));

  it('also not after the first was lifted', () => {
    const life = held().do(direction('2026-12-20', '2026-11-24'), lift(1, '2026-11-24'), confirm('lift'));
    expect(until(life.do(direction(year, '2026-11-24')))).toEqual(extended);
  });

  it('for the first of another agency', () =>
    expect(
      until(
        held().do(direction('2026-12-20', '2026-11-24'), direction(year, '2026-11-24', { agency: 'USSS' })),
      ),
    ).toEqual([
      [true, '2026-12-20'],
      [true, '2026-12-24'],
    ]));
});

describe('the midnight of a direction’s last day is the gate’s (law of stopping 9)', () => {
  it.each([
    { zone: 'America/Los_Angeles', at: '2026-12-21T08:00:00.000Z' },
    { zone: undefined, at: '2026-12-21T10:00:00.000Z' },
    { zone: 'America/New_York', at: '2026-12-21T05:00:00.000Z' },
  ] as const)('of a direction that names $zone: customers from $at', ({ zone, at }) => {
    const life = held().do(direction('2026-12-20', '2026-11-24', { zone }));
    expect(from(life)).toBe(at);
    const before = new Date(Date.parse(at) - 1).toISOString();
    const isSilent = (now: string) => whoMayBeTold(life.state, now).urgent.bars.map(({ kind }) => kind);
    expect([isSilent(before), isSilent(at)]).toEqual([['silence', 'review'], ['review']]);
  });
});

describe('an urgent exception: consulted after the latest silence (R-12, stopping 10)', () => {
  /** The need is indicated on the 24th; on the 25th a call stops us, and is lifted. */
  const silenced = () =>
    needy().do(call('2026-11-25'), lifts(['direction-1'], '2026-11-25'), confirm('lift'));
  const ask = (consultedAt: string) => askUrgent({ consultedAt });

  it('not before it, also when that silence was lifted since', () => {
    const life = silenced().at(noon('2026-11-27'));
    expect(life.refusal(ask('2026-11-25T16:59:59.999Z'))).toBe('InvalidInput');
    expect(life.refusal(ask(noon('2026-11-25')))).toBe('InvalidInput');
    life.do(ask('2026-11-25T17:00:00.001Z'), confirmUrgent());
    expect(life.state.urgent).toMatchObject({ confirmedBy: ben });
  });

  it('nor before the correction of a direction', () => {
    const life = needy()
      .do(direction('2026-11-27', '2026-11-24', { by: cho }))
      .at(noon('2026-11-27'))
      .do(correctDirection('2026-11-27'))
      .do(lifts(['direction-1'], '2026-11-27'), confirm('lift'))
      .at(noon('2026-11-30'));
    expect(life.refusal(ask(noon('2026-11-26')))).toBe('InvalidInput');
    expect(life.refusal(ask(noon('2026-11-29')))).toBe('no refusal');
  });
});

describe('whom we may tell, and what bars it (law of stopping 2)', () => {
  const until = { hold: '2026-12-05T05:00:00.000Z', call: '2026-11-28T05:00:00.000Z' };
  const hold = { kind: 'hold', until: until.hold };
  const floor = { kind: 'floor', until: '2026-12-06T05:00:00.000Z' };
  const silence = (stop: StopId, at: string) => ({ kind: 'silence', stop, until: at });
  const owed = (stop: StopId) => ({ kind: 'review', stop });
  const notReported = () =>
    new BreachLife(start).do(
      determine(start, { within2011: 'no', report: false, reasonCode: 'no-cpni' }),
      confirm('determination'),
    );
  const restored = () => {
    const life = held();
    life.tableGeneration = 2;
    return life.do({ type: 'refresh-dates' });
  };
  const own: Typed = { type: 'hold-for-entry', by: ann, textSha256: text };
  const called = [silence('direction-1', until.call), owed('direction-1')];

  it.each<{
    readonly what: string;
    readonly life: () => BreachLife;
    readonly at?: string;
    readonly floorAt?: string;
    readonly general: readonly [from: string | undefined, bars: readonly object[]];
    readonly urgent: readonly [from: string | undefined, bars: readonly object[]];
  }>([
    {
      what: 'without receipts: nobody',
      life: () => new BreachLife(start).do(determine(start)),
      general: [undefined, [{ kind: 'receipts' }]],
      urgent: [undefined, [{ kind: 'receipts' }]],
    },
    {
      what: 'with one of two receipts and a call: nobody, and no first moment',
      life: () =>
        new BreachLife(start).do(determine(start), receipt(start, { agency: 'FBI' }), call('2026-11-24')),
      general: [undefined, [{ kind: 'receipts' }, ...called]],
      urgent: [undefined, [{ kind: 'receipts' }, ...called]],
    },
    {
      what: 'in the hold: the classes of an exception alone',
      life: () => held(),
      general: [until.hold, [hold]],
      urgent: [undefined, []],
    },
    {
      what: 'the store’s floor binds all but the classes',
      life: () => held(),
      ...{ at: until.hold, floorAt: floor.until },
      general: [floor.until, [floor]],
      urgent: [undefined, []],
    },
    {
      what: 'a call in the hold binds both, and owes its review',
      life: () => held().do(call('2026-11-24')),
      general: [until.hold, [hold, ...called]],
      urgent: [until.call, called],
    },
    {
      what: 'after its last day the review alone is left for the classes',
      life: () => held().do(call('2026-11-24')),
      at: until.call,
      general: [until.hold, [hold, owed('direction-1')]],
      urgent: [until.call, [owed('direction-1')]],
    },
    {
      what: 'after its lift nothing of it is left',
      life: () => held().do(call('2026-11-24'), lifts(['direction-1'], '2026-11-24'), confirm('lift')),
      general: [until.hold, [hold]],
      urgent: [undefined, []],
    },
    {
      what: 'our own stop that ended early: its review',
      life: () =>
        held().do(own, { type: 'end-own-stop', n: 1, by: ann, textSha256: text }, confirm('own-stop-end')),
      general: [until.hold, [hold, owed('own-stop-1')]],
      urgent: [undefined, [owed('own-stop-1')]],
    },
    {
      what: 'our own stop that its direction replaced: its days, no review',
      life: () => held().do(own, direction('2026-11-25', '2026-11-24', { bodySha256: text })),
      at: '2026-11-26T05:00:00.000Z',
      general: [until.hold, [hold, silence('own-stop-1', until.call), owed('direction-1')]],
      urgent: [until.call, [silence('own-stop-1', until.call), owed('direction-1')]],
    },
    {
      what: 'the latest of hold, floor and every silence',
      life: () => offices(),
      floorAt: floor.until,
      general: [
        '2026-12-29T05:00:00.000Z',
        [
          // The date that is kept counts every silence.
          ...[{ kind: 'hold', until: '2026-12-29T05:00:00.000Z' }, floor],
          silence('direction-1', '2026-12-21T05:00:00.000Z'),
          silence('direction-2', '2026-12-29T05:00:00.000Z'),
          ...[owed('direction-1'), owed('direction-2')],
        ],
      ],
      urgent: [
        '2026-12-29T05:00:00.000Z',
        [
          silence('direction-1', '2026-12-21T05:00:00.000Z'),
          silence('direction-2', '2026-12-29T05:00:00.000Z'),
          ...[owed('direction-1'), owed('direction-2')],
        ],
      ],
    },
    {
      what: 'after a restore: nobody until two officers confirm',
      life: restored,
      at: noon('2026-12-20'),
      general: [until.hold, [{ kind: 'restore' }]],
      urgent: [undefined, [{ kind: 'restore' }]],
    },
    {
      what: 'not reported: no hold, every silence',
      life: () => notReported().do(call('2026-11-24')),
      general: [until.call, called],
      urgent: [until.call, called],
    },
    {
      what: 'not reported, no silence: everybody',
      life: notReported,
      general: [undefined, []],
      urgent: [undefined, []],
    },
  ])('$what', ({ life, at = noon('2026-11-25'), floorAt, general, urgent }) => {
    const told = whoMayBeTold(life().state, at, floorAt);
    expect([told.general.from, told.general.bars]).toEqual(general);
    expect([told.urgent.from, told.urgent.bars]).toEqual(urgent);
  });
});

describe('a closing day that is added later (R-28, law of stopping 10)', () => {
  const closes = (on: string): Typed => ({ type: 'add-closure', on, by: cho });
  const own: Typed = { type: 'hold-for-entry', by: ann, textSha256: text };
  const ends = (life: BreachLife, id: string) =>
    whoMayBeTold(life.state, life.now).general.bars.flatMap((bar) =>
      bar.kind === 'silence' && bar.stop === id ? [bar.until] : [],
    );

  it('lengthens the hold and an open telephone stop, not our own stop', () => {
    const life = held().do(call('2026-11-24'), own, closes('2026-11-27'));
    expect(from(life)).toBe('2026-12-08T05:00:00.000Z');
    expect(ends(life, 'direction-1')).toEqual(['2026-12-01T05:00:00.000Z']);
    expect(ends(life, 'own-stop-1')).toEqual(['2026-11-28T05:00:00.000Z']);
  });

  it('one that was known when it was set lengthens our own stop, too', () => {
    const life = held().do(closes('2026-11-27'), own);
    expect(ends(life, 'own-stop-1')).toEqual(['2026-12-01T05:00:00.000Z']);
  });

  it('a call that is entered late counts the closing days known then (stopping 10)', () => {
    const life = held().at('2026-12-09T05:00:00.000Z');
    life.closures = ['2026-12-08'];
    life.do(call('2026-12-06', { agency: 'USSS' }));
    expect(from(life)).toBe('2026-12-10T05:00:00.000Z');
    life.do(receipt(life.now, { agency: 'USSS' }), { type: 'refresh-dates' });
    expect(from(life)).toBe('2026-12-10T05:00:00.000Z');
  });

  it('never lengthens a stop that has ended, nor a written direction', () => {
    const life = held().do(call('2026-11-24'), direction('2026-12-20', '2026-11-24'), own);
    life.at('2026-11-28T05:00:00.000Z').do(closes('2026-11-27'));
    expect([ends(life, 'direction-1'), ends(life, 'own-stop-1')]).toEqual([[], []]);
    expect(ends(life, 'direction-2')).toEqual(['2026-12-21T05:00:00.000Z']);
    expect(stopOf(life.state.directions, 'direction-1')).toMatchObject({ until: '2026-11-27' });
  });
});
