import { describe, expect, it } from 'vitest';
import {
  ann,
  ben,
  cho,
  confirmLift,
  direct,
  dpo,
  get,
  held,
  lettersAbout,
  lift,
  officers,
  post,
  review,
  reviewStop,
  stageOf,
  toldOn,
} from '#test/support/breach/breach-life.ts';
import { openSimulated } from '#test/support/simulated.ts';
import { tellable } from '#test/support/tellable.ts';

const start = '2026-11-24T17:00:00Z';
describe('a direction of law enforcement (47 CFR 64.2011(b)(3), P39, R-11)', () => {
  it('moves the date to the day after its last silent day; an extension only ever later', async () => {
    await using laptop = await openSimulated(start);
    const id = await held(laptop);
    expect((await direct(laptop, id, '2026-12-10', '2026-11-24')).body).toEqual({ n: 1, state: 'accepted' });
    expect(await toldOn(laptop, id)).toBe('2026-12-11');
    expect((await direct(laptop, id, '2027-02-10', '2026-11-24')).body).toEqual({ n: 2, state: 'accepted' });
    expect(await toldOn(laptop, id)).toBe('2027-02-11');
    // A further writing is a direction of its own, and ends nothing (law of stopping 4).
    expect((await direct(laptop, id, '2027-01-10', '2026-11-24')).body).toEqual({ n: 3, state: 'accepted' });
    expect(await toldOn(laptop, id)).toBe('2027-02-11');
    await laptop.moveTo('2026-12-20T17:00:00Z');
    expect(await stageOf(laptop, id)).toBe('held');
  });

  it('of two agencies runs beside the other and beside the hold: the latest end governs, nothing is added', async () => {
    await using laptop = await openSimulated(start);
    const id = await held(laptop);
    await direct(laptop, id, '2026-12-18', '2026-11-24');
    await direct(laptop, id, '2026-12-16', '2026-11-24', { agency: 'USSS', reference: 'USSS-5' });
    expect(await toldOn(laptop, id)).toBe('2026-12-19');
    await lift(laptop, id, 1, '2026-11-24');
    expect((await confirmLift(laptop, id, 1)).status).toBe(200);
    expect(await toldOn(laptop, id)).toBe('2026-12-17');
    expect(
      (await get(laptop, `/${id}`)).body.directions.map(({ state }: { state: string }) => state),
    ).toEqual(['lifted', 'in-force']);
  });

  it('that is initial and longer than 30 days is recorded with its 30th day, the rest as an extension', async () => {
    await using laptop = await openSimulated('2026-12-01T17:00:00Z');
    const id = await held(laptop);
    await laptop.moveTo('2026-12-10T17:00:00Z');
    expect(await toldOn(laptop, id)).toBe('2026-12-11');
    const longer = await direct(laptop, id, '2027-02-01', '2026-12-10');
    expect(longer.body).toEqual({ n: 1, state: 'accepted', until: '2027-01-09' });
    expect((await get(laptop, `/${id}`)).body).toMatchObject({
      clocks: { customersMayBeToldOn: '2027-01-10' },
      directions: [{ n: 1, kind: 'initial', until: '2027-01-09', untilAsTyped: '2027-02-01' }],
    });
    await laptop.moveTo('2026-12-13T17:00:00Z');
    expect(await stageOf(laptop, id)).toBe('held');
    expect((await direct(laptop, id, '2027-02-01', '2026-12-10')).body).toEqual({ n: 2, state: 'accepted' });
    expect(await toldOn(laptop, id)).toBe('2027-02-02');
  });

  it('by telephone stops us to the end of the 2nd business day, then nothing is sent without a review (R-7)', async () => {
    await using laptop = await openSimulated('2026-11-20T17:00:00Z');
    const id = await held(laptop);
    await tellable(laptop, id);
    await laptop.moveTo('2026-12-01T15:00:00Z');
    const call = {
      agency: 'FBI',
      verbal: true,
      official: 'Special Agent Roe',
      writtenOn: '2026-12-01',
      calledBack: '+1 202 555 0100',
    };
    expect((await post(laptop, `/${id}/directions`, call)).body).toEqual({ n: 1, state: 'accepted' });
    expect(await toldOn(laptop, id)).toBe('2026-12-04');
    expect((await post(laptop, `/${id}/directions`, call)).body.code).toBe('second-verbal-stop');
    await laptop.moveTo('2026-12-07T17:00:00Z');
    expect(await stageOf(laptop, id)).toBe('held');
    expect((await review(laptop, id, 'release', ann)).body.code).toBe('same-person');
    // The second call was refused: our own stop asks what it was.
    expect((await review(laptop, id, 'release', ben)).body).toEqual({
      decision: 'release',
      reviewOwed: true,
    });
    await laptop.advance('PT1M');
    expect(await stageOf(laptop, id)).toBe('held');
    expect((await reviewStop(laptop, id, 2)).body).toEqual({ n: 2, reviewOwed: false });
    await laptop.advance('PT1M');
    expect(await stageOf(laptop, id)).toBe('released');
  });

  it('of an unknown agency or without a reference leaves our own stop, and another body only a line in its review', async () => {
    await using laptop = await openSimulated('2026-12-01T17:00:00Z');
    const id = await held(laptop);
    await laptop.moveTo('2026-12-10T17:00:00Z');
    expect(
      await direct(laptop, id, '2027-05-01', '2026-12-10', { agency: 'Sheriff of Nowhere' }),
    ).toMatchObject({ status: 422, body: { code: 'direction-incomplete', stoppedUntil: '2026-12-14' } });
    const second = await direct(laptop, id, '2026-12-20', '2026-12-10', { reference: undefined });
    expect(second).toMatchObject({ status: 422, body: { stoppedUntil: '2026-12-14', dpoTold: true } });
    expect((await get(laptop, `/${id}`)).body).toMatchObject({
      clocks: { customersMayBeToldOn: '2026-12-15' },
      directions: [],
      ownStops: { stops: [{ n: 1, bodies: [{}, { textSha256: second.body.kept }] }] },
    });
  });

  it('that is already past is accepted as history', async () => {
    await using laptop = await openSimulated(start);
    const id = await held(laptop);
    expect((await direct(laptop, id, '2026-11-20', '2026-11-02')).body).toEqual({ n: 1, state: 'accepted' });
    expect(await toldOn(laptop, id)).toBe('2026-12-05');
    expect((await direct(laptop, id, '2026-12-20', '2026-12-01')).body.errors).toEqual([
      { pointer: '#/writtenOn', detail: 'This is in the future.' },
    ]);
  });

  it('is shortened only as a correction by two officers with the document', async () => {
    await using laptop = await openSimulated(start);
    const id = await held(laptop);
    await direct(laptop, id, '2026-12-20', '2026-11-24');
    const correct = (over = {}) =>
      post(laptop, `/${id}/directions/1/correction`, { until: '2026-12-10', reason: 'Read again.', ...over });
    expect((await correct()).body.code).toBe('document-missing');
    expect((await correct({ documentHash: 'a'.repeat(64) })).body).toEqual({ n: 1, state: 'waiting' });
    expect((await post(laptop, `/${id}/directions/1/confirmation`, {}, ann)).body.code).toBe('same-person');
    expect(await toldOn(laptop, id)).toBe('2026-12-21');
    await post(laptop, `/${id}/directions/1/confirmation`, {}, ben);
    expect(await toldOn(laptop, id)).toBe('2026-12-11');
  });

  it('after the release holds the case again: nothing goes out under the old epoch', async () => {
    await using laptop = await openSimulated(start);
    const id = await held(laptop);
    await tellable(laptop, id);
    await laptop.moveTo('2026-12-05T06:00:00Z');
    expect(await stageOf(laptop, id)).toBe('released');
    expect((await direct(laptop, id, '2026-12-15', '2026-12-05')).body).toEqual({
      n: 1,
      state: 'accepted',
      alreadyTold: 3,
    });
    expect((await get(laptop, `/${id}`)).body).toMatchObject({
      stage: 'held',
      notice: { releasedAt: null },
      directions: [{ n: 1, state: 'accepted', alreadyTold: 3 }],
      clocks: { customersMayBeToldOn: '2026-12-16' },
    });
    await lift(laptop, id, 1, '2026-12-05');
    await confirmLift(laptop, id, 1);
    await laptop.advance('PT1M');
    // The days of our own stop stand.
    expect([await stageOf(laptop, id), await toldOn(laptop, id)]).toEqual(['held', '2026-12-09']);
    await laptop.moveTo('2026-12-09T06:00:00Z');
    // Released again; all three had been told before the direction, so nothing is left to do.
    expect(await stageOf(laptop, id)).toBe('closed');
  });
});

describe('the end of a direction (R-7)', () => {
  it('a lift before the hold’s end lifts the direction, never the hold; telling follows by itself when the hold is past', async () => {
    await using laptop = await openSimulated(start);
    const id = await held(laptop);
    await tellable(laptop, id);
    await direct(laptop, id, '2026-12-15', '2026-11-24');
    expect(await lift(laptop, id, 1, '2026-11-24')).toMatchObject({
      status: 202,
      body: { n: 1, state: 'waiting' },
    });
    expect(await toldOn(laptop, id)).toBe('2026-12-16');
    expect((await confirmLift(laptop, id, 1, ann)).body).toMatchObject({ code: 'same-person' });
    expect((await confirmLift(laptop, id, 1)).body).toEqual({ n: 1, state: 'accepted' });
    expect(await toldOn(laptop, id)).toBe('2026-12-05');
    await laptop.moveTo('2026-12-05T05:04:00Z');
    expect(await stageOf(laptop, id)).toBe('held');
    await laptop.moveTo('2026-12-05T05:06:00Z');
    expect(await stageOf(laptop, id)).toBe('released');
  });

  it('a lift after the hold’s end allows telling at once', async () => {
    await using laptop = await openSimulated(start);
    const id = await held(laptop);
    await tellable(laptop, id);
    await direct(laptop, id, '2026-12-20', '2026-11-24');
    await laptop.moveTo('2026-12-10T17:00:00Z');
    await lift(laptop, id, 1, '2026-12-10');
    expect(await stageOf(laptop, id)).toBe('held');
    await confirmLift(laptop, id, 1);
    await laptop.advance('PT1S');
    expect(await stageOf(laptop, id)).toBe('released');
  });

  it('a lapse without an all-clear waits for a review: ‘wait’ holds on, ‘release’ lets go, both by another officer', async () => {
    await using laptop = await openSimulated(start);
    const id = await held(laptop);
    await tellable(laptop, id);
    await direct(laptop, id, '2026-12-10', '2026-11-24');
    expect((await review(laptop, id, 'release')).body.code).toBe('direction-in-force');
    await laptop.moveTo('2026-12-16T17:00:00Z');
    expect(await stageOf(laptop, id)).toBe('held');
    expect(await lettersAbout(laptop, id, officers)).toEqual([
      '2026-11-24 A report is ready',
      '2026-12-03 Please ask the agency',
      '2026-12-10 Please ask the agency',
      '2026-12-11 A review is needed',
    ]);
    expect(await lettersAbout(laptop, id, dpo)).toEqual([
      ...['11', '12', '13', '14'].map((day) => `2026-12-${day} A review is needed`),
      '2026-12-15 A review is overdue',
      '2026-12-16 A review is overdue',
    ]);

    expect((await review(laptop, id, 'wait', ann)).body.code).toBe('same-person');
    expect((await review(laptop, id, 'wait')).body).toEqual({
      decision: 'wait',
      reviewOwed: true,
      until: '2026-12-23',
    });
    await laptop.moveTo('2026-12-22T17:00:00Z');
    expect([await stageOf(laptop, id), (await lettersAbout(laptop, id, dpo)).length]).toEqual(['held', 12]);
    expect((await review(laptop, id, 'release', cho)).body).toEqual({
      decision: 'release',
      reviewOwed: false,
    });
    await laptop.advance('PT1S');
    expect(await stageOf(laptop, id)).toBe('released');
  });

  it('longer than any execution lives: extensions over 400 days, found on waking, released by the last all-clear', async () => {
    await using laptop = await openSimulated(start);
    const id = await held(laptop);
    await tellable(laptop, id);
    await direct(laptop, id, '2026-12-20', '2026-11-24');
    const answer = await direct(laptop, id, '2028-01-10', '2026-11-24');
    expect(answer.body).toMatchObject({ until: '2027-11-24', waitsForSecondOfficer: '2028-01-10' });
    await post(laptop, `/${id}/directions/2/confirmation`, {}, ben);
    await laptop.moveTo('2027-12-30T17:00:00Z');
    expect(await stageOf(laptop, id)).toBe('held');
    // The first one has ended and waits for its review: the agency lifts both (law of stopping 4, 5).
    await lift(laptop, id, [1, 2], '2027-12-30');
    await confirmLift(laptop, id, 1);
    await laptop.advance('PT1S');
    expect(await stageOf(laptop, id)).toBe('released');
    const runs = (await laptop.call('GET', '/local/executions')).body.filter((run: { name: string }) =>
      run.name.startsWith(id),
    );
    expect(runs.map((run: { status: string }) => run.status)).not.toContain('FAILED');
  });
});
