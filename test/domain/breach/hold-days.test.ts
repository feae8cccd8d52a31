import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdCalendar, ifFiledToday, mostDaysWaiting } from '#domain/breach/hold-days.ts';
import { civilDay, dayOf, newYork } from '#domain/calendar/instants.ts';
import {
  BreachLife,
  ben,
  call,
  determine,
  direction,
  held,
  midnight,
  noon,
  receipt,
} from '#test/support/domain/breach.ts';

const daysOf = ({ state }: BreachLife) => holdCalendar(state, state.hold.customersMayBeToldAt).days;
const inShort = (life: BreachLife): string =>
  daysOf(life)
    .map(({ date, kind, number, name }) =>
      [String(date).slice(5), kind, number ?? name].filter(Boolean).join(' '),
    )
    .join('\n');

describe('each day from telling law enforcement to the first for customers (L-6, P38)', () => {
  it('seven full business days are numbered; a holiday has its name', () => {
    expect(inShort(held('2026-11-24'))).toBe(
      [
        '11-24 told',
        '11-25 counted 1',
        '11-26 holiday Thanksgiving Day',
        '11-27 counted 2',
        '11-28 weekend Saturday',
        '11-29 weekend Sunday',
        '11-30 counted 3',
        '12-01 counted 4',
        '12-02 counted 5',
        '12-03 counted 6',
        '12-04 counted 7',
        '12-05 first',
      ].join('\n'),
    );
  });

  it('Inauguration Day has its name and is not counted (law of stopping 9)', () => {
    expect(inShort(held('2033-01-18'))).toMatch(
      /^01-18 told\n01-19 counted 1\n01-20 holiday Inauguration Day\n01-21 counted 2\n/,
    );
  });

  it('a closure is a day of its own, and moves the first day (R-28)', () => {
    const life = new BreachLife(noon('2026-11-24'));
    life.closures = ['2026-12-01'];
    life.do(determine(noon('2026-11-24')), receipt(noon('2026-11-24')));
    expect(inShort(life)).toMatch(/12-01 closure\n.*12-07 counted 7\n12-08 first$/s);
  });

  it('after the hold a day says what bars notice, and is not counted (R-11)', () => {
    const life = held('2026-11-24').do(direction('2026-12-08', '2026-11-24'));
    const waiting = daysOf(life).filter(({ kind }) => kind === 'waiting');

    expect(waiting.map(({ date }) => date)).toEqual(['2026-12-05', '2026-12-06', '2026-12-07', '2026-12-08']);
    for (const { heldBy, number } of waiting)
      expect([heldBy?.map(({ kind }) => kind), number]).toEqual([['direction'], undefined]);
    expect(daysOf(life).at(-1)).toEqual({ date: '2026-12-09', kind: 'first' });
  });

  it('a call after the seventh day adds the days of its stop (R-7)', () => {
    const life = held('2026-11-24').at(noon('2026-12-04')).do(call('2026-12-04'));
    expect(inShort(life)).toMatch(
      /12-04 counted 7\n12-05 waiting\n12-06 waiting\n12-07 waiting\n12-08 waiting\n12-09 first$/,
    );
  });

  it('where the policy alone applies, each day of the 168 hours counts (P38, R-3)', () => {
    const no = { within2011: 'no', reasonCode: 'no-cpni' } as const;
    const life = new BreachLife(noon('2026-11-24')).do(
      determine(noon('2026-11-24'), no),
      { type: 'confirm-determination', by: ben },
      receipt(noon('2026-11-24')),
    );
    expect(inShort(life)).toBe(
      [
        '24 told',
        '25 counted 1',
        '26 counted 2',
        '27 counted 3',
        '28 counted 4',
        '29 counted 5',
        '30 counted 6',
      ]
        .map((day) => `11-${day}`)
        .concat('12-01 counted 7', '12-02 first')
        .join('\n'),
    );
  });

  it('a silence of years is not listed day by day, and says what is left out', () => {
    const { state } = held('2026-11-24');
    const { days, leftOut } = holdCalendar(state, midnight('2029-01-01'));
    expect(days.filter(({ kind }) => kind === 'waiting')).toHaveLength(mostDaysWaiting);
    expect(leftOut).toEqual({ from: '2028-01-09', through: '2028-12-31' });
    expect(days.at(-1)).toEqual({ date: '2029-01-01', kind: 'first' });
  });

  it('in any year no day is missing or twice, and the hold ends on day 7', () => {
    const anyNoon = fc
      .integer({ min: 0, max: 3652 })
      .map((days) => noon(dayOf('2026-01-01').add({ days }).toString()));
    const silence = fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined });
    fc.assert(
      fc.property(anyNoon, silence, (at, silent) => {
        const life = new BreachLife(at).do(determine(at), receipt(at));
        const told = dayOf(civilDay(at, newYork));
        if (silent !== undefined) life.do(direction(told.add({ days: silent }).toString(), told.toString()));
        const { hold } = life.state;
        const days = daysOf(life);
        const dates = days.map(({ date }) => date);

        expect(dates[0]).toBe(civilDay(at, newYork));
        for (const [n, date] of dates.entries()) expect(date).toBe(told.add({ days: n }).toString());
        const counted = days.filter(({ kind }) => kind === 'counted');
        expect(counted.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
        expect(counted.at(-1)?.date).toBe(hold.holdEndsOn);
        expect(days.at(-1)).toEqual({
          date: civilDay(hold.customersMayBeToldAt ?? '', newYork),
          kind: 'first',
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('before law enforcement is notified there are no days (P38)', () => {
  const life = () => new BreachLife(noon('2026-11-24')).do(determine(noon('2026-11-24')));

  it('only what a filing today would lead to, by the same count', () => {
    const { state } = life();
    expect(holdCalendar(state, undefined).days).toEqual([]);
    expect(ifFiledToday(state, noon('2026-11-24'))).toEqual({
      filedOn: '2026-11-24',
      customersFrom: '2026-12-05',
    });
    expect(ifFiledToday(state, noon('2026-11-25'))).toEqual({
      filedOn: '2026-11-25',
      customersFrom: '2026-12-08',
    });
  });

  it('and nothing where no filing is owed, or none can be', () => {
    expect(ifFiledToday(held().state, noon('2026-11-24'))).toBeUndefined();
    expect(ifFiledToday(new BreachLife(noon('2026-11-24')).state, noon('2026-11-24'))).toBeUndefined();
  });
});
