import { describe, expect, it } from 'vitest';
import {
  ann,
  ben,
  clocksOf,
  determined,
  get,
  held,
  post,
  receipt,
  releasedAt,
  stageOf,
  toldOn,
} from '#test/support/breach/breach-life.ts';
import { openLaptop } from '#test/support/laptop.ts';
import { openSimulated } from '#test/support/simulated.ts';
import { approve, repeated, tellable } from '#test/support/tellable.ts';

const start = '2026-11-24T17:00:00Z';

describe('the hold (47 CFR 64.2011(b)(1), P38)', () => {
  it('all receipts on 2026-11-24: customers may be told from 2026-12-05, and not a second sooner', async () => {
    await using laptop = await openSimulated(start);
    const id = await determined(laptop);
    await tellable(laptop, id);
    expect(await clocksOf(laptop, id)).toMatchObject({
      lawEnforcementDueOn: '2026-12-04',
      lawEnforcementToldAt: null,
      holdEndsOn: null,
      customersMayBeToldOn: null,
      customersMayBeToldAt: null,
    });
    await receipt(laptop, id, '2026-11-24T11:00:00-05:00', { agency: 'USSS' });
    expect(await toldOn(laptop, id)).toBeNull();
    expect((await receipt(laptop, id, '2026-11-24T12:00:00-05:00', { agency: 'FBI' })).body).toEqual({
      n: 2,
      countsFrom: '2026-11-24T17:00:00.000Z',
      state: 'accepted',
    });

    const { explanation, ...clocks } = await clocksOf(laptop, id);
    expect(clocks).toEqual({
      lawEnforcementDueOn: '2026-12-04',
      lawEnforcementToldAt: '2026-11-24T17:00:00.000Z',
      holdEndsOn: '2026-12-04',
      customersMayBeToldOn: '2026-12-05',
      customersMayBeToldAt: '2026-12-05T05:00:00.000Z',
    });
    expect(explanation).toContain('Thursday, November 26, 2026 did not count: Thanksgiving Day.');
    expect(explanation).toContain('Saturday, November 28, 2026 did not count: Saturday.');
    expect(explanation).toContain('Friday, December 4, 2026 counted as full business day 7.');

    expect((await laptop.moveTo('2026-12-05T05:04:59Z')).status).toBe(200);
    expect(await stageOf(laptop, id)).toBe('held');
    await laptop.moveTo('2026-12-05T05:05:02Z');
    expect(await stageOf(laptop, id)).toBe('released');
    expect(((await releasedAt(laptop, id)) as string) >= '2026-12-05T05:05:00.000Z').toBe(true);

    const runs = (await laptop.call('GET', '/local/executions')).body.filter((run: { name: string }) =>
      run.name.startsWith(`${id}-breach-`),
    );
    expect(runs.map((run: { states: string[] }) => run.states.at(-1))).toContain('Released');
    expect(
      runs.reduce((sum: number, run: { transitions: number }) => sum + run.transitions, 0),
    ).toBeLessThanOrEqual(14);
  });

  it('filed 2026-11-24T23:30-07:00: in New York it is the 25th, so from 2026-12-08', async () => {
    await using laptop = await openSimulated('2026-11-25T07:00:00Z');
    const id = await determined(laptop);
    await receipt(laptop, id, '2026-11-24T23:30-07:00');
    expect(await toldOn(laptop, id)).toBe('2026-12-08');
  });

  it('a setting never lowers the rule: only two officers bring a breach under policy-2018 (R-3, R-4)', async () => {
    await using laptop = await openSimulated(start);
    const id = await held(laptop, { within2011: 'no' });
    await tellable(laptop, id);
    expect((await get(laptop, `/${id}`)).body).toMatchObject({
      ruleset: 'fcc-2007',
      clocks: { customersMayBeToldOn: '2026-12-05' },
    });
    expect((await post(laptop, `/${id}/determination/confirmation`, {}, ann)).body.code).toBe('same-person');
    expect((await post(laptop, `/${id}/determination/confirmation`, {}, ben)).status).toBe(200);
    expect((await get(laptop, `/${id}`)).body).toMatchObject({
      ruleset: 'policy-2018',
      clocks: { customersMayBeToldOn: '2026-12-02', customersMayBeToldAt: '2026-12-02T05:00:00.000Z' },
    });
    await laptop.moveTo('2026-12-02T05:04:00Z');
    expect(await stageOf(laptop, id)).toBe('held');
    await laptop.moveTo('2026-12-02T05:06:00Z');
    expect(await stageOf(laptop, id)).toBe('released');
  });

  it('a receipt corrected to a later time moves the date at once; to an earlier one only with the document and a second officer (R-2)', async () => {
    await using laptop = await openSimulated('2026-11-25T17:00:00Z');
    const id = await determined(laptop);
    await tellable(laptop, id);
    await receipt(laptop, id, '2026-11-24T20:00:00Z');
    expect(await toldOn(laptop, id)).toBe('2026-12-05');
    const correct = (filedAt: string, over = {}) =>
      post(laptop, `/${id}/law-enforcement-receipts/1/correction`, {
        filedAt,
        reason: 'Read again.',
        ...over,
      });
    await correct('2026-11-25T16:00:00Z');
    expect(await toldOn(laptop, id)).toBe('2026-12-08');
    expect((await correct('2026-11-24T17:00:00Z')).body).toMatchObject({
      status: 422,
      code: 'document-missing',
    });
    expect((await correct('2026-11-24T17:00:00Z', { confirmationHash: 'a'.repeat(64) })).body).toMatchObject({
      n: 1,
      state: 'waiting',
    });
    expect(await toldOn(laptop, id)).toBe('2026-12-08');
    const confirm = (who: string) => post(laptop, `/${id}/law-enforcement-receipts/1/confirmation`, {}, who);
    expect((await confirm(ann)).body.code).toBe('same-person');
    expect((await confirm(ben)).body).toEqual({
      n: 1,
      countsFrom: '2026-11-24T17:00:00.000Z',
      state: 'accepted',
    });
    // The date moved earlier: another run waits for it, the old one ends silently.
    await laptop.moveTo('2026-12-05T05:05:02Z');
    expect(await stageOf(laptop, id)).toBe('released');
    await laptop.advance('P10D');
    expect(
      (await get(laptop, `/${id}`)).body.timeline.filter(({ events }: { events: string[] }) =>
        events.includes('breach-released'),
      ),
    ).toHaveLength(1);
  });

  it('a receipt recorded late counts from its recording until a second officer confirms it; withdrawn, it closes the gate (R-2)', async () => {
    await using laptop = await openSimulated('2026-12-01T17:00:00Z');
    const id = await determined(laptop, { determinedAt: '2026-11-24T17:00:00Z' });
    expect((await receipt(laptop, id, '2026-11-24T17:00:00Z')).body).toMatchObject({
      countsFrom: expect.stringMatching(/^2026-12-01T17:00/),
      state: 'waiting',
    });
    expect(await toldOn(laptop, id)).toBe('2026-12-11');
    await post(laptop, `/${id}/law-enforcement-receipts/1/confirmation`, {}, ben);
    expect(await toldOn(laptop, id)).toBe('2026-12-05');
    expect(
      (await post(laptop, `/${id}/law-enforcement-receipts/1/withdrawal`, { reason: 'Of another case.' }))
        .body,
    ).toEqual({ n: 1, state: 'withdrawn' });
    await laptop.moveTo('2026-12-20T17:00:00Z');
    expect((await get(laptop, `/${id}`)).body).toMatchObject({
      stage: 'held',
      clocks: { customersMayBeToldOn: null },
    });
  });

  it('a closure added in mid-hold moves the date later at the next look; taken off again it never moves back (R-28)', async () => {
    await using laptop = await openLaptop('2026-12-15T17:00:00Z');
    const id = await held(laptop);
    await tellable(laptop, id);
    expect(await toldOn(laptop, id)).toBe('2026-12-25');
    const restartWith = async (closures: string) => {
      await laptop.kill();
      process.env.EXTRA_CLOSURES = closures;
      try {
        await laptop.restart();
      } finally {
        delete process.env.EXTRA_CLOSURES;
      }
    };
    await restartWith('2026-12-24');
    expect(await clocksOf(laptop, id)).toMatchObject({
      customersMayBeToldOn: '2026-12-29',
      lawEnforcementDueOn: '2026-12-24',
    });
    await restartWith('');
    expect(await toldOn(laptop, id)).toBe('2026-12-29');
    await laptop.moveTo('2026-12-29T05:04:00Z');
    expect(await stageOf(laptop, id)).toBe('held');
    await laptop.moveTo('2026-12-29T05:06:00Z');
    expect(await stageOf(laptop, id)).toBe('released');
  });

  it('a case closed by two officers says why and is never released; one to be told without a report has no hold (R-4)', async () => {
    await using laptop = await openSimulated(start);
    const no = { reportToLawEnforcement: false, reasonCode: 'no-cpni' };
    const closed = await determined(laptop, { ...no, within2011: 'no', tellCustomers: false });
    const notReported = await determined(laptop, { ...no, within2011: 'no' });
    await tellable(laptop, notReported);
    expect([await stageOf(laptop, closed), await stageOf(laptop, notReported)]).toEqual(['held', 'held']);
    const stages = [];
    for (const id of [closed, notReported])
      stages.push((await post(laptop, `/${id}/determination/confirmation`, {}, ben)).body.stage);
    expect(stages).toEqual(['closed', 'notice-without-report']);
    // The letter said that law enforcement was told; without that sentence it needs a new approval.
    await laptop.advance('PT1M');
    expect(await stageOf(laptop, notReported)).toBe('notice-without-report');
    await approve(laptop, notReported, await repeated(laptop, notReported));
    await laptop.advance('PT1M');
    expect([await stageOf(laptop, closed), await stageOf(laptop, notReported)]).toEqual([
      'closed',
      'released',
    ]);
    // Told, accounted for, and closed by itself.
    await laptop.advance('P30D');
    expect([await stageOf(laptop, closed), await stageOf(laptop, notReported)]).toEqual(['closed', 'closed']);
  });
});
