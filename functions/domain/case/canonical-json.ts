const unrepresentable = (what: string): never => {
  throw new TypeError(`canonical JSON has no ${what}`);
};

/** Order of texts that are no times: keys, references, names. */
export const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const text = (value: string): string =>
  value.isWellFormed() ? JSON.stringify(value) : unrepresentable('lone surrogates');

const list = (values: readonly unknown[]): string => `[${values.map(canonicalJson).join(',')}]`;

const map = (value: object): string => {
  const prototype = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return unrepresentable('class instances');
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members
    .sort(([a], [b]) => byCodeUnit(a, b))
    .map(([name, member]) => `${text(name)}:${canonicalJson(member)}`)
    .join(',')}}`;
};

/**
 * RFC 8785: equal content gives equal text, so its hash seals the content. Drops undefined members.
 * @throws {TypeError} for NaN, Infinity, functions, class instances, lone surrogates
 */
export const canonicalJson = (value: unknown): string => {
  switch (typeof value) {
    case 'string':
      return text(value);
    case 'number':
      return Number.isFinite(value) ? JSON.stringify(value) : unrepresentable(String(value));
    case 'boolean':
      return String(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? list(value) : map(value);
    default:
      return unrepresentable(typeof value);
  }
};
