/**
 * The named settings of a function, read once when it starts.
 * @throws when one is missing: the function fails closed before it does anything
 */
export const environment = <N extends string>(...names: readonly N[]): Record<N, string> => {
  const missing = names.filter((name) => !process.env[name]);
  if (missing.length > 0) throw new Error(`missing in the environment: ${missing.join(', ')}`);
  return Object.fromEntries(names.map((name) => [name, process.env[name]])) as Record<N, string>;
};
