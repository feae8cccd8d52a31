import type { Item } from '#functions/adapters/dynamodb-table.ts';
import { ledgerLines } from '#test/simulation/checker/ledger-lines.ts';

const known = new WeakMap<Item, Item>();

/** An item is never changed, and read many times. */
export const linesOf = (item: Item | undefined): Item | undefined => {
  if (item === undefined) return undefined;
  const lines = known.get(item) ?? (ledgerLines(item) as Item);
  known.set(item, lines);
  return lines;
};
