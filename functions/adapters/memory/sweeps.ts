import type { Cleared, Sweep, Sweeps } from '#ports/sweeps.ts';

export const memorySweeps = (): Sweeps => {
  const sweeps = new Map<string, Sweep>();
  let last: Cleared | undefined;
  return {
    read: async (name) => structuredClone(sweeps.get(name)),
    write: async (name, sweep) => void sweeps.set(name, structuredClone(sweep)),
    cleared: async () => structuredClone(last),
    clear: async (cleared) => {
      last = structuredClone(cleared);
    },
  };
};
