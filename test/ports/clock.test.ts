import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { civilDay, instantText } from '#domain/calendar/instants.ts';
import { todayIn } from '#ports/clock.ts';

const zones = ['America/Denver', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Chatham', 'UTC'];

describe('today', () => {
  it('is the day of the moment and the zone asked, whatever was asked before', () => {
    const midnight = Date.parse('2026-11-24T07:00:00Z');
    const near = fc.tuple(fc.integer({ min: -90_000, max: 90_000 }), fc.integer({ min: -24, max: 24 }));
    fc.assert(
      fc.property(fc.array(fc.tuple(near, fc.constantFrom(...zones)), { maxLength: 8 }), (asked) => {
        for (const [[ms, hours], zone] of asked) {
          const now = midnight + ms + hours * 3_600_000;
          expect(todayIn({ now: () => now }, zone)).toBe(civilDay(instantText(now), zone));
        }
      }),
    );
  });
});
