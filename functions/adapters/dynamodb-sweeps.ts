import type { Sweep, Sweeps } from '#ports/sweeps.ts';
import type { Key, Table } from './dynamodb-table.ts';

const keyOf = (name: string): Key => ({ pk: `SWEEP#${name}`, sk: 'SWEEP' });

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
});
