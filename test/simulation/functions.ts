import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Outside } from '#functions/adapters/outside.ts';
import { outside } from '#functions/adapters/outside.ts';
import { functions as entries, type FunctionName } from '#infra/functions.ts';
import { environmentFor } from '#infra/local/environment.ts';
import { functionArn } from '#infra/local/names.ts';
import { type Death, Process } from './process.ts';
import type { World } from './world.ts';

export type Environment = Readonly<Record<string | symbol, unknown>>;
type Handle = (event: unknown, context: object) => Promise<unknown>;
interface Entry {
  readonly in: (environment: never) => Handle;
}

const root = join(import.meta.dirname, '../..');
let loaded: Promise<ReadonlyMap<string, Entry>> | undefined;

/** What a call imports when it needs it. */
const parts = (): readonly string[] =>
  globSync('functions/**/*.ts', { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/\bimport\('([^']+)'\)/g)].map(([, path = '']) =>
      path.startsWith('.') ? join(root, dirname(file), path) : path,
    ),
  );

const load = async (): Promise<ReadonlyMap<string, Entry>> => {
  // Ahead: the world's time does not wait for a file to be read.
  await Promise.all([...new Set(parts())].map((path) => import(path)));
  const pairs = Object.entries(entries).map(async ([name, file]): Promise<[string, Entry]> => {
    const { handler } = await import(join(root, file));
    return [name, handler];
  });
  return new Map(await Promise.all(pairs));
};

/** Every entry of infra/functions.ts, imported once. */
export const entriesOfFunctions = (): Promise<ReadonlyMap<string, Entry>> => {
  loaded ??= load();
  return loaded;
};

export const site = 'https://privacy.example.com';

/** Same settings as the laptop, without what changes from day to day. */
const settings = (generation: number, over: Environment): Environment => {
  const nowhere = 'https://nowhere.invalid';
  const environment = environmentFor({
    ...{
      site,
      dynamodb: nowhere,
      ses: nowhere,
      stepFunctions: nowhere,
      lambda: nowhere,
      kms: nowhere,
      s3: nowhere,
    },
    issuer: nowhere,
  });
  return {
    ...environment,
    ...(generation === 1 ? {} : { TABLE_NAME: `${environment.TABLE_NAME}-${generation}` }),
    CONSOLE_SECRET: 'a secret of the console',
    statements: {
      security: { contact: 'mailto:security@example.com', endsOn: '2099-01-01' },
      notSelling: { attestedOn: '2026-01-15' },
    },
    ...over,
  };
};

/** Nothing began. */
export const tooManyRequests = (): Error =>
  Object.assign(new Error('no instance'), { name: 'Lambda.TooManyRequestsException' });

export type Outcome =
  | { readonly came: 'answer'; readonly value: unknown }
  | { readonly came: 'error'; readonly error: Error }
  | { readonly came: 'nothing'; readonly death: Death };

export interface Invocation {
  readonly function: string;
  /** The name of the process. */
  readonly name: string;
  readonly event: unknown;
  readonly state?: string;
}

/** As Lambda has it: one call at a time, its memory kept for the next. */
interface Instance {
  readonly handle: Handle;
  process: Process;
  idleSince: number;
}

const idleAtMost = 90 * 60_000;

/** Minutes, where it is not one (workflows/patience.ts, infra/stacks). */
const minutesOf: Readonly<Partial<Record<FunctionName, number>>> = {
  ...{ 'freeze-list': 15, 'send-notice': 5, 'ask-notice': 5, 'accept-direction': 5 },
  ...{ 'account-for-everyone': 5, 'close-breach': 5, reconcile: 5, 'watch-cases': 2 },
  'take-in-restrictions': 5,
  'push-instructions': 5,
  'pack-records': 15,
};

export class Functions {
  readonly logs: string[] = [];
  readonly #world: World;
  readonly #outside: (at: () => Process) => Outside;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #mostSkew: number;
  readonly #idle = new Map<string, Instance[]>();
  readonly #over: Environment;
  #settings: Environment;
  #serial = 0;
  /** Reserved concurrency 0: nothing begins, what is at work goes on. */
  isPaused = false;

  constructor(
    world: World,
    known: ReadonlyMap<string, Entry>,
    outsideFor: (at: () => Process) => Outside,
    mostSkew = 300_000,
    over: Environment = {},
  ) {
    [this.#world, this.#entries, this.#outside, this.#mostSkew] = [world, known, outsideFor, mostSkew];
    [this.#over, this.#settings] = [over, settings(1, over)];
  }

  /** From now on new instances, on the table of this generation. */
  redeploy(generation: number): void {
    this.#settings = settings(generation, this.#over);
    this.#idle.clear();
  }

  /** @returns what the caller hears, which is not all that happened */
  invoke(invocation: Invocation, lifeMs = (minutesOf[invocation.function as FunctionName] ?? 1) * 60_000) {
    const world = this.#world;
    if (this.isPaused) return Promise.resolve<Outcome>({ came: 'error', error: tooManyRequests() });
    world.count(`function ${invocation.function}`);
    const process = new Process(
      ...([world.seed, invocation.name, this.#mostSkew, invocation.state, invocation.function] as const),
    );
    const instance = this.#instance(invocation.function, process);
    const endsAt = world.now + lifeMs;
    world.begins(process);
    const context = this.#context(invocation.function, () => endsAt - world.now);
    return new Promise<Outcome>((done) => {
      const stopClock = world.in(lifeMs, () => process.die('Sandbox.Timedout'));
      process.onDeath = (death) => {
        process.lastFault = world.now;
        world.ends(process);
        stopClock();
        world.say(process.name, `dead: ${death}`);
        world.count(`death ${death}`);
        done({ came: 'nothing', death });
      };
      const finish = (outcome: Outcome): void => {
        if (process.isDead) return;
        process.isDead = true;
        world.ends(process);
        stopClock();
        instance.idleSince = world.now;
        this.#idle.get(invocation.function)?.push(instance);
        done(outcome);
      };
      world.current = process;
      instance.handle(invocation.event, context).then(
        (value) => finish({ came: 'answer', value }),
        (error) => finish({ came: 'error', error }),
      );
    });
  }

  #instance(name: string, process: Process): Instance {
    const idle = this.#idle.get(name) ?? [];
    this.#idle.set(name, idle);
    const warm = idle.pop();
    if (warm !== undefined && this.#world.now - warm.idleSince < idleAtMost) {
      warm.process = process;
      return warm;
    }
    const entry = this.#entries.get(name);
    if (entry === undefined) throw new Error(`there is no function ${name}`);
    const instance = { process, idleSince: 0 } as Instance & { handle: Handle };
    const environment = { ...this.#settings, [outside]: this.#outside(() => instance.process) };
    instance.handle = entry.in(environment as never);
    return instance;
  }

  #context(name: string, left: () => number): object {
    this.#serial += 1;
    return {
      functionName: name,
      invokedFunctionArn: functionArn(name),
      awsRequestId: `00000000-0000-4000-8000-${String(this.#serial).padStart(12, '0')}`,
      getRemainingTimeInMillis: () => Math.max(0, left()),
    };
  }
}
