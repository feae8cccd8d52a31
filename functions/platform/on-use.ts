/*
 * Code that is a part of its function's bundle by itself, and is read at the first call that needs it (decision 0068). What fails to load is
 * tried again at the next call.
 */

const kept = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let loaded: T | undefined;
  return async () => {
    loaded ??= await load();
    return loaded;
  };
};

/** A use case that `load` imports. */
// @__NO_SIDE_EFFECTS__
export const onUse =
  <P, G extends readonly unknown[], R>(load: () => Promise<(ports: P) => (...given: G) => Promise<R>>) =>
  (ports: P): ((...given: G) => Promise<R>) => {
    const useCase = kept(async () => (await load())(ports));
    return async (...given) => (await useCase())(...given);
  };

type Made<F> = F extends (ports: infer P) => (...given: infer G) => Promise<infer R>
  ? (ports: P) => (...given: G) => Promise<R>
  : never;

/** Use cases of one module, by name. */
// @__NO_SIDE_EFFECTS__
export const partOf =
  <M>(load: () => Promise<M>) =>
  <N extends keyof M>(name: N): Made<M[N]> =>
    onUse(async () => (await load())[name] as never) as Made<M[N]>;

type Calls<T> = { readonly [K in keyof T]: (...given: never[]) => Promise<unknown> };

/** Several calls that `load` imports and makes at once. @param names all of them */
export const allOnUse = <T extends Calls<T>>(
  names: Readonly<Record<keyof T, true>>,
  load: () => Promise<T>,
): T => {
  const all = kept(load);
  const calls = (Object.keys(names) as (keyof T)[]).map((name) => [
    name,
    async (...given: never[]) => (await all())[name](...given),
  ]);
  return Object.fromEntries(calls) as T;
};
