import { marginFor } from '#domain/breach/clocks.ts';
import { HoldNotOver } from '#domain/breach/errors.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Fence } from '#ports/claims.ts';
import type { Clock } from '#ports/clock.ts';
import type { Releases } from '#ports/releases.ts';
import { type CaseStore, caseChanges, type Hazards } from './case-changes.ts';

/** The latest `holdUntil` (epoch seconds) that surely is over, however far clocks differ (F5). */
export const latestHoldOver = (clock: Clock): number => Math.floor((clock.now() - marginFor) / 1000);

type Urgent = NonNullable<Fence['urgent']>;

/** A store whose two writes have conditions of their own. @returns false when they, or a lost race, refused */
export interface ReleaseStore extends Pick<CaseStore, 'get'> {
  release(next: StoredCase, machineToRun: string | undefined): Promise<boolean>;
  confirmException(next: StoredCase, machineToRun: string | undefined, urgent: Urgent): Promise<boolean>;
}

/** Releases over any store that judges for itself. */
export const releasesOver = ({ get, release, confirmException }: ReleaseStore, needs: Hazards): Releases => {
  const changing = (write: ReleaseStore['release']) => {
    const append: CaseStore['append'] = async (next, machineToRun) => {
      if (await write(next, machineToRun)) return true;
      const stored = await get(next.id);
      // Nobody else has written: it was the condition, not a lost race.
      if (stored?.hash === next.history.at(-1)?.prev) throw new HoldNotOver();
      return false;
    };
    return caseChanges({ get, append, insert: async () => false }, needs).change;
  };
  return {
    release: (noun, caseId, actor, decide, machineToRun) =>
      changing(release)(noun, caseId, actor, decide, machineToRun),
    confirmException: (noun, of, actor, decide, urgentOf, machineToRun) =>
      changing((next, machine) => confirmException(next, machine, urgentOf(next.state as never)))(
        noun,
        of,
        actor,
        decide,
        machineToRun,
      ),
  };
};
