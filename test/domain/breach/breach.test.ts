import { describe, expect, it } from 'vitest';
import { stageOf } from '#domain/breach/breach.ts';
import { breachNextStep } from '#domain/breach/clocks.ts';
import { mayTell } from '#domain/breach/customer-notice.ts';
import { furtherNotice } from '#domain/breach/directions.ts';
import { breaches } from '#domain/breach/noun.ts';
import { pendingConfirmations } from '#domain/breach/pending.ts';
import { reportDueOn } from '#domain/breach/report-due-on.ts';
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
} from '#test/support/domain/breach.ts';
import {
  confirm,
  correctDirection,
  correctReceipt,
  faults,
  given,
  run,
  toldFrom,
  withdrawReceipt,
} from '#test/support/domain/given-breach.ts';
import { askUrgent, begins } from '#test/support/domain/notice.ts';

const start = noon('2026-11-24');
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
    expect(breaches.keys(id, life.state).listedOn).toBe('2026-12-29');
  });

  it('a closure that kept a removed one’s date keeps it, also off the table (R-28)', () => {
    const life = held('2026-12-15');
    expect(from(life.do({ type: 'add-closure', on: '2026-12-23', by: ann }))).toBe('2026-12-29');
    life.closures = ['2026-12-24'];
    life.do({ type: 'remove-closure', on: '2026-12-23', askedBy: ann, by: ben });
    expect(from(life)).toBe('2026-12-29');
    life.closures = [];
    expect(from(life.do({ type: 'refresh-dates' }))).toBe('2026-12-29');
  });

  it('a closure never moves the day by which law enforcement is told (R-28)', () => {
    const life = new BreachLife(noon('2026-12-15'));
    life.closures = ['2026-12-24'];
    expect(reportDueOn(life.do(determine(noon('2026-12-15'))).state)).toBe('2026-12-24');
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

  it('a filing tells whom the ruleset of its recording named, not a later one (R-2)', () => {
    const life = held();
    life.state = { ...life.state, determination: { ...life.state.determination!, ruleset: 'fcc-2023' } };
    expect(nextStep(life.do({ type: 'refresh-dates' }))).toBe('receipts');
    expect(nextStep(life.do(receipt(life.now, { agency: 'FCC' })))).toBe('wait');
  });

  it('a receipt for an agency that the ruleset does not name is refused by its field', () =>
    given(new BreachLife(start).do(determine(start)))
      .when(start, receipt(start, { agency: 'FCC' }))
      .thenRefused('InvalidInput', faults('#/agency')));

  it('a ruleset of two asks for no third', () => {
    const life = new BreachLife(start).do(determine(start));
    expect(nextStep(life.do(receipt(start, { agency: 'USSS' }), receipt(start, { agency: 'FBI' })))).toBe(
      'wait',
    );
  });
});

describe('receipts (R-2)', () => {
  const monday = noon('2026-11-30');
  const late = () => new BreachLife(start).do(determine(start)).at(noon('2026-11-27')).do(receipt(start));
  const corrected = () =>
    held()
      .at(monday)
      .do(correctReceipt(noon('2026-11-25')));
  const document = 'a'.repeat(64);
  const back = correctReceipt(start, document);
  const confirmed = { type: 'receipt-confirmed', n: 1, by: ben } as const;

  it('one recorded more than 24 hours late counts from its recording', () =>
    given(new BreachLife(start).do(determine(start)))
      .when(noon('2026-11-27'), receipt(start))
      .thenFacts({ type: 'receipt-recorded', filedAt: start, late: true }, toldFrom('2026-12-09')));
  it('one recorded late counts from its filing once a second officer confirms it', () =>
    given(late()).when(noon('2026-11-27'), confirm('receipt')).thenFacts(confirmed, toldFrom('2026-12-05')));
  it('a correction to a later time counts at once', () =>
    given(held())
      .when(monday, correctReceipt(noon('2026-11-25')))
      .thenFacts({ type: 'receipt-corrected', n: 1 }, toldFrom('2026-12-08')));
  it('a correction to an earlier time does not count at once', () =>
    given(corrected())
      .when(monday, back)
      .thenFacts({ type: 'receipt-correction-asked', n: 1, confirmationHash: document }));
  it('a correction to an earlier time counts when a second officer confirms it', () =>
    given(corrected(), back).when(monday, confirm('receipt')).thenFacts(confirmed, toldFrom('2026-12-05')));

  const sent = held().at(noon('2026-12-05')).do({ type: 'release' });
  const ofFuture = receipt(noon('2026-11-25'));

  it.each([
    ['late, by who recorded it', late(), confirm('receipt', ann), 'SamePerson'],
    ['late, twice', late().do(confirm('receipt')), confirm('receipt', cho), 'NothingToConfirm'],
    ['made earlier, by one', corrected().do(back), confirm('receipt', ann), 'SamePerson'],
    ['made earlier without the document', corrected(), correctReceipt(start), 'DocumentMissing'],
    [
      'made earlier after the release',
      sent,
      correctReceipt(noon('2026-11-23'), document),
      'EarlierAfterRelease',
    ],
    ['withdrawn twice', held().do(withdrawReceipt()), withdrawReceipt(), 'AlreadySettled'],
    ['that is not there', held(), withdrawReceipt(2), 'NotFound'],
    ['of the future', held(), ofFuture, 'InvalidInput'],
    ['before the determination', new BreachLife(start), receipt(start), 'NotDetermined'],
  ])('a receipt %s is refused', (_, life, command, says) =>
    given(life).when(life.now, command).thenRefused(says),
  );
  it('a determination of the future is refused', () =>
    given(new BreachLife(start))
      .when(start, determine(noon('2026-11-25')))
      .thenRefused('InvalidInput'));
  it('a receipt of the past is recorded, and the first one’s time stays', () =>
    given(held())
      .when(start, receipt(noon('2026-10-01')))
      .thenFacts({ type: 'receipt-recorded', late: true }));
  it('a withdrawn receipt closes the gate again', () =>
    expect(nextStep(held().do(withdrawReceipt()).at(noon('2027-01-01')))).toBe('receipts'));

  it('a withdrawn receipt closes the gate again after release', () => {
    const life = begins(held().at(noon('2026-12-07')).do({ type: 'release' }));
    const { epoch } = life.state;
    const hashes = { listSha256, letterSha256 };
    const page = { epoch, list: 1, audience: 'everyone', segment: 'general', ...hashes } as const;
    expect([stageOf(life.state), mayTell(life.state, page)]).toEqual(['released', 'yes']);
    life.do(withdrawReceipt()).at(noon('2027-01-01'));
    expect([stageOf(life.state), mayTell(life.state, page)]).toEqual(['held', 'no']);
    expect(mayTell(life.state, { ...page, epoch: life.state.epoch })).toBe('no');
  });

  it('nobody moves the date earlier alone by withdrawing a receipt for another', () => {
    const life = held('2026-11-27');
    const shown = from(life);
    life.do(withdrawReceipt(), receipt(noon('2026-11-27').replace('T17', 'T06')));
    expect(from(life)).toBe(shown);
    life.do(withdrawReceipt(2), receipt(start));
    expect(from(life)).toBe(shown);
    expect(from(life.do(confirm('receipt', ben, 3)))).toBe('2026-12-05');
  });

  it('a supplementary filing keeps the first one’s time', () =>
    given(held())
      .when(noon('2026-11-25'), receipt(noon('2026-11-25'), { urgentNeedIndicated: true }))
      .thenFacts({ type: 'receipt-recorded', n: 2, urgentNeedIndicated: true }));
});

describe('classifying (R-4): a ‘no’ needs a reason and a second officer', () => {
  type Over = Parameters<typeof determine>[1];
  const no = (over: Over) =>
    new BreachLife(start).do(determine(start, { within2011: 'no', reasonCode: 'no-cpni', ...over }));
  const decided = (over: Over) => no(over).do(confirm('determination'));
  const withdrawal = { type: 'withdraw-determination', by: ann, textSha256: '' } as const;
  const noes = [
    { over: { report: false, tell: false }, stage: 'closed' },
    { over: { report: false }, stage: 'notice-without-report' },
    { over: { tell: false }, stage: 'no-notice-decided' },
    { over: {}, stage: 'held' },
  ];

  it.each(noes)('$over: held until confirmed, then $stage', ({ over, stage }) =>
    expect([stageOf(no(over).state), stageOf(decided(over).state)]).toEqual(['held', stage]),
  );
  it.each(noes)('$over is not confirmed by who said so', ({ over }) =>
    given(no(over)).when(start, confirm('determination', ann)).thenRefused('SamePerson'),
  );
  it.each(noes.slice(0, 3))('$over is refused without a reason', ({ over }) =>
    given(new BreachLife(start)).when(start, determine(start, over)).thenRefused('ReasonMissing'),
  );

  const late = no({ tell: false }).do(receipt(start)).at(noon('2026-12-05')).do({ type: 'release' });
  const lateWithdrawal = held().do(withdrawal).at(noon('2026-12-05')).do({ type: 'release' });
  const fresh = new BreachLife(start);
  const unclear = new BreachLife(start).do(determine(start, { within2011: 'unclear' }));
  const withdrawn = () => held().do(withdrawal, confirm('withdrawal'));

  it.each([
    ['a ‘no’ that is confirmed after the release', late, confirm('determination'), 'AlreadySettled'],
    ['a second word on a ‘no’', decided({ tell: false }), confirm('determination', cho), 'NothingToConfirm'],
    ['a word on ‘unclear’, which is a yes', unclear, confirm('determination'), 'NothingToConfirm'],
    ['a second one', held(), determine(start), 'AlreadyDetermined'],
    ['a word before it', fresh, confirm('determination'), 'NotDetermined'],
    ['a withdrawal before it', fresh, withdrawal, 'NotDetermined'],
    ['a withdrawal after the release', late, withdrawal, 'AlreadySettled'],
    ['a withdrawal confirmed after the release', lateWithdrawal, confirm('withdrawal'), 'AlreadySettled'],
    ['a withdrawal that nobody asked for', held(), confirm('withdrawal'), 'NothingToConfirm'],
    ['a withdrawal by one', held().do(withdrawal), confirm('withdrawal', ann), 'SamePerson'],
    ['a receipt after the withdrawal', withdrawn(), receipt(start), 'AlreadySettled'],
  ])('no determination is changed by %s', (_, life, command, says) =>
    given(life).when(life.now, command).thenRefused(says),
  );
  it('a ‘no’ that nobody confirmed acts as a yes: it is released', () =>
    expect(stageOf(late.state)).toBe('released'));
  it('not reported by two officers, but to be told: it is released at once', () =>
    given(decided({ report: false }))
      .when(start, { type: 'release' })
      .thenFacts({ type: 'breach-released' }, run));

  it('not reported by two officers: what an agency says is reviewed', () => {
    const directed = decided({ report: false }).do(direction('2026-12-10', '2026-11-24'));
    expect(nextStep(directed.at(noon('2027-01-10')))).toBe('review');
  });

  it('not reported and released, but an agency was told all the same: it is held', () => {
    const told = decided({ report: false }).do({ type: 'release' }, receipt(start));
    expect([stageOf(told.state), from(told)]).toEqual(['held', '2026-12-02']);
  });

  it('not reported but an agency was told all the same: it is held', () =>
    expect(stageOf(decided({ report: false }).do(receipt(start)).state)).toBe('held'));

  it('not told but reported: closed by all receipts (P37)', () => {
    const life = decided({ tell: false });
    expect(stageOf(life.do(receipt(start, { agency: 'FBI' })).state)).toBe('no-notice-decided');
    expect(stageOf(life.do(receipt(start, { agency: 'USSS' })).state)).toBe('closed');
    expect(from(life)).toBeUndefined();
  });

  it('a determination is withdrawn by two, and nothing follows', () =>
    expect(nextStep(withdrawn().at(noon('2027-01-01')))).toBe('settled'));
});

describe('directions (R-11, law of stopping 4): each a record of its own, side by side', () => {
  const accepted = { type: 'direction-accepted', agency: 'FBI' } as const;
  const long = () => held().do(direction('2026-12-20', '2026-11-24'));
  const both = () => long().do(direction('2026-12-16', '2026-11-24', { agency: 'USSS' }));

  it('one that ends inside the hold moves no date', () =>
    given(held())
      .when(start, direction('2026-12-01', '2026-11-24'))
      .thenFacts({ ...accepted, n: 1 }));
  it('one that ends after the hold governs, and is not added to it', () =>
    given(held())
      .when(start, direction('2026-12-20', '2026-11-24'))
      .thenFacts({ ...accepted, n: 1 }, toldFrom('2026-12-21')));
  it('an earlier end of another agency moves no date', () =>
    given(long())
      .when(start, direction('2026-12-16', '2026-11-24', { agency: 'USSS' }))
      .thenFacts({ type: 'direction-accepted', agency: 'USSS', n: 2 }));
  it('the latest end governs', () =>
    given(both())
      .when(start, direction('2027-03-01', '2026-11-24'))
      .thenFacts({ ...accepted, n: 3 }, toldFrom('2027-03-02')));

  it.each([
    { until: '2026-12-30', recorded: '2026-12-30' },
    { until: '2026-12-31', recorded: '2026-12-31' },
    { until: '2027-01-01', recorded: '2026-12-31' },
    { until: '2098-12-31', recorded: '2026-12-31' },
    { until: furtherNotice, recorded: '2026-12-31' },
  ])('an initial one written 2026-12-01 until $until is recorded until $recorded', ({ until, recorded }) => {
    const life = held('2026-12-01').do(direction(until, '2026-12-01'));
    expect(life.state.directions).toMatchObject([
      { kind: 'direction', n: 1, until: recorded, initial: true },
    ]);
    expect(nextStep(life.at(noon('2027-03-01')))).toBe('review');
  });

  it.each([
    { until: furtherNotice, recorded: '2027-12-10' },
    { until: '2027-12-10', recorded: '2027-12-10' },
    { until: '2027-12-11', recorded: '2027-12-10', rest: '2027-12-11' },
    { until: '2030-12-31', recorded: '2027-12-10', rest: '2030-12-31' },
  ])('an extension to $until: one year at once, the rest by a second (R-11)', (end) => {
    const life = held('2026-12-01').at(noon('2026-12-10'));
    life.do(direction('2027-01-09', '2026-12-10'), direction(end.until, '2026-12-10'));
    expect(life.state.directions[1]).toMatchObject({ n: 2, until: end.recorded, initial: false });
    const { rest } = end;
    if (rest === undefined) expect(() => life.do(confirm('direction', ben, 2))).toThrow('nothing to confirm');
    else {
      expect(() => life.do(confirm('direction', ann, 2))).toThrow();
      expect(life.do(confirm('direction', ben, 2)).state.directions[1]).toMatchObject({ until: rest });
    }
    expect(nextStep(life.at(noon('2031-02-03')))).toBe('review');
  });

  it('so does a correction to a later day (R-11)', () => {
    const life = held('2026-12-01').do(direction('2026-12-31', '2026-12-01'), correctDirection('2030-01-01'));
    expect(life.state.directions[0]).toMatchObject({
      until: '2027-12-01',
      correction: { until: '2030-01-01' },
    });
    expect(from(life)).toBe('2027-12-02');
    expect(from(life.do(confirm('direction')))).toBe('2030-01-02');
  });

  it('what waits for a second officer outlives a later writing (law of stopping 4)', () => {
    const life = held('2026-12-01').do(direction('2026-12-20', '2026-12-01'), correctDirection('2029-12-31'));
    life.do(lift(1, '2026-12-01'), direction('2027-12-31', '2026-12-01'));
    expect(pendingConfirmations(life.state).map(({ toConfirm }) => toConfirm)).toEqual([
      ...['lift-1', 'direction-1-correction', 'direction-2-correction'],
    ]);
  });

  it('a correction within the year keeps the rest that waits (R-11)', () => {
    const life = held('2026-12-01').do(direction('2026-12-31', '2026-12-01'), correctDirection('2029-12-31'));
    life.do(correctDirection('2027-12-01'));
    expect(life.state.directions[0]).toMatchObject({ correction: { until: '2029-12-31' } });
    expect(from(life.do(confirm('direction')))).toBe('2030-01-01');
    expect(life.state.directions[0]).not.toHaveProperty('correction');
  });

  it('an extension without an end never ends before the direction that it extends', () => {
    const first = [direction('2026-12-31', '2026-12-01'), direction('2029-01-01', '2026-12-01')];
    const confirmed = held('2026-12-01').do(...first, confirm('direction', ben, 2));
    expect(from(confirmed.do(direction(furtherNotice, '2026-12-01')))).toBe('2029-01-02');
  });

  it('a correction to ‘further notice’ silences anew, even with the same recorded day', () => {
    const life = held('2026-12-01').do(direction('2026-12-31', '2026-12-01')).at(noon('2027-01-04'));
    expect(nextStep(life.do(review('release', noon('2027-01-04'))))).toBe('release');
    life.do(correctDirection(furtherNotice));
    expect(life.state.directions[0]).toMatchObject({ until: '2026-12-31' });
    expect(nextStep(life)).toBe('review');
  });

  it.each([
    { over: { agency: 'other' as const }, what: 'an unknown agency' },
    { over: { hasReference: false }, what: 'no reference' },
  ])('$what: recorded as a stop, not refused', ({ over }) => {
    const stopped = direction('2027-06-01', '2026-12-08', over);
    const stop = { type: 'stop-set', n: 1, because: 'incomplete' } as const;
    given(held()).when(noon('2026-12-08'), stopped).thenFacts(stop, toldFrom('2026-12-11'));
    expect(nextStep(held().at(noon('2026-12-08')).do(stopped).at(noon('2026-12-14')))).toBe('review');
  });

  it('a past last day is accepted as history and owes a review', () => {
    const life = held().at(noon('2026-12-20')).do(direction('2026-12-01', '2026-11-24'));
    expect([from(life), nextStep(life)]).toEqual(['2026-12-05', 'review']);
  });

  const called = () => held('2026-11-10').at(noon('2026-12-01')).do(call('2026-12-01'));
  const stop = { type: 'stop-set', because: 'verbal' } as const;

  it('a call on 2026-12-01 stops us through 2026-12-03 (R-7)', () =>
    given(held('2026-11-10'))
      .when(noon('2026-12-01'), call('2026-12-01'))
      .thenFacts({ ...stop, n: 1 }, toldFrom('2026-12-04')));
  it.each([
    ['of another officer with counsel’s note', { hasCounselNote: true, by: ben }],
    ['of another agency', { agency: 'USSS' }],
  ] as const)('a second call %s is recorded (R-7)', (_, over) =>
    given(called())
      .when(noon('2026-12-01'), call('2026-12-01', over))
      .thenFacts({ ...stop, n: 2 }),
  );

  it('the written direction takes the place of the call; its days stand', () => {
    const life = called().do(direction('2026-12-02', '2026-12-01', { replaces: 1 }));
    expect(from(life)).toBe('2026-12-04');
    expect(life.state.directions[0]).toMatchObject({ replacedBy: 2 });
  });

  it('an earlier last day does not count at once', () =>
    given(long())
      .when(start, correctDirection('2026-12-10', 'a'))
      .thenFacts({ type: 'direction-correction-asked', n: 1, until: '2026-12-10' }));
  it('an earlier last day counts when a second officer confirms it', () =>
    given(long(), correctDirection('2026-12-10', 'a'))
      .when(start, confirm('direction'))
      .thenFacts({ type: 'direction-corrected', n: 1, by: ben }, toldFrom('2026-12-11')));

  const [unnoted, sameCaller] = [call('2026-12-01'), call('2026-12-01', { hasCounselNote: true })];
  const corrected = long().do(correctDirection('2026-12-10', 'a'));
  const released = held().do(direction('2026-12-10', '2026-11-24'), correctDirection('2026-12-08', 'a'));
  released.at(noon('2026-12-11')).do(review('release', noon('2026-12-11')), { type: 'release' });

  it.each([
    ['is a second call, without counsel’s note (R-7)', called(), unnoted, 'SecondVerbalStop'],
    ['is a second call, by the same officer (R-7)', called(), sameCaller, 'SecondCallNeedsAnotherOfficer'],
    ['is made shorter without the document', long(), correctDirection('2026-12-10'), 'DocumentMissing'],
    ['is made shorter by one', corrected, confirm('direction', ann), 'SamePerson'],
    ['is not made shorter, confirmed', long(), confirm('direction'), 'NothingToConfirm'],
    ['is a call, made shorter', called(), correctDirection('2026-12-02', 'a'), 'DirectionNotInForce'],
    [
      'is made shorter after the release',
      released,
      correctDirection('2026-12-08', 'a'),
      'EarlierAfterRelease',
    ],
    ['is made shorter, confirmed after the release', released, confirm('direction'), 'AlreadyReleased'],
  ])('one that %s is refused', (_, life, command, says) =>
    given(life).when(life.now, command).thenRefused(says),
  );

  it('one with an earlier end is a direction of its own (law of stopping 4)', () =>
    given(both())
      .when(start, direction('2026-12-19', '2026-11-24'))
      .thenFacts({ ...accepted, n: 3, until: '2026-12-19', initial: false }));

  it('corrected to a later day silences us like a new one, also after the release', () => {
    const life = held().do(direction('2026-12-10', '2026-11-24')).at(noon('2026-12-11'));
    life.do(review('release', noon('2026-12-11')), { type: 'release' });
    expect(stageOf(life.state)).toBe('released');
    const { epoch } = life.state;
    life.do(correctDirection('2026-12-20'));
    expect([stageOf(life.state), from(life), life.state.epoch]).toEqual(['held', '2026-12-21', epoch + 1]);
    expect(nextStep(life.at(noon('2026-12-21')))).toBe('review');
  });

  it('one after release silences us again, under a new epoch', () => {
    const life = held().at(noon('2026-12-07')).do({ type: 'release' });
    const { epoch } = life.state;
    life.do(direction('2026-12-20', '2026-12-07'));
    expect([life.state.epoch, stageOf(life.state), nextStep(life)]).toEqual([epoch + 1, 'held', 'wait']);
  });
});

describe('lift and release review (R-7)', () => {
  const directed = () => held().do(direction('2026-12-10', '2026-11-24'));
  const lapsed = () => directed().at(noon('2026-12-11'));
  const twice = () => directed().do(direction('2026-12-20', '2026-11-24'));
  const asked = noon('2026-12-10');

  it('a lift by one moves no date', () =>
    given(directed())
      .when(start, lift(1, '2026-11-24'))
      .thenFacts({ type: 'lift-asked', stops: ['direction-1'] }));
  it('a lift takes effect when another confirms; it lifts the direction, not the hold', () =>
    given(directed(), lift(1, '2026-11-24'))
      .when(start, confirm('lift'))
      .thenFacts({ type: 'stops-lifted', lift: 1, stops: ['direction-1'], by: ben }, toldFrom('2026-12-05')));

  it('a lift before the lapse is an all-clear', () => {
    const life = directed().do(lift(1, '2026-11-24'), confirm('lift'));
    expect(nextStep(life.at(noon('2026-12-05')))).toBe('release');
  });

  it('a lift after the lapse is an all-clear: no review is owed', () => {
    const life = lapsed().at(noon('2026-12-14')).do(lift(1, '2026-12-14'), confirm('lift'));
    expect(nextStep(life)).toBe('release');
  });

  it('the lift of one writing leaves the others of its agency (law of stopping 3)', () => {
    const lifted = (n: number) => {
      const life = twice().do(lift(n, '2026-11-24'), confirm('lift'));
      return [from(life), life.state.directions.map(({ liftedAt }) => liftedAt !== undefined)];
    };
    expect(lifted(2)).toEqual(['2026-12-11', [false, true]]);
    expect(lifted(1)).toEqual(['2026-12-21', [true, false]]);
  });

  const wait = review('wait', asked);
  const release = review('release', asked);

  it.each([
    ['a lift by one', directed().do(lift(1, '2026-11-24')), confirm('lift', ann), 'SamePerson'],
    ['a lift by who asked', directed().do(lift(1, '2026-11-24', ben)), confirm('lift', ben), 'SamePerson'],
    ['a lift that nobody asked for', directed(), confirm('lift'), 'NothingToConfirm'],
    ['a lift by another agency', twice(), lift(2, '2026-11-24', ann, 'USSS'), 'OtherAgency'],
    ['a lift of nothing', twice(), lift(7, '2026-11-24'), 'InvalidInput'],
    ['a review by who recorded it', lapsed(), review('release', asked, ann), 'SamePerson'],
    ['a second review', lapsed().do(release), release, 'NothingToReview'],
    ['a wait while it stands', directed(), review('wait', start), 'DirectionInForce'],
    ['a release while it stands', directed(), review('release', start), 'DirectionInForce'],
  ])('%s is refused', (_, life, command, says) => given(life).when(life.now, command).thenRefused(says));
  it('after a lapse nothing is released without the review', () => expect(nextStep(lapsed())).toBe('review'));

  it('a review that waits holds on for five business days at most', () => {
    given(lapsed()).when(noon('2026-12-11'), wait).thenFacts({ type: 'review-waits', until: '2026-12-18' });
    expect(nextStep(lapsed().do(wait))).toBe('review');
    expect(lapsed().do(wait).state.reviewWaitsUntil).toBe('2026-12-18');
  });

  it('a review after the wait releases', () => expect(nextStep(lapsed().do(wait, release))).toBe('release'));

  it('one that ended inside the hold may be reviewed then', () => {
    const life = held().do(direction('2026-11-30', '2026-11-24')).at(noon('2026-12-02'));
    expect(nextStep(life.do(review('release', noon('2026-12-01'))))).toBe('wait');
    expect(nextStep(life.at(noon('2026-12-05')))).toBe('release');
  });
});

describe('urgent exception (R-12)', () => {
  const ask = askUrgent({ classes: ['sim-swap'] });
  const now = noon('2026-11-26');
  const urgent = () =>
    held()
      .do(receipt(start, { urgentNeedIndicated: true }))
      .at(now);

  it('is asked for its class only', () =>
    given(urgent())
      .when(now, ask)
      .thenFacts({ type: 'urgent-exception-asked', classes: ['sim-swap'] }));
  it('counts when another officer confirms it, and moves no date', () =>
    given(urgent(), ask)
      .when(now, confirm('urgent-exception'))
      .thenFacts({ type: 'urgent-exception-confirmed', by: ben }));

  it('is for its class only: all others stay in hold', () => {
    const life = urgent().do(ask, confirm('urgent-exception'));
    expect(life.state.urgent).toMatchObject({ classes: ['sim-swap'], confirmedBy: ben });
    expect([from(life), nextStep(life)]).toEqual(['2026-12-05', 'wait']);
  });

  const directed = urgent().do(direction('2026-12-01', '2026-11-26'));
  const lapsed = urgent().do(direction('2026-11-25', '2026-11-24'));
  const restored = urgent();
  restored.tableGeneration = 2;
  const nobodyTold = new BreachLife(now).do(determine(start));

  it.each([
    ['by who asked for it', urgent().do(ask), confirm('urgent-exception', ann), 'SamePerson'],
    [
      'twice',
      urgent().do(ask, confirm('urgent-exception')),
      confirm('urgent-exception', cho),
      'NothingToConfirm',
    ],
    ['when a review is owed', lapsed, ask, 'ReviewOwed'],
    ['after a restore', restored, ask, 'RestoreNotConfirmed'],
    ['when no receipt indicates the need', held().at(now), ask, 'UrgentNeedNotIndicated'],
    ['when it was consulted before the filing', urgent(), askUrgent({ consultedAt: start }), 'InvalidInput'],
    ['when a direction stands', directed, ask, 'DirectionInForce'],
    ['when a verbal stop stands', urgent().do(call('2026-11-26')), ask, 'DirectionInForce'],
    ['when nobody was told', nobodyTold, ask, 'UrgentExceptionNotOpen'],
  ])('is refused %s', (_, life, command, says) => given(life).when(life.now, command).thenRefused(says));

  it('dies with a new direction', () => {
    const life = urgent().do(ask, confirm('urgent-exception'), direction('2026-12-01', '2026-11-26'));
    expect(life.state.urgent).toBeUndefined();
  });
});
