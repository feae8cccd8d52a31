import { afterAll } from 'vitest';
import type { Breach } from '#domain/breach/breach.ts';
import { decide } from '#domain/breach/decider.ts';
import type { BreachEvent } from '#domain/breach/events.ts';
import { breaches } from '#domain/breach/noun.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { chance } from '#functions/adapters/chance.ts';
import { caseKey } from '#functions/adapters/dynamodb-case-item.ts';
import { dynamodbCases } from '#functions/adapters/dynamodb-cases.ts';
import { dynamodbReleases } from '#functions/adapters/dynamodb-releases.ts';
import { memoryCases } from '#functions/adapters/memory/cases.ts';
import { memoryReleases } from '#functions/adapters/memory/releases.ts';
import type { Cases, StoredCase } from '#ports/cases.ts';
import type { Releases } from '#ports/releases.ts';
import { startTable, type TestTable } from '#test/support/adapters/dynalite-table.ts';
import { asShown, BreachLife, noon, type Typed } from '#test/support/domain/breach.ts';
import { hazardsOf } from '#test/support/hazards.ts';
import { type TestClock, testClock } from '#test/support/memory.ts';

export interface BreachStore {
  readonly clock: TestClock;
  readonly cases: Cases;
  readonly releases: Releases;
  /** An attribute of the case item that only the store’s conditions see. */
  readonly fence: (id: string, name: string) => Promise<unknown>;
  /** Makes the item one from before the store kept attributes of its own (decisions 0020, 0078). */
  readonly forgetFloors: (id: string) => Promise<void>;
}

const startAt = noon('2026-11-24');
const tables: TestTable[] = [];

export const stopBreachStores = (): void =>
  afterAll(async () => void (await Promise.all(tables.map((table) => table.stop()))));

export const storeInMemory = (): BreachStore => {
  const [clock, kept] = [testClock(startAt), new Map<string, StoredCase>()];
  return {
    clock,
    cases: memoryCases(hazardsOf(clock), kept),
    releases: memoryReleases(hazardsOf(clock), kept),
    fence: async (id, name) => {
      const { keys, ...stored } = kept.get(id) as StoredCase;
      return { ...keys.fence, ...stored }[name];
    },
    forgetFloors: async (id) => {
      const { floors: _, releaseFloor: __, within: ___, ...stored } = kept.get(id) as StoredCase;
      kept.set(id, stored);
    },
  };
};

/** The store’s own conditions are judged alike in both. */
export const breachStores: readonly { where: string; open: () => Promise<BreachStore> }[] = [
  { where: 'in memory', open: async () => storeInMemory() },
  {
    where: 'in DynamoDB',
    open: async () => {
      const [clock, { table, ...started }] = [testClock(startAt), await startTable()];
      tables.push({ table, ...started });
      return {
        clock,
        cases: dynamodbCases(table, hazardsOf(clock)),
        releases: dynamodbReleases(table, hazardsOf(clock)),
        fence: async (id, name) => (await table.get(caseKey(id)))?.[name],
        forgetFloors: async (id) =>
          void (await table.update(caseKey(id), 'REMOVE #floors, #releaseFloor, #within', {
            if: 'attribute_exists(#pk)',
          })),
      };
    },
  },
];

export const factsIn = ({ clock, cases: { tableGeneration } }: BreachStore) =>
  ({ now: instantText(clock.now()), closures: [], ruleset: 'policy-2018', tableGeneration }) as const;

const whoSays = (command: Typed): string => `officer:${'by' in command ? command.by : 'ann'}`;

export const does = async (store: BreachStore, id: string, ...commands: readonly Typed[]): Promise<void> => {
  for (const command of commands)
    await store.cases.change(breaches, id, whoSays(command), ({ state }) =>
      decide(state, asShown(state, command), factsIn(store)),
    );
};

/** A breach whose list and letter are approved, as these commands leave it. */
export const opened = async (store: BreachStore, ...commands: readonly Typed[]): Promise<string> => {
  const id = chance.caseId('breach');
  const first = new BreachLife(startAt).history.flatMap(({ events }) => events);
  await store.cases.open(breaches, id, 'officer:ann', startAt, first);
  await does(store, id, ...commands);
  return id;
};

/** What a domain that says yes to everything brings about. */
export const lies = (
  store: BreachStore,
  id: string,
  events: readonly BreachEvent[],
  actor = 'officer:ann',
): Promise<string> =>
  store.cases
    .change<Breach, BreachEvent>(breaches, id, actor, () => events)
    .then(
      () => 'committed',
      (fault: Error) => fault.name,
    );
