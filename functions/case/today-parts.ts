import { instantText } from '#domain/calendar/instants.ts';
import { isAfter } from '#domain/calendar/times.ts';
import { secondMissingAt } from '#domain/case/second-missing.ts';
import { daysLate, type Listed } from './work-row.ts';

/** For one business day no second person has acted. */
export const isSecondMissing = ({ seconds }: Listed, now: number): boolean =>
  seconds.some(({ since }) => !isAfter(secondMissingAt(since), instantText(now)));

export interface LateBy {
  /** `sub`; absent: nobody has them. */
  readonly officer?: string;
  readonly late: number;
  /** Calendar days of the latest. */
  readonly mostDays: number;
}

/** Most late cases first. */
export const latenessOf = (late: readonly Listed[], on: Parameters<typeof daysLate>[1]): readonly LateBy[] =>
  [...Map.groupBy(late, ({ row }) => row.assignee)]
    .map(([officer, theirs]) => ({
      ...(officer === undefined ? {} : { officer }),
      late: theirs.length,
      mostDays: Math.max(...theirs.map((one) => daysLate(one, on))),
    }))
    .sort((a, b) => b.late - a.late || b.mostDays - a.mostDays);
