import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stageOf } from '#domain/breach/breach.ts';
import { breachNextStep } from '#domain/breach/clocks.ts';
import { decide } from '#domain/breach/decider.ts';
import { breaches } from '#domain/breach/noun.ts';
import { askerOf, countsFrom } from '#domain/breach/receipts.ts';
import { marginFor } from '#domain/calendar/clocks-apart.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { Refusal } from '#domain/case/refusal.ts';
import {
  type BreachStore,
  breachStores,
  does,
  factsIn,
  opened,
  stopBreachStores,
  storeInMemory,
} from '#test/support/breach/breach-places.ts';
import { type FloorStep, floorHistories } from '#test/support/breach/floor-histories.ts';
import { ann, ben, cho, determine, held, noon, type Typed } from '#test/support/domain/breach.ts';
import { met, runs } from '#test/support/runs.ts';

stopBreachStores();

const hour = 3_600_000;
const afterFiling = (filedAt: string): number => Math.ceil((Date.parse(filedAt) + 168 * hour) / 1000);
const textOf = (seconds: number | undefined): string | undefined =>
  seconds === undefined ? undefined : instantText(seconds * 1000);

const histories = runs(30, 1000);
const read = (store: BreachStore, id: string) => store.cases.read(breaches, id);
type Stored = Awaited<ReturnType<typeof read>>;

/** @returns false when a rule refused it */
const tries = async (store: BreachStore, id: string, command: Typed): Promise<boolean> =>
  does(store, id, command).then(
    () => true,
    (fault) => {
      // What the store’s own conditions refuse comes as Busy: no honest history meets that.
      expect([fault instanceof Refusal, fault.name]).toEqual([true, expect.not.stringMatching(/^Busy$/)]);
      return false;
    },
  );

const step = async (store: BreachStore, id: string, { command, hoursOn }: FloorStep): Promise<Typed> => {
  store.clock.advance(hoursOn * hour);
  const said = command(instantText(store.clock.now()));
  await tries(store, id, said);
  return said;
};

/** What must be true of every floor after a command, whoever gave it. */
const look = (
  before: Stored,
  said: Typed,
  { state, floors = {}, releaseFloor }: Stored,
  now: number,
): number => {
  let lowered = 0;
  for (const receipt of state.receipts) {
    const { n, filedAt, withdrawnAt } = receipt;
    const [was, is] = [before.floors?.[n], floors[n]];
    if (is === undefined) throw new Error(`receipt ${n} has no floor`);
    expect(is.at).toBeGreaterThanOrEqual(afterFiling(filedAt));
    expect(is.askedBy).toBe(withdrawnAt === undefined ? askerOf(receipt) : undefined);
    if (withdrawnAt === undefined) expect(is.at).toBeLessThanOrEqual(afterFiling(countsFrom(receipt)));
    if (was === undefined) expect(is.at).toBeGreaterThanOrEqual(Math.ceil((now + 144 * hour) / 1000));
    if (was !== undefined && is.at < was.at) {
      lowered += 1;
      expect(said).toMatchObject({ type: 'confirm-receipt', n });
      expect([was.askedBy, is.at]).toEqual([expect.any(String), afterFiling(filedAt)]);
      expect('by' in said && said.by).not.toBe(was.askedBy);
    }
  }
  const { lawEnforcementToldAt, customersMayBeToldAt } = state.hold;
  expect(releaseFloor === undefined).toBe(
    state.receipts.every(({ withdrawnAt }) => withdrawnAt !== undefined),
  );
  if (lawEnforcementToldAt !== undefined)
    expect(releaseFloor).toBeLessThanOrEqual(afterFiling(lawEnforcementToldAt));
  if (customersMayBeToldAt !== undefined)
    expect((releaseFloor as number) * 1000).toBeLessThanOrEqual(Date.parse(customersMayBeToldAt));
  return lowered;
};

const lets = (store: BreachStore, id: string): Promise<string> =>
  store.releases
    .release(breaches, id, 'machine:release-breach', (seen) =>
      decide(seen.state, { type: 'release' }, { ...factsIn(store), releaseFloor: textOf(seen.releaseFloor) }),
    )
    .then(({ state }) => stageOf(state));

/** A check for the release, whatever the domain says: it writes floors that are missing. */
const checks = (store: BreachStore, id: string): Promise<unknown> =>
  store.releases
    .release(breaches, id, 'machine:lies', () => [{ type: 'breach-released' }])
    .catch((fault) => expect(fault.name).toBe('HoldNotOver'));

/** Whatever waits can be confirmed by another, and what was told of is let go on its day. */
const ends = async (store: BreachStore, id: string, officers: readonly string[]): Promise<boolean> => {
  for (const receipt of (await read(store, id)).state.receipts) {
    const asker = receipt.withdrawnAt === undefined ? askerOf(receipt) : undefined;
    if (asker === undefined) continue;
    const by = officers.find((one) => one !== asker) as string;
    expect(await tries(store, id, { type: 'confirm-receipt', n: receipt.n, by })).toBe(true);
  }
  const { state, releaseFloor } = await read(store, id);
  const { customersMayBeToldAt: from } = state.hold;
  if (from === undefined) return false;
  const next = breachNextStep(state, instantText(store.clock.now()), textOf(releaseFloor));
  if (next.nextStep === 'wait') {
    store.clock.set(next.until);
    expect(Date.parse(next.until)).toBe(Date.parse(from) + marginFor);
  }
  expect(await lets(store, id)).toBe('released');
  return true;
};

const started = async (store: BreachStore): Promise<string> => {
  store.clock.set(noon('2026-11-24'));
  return opened(store, determine(noon('2026-11-24')));
};

describe('any history of receipts (R-2)', () => {
  it.each([{ officers: [ann, ben] }, { officers: [ann, ben, cho] }])(
    'is never stuck, no floor is too late or earlier than two agreed: $officers',
    async ({ officers }) => {
      const store = storeInMemory();
      let [lowered, released] = [0, 0];
      await fc.assert(
        fc.asyncProperty(floorHistories(...officers), async (history) => {
          const id = await started(store);
          let before = await read(store, id);
          for (const one of history) {
            const said = await step(store, id, one);
            const after = await read(store, id);
            lowered += look(before, said, after, store.clock.now());
            before = after;
          }
          released += Number(await ends(store, id, officers));
        }),
        { numRuns: histories },
      );
      met(lowered, 20);
      met(released, 20);
    },
    120_000,
  );

  it('has the same floors in both stores, and in one that had none', async () => {
    const stores = await Promise.all(breachStores.map(({ open }) => open()));
    await fc.assert(
      fc.asyncProperty(floorHistories(ann, ben, cho), async (history) => {
        const ends = [];
        for (const store of stores) {
          const id = await started(store);
          for (const one of history) await step(store, id, one);
          const both = async () => [await store.fence(id, 'floors'), await store.fence(id, 'releaseFloor')];
          ends.push(await both());
          await store.forgetFloors(id);
          await checks(store, id);
          ends.push(await both());
        }
        for (const end of ends) expect(end).toEqual(ends[0]);
      }),
      { numRuns: 30 },
    );
  }, 300_000);

  it('a wait is always for the future, and for the later of the hold and the floor', () => {
    const { state } = held();
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2026-11-20'), max: new Date('2026-12-20'), noInvalidDate: true }),
        fc.date({ min: new Date('2026-11-20'), max: new Date('2026-12-20'), noInvalidDate: true }),
        (now, floor) => {
          const next = breachNextStep(state, now.toISOString(), floor.toISOString());
          const until =
            Math.max(Date.parse(state.hold.customersMayBeToldAt as string), floor.getTime()) + marginFor;
          expect(next.nextStep).toBe(now.getTime() < Math.ceil(until / 1000) * 1000 ? 'wait' : 'release');
          if (next.nextStep === 'wait') {
            expect(Date.parse(next.until)).toBe(Math.ceil(until / 1000) * 1000);
            expect(Date.parse(next.until)).toBeGreaterThan(now.getTime());
          }
        },
      ),
    );
  });
});
