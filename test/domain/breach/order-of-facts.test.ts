import { describe, expect, it } from 'vitest';
import type { BreachCommand } from '#domain/breach/commands.ts';
import { decide } from '#domain/breach/decider.ts';
import type { RecordTimes } from '#domain/breach/events.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import {
  ann,
  asShown,
  BreachLife,
  ben,
  determine,
  noon,
  receipt,
  type Typed,
  text,
} from '#test/support/domain/breach.ts';

/** Recorded on 2026-11-24, discovered on 2026-11-20, noon in New York. */
const life = (): BreachLife => {
  const one = new BreachLife(noon('2026-11-24'));
  one.state = { ...one.state, discoveredAt: noon('2026-11-20') };
  return one;
};
const correct = (times: RecordTimes, by: string = ann): BreachCommand => ({
  type: 'correct-record',
  times,
  by,
  textSha256: text,
});
const confirm = (by: string): Typed => ({ type: 'confirm-record-correction', by });

/** Fields that a refusal names; none when it is not refused for its input. */
const named = ({ state, facts }: BreachLife, command: Typed): readonly string[] => {
  try {
    decide(state, asShown(state, command), facts);
  } catch (error) {
    if (error instanceof InvalidInput) return error.faults.map(({ pointer }) => pointer);
    throw error;
  }
  return [];
};

const ahead = (on: string, seconds: number): string =>
  new Date(Date.parse(noon(on)) + seconds * 1000).toISOString();

describe('occurred, discovered, determined, filed, now: in this order (R-2)', () => {
  it('a determination is no older than the discovery, and not in the future', () => {
    expect(named(life(), determine(ahead('2026-11-20', -1)))).toEqual(['#/determinedAt']);
    expect(named(life(), determine(noon('2026-11-20')))).toEqual([]);
    expect(named(life(), determine(ahead('2026-11-24', 1)))).toEqual(['#/determinedAt']);
  });

  it('a filing is no older than the discovery that it reports', () => {
    const determined = life().do(determine(noon('2026-11-24')));
    expect(named(determined, receipt(ahead('2026-11-20', -1)))).toEqual(['#/filedAt']);
    expect(named(determined, receipt(noon('2026-11-20')))).toEqual([]);
  });

  it('a filing is up to 5 minutes ahead of our clock, and kept as it was typed', () => {
    const determined = life().do(determine(noon('2026-11-24')));
    expect(named(determined, receipt(ahead('2026-11-24', 301)))).toEqual(['#/filedAt']);
    determined.do(receipt(ahead('2026-11-24', 300)));
    expect(determined.state.hold.lawEnforcementToldAt).toBe(ahead('2026-11-24', 300));
  });

  it('a correction of a filing keeps the order as well', () => {
    const told = life().do(determine(noon('2026-11-24')), receipt(noon('2026-11-24')));
    const to = (filedAt: string): BreachCommand => ({
      type: 'correct-receipt',
      n: 1,
      filedAt,
      confirmationHash: text,
      textSha256: text,
      by: ann,
    });
    expect(named(told, to(ahead('2026-11-20', -1)))).toEqual(['#/filedAt']);
    expect(named(told, to(ahead('2026-11-24', 301)))).toEqual(['#/filedAt']);
    expect(named(told, to(noon('2026-11-21')))).toEqual([]);
  });
});

describe('a filing from another year cannot be made to count alone (R-2)', () => {
  const to = (filedAt: string): BreachCommand => ({
    type: 'correct-receipt',
    n: 1,
    filedAt,
    confirmationHash: text,
    textSha256: text,
    by: ann,
  });

  it('the year 10000 lies in the future, whatever its text', () => {
    const determined = life().do(determine(noon('2026-11-24')));
    expect(named(determined, receipt('9999-12-31T23:59:59-05:00'))).toEqual(['#/filedAt']);
  });

  it('from a time in the year 10000 one officer corrects to no earlier one', () => {
    const one = receipt(noon('2026-11-24'), { agency: 'USSS' });
    const told = life().do(determine(noon('2026-11-24')), one);
    const [first] = told.state.receipts;
    if (first === undefined) throw new Error('no receipt');
    const forged = { ...first, filedAt: '+010000-01-01T04:59:59.000Z' };
    told.state = { ...told.state, receipts: [forged] };
    told.do(to(noon('2026-11-21')));
    expect(told.state.receipts).toMatchObject([{ filedAt: forged.filedAt, correction: { by: ann } }]);
  });

  it('late once, it counts from its recording until a second officer has confirmed it, whatever is corrected', () => {
    const told = life().do(determine(noon('2026-11-21')), receipt(noon('2026-11-21')));
    expect(told.state.receipts[0]?.late).toBe(true);
    told.do(to(noon('2026-11-24')));
    expect(told.state.receipts[0]).toMatchObject({ filedAt: noon('2026-11-24'), late: true });
  });

  it('late is computed anew for the corrected time when a second officer confirms it', () => {
    const told = life().do(determine(noon('2026-11-21')), receipt(noon('2026-11-24')));
    expect(told.state.receipts[0]?.late).toBe(false);
    told.do(to(noon('2026-11-21')), { type: 'confirm-receipt', n: 1, by: ben });
    expect(told.state.receipts[0]).toMatchObject({
      filedAt: noon('2026-11-21'),
      late: true,
      confirmedBy: ben,
    });
  });
});

describe('the times of the record are corrected (R-2)', () => {
  it('a wrong discovery, by two officers, and then the true receipt is recorded', () => {
    const determined = life().do(determine(noon('2026-11-24')));
    const filed = receipt(noon('2026-11-18'));
    expect(named(determined, filed)).toEqual(['#/filedAt']);
    determined.do(correct({ discoveredAt: noon('2026-11-17') }));
    expect(determined.state).toMatchObject({
      discoveredAt: noon('2026-11-20'),
      recordCorrection: { by: ann },
    });
    expect(named(determined, filed)).toEqual(['#/filedAt']);
    expect(determined.refusal(confirm(ann))).toBe('SamePerson');
    determined.do(confirm(ben), filed);
    expect(determined.state.discoveredAt).toBe(noon('2026-11-17'));
    expect(determined.state.recordCorrection).toBeUndefined();
    expect(determined.state.receipts).toMatchObject([{ filedAt: noon('2026-11-18') }]);
  });

  it.each([
    {
      times: { discoveredAt: noon('2026-11-21') },
      officers: 1,
      because: 'no earlier filing becomes acceptable',
    },
    { times: { discoveredAt: noon('2026-11-19') }, officers: 2, because: 'an earlier filing does' },
    { times: { determinedAt: noon('2026-11-21') }, officers: 1, because: 'the report is due sooner' },
    { times: { determinedAt: noon('2026-11-24') }, officers: 2, because: 'the report is due later' },
    {
      times: { occurredFrom: '2026-11-01', occurredTo: '2026-11-03' },
      officers: 1,
      because: 'nothing counts from it',
    },
  ])('$times: by $officers ($because)', ({ times, officers }) => {
    const determined = life().do(determine(noon('2026-11-22')));
    determined.do(correct(times));
    expect(determined.state.recordCorrection === undefined).toBe(officers === 1);
    if (officers === 2) determined.do(confirm(ben));
    const { determination, ...state } = determined.state;
    expect({ ...state, determinedAt: determination?.determinedAt }).toMatchObject(times);
  });

  it.each([
    {
      times: { discoveredAt: noon('2026-11-23') },
      names: ['#/discoveredAt'],
      because: 'after the determination',
    },
    {
      times: { discoveredAt: noon('2026-11-25') },
      names: ['#/discoveredAt', '#/discoveredAt'],
      because: 'the future',
    },
    {
      times: { determinedAt: noon('2026-11-19') },
      names: ['#/determinedAt'],
      because: 'before the discovery',
    },
    { times: { occurredFrom: '2026-11-21' }, names: ['#/occurredFrom'], because: 'after the discovery' },
    { times: { occurredTo: noon('2026-11-21') }, names: ['#/occurredTo'], because: 'after the discovery' },
    { times: { occurredFrom: '2026-11-20' }, names: [], because: 'a day counts from its first moment' },
    {
      times: { occurredFrom: '2026-11-05', occurredTo: '2026-11-04' },
      names: ['#/occurredTo'],
      because: 'ends before it begins',
    },
    {
      times: { discoveredAt: noon('2026-11-23'), determinedAt: noon('2026-11-24') },
      names: [],
      because: 'both at once',
    },
  ])('$times is refused by $names ($because)', ({ times, names }) => {
    expect(named(life().do(determine(noon('2026-11-22'))), correct(times))).toEqual(names);
  });

  it('a discovery is not moved behind a filing that was recorded', () => {
    const told = life().do(determine(noon('2026-11-24')), receipt(noon('2026-11-21')));
    expect(named(told, correct({ discoveredAt: noon('2026-11-22') }))).toEqual(['#/discoveredAt']);
  });

  it('an earlier determination brings its report’s dates forward: the sleeping clock aims too late', () => {
    const determined = new BreachLife(noon('2026-11-24')).do(determine(noon('2026-11-24')), {
      type: 'start-run',
      letters: [],
    });
    const events = decide(determined.state, correct({ determinedAt: noon('2026-11-10') }), determined.facts);
    expect(events).toContainEqual({ type: 'run-requested', clock: 'restart' });
  });
});
