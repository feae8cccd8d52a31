import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '#domain/breach/decider.ts';
import type { BreachEvent } from '#domain/breach/events.ts';
import { breaches } from '#domain/breach/noun.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { canonicalJson } from '#domain/case/canonical-json.ts';
import { Refusal } from '#domain/case/refusal.ts';
import { caseKey } from '#functions/adapters/dynamodb-case-item.ts';
import { dynamodbCases } from '#functions/adapters/dynamodb-cases.ts';
import { type Condition, type Key, tableOn } from '#functions/adapters/dynamodb-table.ts';
import { MemoryTable } from '#functions/adapters/memory/table.ts';
import { type BreachStore, does, factsIn, lies, opened } from '#test/support/breach/breach-places.ts';
import { floorHistories } from '#test/support/breach/floor-histories.ts';
import { ann, asShown, ben, cho, determine, noon, receipt, text } from '#test/support/domain/breach.ts';
import { hazardsOf } from '#test/support/hazards.ts';
import { testClock } from '#test/support/memory.ts';
import { met, runs } from '#test/support/runs.ts';

const own = ['floors', 'releaseFloor', 'within'] as const;
const [start, hour] = [noon('2026-11-24'), 3_600_000];

/** `updates`: which of the store's own attributes each update names, in its change or its condition. */
const notingTable = () => {
  const [table, updates] = [new MemoryTable(), [] as (readonly string[])[]];
  const { update } = table;
  table.update = async (key: Key, change: string, condition: Condition) => {
    updates.push(own.filter((name) => new RegExp(`#${name}\\b`).test(`${change} ${condition.if}`)));
    return update.call(table, key, change, condition);
  };
  return Object.assign(table, { updates });
};

const determined = async () => {
  const [clock, table] = [testClock(start), notingTable()];
  const store = { clock, cases: dynamodbCases(table, hazardsOf(clock)) } as BreachStore;
  const id = await opened(store, determine(start));
  const stored = async (): Promise<string> => {
    const { floors, releaseFloor, within } = (await table.get(caseKey(id))) ?? {};
    return canonicalJson({ floors, releaseFloor, within });
  };
  table.updates.length = 0;
  return { store, table, id, stored };
};

describe('the store’s own attributes of a breach', () => {
  it.each<{ what: string; event: BreachEvent }>([
    { what: 'a note', event: { type: 'note-added', textSha256: text } },
    { what: 'a look at names', event: { type: 'person-revealed', on: '2026-11-24' } },
    { what: 'a prepared report', event: { type: 'report-prepared' } },
    { what: 'our own stop', event: { type: 'own-stop-ended', n: 1, by: ben } },
  ])('are not named by the commit of $what, with or without floors', async ({ event }) => {
    const { store, table, id } = await determined();
    await lies(store, id, [event]);
    await does(store, id, receipt(start));
    await lies(store, id, [event]);
    expect(table.updates).toEqual([[], ['floors', 'releaseFloor', 'within'], []]);
  });

  it('of an item from before are not written by an ordinary commit', async () => {
    const { store, table, id, stored } = await determined();
    await does(store, id, receipt(start));
    await table.update(caseKey(id), 'REMOVE #floors, #releaseFloor, #within', {
      if: 'attribute_exists(#pk)',
    });
    table.updates.length = 0;
    await lies(store, id, [{ type: 'report-prepared' }]);
    expect([table.updates, await stored()]).toEqual([[[]], '{}']);
    expect((await store.cases.read(breaches, id)).revision).toBe(4);
  });

  it('are named by a commit exactly when it changes them, or confirms a receipt', async () => {
    let ordinary = 0;
    await fc.assert(
      fc.asyncProperty(floorHistories(ann, ben, cho), async (history) => {
        const { store, table, id, stored } = await determined();
        for (const { command, hoursOn } of history) {
          store.clock.advance(hoursOn * hour);
          const before = await stored();
          const said = command(instantText(store.clock.now()));
          table.updates.length = 0;
          await store.cases
            .change(breaches, id, `officer:${'by' in said ? said.by : ann}`, ({ state }) =>
              decide(state, asShown(state, said), factsIn(store)),
            )
            .catch((fault) => expect(fault).toBeInstanceOf(Refusal));
          const isNamed = table.updates.some((names) => names.length > 0);
          const mayName = before !== (await stored()) || said.type === 'confirm-receipt';
          if (isNamed) expect(mayName, said.type).toBe(true);
          if (before !== (await stored())) expect(isNamed, said.type).toBe(true);
          ordinary += Number(table.updates.length > 0 && !isNamed);
        }
      }),
      { numRuns: runs(20, 300) },
    );
    met(ordinary, 0);
  });

  it('that a role may not write make the store unavailable: an officer reads that, and tries again', async () => {
    const refused = Object.assign(new Error('explicit deny'), { name: 'AccessDeniedException' });
    const client = { send: async () => Promise.reject(refused) } as never;
    const update = tableOn(client, 'cases', { sleep: async () => {} }).update;
    await expect(
      update(caseKey('BRE-1'), 'SET #floors = :floors', { if: '#revision = :seen', values: {} }),
    ).rejects.toMatchObject({ category: 'later', code: 'unavailable', cause: refused });
  });
});
