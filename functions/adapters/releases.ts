import { marginFor } from '#domain/breach-clocks.ts';
import { HoldNotOver } from '#domain/breach-errors.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Clock } from '#ports/clock.ts';
import type { Releases } from '#ports/releases.ts';
import { type CaseStore, type ChangeNeeds, caseChanges } from './case-changes.ts';

/** The latest `holdUntil` (epoch seconds) that surely is over, however far clocks differ (reliability.md F5). */
export const surelyOver = (clock: Clock): number => Math.floor((clock.now() - marginFor) / 1000);

/** Releases over any store whose `append` has the release’s own condition. */
export const releasesOver = (store: Pick<CaseStore, 'get' | 'append'>, needs: ChangeNeeds): Releases => {
  const append = async (next: StoredCase): Promise<boolean> => {
    if (await store.append(next, undefined)) return true;
    const stands = await store.get(next.id);
    // Nobody else has written: it was the condition, not a lost race.
    if (stands?.hash === next.history.at(-1)?.prev) throw new HoldNotOver();
    return false;
  };
  const { change } = caseChanges({ ...store, append, insert: async () => false }, needs);
  return { release: (noun, id, actor, decide) => change(noun, id, actor, decide) };
};
