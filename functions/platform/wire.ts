import type { Ports } from '#ports/index.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** How a port is made, and of which settings. */
interface Source<T> {
  readonly settings: readonly string[];
  /** Each asks for those it names. */
  readonly of: (settings: never) => T;
}

type Sources<P> = { readonly [K in keyof P]: Source<P[K]> };

/** A use case that still has to be told in which world it acts. */
export interface Wired<U> {
  /** Names of the settings that it cannot do without. */
  readonly settings: readonly string[];
  /** Made once per environment. @throws when a setting is missing: nothing is done then */
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

/** @throws when a setting is missing: the function fails closed */
export const settingsIn = (
  environment: Environment,
  names: readonly string[],
): Readonly<Record<string, string>> => {
  const missing = names.filter((name) => !environment[name]);
  if (missing.length > 0) throw new Error(`missing in the environment: ${missing.join(', ')}`);
  return environment as Readonly<Record<string, string>>;
};

/**
 * A use case with the sources of its ports (adapters/sources.ts): one that is missing does not compile, nor one that it does
 * not ask for. They are named because types are gone when it runs, and a bundle holds only what is named.
 */
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

/** What Lambda calls, in the world of its process, whose ports are made at its start; `in` is the same in another world. */
export const entry = <H extends (...given: never[]) => unknown>({ settings, in: make }: Wired<H>) => {
  const within = oncePer(make);
  if (process.env.AWS_LAMBDA_FUNCTION_NAME) within(process.env);
  const handler = ((...given) => within(process.env)(...given)) as H;
  return Object.assign(handler, { in: within, settings });
};
