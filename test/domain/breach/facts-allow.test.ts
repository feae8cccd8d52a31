import { describe, expect, it } from 'vitest';
import type { Breach } from '#domain/breach/breach.ts';
import { sendableLetters } from '#domain/breach/customer-notice.ts';
import { evolve } from '#domain/breach/evolve.ts';
import { factsAllow } from '#domain/breach/facts-allow.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { type Instant, millisecondsOf } from '#domain/calendar/times.ts';
import { midnight, noon } from '#test/support/domain/breach.ts';
import { released } from '#test/support/domain/notice.ts';
import { breachLines } from '#test/support/stored-breaches.ts';

/** The hold of a filing on November 24. */
const over = midnight('2026-12-05');
const floor = noon('2026-12-01');
const minutes = (at: Instant, n: number): Instant => instantText(millisecondsOf(at) + n * 60_000);

describe('what the facts of a breach allow (P38, R-12)', () => {
  const { state } = released();
  const moved = (over: Partial<Breach>): Breach => ({ ...state, ...over });

  it.each([
    { what: 'after the hold', at: over, allows: true },
    { what: 'by a clock that is five minutes behind', at: minutes(over, -5), allows: true },
    { what: 'before the hold', at: minutes(over, -6), allows: false },
  ])('$what: $allows, whatever date is stored', ({ at, allows }) => {
    const shown = { ...state.hold, customersMayBeToldAt: noon('2026-11-25') };
    expect(factsAllow(moved({ hold: shown }), 'released', floor, at)).toBe(allows);
  });

  it('the store’s floor counts, and a release without one is none', () => {
    expect(factsAllow(state, 'released', minutes(over, 60), over)).toBe(false);
    expect(factsAllow(state, 'released', undefined, over)).toBe(false);
  });

  it('an exception needs receipts, and no hold that is over', () => {
    expect(factsAllow(state, 'urgent', floor, noon('2026-11-25'))).toBe(true);
    expect(factsAllow(moved({ receipts: [] }), 'urgent', floor, over)).toBe(false);
  });

  it('without receipts two officers decided that no agency is told', () => {
    expect(factsAllow(moved({ receipts: [] }), 'released', undefined, over)).toBe(false);
  });

  it('every stored history: what could be sent after a commit, its facts allowed', () => {
    let sendable = 0;
    for (const { history } of breachLines) {
      let seen: Breach | undefined;
      for (const { at, events } of history) {
        for (const event of events) seen = evolve(seen, event as never, at);
        for (const { ground } of seen ? sendableLetters(seen) : []) {
          sendable += 1;
          const filed = seen?.hold.lawEnforcementToldAt;
          expect(factsAllow(seen as Breach, ground, filed && at, at)).toBe(true);
        }
      }
    }
    expect(sendable).toBeGreaterThan(10);
  });
});
