import { describe, expect, it } from 'vitest';
import type { BreachCommand } from '#domain/breach/commands.ts';
import type { RecordTimes } from '#domain/breach/events.ts';
import { outOfOrder } from '#domain/breach/order-of-facts.ts';
import { timesOf } from '#domain/breach/record-rules.ts';
import { ann, BreachLife, ben, determine, noon, receipt, text } from '#test/support/domain/breach.ts';
import { confirm, correctReceipt, faults, given, run } from '#test/support/domain/given-breach.ts';

/** Recorded on 2026-11-24, discovered on 2026-11-20, noon in New York. */
const life = (): BreachLife => {
  const one = new BreachLife(noon('2026-11-24'));
  one.state = { ...one.state, discoveredAt: noon('2026-11-20') };
  return one;
};
const now = noon('2026-11-24');
const correct = (times: RecordTimes): BreachCommand => ({
  type: 'correct-record',
  ...{ times, by: ann, textSha256: text },
});
const to = (filedAt: string): BreachCommand => correctReceipt(filedAt, text);
const determined = () => life().do(determine(now));
const told = () => determined().do(receipt(now));

const ahead = (on: string, seconds: number): string =>
  new Date(Date.parse(noon(on)) + seconds * 1000).toISOString();

describe('occurred, discovered, determined, filed, now: in this order (R-2)', () => {
  it.each([
    ['a determination before the discovery', life(), determine(ahead('2026-11-20', -1)), '#/determinedAt'],
    ['a determination of the future', life(), determine(ahead('2026-11-24', 1)), '#/determinedAt'],
    ['a filing before the discovery', determined(), receipt(ahead('2026-11-20', -1)), '#/filedAt'],
    ['a filing over 5 minutes ahead of us', determined(), receipt(ahead('2026-11-24', 301)), '#/filedAt'],
    ['a filing of the year 10000', determined(), receipt('9999-12-31T23:59:59-05:00'), '#/filedAt'],
    ['a filing corrected to before the discovery', told(), to(ahead('2026-11-20', -1)), '#/filedAt'],
    ['a filing corrected to the future', told(), to(ahead('2026-11-24', 301)), '#/filedAt'],
  ])('%s is refused', (_, before, command, field) =>
    given(before).when(now, command).thenRefused('InvalidInput', faults(field)),
  );
  it('a determination at the discovery is recorded', () =>
    given(life())
      .when(now, determine(noon('2026-11-20')))
      .thenFacts({ type: 'breach-determined' }, { type: 'legal-hold-started' }, run));
  it.each([
    ['at the discovery', noon('2026-11-20')],
    ['5 minutes ahead of our clock, as it was typed', ahead('2026-11-24', 300)],
  ])('a filing %s is recorded', (_, filedAt) =>
    given(determined())
      .when(now, receipt(filedAt))
      .thenFacts({ type: 'receipt-recorded', filedAt }, { type: 'hold-dates-set' }),
  );
  it('a filing is corrected to after the discovery', () =>
    given(told())
      .when(now, to(noon('2026-11-21')))
      .thenFacts({ type: 'receipt-correction-asked' }));
});

describe('a record that is corrected (R-2)', () => {
  const corrected = (times: RecordTimes) => ({ type: 'record-corrected', times, by: ann, textSha256: text });
  const occurred = { occurredFrom: '2026-11-10', occurredTo: '2026-11-12' } as const;

  it('knows each time that was recorded, and no other', () => {
    expect(timesOf(life().state)).toStrictEqual({ discoveredAt: noon('2026-11-20') });
    expect(timesOf(determined().do(correct(occurred)).state)).toStrictEqual({
      ...{ ...occurred, discoveredAt: noon('2026-11-20'), determinedAt: now },
    });
  });

  it('changes nothing when it says what is known, all when one time is another', () => {
    const known = life().do(correct(occurred));
    given(known).when(now, correct(occurred)).thenNothing();
    given(known)
      .when(now, correct({ occurredFrom: '2026-11-10' }))
      .thenNothing();
    const other = { ...occurred, occurredTo: '2026-11-11' };
    given(known)
      .when(now, correct(other))
      .thenFacts(corrected(other) as never);
  });

  it('a known end of the breach bounds its discovery', () => {
    const known = life().do(correct(occurred));
    given(known)
      .when(now, correct({ discoveredAt: noon('2026-11-11') }))
      .thenRefused('InvalidInput', faults('#/discoveredAt'));
  });

  const on = (day: number): string => noon(`2026-11-${day}`);

  it.each<[string, object, string]>([
    ['a filing before it', { filedAt: on(21) }, 'InvalidInput'],
    ['a filing at it', { filedAt: on(22) }, 'no refusal'],
    ['a filing before it that was withdrawn', { filedAt: on(21), withdrawnAt: now }, 'no refusal'],
    ['one that may become earlier', { filedAt: on(23), correction: { filedAt: on(21) } }, 'InvalidInput'],
    ['one that may become later', { filedAt: on(21), correction: { filedAt: on(23) } }, 'InvalidInput'],
  ])('to a discovery on November 22 with %s', (_, over, says) => {
    const one = told();
    one.state = {
      ...one.state,
      receipts: one.state.receipts.map((filed) => ({ ...filed, ...over })),
    };
    expect(one.refusal(correct({ discoveredAt: on(22) }))).toBe(says);
  });
});

describe('a filing from another year cannot be made to count alone (R-2)', () => {
  it('from a time in the year 10000 one officer corrects to no earlier one', () => {
    const forged = determined().do(receipt(now, { agency: 'USSS' }));
    const [first] = forged.state.receipts as [(typeof forged.state.receipts)[number]];
    forged.state = { ...forged.state, receipts: [{ ...first, filedAt: '+010000-01-01T04:59:59.000Z' }] };
    given(forged)
      .when(now, to(noon('2026-11-21')))
      .thenFacts({ type: 'receipt-correction-asked', by: ann });
  });

  it('a filing of more than 24 hours ago is late', () =>
    given(life().do(determine(noon('2026-11-21'))))
      .when(now, receipt(noon('2026-11-21')))
      .thenFacts({ type: 'receipt-recorded', late: true }, { type: 'hold-dates-set' }));
  it('late once, whatever it is corrected to, until a second officer confirms it', () =>
    given(life().do(determine(noon('2026-11-21'))), receipt(noon('2026-11-21')))
      .when(now, to(now))
      .thenFacts({ type: 'receipt-corrected', filedAt: now, late: true }));
  it('a filing of today is not late', () =>
    given(determined())
      .when(now, receipt(now))
      .thenFacts({ type: 'receipt-recorded', late: false }, { type: 'hold-dates-set' }));

  it('late is computed anew for the corrected time when a second officer confirms it', () => {
    const filed = life().do(determine(noon('2026-11-21')), receipt(now), to(noon('2026-11-21')));
    expect(filed.do(confirm('receipt')).state.receipts[0]).toMatchObject({
      ...{ filedAt: noon('2026-11-21'), late: true, confirmedBy: ben },
    });
  });
});

describe('the times of the record are corrected (R-2)', () => {
  const earlier = correct({ discoveredAt: noon('2026-11-17') });
  const filed = receipt(noon('2026-11-18'));

  it('a receipt before a wrong discovery is refused until two have corrected that', () => {
    given(determined(), earlier).when(now, filed).thenRefused('InvalidInput', faults('#/filedAt'));
    given(determined(), earlier, confirm('record-correction'))
      .when(now, filed)
      .thenFacts({ type: 'receipt-recorded', filedAt: noon('2026-11-18') }, { type: 'hold-dates-set' });
  });

  it.each([
    ['the time of a determination that is not there', correct({ determinedAt: now }), 'NotDetermined'],
    ['what nobody asked for', confirm('record-correction'), 'NothingToConfirm'],
  ])('%s is not corrected', (_, command, says) => given(life()).when(now, command).thenRefused(says));
  it('an earlier discovery is not confirmed by who asked for it', () =>
    given(determined(), earlier).when(now, confirm('record-correction', ann)).thenRefused('SamePerson'));

  it('an earlier discovery counts when a second officer confirms it', () => {
    const asked = determined().do(earlier);
    expect(asked.state).toMatchObject({ discoveredAt: noon('2026-11-20'), recordCorrection: { by: ann } });
    asked.do(confirm('record-correction'));
    expect(asked.state.discoveredAt).toBe(noon('2026-11-17'));
    expect(asked.state.recordCorrection).toBeUndefined();
  });

  it.each([
    { times: { discoveredAt: noon('2026-11-21') }, officers: 1, because: 'no earlier filing is accepted' },
    { times: { discoveredAt: noon('2026-11-19') }, officers: 2, because: 'an earlier filing is' },
    { times: { determinedAt: noon('2026-11-21') }, officers: 1, because: 'the report is due sooner' },
    { times: { determinedAt: noon('2026-11-24') }, officers: 2, because: 'the report is due later' },
    {
      times: { occurredFrom: '2026-11-01', occurredTo: '2026-11-03' },
      officers: 1,
      because: 'nothing counts from it',
    },
  ])('$times: by $officers ($because)', ({ times, officers }) => {
    const record = life().do(determine(noon('2026-11-22')), correct(times));
    expect(record.state.recordCorrection === undefined).toBe(officers === 1);
    if (officers === 2) record.do(confirm('record-correction'));
    const { determination, ...state } = record.state;
    expect({ ...state, determinedAt: determination?.determinedAt }).toMatchObject(times);
  });

  const [discovered, from, until] = ['#/discoveredAt', '#/occurredFrom', '#/occurredTo'];

  it.each<[RecordTimes, readonly string[], string]>([
    [{ discoveredAt: noon('2026-11-23') }, [discovered], 'after the determination'],
    [{ discoveredAt: noon('2026-11-25') }, [discovered, discovered], 'the future'],
    [{ determinedAt: noon('2026-11-19') }, ['#/determinedAt'], 'before the discovery'],
    [{ occurredFrom: '2026-11-21' }, [from], 'after the discovery'],
    [{ occurredTo: noon('2026-11-21') }, [until], 'after the discovery'],
    [{ occurredFrom: '2026-11-05', occurredTo: '2026-11-04' }, [until], 'ends before it begins'],
  ])('%o is refused by %s (%s)', (times, fields) =>
    given(life().do(determine(noon('2026-11-22'))))
      .when(now, correct(times))
      .thenRefused('InvalidInput', faults(...fields)),
  );
  it('a day on which it occurred counts from its first moment', () =>
    given(life().do(determine(noon('2026-11-22'))))
      .when(now, correct({ occurredFrom: '2026-11-20' }))
      .thenFacts({ type: 'record-corrected' }));
  it('discovery and determination are corrected both at once', () =>
    given(life().do(determine(noon('2026-11-22'))))
      .when(now, correct({ discoveredAt: noon('2026-11-23'), determinedAt: now }))
      .thenFacts({ type: 'record-correction-asked' }));
  it('a discovery is not moved behind a filing that was recorded', () =>
    given(determined(), receipt(noon('2026-11-21')))
      .when(now, correct({ discoveredAt: noon('2026-11-22') }))
      .thenRefused('InvalidInput', faults(discovered)));
  it('an earlier determination brings its report forward: the clock aims too late', () =>
    given(new BreachLife(now).do(determine(now), { type: 'start-run', letters: [] }))
      .when(now, correct({ determinedAt: noon('2026-11-10') }))
      .thenFacts({ type: 'record-corrected' }, { ...run, clock: 'restart' }));
});

describe('the order of the times of a record (R-2)', () => {
  const zone = 'America/Denver';
  const at = noon('2026-12-10');
  const faultsIn = (typed: RecordTimes, known: RecordTimes = {}) =>
    outOfOrder(typed, known, at, zone)?.faults ?? [];

  it.each([
    { from: noon('2026-11-20'), to: '2026-11-20' },
    { from: '2026-11-20', to: noon('2026-11-20') },
    { from: '2026-11-20', to: '2026-11-20' },
  ])('a beginning and an end on one day are in order: $from, $to', ({ from, to }) =>
    expect(faultsIn({ occurredFrom: from, occurredTo: to })).toEqual([]),
  );

  it('an end some hours before the beginning is not, on whatever day', () =>
    expect(
      faultsIn({ occurredFrom: '2026-11-20T18:00:00.000Z', occurredTo: '2026-11-20T17:00:00.000Z' }),
    ).toEqual([{ pointer: '#/occurredTo', detail: 'This is earlier than when the breach began.' }]));

  it('times that nobody typed now are not judged', () =>
    expect(
      faultsIn(
        { determinedAt: noon('2026-12-01') },
        { occurredTo: noon('2026-11-25'), discoveredAt: noon('2026-11-20') },
      ),
    ).toEqual([]));

  it('of a discovery and an earlier fact the fact is named, where it was typed', () => {
    const [occurredFrom, discoveredAt] = ['2026-11-25', noon('2026-11-20')];
    const later = { pointer: '#/occurredFrom', detail: 'This is later than when the breach was discovered.' };
    expect(faultsIn({ occurredFrom, discoveredAt })).toEqual([later]);
    expect(faultsIn({ occurredFrom }, { discoveredAt })).toEqual([later]);
    expect(faultsIn({ discoveredAt }, { occurredFrom })).toEqual([
      { pointer: '#/discoveredAt', detail: 'This is earlier than when the breach began.' },
    ]);
  });
});
