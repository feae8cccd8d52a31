import { byCodeUnit } from '#domain/case/canonical-json.ts';
import type { Item } from '../dynamodb-table.ts';

/*
 * The adapters' own DynamoDB expressions, read and evaluated as the service does: the text that the cloud judges is judged
 * here, so that a mutated text is a mutant too. What no adapter writes is refused, never guessed.
 */

export interface Given {
  readonly names: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
}

type Value = (item: Item | undefined, given: Given) => unknown;
type Path = (given: Given) => readonly string[];

/** What DynamoDB answers to a request that makes no sense. */
export class ValidationException extends Error {
  override readonly name = 'ValidationException';
}

const refuse = (why: string): never => {
  throw new ValidationException(why);
};

const isMissing = (value: unknown): boolean => value === undefined;

const sortedText = (value: unknown): string =>
  JSON.stringify(value, (_, inner) => {
    if (inner instanceof Set) return { set: [...inner].map(String).toSorted(byCodeUnit) };
    if (typeof inner !== 'object' || inner === null || Array.isArray(inner)) return inner;
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)));
  });

const isSame = (a: unknown, b: unknown): boolean =>
  a === b || (typeof a === 'object' && typeof b === 'object' && sortedText(a) === sortedText(b));

const ordered =
  (holds: (a: never, b: never) => boolean) =>
  (a: unknown, b: unknown): boolean =>
    typeof a === typeof b && !isMissing(a) && holds(a as never, b as never);

/** A missing attribute is neither before nor after another value, but it differs from each. */
const comparisons: Readonly<Record<string, (a: unknown, b: unknown) => boolean>> = {
  '=': (a, b) => !isMissing(a) && isSame(a, b),
  '<>': (a, b) => isMissing(a) || isMissing(b) || !isSame(a, b),
  '<': ordered((a, b) => a < b),
  '<=': ordered((a, b) => a <= b),
  '>': ordered((a, b) => a > b),
  '>=': ordered((a, b) => a >= b),
};

const sizeOf = (value: unknown): number | undefined => {
  if (value instanceof Set) return value.size;
  if (typeof value === 'string') return Buffer.byteLength(value);
  if (value instanceof Uint8Array || Array.isArray(value)) return value.length;
  return typeof value === 'object' && value !== null ? Object.keys(value).length : undefined;
};

const contains = (whole: unknown, part: unknown): boolean => {
  if (whole instanceof Set) return whole.has(part);
  if (typeof whole === 'string') return typeof part === 'string' && whole.includes(part);
  return Array.isArray(whole) && whole.some((one) => isSame(one, part));
};

const calls: Readonly<Record<string, (...of: unknown[]) => unknown>> = {
  attribute_exists: (a) => !isMissing(a),
  attribute_not_exists: isMissing,
  begins_with: (a, b) => typeof a === 'string' && a.startsWith(b as string),
  contains,
  size: sizeOf,
  if_not_exists: (a, b) => a ?? b,
  list_append: (a, b) => [...(a as unknown[]), ...(b as unknown[])],
};

const valueAt = (item: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], item);

/** Recursive descent over one expression. */
class Reader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(text: string) {
    this.#tokens = text.match(/[#:]?\w+|<>|<=|>=|\S/g) ?? [];
  }

  isAtEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  next(): string {
    this.#at += 1;
    return this.#tokens[this.#at - 1] ?? refuse('The expression ends too early');
  }

  take(wanted: string): boolean {
    if (this.#tokens[this.#at] !== wanted) return false;
    this.#at += 1;
    return true;
  }

  must(wanted: string): void {
    if (!this.take(wanted)) refuse(`${wanted} expected, found ${this.#tokens[this.#at]}`);
  }

  path(): Path {
    const parts = [this.next()];
    while (this.take('.')) parts.push(this.next());
    if (!parts.every((part) => /^#?\w+$/.test(part))) refuse(`no path: ${parts.join('.')}`);
    return ({ names }) =>
      parts.map((part) => (part.startsWith('#') ? (names[part.slice(1)] ?? part.slice(1)) : part));
  }

  condition(): Value {
    let left = this.#both();
    while (this.take('OR')) {
      const [a, b] = [left, this.#both()];
      left = (item, given) => Boolean(a(item, given)) || Boolean(b(item, given));
    }
    return left;
  }

  #both(): Value {
    let left = this.#negated();
    while (this.take('AND')) {
      const [a, b] = [left, this.#negated()];
      left = (item, given) => Boolean(a(item, given)) && Boolean(b(item, given));
    }
    return left;
  }

  #negated(): Value {
    if (!this.take('NOT')) return this.#compared();
    const inner = this.#negated();
    return (item, given) => !inner(item, given);
  }

  #compared(): Value {
    if (this.take('(')) {
      const inner = this.condition();
      this.must(')');
      return inner;
    }
    const left = this.operand();
    const compare = comparisons[this.#tokens[this.#at] ?? ''];
    if (compare === undefined) return left;
    this.next();
    const right = this.operand();
    return (item, given) => compare(left(item, given), right(item, given));
  }

  operand(): Value {
    const token = this.#tokens[this.#at] ?? '';
    if (token.startsWith(':')) {
      const name = this.next().slice(1);
      return (_, { values }) => values[name] ?? refuse(`no value for :${name}`);
    }
    const call = calls[token];
    if (call === undefined) {
      const path = this.path();
      return (item, given) => valueAt(item, path(given));
    }
    this.next();
    this.must('(');
    const given = [this.operand()];
    while (this.take(',')) given.push(this.operand());
    this.must(')');
    return (item, of) => call(...given.map((one) => one(item, of)));
  }
}

const withPath = (item: Item, [name = '', ...rest]: readonly string[], value: unknown): Item => {
  if (rest.length === 0) return { ...item, [name]: value };
  const inner = item[name];
  if (typeof inner !== 'object' || inner === null)
    refuse('The document path provided in the update expression is invalid for update');
  return { ...item, [name]: withPath(inner as Item, rest, value) };
};

const without = (item: Item, path: readonly string[]): Item => {
  const [name = '', ...rest] = path;
  const { [name]: inner, ...left } = item;
  return rest.length === 0 ? left : { ...left, [name]: without(inner as Item, rest) };
};

const added = (before: unknown, more: unknown): unknown => {
  if (typeof more === 'number') return ((before ?? 0) as number) + more;
  if (more instanceof Set) return new Set([...((before ?? []) as Iterable<unknown>), ...more]);
  return refuse('ADD takes a number or a set');
};

type Step = (before: Item, next: Item, given: Given) => Item;

const stepOf = (clause: string, reader: Reader): Step => {
  const path = reader.path();
  if (clause === 'REMOVE') return (_, next, given) => without(next, path(given));
  if (clause === 'SET') reader.must('=');
  else if (clause !== 'ADD') refuse(`no clause: ${clause}`);
  const value = reader.operand();
  // Every value is read from the item as it was before the update.
  return clause === 'SET'
    ? (before, next, given) => withPath(next, path(given), value(before, given))
    : (before, next, given) =>
        withPath(next, path(given), added(valueAt(before, path(given)), value(before, given)));
};

const remembered = <T>(make: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    const found = known.get(text) ?? make(text);
    known.set(text, found);
    return found;
  };
};

/** Whether an item meets a condition, a filter or a key condition. @throws {ValidationException} */
export const conditionOf = remembered((text): ((item: Item | undefined, given: Given) => boolean) => {
  const reader = new Reader(text);
  const holds = reader.condition();
  if (!reader.isAtEnd()) refuse(`read to the end: ${text}`);
  return (item, given) => Boolean(holds(item, given));
});

/** The item after an update expression. @throws {ValidationException} */
export const changeOf = remembered((text): ((item: Item, given: Given) => Item) => {
  const reader = new Reader(text);
  const steps: Step[] = [];
  while (!reader.isAtEnd()) {
    const clause = reader.next();
    do steps.push(stepOf(clause, reader));
    while (reader.take(','));
  }
  return (item, given) => steps.reduce((next, step) => step(item, next, given), item);
});
