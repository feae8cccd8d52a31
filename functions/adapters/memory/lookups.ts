import { byCodeUnit } from '#domain/case/canonical-json.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { Clock } from '#ports/clock.ts';
import type { Lookups, SearchRecord } from '#ports/lookups.ts';
import { pageOf, positionAfter } from '../case-pages.ts';
import { isOver } from '../expiry.ts';
import { sha256 } from '../sha256.ts';

/** Key → case → end in epoch seconds. */
export type FoundCases = Map<string, Map<CaseId, number | undefined>>;

export const memoryLookups = (clock: Clock, entries: FoundCases, searches: SearchRecord[] = []): Lookups => ({
  find: async (keys, cursor, limit) => {
    const list = `found ${sha256(keys.join())}`;
    const after = positionAfter(list, cursor);
    const found = keys.flatMap((key) =>
      [...(entries.get(key) ?? [])].flatMap(([id, end]) => (id > after && !isOver(end, clock) ? [id] : [])),
    );
    return pageOf(list, [...new Set(found)].sort(byCodeUnit), limit, (id) => id);
  },
  record: async (search) => {
    searches.push(search);
  },
});
