import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '#domain/breach/decider.ts';
import { movesFloors } from '#domain/breach/floor-commands.ts';
import { breaches } from '#domain/breach/noun.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { Refusal } from '#domain/case/refusal.ts';
import { changesOwn } from '#functions/adapters/floors.ts';
import type { StoredCase } from '#ports/cases.ts';
import { factsIn, opened, storeInMemory } from '#test/support/breach/breach-places.ts';
import { ann, asShown, determine, noon } from '#test/support/domain/breach.ts';
import { command } from '#test/support/domain/officer-scripts.ts';
import { met, runs } from '#test/support/runs.ts';

const hour = 3_600_000;
const step = fc.record({ said: command, hoursOn: fc.constantFrom(0, 1, 30) });

describe('commands that move a breach’s floors (decision 0084)', () => {
  it('are all of those after which the store writes floors or `within`', async () => {
    const moved = new Set<string>();
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), async (script) => {
        const store = storeInMemory();
        const id = await opened(store, determine(noon('2026-11-24')));
        for (const { said, hoursOn } of script) {
          store.clock.advance(hoursOn * hour);
          const before = await store.cases.read(breaches, id);
          const act = asShown(before.state, said(instantText(store.clock.now())) as never);
          const officer = 'by' in act ? act.by : ann;
          await store.cases
            .change(breaches, id, `officer:${officer}`, ({ state }) => decide(state, act, factsIn(store)))
            .catch((fault) => expect(fault).toBeInstanceOf(Refusal));
          const after = await store.cases.read(breaches, id);
          if (!changesOwn(before as StoredCase, after as StoredCase)) continue;
          moved.add(act.type);
          expect(movesFloors[act.type], act.type).toBe(true);
        }
      }),
      { numRuns: runs(200, 2000) },
    );
    met(moved.size, 4);
  });
});
