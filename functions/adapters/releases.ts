import { HoldNotOver } from '#domain/breach/errors.ts';
import { marginFor } from '#domain/calendar/clocks-apart.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Fence } from '#ports/claims.ts';
import type { Clock } from '#ports/clock.ts';
import type { Releases } from '#ports/releases.ts';
import { type CaseStore, caseChanges, type Hazards, type How } from './case-changes.ts';

/** The latest `holdUntil` or `releaseFloor` (epoch seconds) that is over on any clock (F5). */
export const latestHoldOver = (clock: Clock): number => Math.floor((clock.now() - marginFor) / 1000);

type Urgent = NonNullable<Fence['urgent']>;

/** @returns false when the condition failed or a race was lost */
export interface ReleaseStore extends Pick<CaseStore, 'get' | 'setFloors'> {
  readonly release: CaseStore['append'];
  confirmException(next: StoredCase, urgent: Urgent, how: How): Promise<boolean>;
}

export const releasesOver = (
  { get, setFloors, release, confirmException }: ReleaseStore,
  needs: Hazards,
): Releases => {
  const changing = (write: ReleaseStore['release']) => {
    const append: CaseStore['append'] = async (next, how) => {
      if (await write(next, how)) return true;
      const stored = await get(next.id);
      // No other commit: the condition refused, not a lost race.
      if (stored?.hash === next.history.at(-1)?.prev) throw new HoldNotOver();
      return false;
    };
    // A release and an exception are judged by the floors that the item has.
    return caseChanges({ get, setFloors, append, insert: async () => false }, needs, () => true).change;
  };
  return {
    release: (noun, caseId, actor, decide, machineToRun) =>
      changing(release)(noun, caseId, actor, decide, machineToRun),
    confirmException: (noun, of, actor, decide, urgentOf, machineToRun) =>
      changing((next, how) => confirmException(next, urgentOf(next.state as never), how))(
        noun,
        of,
        actor,
        decide,
        machineToRun,
      ),
  };
};
