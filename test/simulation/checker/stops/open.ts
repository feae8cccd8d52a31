import { daysEndAt } from './days.ts';
import type { Facts } from './facts.ts';
import { openHalts } from './halts.ts';
import { isLifted } from './lifts.ts';
import { isEndedEarly } from './own-stops.ts';
import { isRestoreOwed } from './restore.ts';
import { isCleared } from './reviews.ts';
import { type Silence, silencesIn } from './silences.ts';

const isEnded = (stop: Silence, known: Facts): boolean =>
  isLifted(stop, known) || (stop.kind === 'own' && isEndedEarly(stop, known));

/** The end of the last silent day of all that nobody ended before (P39, R-11); 0: there is none. */
export const silentUntil = (known: Facts): number =>
  Math.max(
    0,
    ...silencesIn(known)
      .filter((stop) => !isEnded(stop, known))
      .map((stop) => daysEndAt(stop, known)),
  );

/** Why a silence bars customers from being told at this moment; undefined: none does (law of stopping 2). */
export const silentBecause = (known: Facts, at: number): string | undefined => {
  if (isRestoreOwed(known)) return 'the restored record is not confirmed';
  const all = silencesIn(known);
  const open = all.find((stop) => !isEnded(stop, known) && at < daysEndAt(stop, known));
  if (open !== undefined) return `${open.id} is open`;
  const owed = all.find((stop) => !isCleared(stop, known));
  return owed === undefined ? undefined : `${owed.id} was not reviewed`;
};

/** Why a halt bars letters at this moment; undefined: none does. */
export const haltedBecause = (known: Facts): string | undefined => {
  const [halt] = openHalts(known);
  return halt === undefined ? undefined : `${halt.id} is open`;
};
