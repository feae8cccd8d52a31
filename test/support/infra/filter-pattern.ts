type Json = Readonly<Record<string, unknown>>;

/** `$.record.status`; undefined where it is missing. */
const selected = (line: Json, selector: string): unknown =>
  selector
    .slice(2)
    .split('.')
    .reduce<unknown>((value, name) => (value as Json | undefined)?.[name], line);

const wildcard = (text: string): RegExp =>
  new RegExp(
    `^${text
      .split('*')
      .map((part) => part.replace(/[^\w]/g, '\\$&'))
      .join('.*')}$`,
  );

const compared: Readonly<Record<string, (value: number, wanted: number) => boolean>> = {
  '<': (value, wanted) => value < wanted,
  '<=': (value, wanted) => value <= wanted,
  '>': (value, wanted) => value > wanted,
  '>=': (value, wanted) => value >= wanted,
};

const holds = (value: unknown, sign: string, wanted: string): boolean => {
  const order = compared[sign];
  if (order !== undefined) return typeof value === 'number' && order(value, Number(wanted));
  // The documentation does not say what `!=` makes of a field that is not there: no pattern may need to know.
  if (sign === '!=' && typeof value !== 'string') throw new Error(`!= of a field that is no text: ${wanted}`);
  const text = /^"(.*)"$/.exec(wanted)?.[1];
  const isEqual =
    text === undefined ? value === Number(wanted) : typeof value === 'string' && wildcard(text).test(value);
  return (sign === '=') === isEqual;
};

const jsonOf = (line: string): Json | undefined => {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
};

/**
 * Whether a filter pattern of CloudWatch Logs takes a line. It knows patterns for JSON: `=` and `!=` of quoted texts with `*` or of numbers,
 * `<` and its like of numbers, `&&` before `||`. A line that is not JSON is not taken. @throws for any other pattern
 */
export const takes = (pattern: string, line: string): boolean => {
  const [, expression = ''] = /^\{ (.+) \}$/.exec(pattern) ?? [];
  const json = jsonOf(line);
  const alternatives = expression.split(' || ').map((all) =>
    all.split(' && ').map((condition) => {
      const [, selector, sign, wanted] =
        /^(\$(?:\.\w+)+) (=|!=|<=?|>=?) ("[^"\\|&]*"|\d+)$/.exec(condition) ?? [];
      if (selector === undefined || sign === undefined || wanted === undefined)
        throw new Error(`not simulated: ${pattern}`);
      return (of: Json) => holds(selected(of, selector), sign, wanted);
    }),
  );
  return (
    typeof json === 'object' &&
    json !== null &&
    alternatives.some((all) => all.every((isTrue) => isTrue(json)))
  );
};
