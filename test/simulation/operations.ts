import { current } from './asl.ts';
import type { Functions } from './functions.ts';
import type { Machines } from './machines.ts';
import type { Services } from './outside.ts';
import type { Operation } from './plan.ts';
import type { World } from './world.ts';

/** What engineers do to the system, as infra/RUNBOOK.md and infra/DEPLOY.md say. */
export class Operations {
  readonly #world: World;
  readonly #services: Services;
  readonly #machines: Machines;
  readonly #functions: Functions;
  #generation = 1;

  constructor(world: World, services: Services, machines: Machines, functions: Functions) {
    [this.#world, this.#services, this.#machines, this.#functions] = [world, services, machines, functions];
  }

  plan(operations: readonly Operation[]): void {
    for (const one of operations) this.#world.in(one.at - this.#world.now, () => void this.#carryOut(one));
  }

  async #carryOut(one: Operation): Promise<void> {
    this.#world.say('engineer', one.do);
    this.#world.count(one.do);
    if (one.do === 'redrive') return this.#machines.redrive(one.which);
    if (one.do === 'deploy') {
      this.#machines.deploy(current);
      return this.#functions.redeploy(this.#generation);
    }
    return this.#restore(one);
  }

  async #restore(_: Operation): Promise<void> {
    this.#generation += 1;
    this.#services.history.length;
  }
}
