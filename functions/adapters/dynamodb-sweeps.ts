import type { Cleared, Sweep, Sweeps } from '#ports/sweeps.ts';
import type { Key, Table } from './dynamodb-table.ts';

const keyOf = (name: string): Key => ({ pk: `SWEEP#${name}`, sk: 'SWEEP' });

/** Among the sweeps, which are named by preservations and by the job of erasure. */
const clearedKey = keyOf('CLEARED');

export const dynamodbSweeps = (table: Table): Sweeps => ({
  read: async (name) => {
    const found = await table.get(keyOf(name));
    if (found === undefined) return undefined;
    const { pk: _, sk: __, ...sweep } = found;
    return sweep as unknown as Sweep;
  },
  write: async (name, sweep) => {
    await table.put({ ...keyOf(name), ...sweep });
  },
  cleared: async () => {
    const found = await table.get(clearedKey);
    return found && { at: found.at as Cleared['at'], requests: found.requests as Cleared['requests'] };
  },
  clear: async (cleared) => {
    await table.put({ ...clearedKey, ...cleared });
  },
});
