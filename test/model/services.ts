import { Unavailable } from '#domain/case/errors.ts';
import { caseKey } from '#functions/adapters/dynamodb-case-item.ts';
import type { Item, Key, Selection, Table } from '#functions/adapters/dynamodb-table.ts';
import { MemoryTable, nameOf } from '#functions/adapters/memory/table.ts';
import { caseId } from '#test/support/notice/freeze.ts';
import { Numbered, type View, type ViewName, views } from './items.ts';
import type { Call, Reply, Surroundings } from './life.ts';

const { pk } = caseKey(caseId);
/** Of the breach; nothing else changes while a shape is explored. */
const isShared = (key: Key): boolean => key.pk === pk && /^(CASE$|PAGE#|DEFERRED#)/.test(key.sk);

/** What a call did: its reply, and the item that it changed. */
export interface Effect {
  readonly reply: Reply;
  /** Names the reply. */
  readonly mark: string;
  readonly changed?: { readonly slot: number; readonly item: number };
}

/** DynamoDB, as one process meets it: each call of a shared item is a point where processes interleave. */
export const tableOf = ({ call }: Pick<Surroundings, 'call'>, view: ViewName): Table => ({
  get: async (key) => (isShared(key) ? ((await call('get', key, view)) as Item) : undefined),
  getAll: async () => [],
  put: (item, condition) => call('put', item, condition) as Promise<boolean>,
  update: (key, change, condition) => call('update', key, change, condition) as Promise<boolean>,
  remove: async () => {},
  async *query(selection) {
    // Of other cases there are none.
    if (selection.index === undefined) yield* (await call('query', selection)) as readonly Item[];
  },
  async *scan() {},
});

const lost: Reply = { value: new Unavailable('The case store'), isFault: true };

/** The shared items, each in its slot: the case first, then the pages, then what waits for a page. */
export class Services {
  readonly items = new Numbered<Item | undefined>();
  readonly #table = new MemoryTable((item) => item);
  readonly #slots: readonly string[];
  readonly #pages: readonly number[];
  readonly #effects = new WeakMap<Call, Map<string, Effect>>();
  readonly #seen = new Map<View, WeakMap<Item, Item>>();

  constructor(pages: number) {
    this.items.numberOf(undefined);
    const places = (what: string) =>
      Array.from({ length: pages }, (_, page) => `${pk} ${what}#1#${String(page).padStart(7, '0')}`);
    this.#slots = [nameOf(caseKey(caseId)), ...places('PAGE'), ...places('DEFERRED')];
    this.#pages = Array.from({ length: pages }, (_, page) => page + 1);
  }

  /** Numbers of the items in the table, by slot. */
  read(table: MemoryTable): readonly number[] {
    const found = table.snapshot();
    return this.#slots.map((name) => this.items.numberOf(found.get(name)));
  }

  /** The real conditional update, read or query. Played once per call and items. */
  async perform(call: Call, items: readonly number[]): Promise<Effect> {
    const known = this.known(call, items);
    if (known !== undefined) return known;
    const effect = await this.#play(call, items);
    const effects = this.#effects.get(call) ?? new Map<string, Effect>();
    this.#effects.set(call, effects.set(this.#looksAt(call, items), effect));
    return effect;
  }

  known(call: Call, items: readonly number[]): Effect | undefined {
    return this.#effects.get(call)?.get(this.#looksAt(call, items));
  }

  /** Other things that its caller may be told, or that may not have been done. */
  async lostReplies(call: Call, effect: Effect, items: readonly number[]): Promise<readonly Effect[]> {
    if (call.name !== 'put' && call.name !== 'update') return [];
    const notDone = { reply: lost, mark: 'the request is lost' };
    if (effect.changed === undefined) return [notDone];
    const { slot, item } = effect.changed;
    const again = await this.perform(call, items.with(slot, item));
    const { changed } = effect;
    return [
      notDone,
      { reply: lost, mark: 'the reply is lost', changed },
      ...(again.mark === effect.mark ? [] : [{ ...again, changed: again.changed ?? changed }]),
    ];
  }

  #slotOf(call: Call): number {
    const slot = this.#slots.indexOf(nameOf(call.args[0] as Key));
    if (slot < 0) throw new Error(`No slot for ${nameOf(call.args[0] as Key)}.`);
    return slot;
  }

  #looksAt(call: Call, items: readonly number[]): string {
    if (call.name === 'query') return this.#pages.map((slot) => items[slot]).join();
    return String(items[this.#slotOf(call)]);
  }

  async #play(call: Call, items: readonly number[]): Promise<Effect> {
    const table = this.#table;
    table.restore(
      new Map(
        items.flatMap((number, slot) => {
          const item = this.items.at(number);
          return item === undefined ? [] : [[this.#slots[slot] as string, item] as const];
        }),
      ),
    );
    const [first, ...rest] = call.args as [never, never, never];
    switch (call.name) {
      case 'get':
        return this.#got(this.items.at(items[this.#slotOf(call)] ?? 0), rest[0]);
      case 'query': {
        const value: Item[] = [];
        for await (const item of table.query(first as Selection)) value.push(item);
        return { reply: { value }, mark: `pages ${this.#looksAt(call, items)}` };
      }
      case 'put':
      case 'update': {
        const write = async () =>
          call.name === 'put' ? table.put(first, rest[0]) : table.update(first, ...rest);
        const reply = await write().then(
          (value): Reply => ({ value }),
          (value): Reply => ({ value, isFault: true }),
        );
        const mark = reply.isFault ? (reply.value as Error).name : String(reply.value);
        const slot = this.#slotOf(call);
        const item = this.items.numberOf(table.snapshot().get(this.#slots[slot] as string));
        return { reply, mark, ...(item === items[slot] ? {} : { changed: { slot, item } }) };
      }
      default:
        throw new Error(`Nobody answers ${call.name}.`);
    }
  }

  #got(item: Item | undefined, name: ViewName): Effect {
    const view: View = views[name];
    if (item === undefined) return { reply: { value: undefined }, mark: 'nothing' };
    if (item.sk !== 'CASE') return { reply: { value: item }, mark: `item ${this.items.numberOf(item)}` };
    const known = this.#seen.get(view) ?? new WeakMap<Item, Item>();
    this.#seen.set(view, known);
    const number = this.items.numberOf(known.get(item) ?? view(item));
    const value = this.items.at(number) as Item;
    known.set(item, value);
    return { reply: { value }, mark: `${name} ${number}` };
  }
}
