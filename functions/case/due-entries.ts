import { instantText } from '#domain/calendar/instants.ts';
import { compareTimes } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { type WakingCase, wakeShards } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';

/**
 * All that is past its `wakeAt` and `isWanted`, oldest first. Reads what is due, all shards side by side, and nothing else: however many
 * cases are due, they hide no entry.
 */
export const dueEntries = async (
  { cases, clock }: Pick<Ports, 'cases' | 'clock'>,
  isWanted: (caseId: CaseId) => boolean,
): Promise<readonly CaseId[]> => {
  const now = instantText(clock.now());
  const shards = Array.from({ length: wakeShards }, async (_, shard) => {
    const found: WakingCase[] = [];
    for await (const one of cases.waking(shard, undefined, now)) if (isWanted(one.id)) found.push(one);
    return found;
  });
  const due = (await Promise.all(shards)).flat();
  return due.sort((a, b) => compareTimes(a.wakeAt, b.wakeAt)).map(({ id }) => id);
};
