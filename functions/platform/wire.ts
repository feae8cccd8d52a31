import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Ports } from '#ports/index.ts';

/** What a deployment gives: texts of `process.env`, and the parts of `settings.json`. */
export interface Environment {
  readonly GROUPS_CLAIM?: string | undefined;
  readonly CONSOLE_SECRET?: string | undefined;
  readonly [name: string]: unknown;
}

interface Source<T> {
  readonly settings: readonly string[];
  readonly of: (settings: never) => T;
}

type Sources<P> = { readonly [K in keyof P]: Source<P[K]> };

export interface Wired<U> {
  readonly settings: readonly string[];
  /** Cached per environment. @throws when a setting is missing */
  readonly in: (environment: Environment) => U;
}

const oncePer = <U>(make: (environment: Environment) => U) => {
  const made = new WeakMap<Environment, U>();
  return (environment: Environment): U => {
    const known = made.get(environment) ?? make(environment);
    made.set(environment, known);
    return known;
  };
};

/** Fails closed. @throws when a setting is missing */
export const settingsIn = (environment: Environment, names: readonly string[]): Environment => {
  const missing = names.filter((name) => !environment[name]);
  if (missing.length > 0) throw new Error(`missing in the settings: ${missing.join(', ')}`);
  return environment;
};

let deployed: Environment | undefined;

/** Read once: `settings.json` is beside the code, so a version of a function and its settings are one (decision 0086). A test has no such folder. */
const here = (): Environment => {
  const { LAMBDA_TASK_ROOT: folder } = process.env;
  if (folder === undefined) return process.env;
  deployed ??= { ...process.env, ...JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8')) };
  return deployed as Environment;
};

/** A missing or extra port does not compile. A bundle holds only the sources that its entry names. */
// @__NO_SIDE_EFFECTS__
export const wire = <
  P extends Partial<{ readonly [K in keyof Ports]: Partial<Ports[K]> }>,
  U,
  S extends Sources<NoInfer<P>>,
>(
  useCase: (ports: P) => U,
  sources: S & { readonly [K in Exclude<keyof S, keyof P>]: never },
): Wired<U> => {
  const named = Object.entries<Source<unknown>>(sources);
  const settings = [...new Set(named.flatMap(([, source]) => source.settings))];
  return {
    settings,
    in: oncePer((environment) => {
      const given = settingsIn(environment, settings);
      return useCase(
        Object.fromEntries(named.map(([name, source]) => [name, source.of(given as never)])) as P,
      );
    }),
  };
};

/** With ports made at cold start; `in` is the same in another environment. */
export const entry = <H extends (...given: never[]) => unknown>({ settings, in: make }: Wired<H>) => {
  const within = oncePer(make);
  if (process.env.AWS_LAMBDA_FUNCTION_NAME) within(here());
  const handler = ((...given) => within(here())(...given)) as H;
  return Object.assign(handler, { in: within, settings });
};
