import type { Item } from '#functions/adapters/dynamodb-table.ts';

const withSets = (_: string, value: unknown): unknown =>
  value instanceof Set ? { set: [...value].sort() } : value;

/** Equal values are one value with one small number, so that a state is a short text. */
export class Numbered<T> {
  readonly #numbers = new Map<string, number>();
  readonly #known = new WeakMap<object, number>();
  readonly #values: T[] = [];

  numberOf(value: T): number {
    const isObject = typeof value === 'object' && value !== null;
    const known = isObject ? this.#known.get(value) : undefined;
    if (known !== undefined) return known;
    const text = JSON.stringify(value, withSets) ?? '';
    const number = this.#numbers.get(text) ?? this.#values.push(value) - 1;
    this.#numbers.set(text, number);
    if (isObject) this.#known.set(value, number);
    return number;
  }

  at(number: number): T {
    return this.#values[number] as T;
  }
}

/** What a reader looks at of an item: two that differ elsewhere are the same to it. */
export type View = (item: Item) => Item;

/** Of the case item, by name; the item itself for all others. */
export const views = {
  /** Commands read everything but the claims. */
  case: ({ claims: _, ...rest }) => rest,
  /** Claims look at the fence alone. */
  fence: ({ pk, sk, stage, epoch, urgent, restoreOwed, claims }) => ({
    ...{ pk, sk, stage, epoch },
    ...(urgent === undefined ? {} : { urgent }),
    ...(restoreOwed === undefined ? {} : { restoreOwed }),
    ...(claims === undefined ? {} : { claims }),
  }),
  /** A sender commits nothing: it reads what the case is now, not how it became so. */
  sender: ({ pk, sk, id, kind, stage, state, releaseFloor }) => ({
    ...{ pk, sk, id, kind, stage, state, releaseFloor, revision: 0, history: [], hash: '', runs: {} },
  }),
} as const satisfies Record<string, View>;

export type ViewName = keyof typeof views;
