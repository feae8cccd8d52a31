import { MemoryTable } from '#functions/adapters/memory/table.ts';
import { current } from './asl.ts';
import { ledgerLines } from './checker/ledger-lines.ts';
import type { Functions } from './functions.ts';
import type { Machines } from './machines.ts';
import type { Services } from './outside.ts';
import type { Operation } from './plan.ts';
import type { SimulatedSes } from './ses.ts';
import type { World } from './world.ts';

type Timed = Exclude<Operation, { do: 'restore' }>;
type Snapshot = ReturnType<MemoryTable['snapshot']>;
type Kept = ReturnType<MemoryTable['all']>[number];

const [minute, hour, day] = [60_000, 3_600_000, 86_400_000];

interface System {
  readonly world: World;
  readonly services: Services;
  readonly machines: Machines;
  readonly functions: Functions;
  readonly post: SimulatedSes;
  readonly note: (what: string, facts: object) => void;
}

const isOfSending = ({ sk }: Kept): boolean => /^(PAGE|DEFERRED)#/.test(String(sk));

/** By page of a breach, `BRE-… 1-6`: a sign for the state of each row. */
const statesOf = (items: readonly Kept[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    items.flatMap((item) => {
      const { pk, sk } = item;
      const [what, list, page] = String(sk).split('#');
      if (what !== 'PAGE') return [];
      const { states } = ledgerLines(item) as Kept;
      return [[`${String(pk).split('#')[1]} ${list}-${Number(page)}`, String(states)]];
    }),
  );

/** What engineers do to the system, as infra/RUNBOOK.md and infra/DEPLOY.md say. */
export class Operations {
  readonly #system: System;
  #generation = 1;

  constructor(system: System) {
    this.#system = system;
  }

  plan(operations: readonly Operation[]): void {
    const { world, services, post } = this.#system;
    for (const one of operations) {
      if (one.do !== 'restore') world.in(one.at - world.now, () => this.#carryOut(one));
      else
        post.whenNoticed(one.toNotice, () => {
          const [to, kept] = [world.now, services.table.snapshot()];
          world.in(one.after, () => void this.#restore(to, kept));
        });
    }
  }

  #carryOut(one: Timed): void {
    const { world, machines, functions } = this.#system;
    world.say('engineer', one.do);
    world.count(one.do);
    if (one.do === 'redrive') machines.redrive(one.which);
    else {
      machines.deploy(current);
      functions.redeploy(this.#generation);
    }
  }

  /** "Restoring the table", steps 1 to 4: the rest is the officers' work. */
  async #restore(to: number, kept: Snapshot): Promise<void> {
    const { world, services, functions, note } = this.#system;
    const at = world.now;
    functions.isPaused = true;
    // A restore takes its time, and longer than any function lives.
    await world.sleep(40 * minute);
    const former = services.table;
    services.table = new MemoryTable();
    services.table.restore(kept);
    const copied = world.rng('restore/old table') < 0.5 ? former.all().filter(isOfSending) : [];
    for (const item of copied) await services.table.put(item as never);
    this.#generation += 1;
    functions.redeploy(this.#generation);
    functions.isPaused = false;
    note('restored', {
      at,
      to,
      until: world.now,
      kept: statesOf([...kept.values()]),
      copied: statesOf(copied),
    });
    for (let n = 1; ; n++) {
      const outcome = await functions.invoke({
        ...{
          function: 'reconcile',
          name: `engineer/reconcile ${this.#generation}.${n}`,
          event: { all: true },
        },
      });
      if (outcome.came === 'answer') return;
      await world.sleep(minute);
    }
  }
}

/** DynamoDB deletes what has expired, up to two days later. */
export const startExpiry = (world: World, services: Services): void => {
  const sweep = (): void => {
    for (const item of services.table.all()) {
      const { pk, sk, expiresAt } = item;
      if (typeof expiresAt === 'number' && expiresAt * 1000 < world.now - 2 * hour) {
        services.erased.push({ at: world.now, by: 'expiry', item });
        void services.table.remove({ pk: String(pk), sk: String(sk) });
        world.count('expired items');
      }
    }
    world.in((6 + world.rng('expiry') * 42) * hour, sweep);
  };
  world.in(hour, sweep);
};

const quietDays = 3;

const isWaiting = ({ sk, kind, stage, wakeAt }: Kept): boolean =>
  wakeAt !== undefined ||
  (sk === 'CASE' &&
    ['request', 'complaint', 'breach'].includes(String(kind)) &&
    !['closed', 'withdrawn'].includes(String(stage)));

/**
 * Ends the play when no case was open and no machine at work for some days of the calm: nobody and nothing would begin
 * anything any more. What is stuck keeps its case open, so the play goes on to its end.
 */
export const endWhenQuiet = ({
  world,
  services,
  machines,
}: Pick<System, 'world' | 'services' | 'machines'>): void => {
  let quiet = 0;
  const look = (): void => {
    const isOpen =
      machines.all().some(({ status }) => status === 'RUNNING') || services.table.all().some(isWaiting);
    quiet = isOpen ? 0 : quiet + 1;
    world.isOver = quiet > quietDays;
    world.in(day, look);
  };
  world.in(world.calmAt - world.now, look);
};
