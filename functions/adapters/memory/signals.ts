import type { Mark, Signals } from '#ports/signals.ts';
import { mostMarks } from '../dynamodb-signals.ts';

export const memorySignals = (): Signals => {
  const marks = new Map<string, Mark>();
  let raised = 0;
  let full: number | undefined;
  return {
    read: async () => ({
      raised,
      marks: structuredClone([...marks.values()]),
      ...(full === undefined ? {} : { fullUntil: full }),
    }),
    raise: async (mark) => {
      raised += 1;
      if (marks.size < mostMarks) marks.set(mark.id, structuredClone(mark));
      else full = mark.leaseUntil;
    },
    end: async ({ id }) => void marks.delete(id),
    reopen: async (fullUntil) => {
      if (full === fullUntil) full = undefined;
    },
  };
};
