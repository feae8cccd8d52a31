import type { Counters } from '#ports/counters.ts';

export const memoryCounters = (): Counters => {
  const counted = new Map<string, Set<string>>();
  return {
    take: async (key, what, limit) => {
      const taken = counted.get(key) ?? new Set();
      if (!taken.has(what) && taken.size >= limit) return false;
      counted.set(key, taken.add(what));
      return true;
    },
  };
};
