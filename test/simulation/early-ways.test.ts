import { expect, it } from 'vitest';
import { after, afterAll, earlyWays, excused, resume, stop } from '#test/support/breach/early-ways.ts';

it.each(earlyWays)(
  '$way: the checker finds no stop ended but by the law, and customers stay barred',
  async ({ acts, at }) => {
    const { wrong, barred } = await after(acts, at);
    expect({ wrong, barred }).toEqual({ wrong: [], barred: expect.any(String) });
  },
);

it.each(['false-alarm', 'state-law-only', 'recipient-authorized'])(
  'within 64.2011 %s excuses no report: the checker finds no release (R-4)',
  async (reasonCode) => {
    const acts = excused({ within2011: 'unclear', reasonCode });
    const { wrong, types } = await after(acts, '2027-03-01T18:00:00.000Z', false);
    expect([wrong, types.includes('breach-released')]).toEqual([[], false]);
  },
);

const key = { key: 'ann-1-0123456789abcdef' };
const first = stop('2026-12-01T15:00:00.000Z', 'ann', 'By mistake.', key);
const resumed = resume('2026-12-01T15:10:00.000Z', 'ann', ['pause-1']);

it.each([
  {
    way: 'the same press again',
    acts: [first, resumed, stop('2026-12-01T15:20:00.000Z', 'ann', 'By mistake.', key)],
    barred: 'pause-2 is open',
  },
  {
    way: 'another officer’s press',
    acts: [first, stop('2026-12-01T15:05:00.000Z', 'ben', 'The FBI called.'), resumed],
    barred: 'pause-2 is open',
  },
  {
    way: 'an end by its author alone, after the business day',
    acts: [first, resume('2026-12-04T15:00:00.000Z', 'ann', ['pause-1'])],
    barred: 'pause-1 is open',
  },
])(
  '$way: the checker finds that notices stay stopped (law of stopping 3 and 7)',
  async ({ acts, barred }) => {
    const { wrong, barred: because } = await after(acts, afterAll);
    expect({ wrong, barred: because }).toEqual({ wrong: [], barred });
  },
);
