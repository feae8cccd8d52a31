import { byCodeUnit } from '#domain/case/canonical-json.ts';
import type { Condition, Item, Key, Selection, Table } from '../dynamodb-table.ts';
import { tableShape } from '../table-shape.ts';
import { copyOf } from './copy.ts';
import { changeOf, conditionOf, type Given, ValidationException } from './expressions.ts';

/** Items by name; each is never changed, only replaced, so that a copy of the map is a snapshot of the table. */
export type Snapshot = ReadonlyMap<string, Item>;

export const nameOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;

const given = ({ names = {}, values = {} }: Partial<Condition>): Given => ({ names, values });

type Keys = {
  readonly partitionKey: string;
  readonly sortKey: string;
  readonly projected?: readonly string[];
};

const keysOf = (index: string | undefined): Keys => {
  if (index === undefined) return tableShape;
  return (tableShape.indexes as Readonly<Record<string, Keys>>)[index] ?? refuseIndex(index);
};

const refuseIndex = (index: string): never => {
  throw new ValidationException(`The table does not have the specified index: ${index}`);
};

const byText = (a: unknown, b: unknown): number => byCodeUnit(`${a}`, `${b}`);

/**
 * DynamoDB in memory, as the adapters see it: the product's own keys and indexes, conditions judged by their text. One
 * instance is one table, where the fence and the claims of a breach are one item.
 */
export class MemoryTable implements Table {
  #items = new Map<string, Item>();
  /** Per index, items by the value of its partition key; made when first asked for. */
  #partitions = new Map<string, Map<unknown, Map<string, Item>>>();
  readonly #answer: (item: Item) => Item;

  /** Answers are copies, unless the caller hands in another way (a reader of millions that changes none). */
  constructor(answer: (item: Item) => Item = copyOf) {
    this.#answer = answer;
  }

  snapshot(): Snapshot {
    return new Map(this.#items);
  }

  restore(to: Snapshot): void {
    this.#items = new Map(to);
    this.#partitions.clear();
  }

  /** In the order in which they were first written. */
  all(): readonly Item[] {
    return [...this.#items.values()];
  }

  get = async (key: Key): Promise<Item | undefined> => {
    const item = this.#items.get(nameOf(key));
    return item && this.#answer(item);
  };

  getAll = async (keys: readonly Key[]): Promise<readonly Item[]> =>
    keys
      .map((key) => this.#items.get(nameOf(key)))
      .filter((item) => item !== undefined)
      .map(this.#answer);

  put = async (item: Item & Key, condition?: Condition): Promise<boolean> => {
    if (!this.#holds(this.#items.get(nameOf(item)), condition)) return false;
    this.#keep(nameOf(item), copyOf(item));
    return true;
  };

  update = async (key: Key, change: string, condition: Condition): Promise<boolean> => {
    const before = this.#items.get(nameOf(key));
    if (!this.#holds(before, condition)) return false;
    this.#keep(nameOf(key), copyOf(changeOf(change)(before ?? { ...key }, given(condition))));
    return true;
  };

  remove = async (key: Key): Promise<void> => {
    this.#keep(nameOf(key), undefined);
  };

  async *query({ index, where, pageSize: _, ...of }: Selection): AsyncIterable<Item> {
    const keys = keysOf(index);
    const [, name = '', value = ''] = /^#(\w+) = :(\w+)/.exec(where) ?? [];
    const hash = of.names?.[name] ?? name;
    if (hash !== keys.partitionKey)
      throw new ValidationException(`Query condition missed key schema element: ${keys.partitionKey}`);
    const within = [...(this.#partitionsOf(index, keys).get(of.values?.[value])?.values() ?? [])];
    const found = within.filter((item) => this.#holds(item, { if: where, ...of }));
    found.sort(
      (a, b) => byText(a[keys.sortKey], b[keys.sortKey]) || byText(a.pk, b.pk) || byText(a.sk, b.sk),
    );
    yield* index === undefined ? found.map(this.#answer) : found.map((item) => projected(item, keys));
  }

  async *scan(filter: Condition): AsyncIterable<Key> {
    for (const item of this.#items.values())
      if (this.#holds(item, filter)) yield { pk: String(item.pk), sk: String(item.sk) };
  }

  #holds(item: Item | undefined, of?: Condition): boolean {
    return of === undefined || conditionOf(of.if)(item, given(of));
  }

  #keep(name: string, item: Item | undefined): void {
    const before = this.#items.get(name);
    if (item === undefined) this.#items.delete(name);
    else this.#items.set(name, item);
    for (const [index, partitions] of this.#partitions) {
      const { partitionKey, sortKey } = keysOf(index === '' ? undefined : index);
      partitions.get(before?.[partitionKey])?.delete(name);
      if (item?.[partitionKey] === undefined || item[sortKey] === undefined) continue;
      const own = partitions.get(item[partitionKey]) ?? new Map<string, Item>();
      partitions.set(item[partitionKey], own.set(name, item));
    }
  }

  #partitionsOf(index: string | undefined, { partitionKey, sortKey }: Keys) {
    const known = this.#partitions.get(index ?? '');
    if (known !== undefined) return known;
    const made = new Map<unknown, Map<string, Item>>();
    for (const [name, item] of this.#items) {
      if (item[partitionKey] === undefined || item[sortKey] === undefined) continue;
      const own = made.get(item[partitionKey]) ?? new Map<string, Item>();
      made.set(item[partitionKey], own.set(name, item));
    }
    this.#partitions.set(index ?? '', made);
    return made;
  }
}

/** What an index holds of an item. */
const projected = (item: Item, keys: Keys): Item => {
  const names = ['pk', 'sk', keys.partitionKey, keys.sortKey, ...(keys.projected ?? [])];
  return Object.fromEntries(
    names.filter((name) => item[name] !== undefined).map((name) => [name, item[name]]),
  );
};
