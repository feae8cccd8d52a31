import { describe, expect, it } from 'vitest';
import {
  confirmLift,
  determined,
  direct,
  dpo,
  get,
  held,
  lettersAbout,
  lift,
  officers,
  receipt,
  review,
  stageOf,
} from '#test/support/breach/breach-life.ts';
import { openLaptop } from '#test/support/laptop.ts';
import { openSimulated } from '#test/support/simulated.ts';
import { tellable } from '#test/support/tellable.ts';

const start = '2026-11-24T17:00:00Z';

describe('the clocks of a breach', () => {
  it('law enforcement is due in 7 business days: reminders after 2 and 5, overdue on the day after, then daily (1.2)', async () => {
    await using laptop = await openSimulated(start);
    const id = await determined(laptop);
    await laptop.moveTo('2026-12-07T18:00:00Z');
    expect(await lettersAbout(laptop, id, officers)).toEqual([
      '2026-11-24 A report is ready',
      '2026-11-27 Report due by Friday, December 4, 2026',
      '2026-12-02 Report due by Friday, December 4, 2026',
    ]);
    expect(await lettersAbout(laptop, id, dpo)).toEqual([
      '2026-12-05 Report overdue',
      '2026-12-06 Report overdue',
      '2026-12-07 Report overdue',
    ]);
    await receipt(laptop, id, '2026-12-07T17:00:00Z');
    await laptop.moveTo('2026-12-12T18:00:00Z');
    expect(await lettersAbout(laptop, id, dpo)).toHaveLength(3);
    const { text } = await get(laptop, `/${id}/report`, { accept: 'text/plain' });
    expect(text).toContain('This filing was due by Friday, December 4, 2026, and it is late.');
  });

  it('who is missing is told after one business day; nobody may act alone (R-13)', async () => {
    await using laptop = await openSimulated(start);
    const id = await held(laptop);
    await direct(laptop, id, '2026-12-18', '2026-11-24');
    await lift(laptop, id, 1, '2026-11-24');
    await laptop.moveTo('2026-11-25T16:55:00Z');
    expect(await lettersAbout(laptop, id, dpo)).toEqual([]);
    await laptop.moveTo('2026-11-25T17:10:00Z');
    expect(await lettersAbout(laptop, id, dpo)).toEqual(['2026-11-25 A second officer is needed']);
    await confirmLift(laptop, id, 1);
    await laptop.advance('P5D');
    expect(await lettersAbout(laptop, id, dpo)).toHaveLength(1);
  });

  it('a lost start, a lost clock and a kill in mid-hold change nothing: what is due comes from the case alone', async () => {
    await using laptop = await openLaptop(start);
    const id = await held(laptop);
    await direct(laptop, id, '2026-12-10', '2026-11-24');
    await laptop.kill();
    await laptop.restart();
    await laptop.moveTo('2026-12-01T17:00:00Z');
    await laptop.faults({ stopExecutions: true, reconcile: 'hourly' });
    await laptop.moveTo('2026-12-11T17:00:00Z');
    expect(await lettersAbout(laptop, id, officers)).toEqual([
      '2026-11-24 A report is ready',
      '2026-12-03 Please ask the agency',
      '2026-12-10 Please ask the agency',
      '2026-12-11 A review is needed',
    ]);
    expect(await stageOf(laptop, id)).toBe('held');
  });

  it('with reconcile off the same letters are written and the same instant releases', async () => {
    await using laptop = await openSimulated(start);
    await laptop.faults({ reconcile: 'off' });
    const id = await held(laptop);
    await tellable(laptop, id);
    await laptop.moveTo('2026-12-05T05:05:02Z');
    expect(await stageOf(laptop, id)).toBe('released');
    expect(await lettersAbout(laptop, id, officers)).toEqual(['2026-11-24 A report is ready']);
  });

  it.each([
    { what: 'a plain one', directions: [], end: 'hold', atMost: 14 },
    { what: 'one with a direction and its review', directions: ['2026-12-10'], end: 'review', atMost: 17 },
    {
      what: 'one with a direction lifted in the hold',
      directions: ['2026-12-10'],
      end: 'early lift',
      atMost: 20,
    },
    {
      what: 'one with a direction lifted after it',
      directions: ['2026-12-10'],
      end: 'late lift',
      atMost: 20,
    },
    {
      what: 'one with a direction, two extensions and a lift',
      directions: ['2026-12-10', '2026-12-18', '2026-12-23'],
      end: 'late lift',
      atMost: 26,
    },
  ])(
    'a breach takes at most 14 transitions, 3 more for each direction and each lift: $what',
    async ({ directions, end, atMost }) => {
      await using laptop = await openSimulated(start);
      await laptop.faults({ reconcile: 'off' });
      const id = await determined(laptop);
      await tellable(laptop, id);
      await laptop.advance('PT1S');
      for (const agency of ['USSS', 'FBI']) {
        await receipt(laptop, id, await laptop.now(), { agency });
        await laptop.advance('PT1S');
      }
      for (const until of directions) {
        await direct(laptop, id, until, '2026-11-24');
        await laptop.advance('PT1S');
      }
      const lifted = async (on: string) => {
        if (directions.length === 0) return;
        const all = directions.map((_, at) => at + 1);
        await lift(laptop, id, all, on);
        await confirmLift(laptop, id, 1);
      };
      if (end === 'early lift') await lifted('2026-11-24');
      await laptop.moveTo('2026-12-07T17:00:00Z');
      if (end === 'late lift') await lifted('2026-12-07');
      if (end === 'review') {
        await laptop.moveTo('2026-12-11T17:00:00Z');
        await review(laptop, id, 'release');
      }
      await laptop.moveTo('2026-12-30T17:00:00Z');
      expect(await stageOf(laptop, id)).toBe('closed');
      const runs: { machine: string; transitions: number; status: string }[] = (
        await laptop.call('GET', '/local/executions')
      ).body;
      const own = runs.filter(({ machine }) => machine === 'breach');
      expect(own.every(({ status }) => status === 'SUCCEEDED')).toBe(true);
      expect(own.reduce((sum, { transitions }) => sum + transitions, 0)).toBeLessThanOrEqual(atMost);
    },
  );
});
