import type { CaseId } from '#domain/case.ts';
import { ceilToSecond, instantText } from '#domain/instants.ts';
import type { Clock } from '#ports/clock.ts';
import type { Keeper, Kept } from './contract.ts';

export interface Needs {
  readonly clock: Clock;
  /** The keeper of the noun a case id belongs to. */
  readonly keeperOf: (caseId: CaseId) => Keeper;
}

/**
 * A timer asks, it does not assume: keeps every milestone that has come, then says until when to wait.
 * An early, late, duplicate or replayed wake-up is harmless. `until` is always in the future, so no clock can spin.
 */
export const keepClock =
  ({ clock, keeperOf }: Needs) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<Kept> => {
    const keeper = keeperOf(caseId);
    for (let last = ''; ; ) {
      const milestone = await keeper.upcoming(caseId);
      if (milestone === undefined) return { settled: true, until: '' };
      if (milestone.firesAt > instantText(clock.now()))
        return { settled: false, until: ceilToSecond(milestone.firesAt).text };
      if (milestone.name === last) throw new Error(`milestone ${last} was kept and is still next`);
      await keeper.keep(caseId, milestone);
      last = milestone.name;
    }
  };
