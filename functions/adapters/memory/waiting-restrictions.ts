import { byCodeUnit } from '#domain/case/canonical-json.ts';
import { NoSuchFile } from '#domain/case/errors.ts';
import { readRestriction } from '#functions/adapters/waiting-restriction.ts';
import type { WaitingRestrictions } from '#ports/waiting-restrictions.ts';

export const memoryWaitingRestrictions = (store = new Map<string, string>()): WaitingRestrictions => ({
  put: async (restriction) => void store.set(restriction.id, JSON.stringify(restriction)),
  list: async () => [...store.keys()].toSorted(byCodeUnit),
  read: async (id) => {
    const text = store.get(id);
    if (text === undefined) throw new NoSuchFile();
    return readRestriction(id, text);
  },
  erase: async (id) => void store.delete(id),
});
