import { prefix, shortName } from '#infra/local/names.ts';
import type { States } from './asl.ts';
import { Execution } from './execution.ts';
import type { Functions } from './functions.ts';
import type { World } from './world.ts';

interface Started {
  readonly stateMachineArn: string;
  readonly name: string;
  readonly input: string;
}

/** Stages have accounts, a laptop has none. */
const tailOf = (arn: string): string => arn.slice(arn.indexOf(':execution:'));

const refused = (name: string): Error =>
  Object.assign(new Error(name), { name, $metadata: { httpStatusCode: 400 } });

/** A name stays taken for 90 days after its execution ended. */
export class Machines {
  functions: Functions | undefined;
  readonly inputs = new Set<string>();
  readonly #world: World;
  readonly #all = new Map<string, Execution>();
  readonly #mostSkew: number;
  #definitions: ReadonlyMap<string, States>;

  constructor(world: World, definitions: ReadonlyMap<string, States>, mostSkew = 300_000) {
    [this.#world, this.#definitions, this.#mostSkew] = [world, definitions, mostSkew];
  }

  /** Executions that are under way keep their definition. */
  deploy(definitions: ReadonlyMap<string, States>): void {
    this.#definitions = definitions;
  }

  start({ stateMachineArn, name, input }: Started): object {
    const machine = shortName(stateMachineArn);
    const definition = this.#definitions.get(machine);
    if (definition === undefined || this.functions === undefined) throw refused('StateMachineDoesNotExist');
    const arn = `arn:aws:states:us-east-1::execution:${prefix}-${machine}:${name}`;
    const known = this.#all.get(tailOf(arn));
    if (known !== undefined) {
      if (known.status === 'RUNNING' && known.input === input) return { executionArn: arn };
      throw refused('ExecutionAlreadyExists');
    }
    const { functions, inputs } = this;
    inputs.add(input);
    const execution = new Execution(
      { world: this.#world, functions, inputs },
      machine,
      name,
      input,
      definition,
      this.#mostSkew,
    );
    this.#all.set(tailOf(arn), execution);
    this.#world.count(`machine ${machine}`);
    const soon = this.#world.takes(30 + this.#world.rng(`engine ${machine}`) * 100);
    this.#world.in(soon, () => execution.begin());
    return { executionArn: arn };
  }

  describe({ executionArn: arn }: { readonly executionArn: string }): object {
    const execution = this.#all.get(tailOf(arn));
    if (execution === undefined) throw refused('ExecutionDoesNotExist');
    return { status: execution.status };
  }

  redrive(which: 'failed' | 'all'): void {
    for (const execution of this.#all.values())
      if (execution.status === 'FAILED' || (which === 'all' && execution.status === 'SUCCEEDED'))
        execution.redrive();
  }

  all(): readonly Execution[] {
    return [...this.#all.values()];
  }
}
