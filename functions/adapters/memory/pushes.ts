import { compareTimes, isAfter } from '#domain/calendar/times.ts';
import type { Push } from '#domain/holder/push.ts';
import type { Pushes, PushKey } from '#ports/pushes.ts';

const keyOf = ({ request, n, holder }: PushKey): string => `${request} ${n} ${holder}`;

export const memoryPushes = (): Pushes => {
  const stored = new Map<string, Push>();
  return {
    read: async (keys) => keys.flatMap((key) => structuredClone(stored.get(keyOf(key))) ?? []),
    due: async function* (now) {
      const due = [...stored.values()].flatMap(({ nextAt, request, n, holder }) =>
        nextAt === undefined || isAfter(nextAt, now) ? [] : [{ nextAt, key: { request, n, holder } }],
      );
      yield* due.sort((a, b) => compareTimes(a.nextAt, b.nextAt)).map(({ key }) => key);
    },
    save: async (push) => {
      if ((stored.get(keyOf(push))?.turn ?? 0) !== push.turn - 1) return false;
      stored.set(keyOf(push), structuredClone(push));
      return true;
    },
  };
};
