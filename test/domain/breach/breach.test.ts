import { describe, expect, it } from 'vitest';
import { stageOf } from '#domain/breach/breach.ts';
import { breachNextStep } from '#domain/breach/clocks.ts';
import { mayTell } from '#domain/breach/customer-notice.ts';
import { furtherNotice } from '#domain/breach/directions.ts';
import { breaches } from '#domain/breach/noun.ts';
import { civilDate, instantText, newYork, parseInstant } from '#domain/calendar/instants.ts';
import {
  ann,
  BreachLife,
  ben,
  call,
  cho,
  determine,
  direction,
  held,
  id,
  letterSha256,
  lift,
  listSha256,
  midnight,
  noon,
  receipt,
  review,
  text,
} from '#test/support/domain/breach.ts';
import { begins } from '#test/support/domain/notice.ts';

const from = ({ state }: BreachLife): string | undefined =>
  state.hold.customersMayBeToldAt && civilDate(state.hold.customersMayBeToldAt, newYork).toString();
const nextStep = ({ state, now }: BreachLife): string => breachNextStep(state, now).nextStep;

describe('customers may be told (P38, R-3)', () => {
  it.each([
    {
      filedAt: '2026-11-24T12:00:00-05:00',
      told: '2026-12-05',
      because: 'Thanksgiving; it ends on a Saturday',
    },
    { filedAt: '2026-11-28T12:00:00-05:00', told: '2026-12-09', because: 'filed at a weekend' },
    { filedAt: '2026-11-26T12:00:00-05:00', told: '2026-12-08', because: 'filed on a holiday' },
    { filedAt: '2026-12-24T12:00:00-05:00', told: '2027-01-07', because: 'Christmas and New Year' },
    { filedAt: '2027-03-05T12:00:00-05:00', told: '2027-03-17', because: 'daylight saving' },
    { filedAt: '2027-06-30T12:00:00-04:00', told: '2027-07-13', because: '4 July is a Sunday' },
    { filedAt: '2027-12-22T12:00:00-05:00', told: '2028-01-05', because: 'days kept in lieu' },
    { filedAt: '2026-10-30T12:00:00-04:00', told: '2026-11-11', because: 'the earliest day is Veterans Day' },
    { filedAt: '2026-11-24T23:30-07:00', told: '2026-12-08', because: 'in New York it is the 25th' },
    { filedAt: '2026-11-24T21:59-07:00', told: '2026-12-05', because: 'in New York it is still the 24th' },
  ])('both told $filedAt: from $told ($because)', ({ filedAt, told }) => {
    const now = instantText(parseInstant(filedAt));
    expect(from(new BreachLife(now).do(determine(now), receipt(filedAt)))).toBe(told);
  });

  it.each([
    { told: '2026-11-24T15:00:00-05:00', at: '2026-12-02T00:00:00-05:00' },
    { told: '2027-03-07T23:59:30-05:00', at: '2027-03-16T00:00:00-04:00' },
    { told: '2026-10-28T10:00:00-04:00', at: '2026-11-05T00:00:00-05:00' },
  ])('under policy-2018, told $told: from $at, never less than 168 hours', ({ told, at }) => {
    const now = instantText(parseInstant(told));
    const no = determine(now, { within2011: 'no' });
    const life = new BreachLife(now).do(no, receipt(told));
    expect(life.state.determination?.ruleset).toBe('fcc-2007');
    life.do({ type: 'confirm-determination', by: ben });
    expect(life.state.determination?.ruleset).toBe('policy-2018');
    expect(life.state.hold.customersMayBeToldAt).toBe(instantText(parseInstant(at)));
  });

  it('a closure moves the hold later and, once shown, never back (R-28)', () => {
    const life = held('2026-12-15');
    expect(from(life)).toBe('2026-12-25');
    life.closures = ['2026-12-24'];
    expect(from(life.do({ type: 'refresh-dates' }))).toBe('2026-12-29');
    life.closures = [];
    expect(from(life.do({ type: 'refresh-dates' }))).toBe('2026-12-29');
    expect(breaches.keys(id, life.state).dueOn).toBe('2026-12-29');
  });

  it('a closure never moves the day by which law enforcement is told (R-28)', () => {
    const life = new BreachLife(noon('2026-12-15'));
    life.closures = ['2026-12-24'];
    expect(breaches.keys(id, life.do(determine(noon('2026-12-15'))).state).dueOn).toBe('2026-12-24');
  });

  it('only from the instant on, and five minutes later by our clock (F5)', () => {
    const life = held();
    const gate = parseInstant(midnight('2026-12-05'));
    for (const [seconds, expected] of [
      [-1, 'wait'],
      [0, 'wait'],
      [299, 'wait'],
      [300, 'release'],
    ] as const)
      expect([seconds, nextStep(life.at(instantText(gate.add({ seconds }))))]).toEqual([seconds, expected]);
  });

  it('never while one agency has no receipt', () => {
    const at = noon('2026-11-24');
    const life = new BreachLife(at).do(determine(at), receipt(at, { agency: 'USSS' }));
    expect(nextStep(life.at(noon('2028-01-01')))).toBe('receipts');
    expect(from(life.at(noon('2026-11-25')).do(receipt(noon('2026-11-25'), { agency: 'FBI' })))).toBe(
      '2026-12-08',
    );
  });

  it.each([
    { ruleset: 'fcc-2007', filings: ['USSS', 'FBI'], told: 'told', because: 'its two addressees were' },
    { ruleset: 'policy-2018', filings: ['all'], told: 'told', because: 'one filing was for both' },
    { ruleset: 'fcc-2023', filings: ['USSS', 'FBI'], told: 'shut', because: 'a third addressee is missing' },
    { ruleset: 'fcc-2023', filings: ['all'], told: 'told', because: 'one filing was for all three' },
    {
      ruleset: 'fcc-2023',
      filings: ['FCC', 'FBI', 'USSS'],
      told: 'told',
      because: 'all three were, in any order',
    },
  ] as const)(
    'under $ruleset, filings for $filings: $told ($because) (R-2, P37)',
    ({ ruleset, filings, told }) => {
      const at = noon('2026-11-24');
      const life = new BreachLife(at).do(determine(at));
      life.state = { ...life.state, determination: { ...life.state.determination!, ruleset } };
      life.do(...filings.map((agency) => receipt(at, { agency })));
      expect(nextStep(life)).toBe(told === 'told' ? 'wait' : 'receipts');
      expect(breaches.keys(id, life.state).fence?.lawEnforcementToldAt).toBe(
        told === 'told' ? at : undefined,
      );
      expect(stageOf(life.at(noon('2028-01-01')).do({ type: 'release' }).state)).toBe(
        told === 'told' ? 'released' : 'held',
      );
    },
  );

  it('a filing tells whom the ruleset named when it was recorded, and nobody whom a later one names (R-2)', () => {
    const life = held();
    life.state = { ...life.state, determination: { ...life.state.determination!, ruleset: 'fcc-2023' } };
    expect(nextStep(life.do({ type: 'refresh-dates' }))).toBe('receipts');
    expect(nextStep(life.do(receipt(life.now, { agency: 'FCC' })))).toBe('wait');
  });

  it('a receipt for an agency that the ruleset does not name is refused by its field: a ruleset of two asks for no third', () => {
    const at = noon('2026-11-24');
    const life = new BreachLife(at).do(determine(at));
    expect(life.refusal(receipt(at, { agency: 'FCC' }))).toBe('InvalidInput');
    expect(nextStep(life.do(receipt(at, { agency: 'USSS' }), receipt(at, { agency: 'FBI' })))).toBe('wait');
  });
});

describe('receipts (R-2)', () => {
  const late = () =>
    new BreachLife(noon('2026-11-24'))
      .do(determine(noon('2026-11-24')))
      .at(noon('2026-11-27'))
      .do(receipt(noon('2026-11-24')));

  it('one recorded more than 24 hours late counts from its recording until a second officer has confirmed it', () => {
    const life = late();
    expect(from(life)).toBe('2026-12-09');
    expect(life.refusal({ type: 'confirm-receipt', n: 1, by: ann })).toBe('SamePerson');
    expect(from(life.do({ type: 'confirm-receipt', n: 1, by: ben }))).toBe('2026-12-05');
    expect(life.refusal({ type: 'confirm-receipt', n: 1, by: cho })).toBe('NothingToConfirm');
  });

  it('a correction to a later time counts at once; to an earlier one after a second officer, with the document', () => {
    const life = held('2026-11-24').at(noon('2026-11-30'));
    expect(
      from(life.do({ type: 'correct-receipt', n: 1, filedAt: noon('2026-11-25'), by: ann, textSha256: '' })),
    ).toBe('2026-12-08');
    const back = {
      type: 'correct-receipt',
      n: 1,
      filedAt: noon('2026-11-24'),
      by: ann,
      textSha256: '',
    } as const;
    expect(life.refusal(back)).toBe('DocumentMissing');
    expect(from(life.do({ ...back, confirmationHash: 'a'.repeat(64) }))).toBe('2026-12-08');
    expect(life.refusal({ type: 'confirm-receipt', n: 1, by: ann })).toBe('SamePerson');
    expect(from(life.do({ type: 'confirm-receipt', n: 1, by: ben }))).toBe('2026-12-05');
  });

  it('after the release none is moved earlier: neither what waited, nor what is typed then', () => {
    const as = { confirmationHash: text, textSha256: text, by: ann };
    const correct = (filedAt: string) => ({ type: 'correct-receipt', n: 1, filedAt, ...as }) as const;
    const life = held()
      .do(correct(noon('2026-11-23')))
      .at(noon('2026-12-05'))
      .do({ type: 'release' });
    expect(life.refusal({ type: 'confirm-receipt', n: 1, by: ben })).toBe('AlreadyReleased');
    expect(life.refusal(correct(noon('2026-11-22')))).toBe('EarlierAfterRelease');
    expect(life.refusal(correct(noon('2026-11-25')))).toBe('no refusal');
  });

  it('a withdrawn receipt closes the gate again, also after release', () => {
    const withdraw = { type: 'withdraw-receipt', n: 1, by: ann, textSha256: '' } as const;
    expect(nextStep(held().do(withdraw).at(noon('2027-01-01')))).toBe('receipts');
    const life = begins(held().at(noon('2026-12-07')).do({ type: 'release' }));
    const { epoch } = life.state;
    const page = {
      epoch,
      list: 1,
      audience: 'everyone',
      segment: 'general',
      listSha256,
      letterSha256,
    } as const;
    expect([stageOf(life.state), mayTell(life.state, page)]).toEqual(['released', 'yes']);
    life.do(withdraw).at(noon('2027-01-01'));
    expect([stageOf(life.state), mayTell(life.state, page)]).toEqual(['held', 'no']);
    expect(mayTell(life.state, { ...page, epoch: life.state.epoch })).toBe('no');
  });

  it('nobody moves the date earlier alone by withdrawing a receipt and recording another', () => {
    const life = held('2026-11-27').at(noon('2026-11-27'));
    const shown = from(life);
    life.do(
      { type: 'withdraw-receipt', n: 1, by: ann, textSha256: '' },
      receipt(noon('2026-11-27').replace('T17', 'T06')),
    );
    expect(from(life)).toBe(shown);
    const before = receipt(noon('2026-11-24'));
    life.do({ type: 'withdraw-receipt', n: 2, by: ann, textSha256: '' }, before);
    expect(from(life)).toBe(shown);
    expect(from(life.do({ type: 'confirm-receipt', n: 3, by: ben }))).toBe('2026-12-05');
  });

  it('a supplementary filing keeps the first one’s time', () => {
    const life = held()
      .at(noon('2026-11-25'))
      .do(receipt(noon('2026-11-25'), { urgentNeedIndicated: true }));
    expect(from(life)).toBe('2026-12-05');
  });

  it('instants of the future are refused, those of the past are not', () => {
    const life = held();
    expect(life.refusal(receipt(noon('2026-11-25')))).toBe('InvalidInput');
    expect(life.refusal(receipt(noon('2026-10-01')))).toBe('no refusal');
    expect(new BreachLife(noon('2026-11-24')).refusal(determine(noon('2026-11-25')))).toBe('InvalidInput');
  });

  it('come after the determination', () => {
    expect(new BreachLife(noon('2026-11-24')).refusal(receipt(noon('2026-11-24')))).toBe('NotDetermined');
  });
});

describe('classifying (R-4): a ‘no’ needs a reason and a second officer', () => {
  const at = noon('2026-11-24');
  it.each([
    { over: { report: false, tell: false }, stage: 'closed' },
    { over: { report: false }, stage: 'notice-without-report' },
    { over: { tell: false }, stage: 'no-notice-decided' },
    { over: { within2011: 'no' as const }, stage: 'held' },
  ])('$over: held until confirmed, then $stage', ({ over, stage }) => {
    const life = new BreachLife(at);
    if (!('within2011' in over)) expect(life.refusal(determine(at, over))).toBe('ReasonMissing');
    life.do(determine(at, { ...over, reasonCode: 'false-alarm' }));
    expect(stageOf(life.state)).toBe('held');
    expect(life.refusal({ type: 'confirm-determination', by: ann })).toBe('SamePerson');
    expect(stageOf(life.do({ type: 'confirm-determination', by: ben }).state)).toBe(stage);
  });

  it('not reported by two officers, but to be told: nothing is waited for but a review of what an agency says', () => {
    const notReported = () =>
      new BreachLife(at).do(determine(at, { report: false, reasonCode: 'encrypted-and-key-safe' }), {
        type: 'confirm-determination',
        by: ben,
      });
    expect(stageOf(notReported().do({ type: 'release' }).state)).toBe('released');
    const directed = notReported().do(direction('2026-12-10', '2026-11-24'));
    expect(nextStep(directed.at(noon('2027-01-10')))).toBe('review');
    const told = notReported().do({ type: 'release' }, receipt(at));
    expect([stageOf(told.state), from(told)]).toEqual(['held', '2026-12-05']);
  });

  it('a ‘no’ that nobody confirmed before the release comes too late: nobody is left half told', () => {
    const life = new BreachLife(at).do(
      determine(at, { tell: false, reasonCode: 'false-alarm' }),
      receipt(at),
    );
    life.at(noon('2026-12-05')).do({ type: 'release' });
    expect(stageOf(life.state)).toBe('released');
    expect(life.refusal({ type: 'confirm-determination', by: ben })).toBe('AlreadySettled');
  });

  it('‘unclear’ is treated as yes: nothing to confirm', () => {
    const life = new BreachLife(at).do(determine(at, { within2011: 'unclear' }));
    expect(life.refusal({ type: 'confirm-determination', by: ben })).toBe('NothingToConfirm');
  });

  it('not reported but an agency was told all the same: it is held', () => {
    const life = new BreachLife(at).do(determine(at, { report: false, reasonCode: 'no-cpni' }), {
      type: 'confirm-determination',
      by: ben,
    });
    expect(stageOf(life.do(receipt(at)).state)).toBe('held');
  });

  it('not told but reported: closed by all receipts (P37)', () => {
    const life = new BreachLife(at).do(determine(at, { tell: false, reasonCode: 'no-cpni' }), {
      type: 'confirm-determination',
      by: ben,
    });
    expect(stageOf(life.do(receipt(at, { agency: 'FBI' })).state)).toBe('no-notice-decided');
    expect(stageOf(life.do(receipt(at, { agency: 'USSS' })).state)).toBe('closed');
    expect(from(life)).toBeUndefined();
  });

  it('a determination is withdrawn by two, and nothing follows', () => {
    const life = held().do({ type: 'withdraw-determination', by: ann, textSha256: '' });
    expect(life.refusal({ type: 'confirm-withdrawal', by: ann })).toBe('SamePerson');
    life.do({ type: 'confirm-withdrawal', by: ben });
    expect(nextStep(life.at(noon('2027-01-01')))).toBe('settled');
    expect(life.refusal(receipt(at))).toBe('AlreadySettled');
  });
});

describe('directions (R-11): never ignored, only ever later, side by side', () => {
  it('the latest end governs; hold and directions are never added', () => {
    expect(from(held().do(direction('2026-12-01', '2026-11-24')))).toBe('2026-12-05');
    const life = held().do(direction('2026-12-20', '2026-11-24'));
    expect(from(life)).toBe('2026-12-21');
    expect(from(life.do(direction('2026-12-16', '2026-11-24', { agency: 'USSS' })))).toBe('2026-12-21');
    expect(from(life.do(direction('2027-03-01', '2026-11-24')))).toBe('2027-03-02');
    expect(life.refusal(direction('2027-02-28', '2026-11-24'))).toBe('OnlyLater');
    expect(life.state.directions.map(({ n }) => n)).toEqual([1, 2, 3]);
  });

  it.each([
    { until: '2026-12-30', recorded: '2026-12-30' },
    { until: '2026-12-31', recorded: '2026-12-31' },
    { until: '2027-01-01', recorded: '2026-12-31' },
    { until: '2098-12-31', recorded: '2026-12-31' },
    { until: furtherNotice, recorded: '2026-12-31' },
  ])(
    'an initial direction written 2026-12-01 until $until is recorded until $recorded',
    ({ until, recorded }) => {
      const life = held('2026-12-01').do(direction(until, '2026-12-01'));
      expect(life.state.directions).toMatchObject([
        { kind: 'direction', n: 1, until: recorded, initial: true },
      ]);
      expect(nextStep(life.at(noon('2027-03-01')))).toBe('review');
    },
  );

  it.each([
    { until: furtherNotice, recorded: '2027-12-10' },
    { until: '2030-12-31', recorded: '2030-12-31' },
  ])(
    'an extension on 2026-12-10 until $until is recorded until $recorded, then a review',
    ({ until, recorded }) => {
      const life = held('2026-12-01').at(noon('2026-12-10'));
      life.do(direction('2027-01-09', '2026-12-10'), direction(until, '2026-12-10'));
      expect(life.state.directions[1]).toMatchObject({ n: 2, until: recorded, initial: false });
      expect(nextStep(life.at(noon('2031-02-03')))).toBe('review');
    },
  );

  it('an extension without an end never ends before the direction that it extends', () => {
    const life = held('2026-12-01').do(
      direction('2026-12-31', '2026-12-01'),
      direction('2029-01-01', '2026-12-01'),
    );
    expect(from(life.do(direction(furtherNotice, '2026-12-01')))).toBe('2029-01-02');
  });

  it('a correction to ‘further notice’ silences anew, also where the recorded day is the same', () => {
    const life = held('2026-12-01').do(direction('2026-12-31', '2026-12-01')).at(noon('2027-01-04'));
    life.do(review('release', noon('2027-01-04')));
    expect(nextStep(life)).toBe('release');
    life.do({ type: 'correct-direction', n: 1, until: furtherNotice, textSha256: text, by: ann });
    expect(life.state.directions[0]).toMatchObject({ until: '2026-12-31' });
    expect(nextStep(life)).toBe('review');
  });

  it.each([
    { over: { agency: 'other' as const }, what: 'an unknown agency' },
    { over: { hasReference: false }, what: 'no reference' },
  ])('$what: recorded as a stop, not refused', ({ over }) => {
    const life = held()
      .at(noon('2026-12-08'))
      .do(direction('2027-06-01', '2026-12-08', over));
    expect(from(life)).toBe('2026-12-11');
    expect(life.state.directions[0]).toMatchObject({ n: 1, kind: 'stop', because: 'incomplete' });
    expect(nextStep(life.at(noon('2026-12-14')))).toBe('review');
  });

  it('a past last day is accepted as history and owes a review', () => {
    const life = held().at(noon('2026-12-20')).do(direction('2026-12-01', '2026-11-24'));
    expect(from(life)).toBe('2026-12-05');
    expect(nextStep(life)).toBe('review');
  });

  it('a call on 2026-12-01 stops us through 2026-12-03; a second one needs another officer and counsel’s note (R-7)', () => {
    const life = held('2026-11-10').at(noon('2026-12-01')).do(call('2026-12-01'));
    expect(from(life)).toBe('2026-12-04');
    expect(life.refusal(call('2026-12-01'))).toBe('SecondVerbalStop');
    expect(life.refusal(call('2026-12-01', { hasCounselNote: true }))).toBe('SecondCallNeedsAnotherOfficer');
    expect(life.refusal(call('2026-12-01', { hasCounselNote: true, by: ben }))).toBe('no refusal');
    expect(life.refusal(call('2026-12-01', { agency: 'USSS' }))).toBe('no refusal');
  });

  it('the written direction takes the place of the call; its days stand', () => {
    const life = held('2026-11-10')
      .at(noon('2026-12-01'))
      .do(call('2026-12-01'), direction('2026-12-02', '2026-12-01', { replaces: 1 }));
    expect(from(life)).toBe('2026-12-04');
    expect(life.state.directions[0]).toMatchObject({ replacedBy: 2 });
  });

  it('an earlier last day is a correction by two officers, with the document, before release', () => {
    const life = held().do(direction('2026-12-20', '2026-11-24'));
    const correction = {
      type: 'correct-direction',
      n: 1,
      until: '2026-12-10',
      by: ann,
      textSha256: '',
    } as const;
    expect(life.refusal(correction)).toBe('DocumentMissing');
    expect(from(life.do({ ...correction, documentSha256: 'a' }))).toBe('2026-12-21');
    expect(life.refusal({ type: 'confirm-direction', n: 1, by: ann })).toBe('SamePerson');
    expect(from(life.do({ type: 'confirm-direction', n: 1, by: ben }))).toBe('2026-12-11');
  });

  it('corrected to a later day silences us like a new one: after a review, and after the release', () => {
    const life = held().do(direction('2026-12-10', '2026-11-24')).at(noon('2026-12-11'));
    life.do(review('release', noon('2026-12-11')), { type: 'release' });
    expect(stageOf(life.state)).toBe('released');
    const { epoch } = life.state;
    life.do({ type: 'correct-direction', n: 1, until: '2026-12-20', by: ann, textSha256: '' });
    expect([stageOf(life.state), from(life), life.state.epoch]).toEqual(['held', '2026-12-21', epoch + 1]);
    expect(nextStep(life.at(noon('2026-12-21')))).toBe('review');
  });

  it('one after release silences us again, under a new epoch', () => {
    const life = held().at(noon('2026-12-07')).do({ type: 'release' });
    const { epoch } = life.state;
    life.do(direction('2026-12-20', '2026-12-07'));
    expect(life.state.epoch).toBe(epoch + 1);
    expect([stageOf(life.state), nextStep(life)]).toEqual(['held', 'wait']);
  });
});

describe('lift and release review (R-7)', () => {
  const directed = () => held().do(direction('2026-12-10', '2026-11-24'));

  it('a lift by one takes effect when another confirms; it lifts the direction, never the hold', () => {
    const life = directed().do(lift(1, '2026-11-24'));
    expect(from(life)).toBe('2026-12-11');
    expect(life.refusal({ type: 'confirm-lift', n: 1, by: ann })).toBe('SamePerson');
    expect(from(life.do({ type: 'confirm-lift', n: 1, by: ben }))).toBe('2026-12-05');
    expect(nextStep(life.at(noon('2026-12-05')))).toBe('release');
  });

  it('only the agency’s latest writing is lifted, by the agency itself', () => {
    const life = directed().do(direction('2026-12-20', '2026-11-24'));
    expect(life.refusal(lift(1, '2026-11-24'))).toBe('DirectionNotInForce');
    expect(life.refusal(lift(2, '2026-11-24', ann, 'USSS'))).toBe('OtherAgency');
    expect(life.refusal(lift(7, '2026-11-24'))).toBe('NotFound');
    expect(from(life.do(lift(2, '2026-11-24'), { type: 'confirm-lift', n: 2, by: ben }))).toBe('2026-12-05');
    expect(life.state.directions.every(({ liftedAt }) => liftedAt !== undefined)).toBe(true);
  });

  it('after a lapse nothing is released without the review, by an officer who did not record the direction', () => {
    const life = directed().at(noon('2026-12-11'));
    expect(nextStep(life)).toBe('review');
    expect(life.refusal(review('release', noon('2026-12-10'), ann))).toBe('SamePerson');
    expect(nextStep(life.do(review('wait', noon('2026-12-10'))))).toBe('review');
    expect(life.state.reviewWaitsUntil).toBe('2026-12-18');
    expect(nextStep(life.do(review('release', noon('2026-12-10'))))).toBe('release');
    expect(life.refusal(review('release', noon('2026-12-10')))).toBe('NothingToReview');
  });

  it('no review releases while a direction stands; one that ended inside the hold may be reviewed then', () => {
    expect(directed().refusal(review('release', noon('2026-11-24')))).toBe('DirectionInForce');
    const oneOfTwo = directed()
      .do(direction('2026-11-25', '2026-11-24', { agency: 'USSS' }))
      .at(noon('2026-11-27'));
    expect(oneOfTwo.refusal(review('release', noon('2026-11-26')))).toBe('ReleaseWhileInForce');
    expect(oneOfTwo.refusal(review('wait', noon('2026-11-26')))).toBe('no refusal');
    const life = held()
      .do(direction('2026-11-30', '2026-11-24'))
      .at(noon('2026-12-02'))
      .do(review('release', noon('2026-12-01')));
    expect(nextStep(life)).toBe('wait');
    expect(nextStep(life.at(noon('2026-12-05')))).toBe('release');
  });

  it('a lift after the lapse is an all-clear: no review is owed', () => {
    const life = directed()
      .at(noon('2026-12-14'))
      .do(lift(1, '2026-12-14'), { type: 'confirm-lift', n: 1, by: ben });
    expect(nextStep(life)).toBe('release');
  });
});

describe('urgent exception (R-12)', () => {
  const ask = {
    type: 'ask-urgent-exception',
    agency: 'FBI',
    consultedAt: noon('2026-11-25'),
    outcome: 'no-objection',
    classes: ['sim-swap'],
    by: ann,
    textSha256: '',
  } as const;
  const urgent = () =>
    held()
      .at(noon('2026-11-24'))
      .do(receipt(noon('2026-11-24'), { urgentNeedIndicated: true }))
      .at(noon('2026-11-26'));

  it('is for its class only, asked by one and confirmed by another; all others stay in hold', () => {
    const life = urgent().do(ask);
    expect(life.refusal({ type: 'confirm-urgent-exception', by: ann })).toBe('SamePerson');
    life.do({ type: 'confirm-urgent-exception', by: ben });
    expect(life.state.urgent).toMatchObject({ classes: ['sim-swap'], confirmedBy: ben });
    expect([from(life), nextStep(life)]).toEqual(['2026-12-05', 'wait']);
  });

  it.each([
    {
      because: 'the agency objected',
      life: urgent,
      over: { outcome: 'objected' as const },
      says: 'AgencyObjected',
    },
    {
      because: 'no receipt indicates the need',
      life: () => held().at(noon('2026-11-26')),
      over: {},
      says: 'UrgentNeedNotIndicated',
    },
    {
      because: 'it was consulted before the filing',
      life: urgent,
      over: { consultedAt: noon('2026-11-24') },
      says: 'InvalidInput',
    },
    {
      because: 'a direction stands',
      life: () => urgent().do(direction('2026-12-01', '2026-11-26')),
      over: {},
      says: 'DirectionInForce',
    },
    {
      because: 'a verbal stop stands',
      life: () => urgent().do(call('2026-11-26')),
      over: {},
      says: 'DirectionInForce',
    },
    {
      because: 'nobody was told',
      life: () => new BreachLife(noon('2026-11-26')).do(determine(noon('2026-11-24'))),
      over: {},
      says: 'UrgentExceptionNotOpen',
    },
  ])('is refused when $because: $says', ({ life, over, says }) => {
    expect(life().refusal({ ...ask, ...over })).toBe(says);
  });

  it('dies with a new direction', () => {
    const life = urgent().do(
      ask,
      { type: 'confirm-urgent-exception', by: ben },
      direction('2026-12-01', '2026-11-26'),
    );
    expect(life.state.urgent).toBeUndefined();
  });
});
