/** `undefined`: there is no datapoint. */
export type Arithmetic = number | undefined;

const operations: Readonly<Record<string, (a: number, b: number) => number>> = {
  '>=': (a, b) => Number(a >= b),
  '<=': (a, b) => Number(a <= b),
  '==': (a, b) => Number(a === b),
  '!=': (a, b) => Number(a !== b),
  '>': (a, b) => Number(a > b),
  '<': (a, b) => Number(a < b),
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
};

/** From the one that binds least. */
const levels = [
  ['>=', '<=', '==', '!=', '>', '<'],
  ['+', '-'],
  ['*', '/'],
];

/**
 * Metric math of CloudWatch for one period: numbers, ids, arithmetic, comparisons (1 or 0) and `IF`. Where a datapoint is missing the
 * result is missing. @throws for anything else, so that a new function is decided about here
 */
export const evaluate = (expression: string, known: Readonly<Record<string, Arithmetic>>): Arithmetic => {
  const tokens = expression.match(/[A-Za-z_]\w*|\d+(?:\.\d+)?|[<>=!]=|[^\s]/g) ?? [];
  let next = 0;
  const take = (expected?: string): string => {
    const token = tokens[next] ?? 'its end';
    next += 1;
    if (expected !== undefined && token !== expected)
      throw new Error(`${expression}: ${token} where ${expected} belongs`);
    return token;
  };
  const choice = (): Arithmetic => {
    take('(');
    const condition = level(0);
    take(',');
    const then = level(0);
    take(',');
    const otherwise = level(0);
    take(')');
    if (condition === undefined) return undefined;
    return condition === 0 ? otherwise : then;
  };
  const single = (): Arithmetic => {
    const token = take();
    if (token === '(') {
      const value = level(0);
      take(')');
      return value;
    }
    if (/^\d/.test(token)) return Number(token);
    if (token === 'IF') return choice();
    if (!Object.hasOwn(known, token)) throw new Error(`${expression}: not simulated: ${token}`);
    return known[token];
  };
  const level = (n: number): Arithmetic => {
    const signs = levels[n];
    if (signs === undefined) return single();
    let value = level(n + 1);
    while (signs.includes(tokens[next] ?? '')) {
      const operation = operations[take()];
      const other = level(n + 1);
      value = value === undefined || other === undefined ? undefined : operation?.(value, other);
    }
    return value;
  };
  const value = level(0);
  if (next !== tokens.length) throw new Error(`${expression}: ${tokens[next]} after its end`);
  return value;
};
