import { describe, expect, it } from 'vitest';
import {
  type Direction,
  directionsInForce,
  directionsNeedingReview,
  governingDirection,
  type Stop,
  unliftedDirections,
  type WrittenDirection,
  withDirection,
  withDirectionLifted,
} from '#domain/breach/directions.ts';
import { waitingCalendar } from '#domain/calendar/open-days.ts';
import { ann, noon, text } from '#test/support/domain/breach.ts';

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

describe('directions side by side (R-11)', () => {
  it('an agency’s lifted direction governs nothing, also as its latest', () => {
    const [first, lifted] = [written(1), written(2, { liftedAt: at })];
    expect(governingDirection([first, lifted], 'FBI')).toBe(first);
    expect(governingDirection([lifted], 'FBI')).toBeUndefined();
  });

  it('a lifted stop holds nothing', () => {
    const [lifted, open] = [stop({ n: 1, liftedAt: at }), stop({ n: 2 })];
    expect(unliftedDirections([lifted, open])).toEqual([open]);
    expect(directionsInForce([lifted], waitingCalendar([]), noon('2026-11-24'))).toEqual([]);
  });

  it('a direction without an all-clear owes a review, a replaced stop none (R-7)', () => {
    const [replaced, direction] = [stop({ n: 1, replacedBy: 2 }), written(2)];
    expect(directionsNeedingReview([replaced, direction])).toEqual([direction]);
    expect(directionsNeedingReview([replaced, { ...direction, reviewedAt: at }])).toEqual([]);
  });
});

describe('a written direction takes the place of stops (R-11)', () => {
  it('of its own agency; a stop of another agency goes on', () => {
    const stops = [stop({ n: 1 }), stop({ n: 2, agency: 'USSS' })];
    expect(replacedBy(withDirection(stops, written(3), undefined))).toEqual([3, undefined, undefined]);
  });

  it('of the stop that it names, whatever its agency, and of no other', () => {
    const stops = [stop({ n: 1, agency: 'other' }), stop({ n: 2, agency: 'other' })];
    expect(replacedBy(withDirection(stops, written(3), 2))).toEqual([undefined, 3, undefined]);
  });

  it('naming none, of no stop without a number: our own stop goes on', () => {
    const own = stop({ agency: 'other', because: 'our-own', own: { number: 1, listed: [] } });
    expect(replacedBy(withDirection([own], written(1), undefined))).toEqual([undefined, undefined]);
  });

  it('a stop keeps the direction that replaced it first', () => {
    expect(replacedBy(withDirection([stop({ n: 1, replacedBy: 2 }), written(2)], written(3), 1))).toEqual([
      ...[2, undefined, undefined],
    ]);
  });

  it('never of another written direction', () => {
    const first = written(1);
    expect(withDirection([first], written(2), 1)[0]).toBe(first);
  });
});

describe('a lift ends what it lifts (R-7)', () => {
  it('with the same agency’s directions, and no stop, no other agency’s', () => {
    const all = [written(1), written(2, { agency: 'USSS' }), stop({ n: 3 }), written(4)];
    expect(liftedAt(withDirectionLifted(all, 4, at))).toEqual([at, undefined, undefined, at]);
  });

  it('of a stop: the stop alone', () => {
    const all = [written(1), stop({ n: 2 }), stop({ n: 3 })];
    expect(liftedAt(withDirectionLifted(all, 2, at))).toEqual([undefined, at, undefined]);
  });

  it('of a later direction does not move the time of an earlier lift', () => {
    const earlier = noon('2026-11-30');
    const all = [written(1, { liftedAt: earlier }), written(2)];
    expect(liftedAt(withDirectionLifted(all, 2, at))).toEqual([earlier, at]);
  });
});
