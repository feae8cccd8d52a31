import { describe, expect, it } from 'vitest';
import {
  type Act,
  after,
  afterAll,
  asked,
  both,
  confirms,
  earlyWays,
  excused,
  lift,
  resume,
  review,
  stop,
} from '#test/support/breach/early-ways.ts';

describe('no way by which customers would be told early goes through the doors (law of stopping)', () => {
  it.each(earlyWays)('$way', async ({ acts, at }) => {
    const { wrong, isReleased } = await after(acts, at);
    expect({ wrong, isReleased }).toEqual({ wrong: [], isReleased: false });
  });

  it.each([
    { within2011: 'yes', reasonCode: 'false-alarm' },
    { within2011: 'unclear', reasonCode: 'state-law-only' },
  ])(
    'nobody is told at once within 64.2011, whatever excuses the report: $within2011, $reasonCode (R-4)',
    async (said) => {
      const { wrong, isReleased } = await after(excused(said), '2027-03-01T18:00:00.000Z', false);
      expect({ wrong, isReleased }).toEqual({ wrong: [], isReleased: false });
    },
  );

  it('what the law allows goes through: each direction lifted or reviewed, each body explained', async () => {
    const acts: readonly Act[] = [
      ...both,
      ['2026-11-27T15:00:00.000Z', 'ben', 'lifts', lift(['direction-2'])],
      confirms('2026-11-27T16:00:00.000Z', 'cho', 'lifts/{n}/confirmation', { n: 1 }),
      ['2026-12-11T18:00:00.000Z', 'ben', 'release-review', review(['direction-1'], asked())],
    ];
    const { wrong, isReleased } = await after(acts, afterAll);
    expect({ wrong, isReleased }).toEqual({ wrong: [], isReleased: true });
  });
});

describe('a pause ends by who may, and only where it is named (law of stopping 3 and 7)', () => {
  it('the same key again after a resume stops again', async () => {
    const { types } = await after(
      [
        stop('2026-12-01T15:00:00.000Z', 'ann', 'Odd.', { key: 'ann-1-0123456789abcdef' }),
        resume('2026-12-01T15:10:00.000Z', 'ann', ['pause-1']),
        stop('2026-12-01T15:20:00.000Z', 'ann', 'Odd.', { key: 'ann-1-0123456789abcdef' }),
      ],
      afterAll,
    );
    expect(types.filter((type) => type === 'notice-paused')).toHaveLength(2);
    expect(types.lastIndexOf('notice-paused')).toBeGreaterThan(types.lastIndexOf('notice-resumed'));
  });

  it('a second officer’s stop is recorded, and the first one’s resume leaves it', async () => {
    const { types, wrong, barred } = await after(
      [
        stop('2026-12-01T15:00:00.000Z', 'ann', 'By mistake.'),
        stop('2026-12-01T15:05:00.000Z', 'ben', 'The FBI called.'),
        resume('2026-12-01T15:10:00.000Z', 'ann', ['pause-1']),
      ],
      afterAll,
    );
    expect(types.filter((type) => type === 'notice-paused')).toHaveLength(2);
    expect({ wrong, barred }).toEqual({ wrong: [], barred: 'pause-2 is open' });
  });

  it('its author alone ends it no more after a business day', async () => {
    const { types } = await after(
      [
        stop('2026-12-01T15:00:00.000Z', 'ann', 'Odd.'),
        resume('2026-12-04T15:00:00.000Z', 'ann', ['pause-1']),
      ],
      afterAll,
    );
    expect(types).not.toContain('notice-resumed');
  });
});
