import { keysOfKind } from '#functions/adapters/table-shape.ts';

/** Items of one family, by the start of their key; a role may use some families and no other item of the table. */
export const ownKeys = {
  ...{ sessions: ['SESSION#*'], acts: ['OFFICERACT#*'], officers: ['OFFICERS'], searches: ['SEARCHES#*'] },
  ...{ counters: ['COUNT#*'], sweeps: ['SWEEP#*'], signals: ['SIGNAL#*'], drills: ['DRILL#*'] },
  ...{ checks: ['CHECK#*'], found: ['FIND#*'], secrets: ['SECRET#*'], repeats: ['IDEM#*'] },
  ...{ answers: ['DRAFT#*'], outcomes: ['OUTCOMES'], waiting: ['WAITING#*'], pushes: ['PUSH#*'] },
  names: ['NAME#*', 'CONTROLLERS', 'CONTROLLERS#OWED'],
  accounts: [keysOfKind('account')],
  breaches: [keysOfKind('breach')],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export type OwnName = keyof typeof ownKeys;

export const ownNames = Object.keys(ownKeys) as OwnName[];
