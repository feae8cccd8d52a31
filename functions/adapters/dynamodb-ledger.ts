import type { Ledger, LedgerPage, PageKey } from '#ports/ledger.ts';
import { partitionOf } from './case-ids.ts';
import type { Condition, Item, Key, Table } from './dynamodb-table.ts';
import { type EarlierItem, earlierItem, type PageItem, pageItem, rowsOf } from './ledger-item.ts';
import { eventIn, textOfEvent } from './page-event-text.ts';

const number = (page: number): string => String(page).padStart(7, '0');
const keyOf = (what: 'PAGE' | 'DEFERRED', { caseId, list, page }: PageKey): Key => ({
  pk: partitionOf(caseId),
  sk: `${what}#${list}#${number(page)}`,
});

const pageOf = (caseId: string, item: Item): LedgerPage => {
  const { sk, owner, writtenAt } = item as unknown as Key & (PageItem | EarlierItem);
  const [, list = '', page] = sk.split('#');
  return { caseId, list, page: Number(page), owner, writtenAt, rows: rowsOf(item as unknown as PageItem) };
};

/**
 * By its seal; a page of an earlier release has none, and is compared by what can change: possible duplicates are only counted, as
 * dynalite cannot compare lists.
 */
const isAsSeen = (seen: LedgerPage | undefined): Condition => {
  if (seen === undefined) return { if: 'attribute_not_exists(#pk)' };
  const { seal } = pageItem(seen);
  const { states, messageIds, postedOn, doubts, owner, writtenAt } = earlierItem(seen);
  const terms = [
    'attribute_not_exists(#seal) AND #states = :states AND #messageIds = :messageIds AND #owner = :owner AND #writtenAt = :writtenAt',
    postedOn === undefined ? 'attribute_not_exists(#postedOn)' : '#postedOn = :postedOn',
    doubts === undefined ? 'attribute_not_exists(#doubts)' : 'size(#doubts) = :doubts',
  ];
  return {
    if: `#seal = :seal OR (${terms.join(' AND ')})`,
    values: { seal, states, messageIds, owner, writtenAt, postedOn, doubts: doubts?.length },
  };
};

/** One item per page (decision 0014). */
export const dynamodbLedger = (table: Table): Ledger => {
  const read = async (key: PageKey): Promise<LedgerPage | undefined> => {
    const found = await table.get(keyOf('PAGE', key));
    return found && pageOf(key.caseId, found);
  };
  return {
    read,
    write: async (page, seen) => {
      const item = { ...keyOf('PAGE', page), ...pageItem(page) };
      if (await table.put(item, isAsSeen(seen))) return true;
      const stored = await read(page);
      return stored !== undefined && pageItem(stored).seal === pageItem(page).seal;
    },
    async *pages(caseId, list) {
      const values = { pk: partitionOf(caseId), pages: list === undefined ? 'PAGE#' : `PAGE#${list}#` };
      const all = table.query({ where: '#pk = :pk AND begins_with(#sk, :pages)', values });
      for await (const item of all) yield pageOf(caseId, item);
    },
    deferEvents: async (key, events) => {
      const deferredEvents = new Set(events.map(textOfEvent));
      if (deferredEvents.size === 0) return;
      await table.update(keyOf('DEFERRED', key), 'ADD #deferredEvents :deferredEvents', {
        if: 'attribute_not_exists(#deferredEvents) OR size(#deferredEvents) < :most',
        values: { deferredEvents, most },
      });
    },
    deferredEvents: async (key) => {
      const found = await table.get(keyOf('DEFERRED', key));
      return [...((found?.deferredEvents ?? []) as Iterable<string>)].map(eventIn);
    },
  };
};

/** More than all events of 50 letters; beyond it somebody forges them. */
const most = 500;
