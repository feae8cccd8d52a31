import { decisionsKeptUntil, type Filing } from '#domain/choice/decision.ts';
import { partitionsOf } from './cpni-decision-key.ts';
import type { Condition, Table } from './dynamodb-table.ts';

/** How far the job has come; `next` is the first partition that is not done, `after` the last answer dated in it. */
export interface Progress extends Filing {
  readonly next: number;
  readonly after: string;
}

const keyOf = (year: number) => ({ pk: `CHECK#${year}`, sk: 'FILING' });

const partitionsOfYear = (year: number): readonly string[] =>
  Array.from({ length: 12 }, (_, month) => `${year}-${String(month + 1).padStart(2, '0')}`).flatMap(
    partitionsOf,
  );

export const filingOf = async (table: Table, year: number): Promise<Progress | undefined> =>
  (await table.get(keyOf(year))) as unknown as Progress | undefined;

/** A filing on another day begins again at the first answer. */
export const recordFiling = async (
  table: Table,
  filing: Filing,
  seen: Progress | undefined,
): Promise<Progress> => {
  if (seen?.filedOn === filing.filedOn) return seen;
  const progress = { ...filing, next: 0, after: '' };
  await table.put({ ...keyOf(filing.year), ...progress });
  return progress;
};

/** Never an earlier end than one that is there. */
const later: Condition = {
  if: 'attribute_exists(#pk) AND (attribute_not_exists(#expiresAt) OR #expiresAt < :until)',
};

/**
 * Sets the end of up to `most` answers of the year, and remembers where it stopped: a run that dies loses at most the
 * place since its last hundred, and dates those again to the same instant.
 */
export const dateDecisions = async (
  table: Table,
  progress: Progress,
  most: number,
): Promise<{ readonly dated: number; readonly isDone: boolean }> => {
  const partitions = partitionsOfYear(progress.year);
  const until = decisionsKeptUntil(progress);
  let [{ next, after }, dated]: [Progress, number] = [progress, 0];
  const remember = () => table.put({ ...keyOf(progress.year), ...progress, next, after });
  for (; next < partitions.length; [next, after] = [next + 1, '']) {
    const pk = partitions[next] ?? '';
    for await (const item of table.query({
      where: '#pk = :pk AND #sk > :after',
      values: { pk, after: after || ' ' },
    })) {
      if (dated === most) {
        await remember();
        return { dated, isDone: false };
      }
      const sk = String(item.sk);
      await table.update({ pk, sk }, 'SET #expiresAt = :until', { ...later, values: { until } });
      [after, dated] = [sk, dated + 1];
      if (dated % 100 === 0) await remember();
    }
  }
  await remember();
  return { dated, isDone: true };
};
