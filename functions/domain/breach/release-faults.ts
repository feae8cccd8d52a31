import type { Breach } from './breach.ts';

/** Why a release was against the law. */
export type ReleaseFault = 'without-receipts';

/**
 * No agency was notified, and no two officers recorded that 64.2011(e) is not met and no report is made.
 * Reads the answers themselves, not the stage, so that an error in one of the two releases nothing.
 */
export const lacksReceipts = ({ determination, hold }: Pick<Breach, 'determination' | 'hold'>): boolean => {
  if (hold.lawEnforcementToldAt !== undefined) return false;
  if (determination === undefined || determination.report) return true;
  const { within2011, by, confirmedBy } = determination;
  return within2011 !== 'no' || confirmedBy === undefined || confirmedBy === by;
};

const isFault: Readonly<Record<ReleaseFault, (breach: Breach) => boolean>> = {
  'without-receipts': lacksReceipts,
};
const faults = Object.keys(isFault) as readonly ReleaseFault[];

/** Of a breach that is released or closed after a release: what an officer must look at. None for every other. */
export const releaseFaults = (breach: Breach): readonly ReleaseFault[] =>
  breach.releasedAt === undefined ? [] : faults.filter((one) => isFault[one](breach));
