import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BreachCommand } from '#domain/breach/commands.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { isAfter, isBefore } from '#domain/calendar/times.ts';
import { Refusal } from '#domain/case/refusal.ts';
import { ann, BreachLife, determine, noon, receipt, type Typed } from '#test/support/domain/breach.ts';
import { command } from '#test/support/domain/officer-scripts.ts';
import { met, runs } from '#test/support/runs.ts';

const step = fc.record({
  command,
  hoursOn: fc.integer({ min: 0, max: 72 }),
  closures: fc.constantFrom([], ['2026-11-30', '2026-12-08'], ['2026-12-24']),
});

const tries = (life: BreachLife, said: Typed): void => {
  try {
    life.do(said);
  } catch (fault) {
    expect(fault).toBeInstanceOf(Refusal);
  }
};

/** Whoever would say it, one officer does. */
const alone = (said: BreachCommand): Typed => {
  const asker = 'askedBy' in said ? { askedBy: ann } : {};
  return ('by' in said ? { ...said, ...asker, by: ann } : said) as Typed;
};

const histories = runs(100, 2000);

describe('an earlier date than was shown takes two officers (R-2, R-11, R-28)', () => {
  it('one alone never moves it, nor through a gate that closed and opened', () => {
    let [moved, reopened] = [0, 0];
    fc.assert(
      fc.property(fc.boolean(), fc.array(step, { minLength: 10, maxLength: 40 }), (isTold, script) => {
        const life = new BreachLife(noon('2026-11-24'));
        if (isTold) life.do(determine(life.now), receipt(life.now));
        let [shown, isShut]: [string | undefined, boolean] = [undefined, false];
        for (const { command: typed, hoursOn, closures } of script) {
          life.at(instantText(Date.parse(life.now) + hoursOn * 3_600_000));
          life.closures = closures;
          tries(life, alone(typed(life.now)));
          const { customersMayBeToldAt: from } = life.state.hold;
          if (from === undefined) isShut = shown !== undefined;
          if (from === undefined) continue;
          if (shown !== undefined) {
            expect(isBefore(from, shown)).toBe(false);
            if (isAfter(from, shown)) moved += 1;
            if (isShut) reopened += 1;
          }
          [shown, isShut] = [from, false];
        }
      }),
      { numRuns: histories },
    );
    met(moved, histories / 20);
    met(reopened, 1);
  }, 300_000);
});
