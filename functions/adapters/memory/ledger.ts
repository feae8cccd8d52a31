import { byCodeUnit, canonicalJson } from '#domain/case/canonical-json.ts';
import type { Ledger, LedgerPage, PageEvent, PageKey } from '#ports/ledger.ts';
import { partitionOf } from '../case-ids.ts';
import { earlierItem } from '../ledger-item.ts';

const keyOf = ({ caseId, list, page }: PageKey): string =>
  `${partitionOf(caseId)}#${list}#${String(page).padStart(7, '0')}`;

const sealOf = (page: LedgerPage | undefined): string => canonicalJson(page ? earlierItem(page) : null);

export const memoryLedger = (): Ledger => {
  const pages = new Map<string, LedgerPage>();
  const news = new Map<string, Map<string, PageEvent>>();
  return {
    read: async (key) => structuredClone(pages.get(keyOf(key))),
    write: async (page, seen) => {
      const stored = pages.get(keyOf(page));
      if (sealOf(stored) !== sealOf(seen)) return sealOf(stored) === sealOf(page);
      const { caseId, list, page: number, owner, writtenAt, rows } = page;
      pages.set(keyOf(page), structuredClone({ caseId, list, page: number, owner, writtenAt, rows }));
      return true;
    },
    async *pages(caseId, list) {
      const keys = [...pages.keys()].sort(byCodeUnit);
      for (const key of keys) {
        const page = pages.get(key);
        if (page?.caseId === caseId && (list === undefined || page.list === list))
          yield structuredClone(page);
      }
    },
    deferEvents: async (key, events) => {
      const kept = news.get(keyOf(key)) ?? new Map();
      for (const event of events) kept.set(canonicalJson(event), { ...event });
      news.set(keyOf(key), kept);
    },
    deferredEvents: async (key) => [...(news.get(keyOf(key))?.values() ?? [])],
  };
};
