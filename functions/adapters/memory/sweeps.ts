import type { Sweep, Sweeps } from '#ports/sweeps.ts';

export const memorySweeps = (): Sweeps => {
  const sweeps = new Map<string, Sweep>();
  return {
    read: async (name) => structuredClone(sweeps.get(name)),
    write: async (name, sweep) => void sweeps.set(name, structuredClone(sweep)),
  };
};
