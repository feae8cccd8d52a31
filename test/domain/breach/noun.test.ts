import { describe, expect, it } from 'vitest';
import type { Breach } from '#domain/breach/breach.ts';
import { nextBreachMilestone } from '#domain/breach/milestones.ts';
import { breaches, urgentOf } from '#domain/breach/noun.ts';
import {
  ann,
  BreachLife,
  ben,
  call,
  determine,
  direction,
  held,
  id,
  midnight,
  noon,
} from '#test/support/domain/breach.ts';
import { confirm, withdrawReceipt } from '#test/support/domain/given-breach.ts';
import { askUrgent, confirmUrgent, needy, released, sendingStart } from '#test/support/domain/notice.ts';
import { ofBreach } from '#test/support/domain/proposed.ts';

const tuesday = noon('2026-11-24');
const no = { within2011: 'no', report: false, reasonCode: 'state-law-only' } as const;
const run = { type: 'start-run', letters: [] } as const;
const seconds = (instant: string): number => Date.parse(instant) / 1000;

const determined = (over: object = {}, first?: readonly never[]): BreachLife =>
  new BreachLife(tuesday, first).do(determine(tuesday, over));
const decided = (over: object = {}, first?: readonly never[]): BreachLife =>
  determined({ ...no, ...over }, first).do(confirm('determination'), run);
const directed = (): BreachLife => held().do(run, direction('2026-12-20', '2026-11-24'));
const stopped = (): BreachLife => decided().do(call('2026-11-24'));
const restored = (): BreachLife => {
  const life = held().do(run);
  life.tableGeneration = 2;
  return life.do({ type: 'refresh-dates' });
};

const told = { lawEnforcementToldAt: tuesday, agencyTold: 1 };
const hold = { ...told, holdUntil: seconds(midnight('2026-12-05')) };

describe('what the store itself checks before it releases a breach (decision 0013, R-4)', () => {
  it.each<[string, () => BreachLife, object]>([
    ['determined', () => determined(), { epoch: 1 }],
    ['held', () => held(), { epoch: 1, ...hold }],
    [
      'under a direction',
      directed,
      { epoch: 2, ...told, holdUntil: seconds(midnight('2026-12-21')), reviewOwed: 1 },
    ],
    [
      'under a direction and a stop',
      () => directed().do(call('2026-11-24', { agency: 'USSS' })),
      { epoch: 3, ...told, holdUntil: seconds(midnight('2026-12-21')), reviewOwed: 2 },
    ],
    ['released', () => released(), { epoch: 1, ...hold, releasedAt: noon('2026-12-05') }],
    ['after a restore', restored, { epoch: 2, ...hold, restoreOwed: 2 }],
    ['its only receipt withdrawn', () => held().do(withdrawReceipt()), { epoch: 2 }],
    ['no report, by one officer', () => determined(no), { epoch: 1, noReportBy: ann }],
    ['no report, by two', () => decided(), { epoch: 1, noReportBy: ann, noReportConfirmedBy: ben }],
    ['neither report nor notice', () => decided({ tell: false }), { epoch: 1 }],
    ['a report and no notice', () => decided({ report: true, tell: false }), { epoch: 1 }],
    [
      'no report, and a call',
      stopped,
      {
        ...{ epoch: 2, noReportBy: ann, noReportConfirmedBy: ben, reviewOwed: 1 },
        silentUntil: seconds(midnight('2026-11-28')),
      },
    ],
  ])('the fence of a breach: %s', (_, life, fence) =>
    expect(breaches.keys(id, life().state).fence).toEqual(fence),
  );

  it('keeps the ground of a confirmed exception and of no other (R-12)', () => {
    const asked = needy().do(askUrgent());
    expect(breaches.keys(id, asked.state).fence).toHaveProperty('urgent', undefined);
    expect(breaches.keys(id, asked.do(confirmUrgent()).state).fence).not.toHaveProperty('urgent');
    expect(breaches.keys(id, released(asked).state).fence).toHaveProperty('urgent', undefined);
    expect(urgentOf(asked.state)).toEqual({ segments: ['vip'], epoch: asked.state.epoch });
    expect(urgentOf(held().state)).toEqual({ segments: [], epoch: 1 });
  });
});

describe('where a breach is in its queue (P37)', () => {
  it.each<[string, () => BreachLife, string]>([
    ['recorded on a Saturday', () => new BreachLife(noon('2026-11-28')), '2026-11-27'],
    ['recorded late in the evening', () => new BreachLife('2026-11-25T03:00:00.000Z'), '2026-11-24'],
    ['determined: the day of its report', () => determined(), '2026-12-04'],
    ['held to a Saturday: the day before', () => held(), '2026-12-04'],
    ['held to a Monday', directed, '2026-12-21'],
    ['without a report', () => decided(), '2026-11-24'],
    ['a report and no notice', () => decided({ report: true, tell: false }), '2026-12-04'],
  ])('its day in the queue: %s', (_, life, on) => expect(breaches.keys(id, life().state).listedOn).toBe(on));
});

it('a breach leaves the queue once nothing more is due of it (R-14)', () => {
  const settled = breaches.keys(id, decided({ tell: false }).state);
  expect(settled).toMatchObject({ stage: 'closed', queue: 'breach-settled' });
  expect(settled).not.toHaveProperty('wakeAt');
  expect(breaches.keys(id, held().state)).toMatchObject({ stage: 'held', queue: 'breach' });
  const withheld = { request: `REQ-${'0'.repeat(26)}`, answerSha256: 'a'.repeat(64), by: ann };
  const waits = determined({ ...no, tell: false }).do({ type: 'withhold', ...withheld });
  const ended = waits.do(confirm('determination'), run);
  expect(breaches.keys(id, ended.state)).toMatchObject({ stage: 'closed', queue: 'breach' });
  const resumed = ended.do({ type: 'end-withheld', ended: [{ ...withheld, became: 'resumed' }] });
  expect(breaches.keys(id, resumed.state)).toMatchObject({ stage: 'closed', queue: 'breach-settled' });
});

/** Every milestone before this moment is handled. */
const quiet = (breach: Breach, until = midnight('2026-12-06')): Breach => {
  const next = nextBreachMilestone(id, breach);
  return next === undefined || next.firesAt > until
    ? breach
    : quiet({ ...breach, handledMilestones: [...breach.handledMilestones, next.name] }, until);
};

describe('when reconcile looks whether the release was missed (F1)', () => {
  const wakes = (life: BreachLife) => breaches.keys(id, quiet(life.state)).wakeAt;

  it.each<[string, () => BreachLife, string | undefined]>([
    ['20 minutes after the end of the hold', () => held().do(run), '2026-12-05T05:20:00.000Z'],
    ['never while nobody approved the letter', () => held('2026-11-24', []).do(run), undefined],
    ['never while two officers compare it with paper', restored, undefined],
    ['not while a review is owed, but for the question to the agency', directed, '2026-12-14T15:15:00.000Z'],
    ['at once where no agency is told', () => decided(), '2026-11-24T17:15:00.000Z'],
    ['never there while nobody approved the letter', () => decided({}, []), undefined],
    [
      'there, after a call, the morning after its days',
      () => decided().do(call('2026-11-24'), run),
      '2026-12-06T15:15:00.000Z',
    ],
    [
      'never once it was released, while officers look why sending stopped',
      () => sendingStart().do({ type: 'halt-notice', because: 'stopped', error: 'x' }),
      undefined,
    ],
    ['never once it is settled', () => decided({ tell: false }), undefined],
  ])('looks %s', (_, life, at) => expect(wakes(life())).toBe(at));
});

describe('what readers of filings see of a receipt (P37)', () => {
  const filed = ({ state }: BreachLife) => breaches.filings?.of(state);
  const first = { n: 1, tells: ['USSS', 'FBI'], by: ann };

  it('one that counts waits for nobody; a late one waits for who did not enter it', () => {
    expect(filed(held())).toEqual({
      addressees: ['USSS', 'FBI'],
      receipts: [{ ...first, filedAt: tuesday, isWithdrawn: false }],
    });
    expect(filed(held())?.receipts[0]).not.toHaveProperty('askedBy');
    expect(filed(ofBreach['confirm-receipt'].proposed())?.receipts).toEqual([
      { ...first, filedAt: tuesday, isWithdrawn: false, askedBy: ann },
    ]);
    expect(filed(held().do(withdrawReceipt()))?.receipts).toMatchObject([{ isWithdrawn: true }]);
  });

  it('before the determination it is reported to the addressees of 47 CFR 64.2011', () =>
    expect(filed(new BreachLife(tuesday))).toEqual({ addressees: ['USSS', 'FBI'], receipts: [] }));

  it('a receipt was confirmed in the event that says so, by its number', () => {
    expect(breaches.filings?.confirmedIn({ type: 'receipt-confirmed', n: 3, by: ann })).toBe(3);
    expect(breaches.filings?.confirmedIn({ type: 'direction-lifted', n: 3, by: ann })).toBeUndefined();
  });
});
