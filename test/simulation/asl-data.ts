export type Data = Readonly<Record<string, unknown>>;

/** The value at `$.last.until`. @throws for a path that the simulation does not know, and for one that leads nowhere */
export const valueAt = (path: string, data: Data): unknown => {
  if (path === '$') return data;
  if (!/^\$(\.\w+)+$/.test(path)) throw new UnknownAsl(`the path ${path}`);
  let value: unknown = data;
  for (const name of path.slice(2).split('.')) {
    if (typeof value !== 'object' || value === null || !(name in value))
      throw Object.assign(new Error(`${path} leads nowhere`), { name: 'States.Runtime' });
    value = (value as Data)[name];
  }
  return value;
};

/** `item`: the value of a Map's item, `$$.Map.Item.Value`. */
export const filled = (template: Data, data: Data, item?: unknown): Data =>
  Object.fromEntries(
    Object.entries(template).map(([name, value]) => {
      if (typeof value === 'object' && value !== null) return [name, filled(value as Data, data, item)];
      if (!name.endsWith('.$')) return [name, value];
      const path = String(value);
      return [name.slice(0, -2), path === '$$.Map.Item.Value' ? item : valueAt(path, data)];
    }),
  );

/** `ResultPath`: absent, the result is everything; null, it is dropped. */
export const placed = (data: Data, path: string | null | undefined, result: unknown): Data => {
  if (path === null) return data;
  if (path === undefined || path === '$') return result as Data;
  const [, name = ''] = /^\$\.(\w+)$/.exec(path) ?? [];
  if (name === '') throw new UnknownAsl(`the path ${path}`);
  return { ...data, [name]: result };
};

/** A definition that this interpreter does not know: it never guesses. */
export class UnknownAsl extends Error {
  override readonly name = 'UnknownAsl';
}
