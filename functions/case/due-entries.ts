import { instantText } from '#domain/calendar/instants.ts';
import { compareTimes } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { type WakingCase, wakeShards } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';

/** All that was past its `wakeAt` when it was first asked for and `isWanted`, oldest first. */
export type DueEntries = (isWanted: (caseId: CaseId) => boolean) => Promise<readonly CaseId[]>;

const read = async ({ cases, clock }: Pick<Ports, 'cases' | 'clock'>): Promise<readonly CaseId[]> => {
  const now = instantText(clock.now());
  const shards = Array.from({ length: wakeShards }, async (_, shard) => {
    const found: WakingCase[] = [];
    for await (const one of cases.waking(shard, undefined, now)) found.push(one);
    return found;
  });
  const due = (await Promise.all(shards)).flat();
  return due.sort((a, b) => compareTimes(a.wakeAt, b.wakeAt)).map(({ id }) => id);
};

/**
 * One read of what is due, all shards side by side, for all who ask: however many cases are due, they hide no entry. What it could not
 * read, nobody gets.
 */
export const dueEntries = (ports: Pick<Ports, 'cases' | 'clock'>): DueEntries => {
  let due: Promise<readonly CaseId[]> | undefined;
  return async (isWanted) => {
    due ??= read(ports);
    return (await due).filter(isWanted);
  };
};
