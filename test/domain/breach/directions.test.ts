import { describe, expect, it } from 'vitest';
import type { Breach } from '#domain/breach/breach.ts';
import { type StateZone, stateZones } from '#domain/breach/direction-zones.ts';
import {
  type Direction,
  directionsInForce,
  directionsNeedingReview,
  endsAt,
  type Stop,
  stopIdOf,
  stopOf,
  unliftedDirections,
  type WrittenDirection,
  withDirection,
} from '#domain/breach/directions.ts';
import { withStopsLifted } from '#domain/breach/lifts.ts';
import { waitingCalendar } from '#domain/calendar/open-days.ts';
import { ann, held, noon, text } from '#test/support/domain/breach.ts';

const base = { by: ann, recordedAt: noon('2026-11-24'), textSha256: text };
const written = (n: number, over: Partial<WrittenDirection> = {}): WrittenDirection => ({
  ...{ ...base, n, kind: 'direction', agency: 'FBI', until: '2026-12-20', writtenOn: '2026-11-24' },
  initial: true,
  ...over,
});
const stop = (over: Partial<Stop> = {}): Stop => ({
  ...{ ...base, kind: 'stop', agency: 'FBI', because: 'verbal', from: noon('2026-11-24') },
  ...over,
});
const at = noon('2026-12-01');
const replacedBy = (all: readonly Direction[]) =>
  all.map((one) => (one.kind === 'stop' ? one.replacedBy : undefined));
const liftedAt = (all: readonly Direction[]) => all.map((one) => one.liftedAt);

const own = { agency: 'other', because: 'our-own', own: { number: 1, listed: [] } } as const;
const noClosures = waitingCalendar([]);

describe('directions side by side (R-11, law of stopping 1)', () => {
  it('a lifted stop holds nothing', () => {
    const [lifted, open] = [stop({ n: 1, liftedAt: at }), stop({ n: 2 })];
    expect(unliftedDirections([lifted, open])).toEqual([open]);
    expect(directionsInForce([lifted], noClosures, noon('2026-11-24'))).toEqual([]);
  });

  it('without an all-clear it owes a review, replaced too (law of stopping 3, 4)', () => {
    const [replaced, direction] = [stop({ n: 1, replacedBy: 2 }), written(2)];
    expect(directionsNeedingReview([replaced, direction])).toEqual([replaced, direction]);
    expect(directionsNeedingReview([replaced, { ...direction, reviewedAt: at }])).toEqual([replaced]);
    expect(directionsNeedingReview([{ ...replaced, liftedAt: at }])).toEqual([]);
  });

  it('our own stop owes it after an early end, too (R-11, law of stopping 3)', () => {
    const [ended, replaced] = [stop({ ...own, liftedAt: at }), stop({ ...own, replacedBy: 1 })];
    expect(directionsNeedingReview([ended, replaced, { ...ended, reviewedAt: at }])).toEqual([ended]);
  });

  it('each has a name of its own, which finds it again (law of stopping 1)', () => {
    const all = [stop(), written(1), stop({ n: 2 }), stop(own)];
    const ids = all.map((one) => stopIdOf(all, one));
    expect(ids).toEqual(['stop-1', 'direction-1', 'direction-2', 'own-stop-1']);
    expect(ids.map((id) => stopOf(all, id))).toEqual(all);
    expect(stopOf(all, 'direction-7')).toBeUndefined();
  });
});

describe('a direction takes over the reminders of one that it names (stopping 4)', () => {
  it('naming none, of no other, not of its own agency’s call', () => {
    const stops = [stop({ n: 1 }), stop({ n: 2, agency: 'USSS' })];
    expect(replacedBy(withDirection(stops, written(3), undefined))).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('of the stop that it names, whatever its agency, and of no other', () => {
    const stops = [stop({ n: 1, agency: 'other' }), stop({ n: 2, agency: 'other' })];
    expect(replacedBy(withDirection(stops, written(3), 2))).toEqual([undefined, 3, undefined]);
  });

  it('naming none, of no stop without a number: our own stop goes on', () =>
    expect(replacedBy(withDirection([stop(own)], written(1), undefined))).toEqual([undefined, undefined]));

  it('a stop keeps the direction that replaced it first', () => {
    expect(replacedBy(withDirection([stop({ n: 1, replacedBy: 2 }), written(2)], written(3), 1))).toEqual([
      ...[2, undefined, undefined],
    ]);
  });

  it('of a written direction that it names, whose days and review stay', () => {
    const [replaced] = withDirection([written(1)], written(2), 1);
    expect(replaced).toEqual({ ...written(1), replacedBy: 2 });
    expect(unliftedDirections([replaced!])).toEqual(directionsNeedingReview([replaced!]));
  });
});

describe('a lift ends what it names (law of stopping 3)', () => {
  const lifted = (directions: readonly Direction[], stops: readonly string[]) =>
    liftedAt(
      withStopsLifted({ ...held().state, directions } as Breach, 1, { stops, by: ann, at }).directions,
    );

  it('and nothing else of the same agency', () => {
    const all = [written(1), written(2, { agency: 'USSS' }), stop({ n: 3 }), written(4)];
    expect(lifted(all, ['direction-4'])).toEqual([undefined, undefined, undefined, at]);
    expect(lifted(all, ['direction-1', 'direction-3'])).toEqual([at, undefined, at, undefined]);
  });

  it('of a later direction does not move the time of an earlier lift', () => {
    const earlier = noon('2026-11-30');
    expect(lifted([written(1, { liftedAt: earlier }), written(2)], ['direction-1', 'direction-2'])).toEqual([
      ...[earlier, at],
    ]);
  });
});

describe('the midnight at which the last silent day ends (law of stopping 9)', () => {
  const until = (zone?: StateZone, last = '2026-12-20') =>
    endsAt(written(1, { until: last, ...(zone === undefined ? {} : { zone }) }), noClosures);

  it.each([
    { zone: undefined, winter: '2026-12-21T10:00:00.000Z', summer: '2027-06-21T10:00:00.000Z' },
    { zone: 'America/New_York', winter: '2026-12-21T05:00:00.000Z', summer: '2027-06-21T04:00:00.000Z' },
    { zone: 'America/Chicago', winter: '2026-12-21T06:00:00.000Z', summer: '2027-06-21T05:00:00.000Z' },
    { zone: 'America/Denver', winter: '2026-12-21T07:00:00.000Z', summer: '2027-06-21T06:00:00.000Z' },
    { zone: 'America/Phoenix', winter: '2026-12-21T07:00:00.000Z', summer: '2027-06-21T07:00:00.000Z' },
    { zone: 'America/Los_Angeles', winter: '2026-12-21T08:00:00.000Z', summer: '2027-06-21T07:00:00.000Z' },
    { zone: 'America/Anchorage', winter: '2026-12-21T09:00:00.000Z', summer: '2027-06-21T08:00:00.000Z' },
    { zone: 'Pacific/Honolulu', winter: '2026-12-21T10:00:00.000Z', summer: '2027-06-21T10:00:00.000Z' },
  ] as const)('of a direction that names $zone: $winter, in June $summer', ({ zone, winter, summer }) => {
    expect([until(zone), until(zone, '2027-06-20')]).toEqual([winter, summer]);
  });

  it('is never before New York’s, and without a zone never before any of them', () => {
    for (const zone of Object.keys(stateZones) as readonly StateZone[])
      for (const last of [
        '2026-12-20',
        '2027-03-13',
        '2027-03-14',
        '2027-06-20',
        '2027-11-06',
        '2027-11-07',
      ]) {
        expect(until(zone, last) >= until('America/New_York', last)).toBe(true);
        expect(until(undefined, last) >= until(zone, last)).toBe(true);
      }
  });

  it('of a telephone stop and of our own stop is New York’s', () =>
    expect([stop({ n: 1 }), stop(own)].map((one) => endsAt(one, noClosures))).toEqual([
      '2026-11-28T05:00:00.000Z',
      '2026-11-28T05:00:00.000Z',
    ]));
});
