/** Items that a role may use without any other power over the table, by the start of their key. */
export const ownKeys = {
  ...{ sessions: 'SESSION#*', acts: 'OFFICERACT#*', officers: 'OFFICERS', searches: 'SEARCHES#*' },
  ...{ counters: 'COUNT#*', sweeps: 'SWEEP#*', signals: 'SIGNAL#*', drills: 'DRILL#*', checks: 'CHECK#*' },
  // Another system's question reads accounts and nothing else, and what it writes opens nothing.
  accounts: 'ACCOUNT#*',
} as const;

export type OwnName = keyof typeof ownKeys;

export const ownNames = Object.keys(ownKeys) as OwnName[];
