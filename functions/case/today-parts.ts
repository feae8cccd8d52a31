import { instantText } from '#domain/calendar/instants.ts';
import { isAfter } from '#domain/calendar/times.ts';
import { type Access, hasAccess } from '#domain/case/groups.ts';
import { secondMissingAt } from '#domain/case/second-missing.ts';
import type { MissingSecond } from '#domain/case/work-facts.ts';
import { daysLate, type Listed } from './work-row.ts';

/** Who may sign it; a new kind does not compile until somebody decides. */
const signing: Readonly<Record<MissingSecond['what'], Access>> = {
  entry: 'request-signing',
  identity: 'request-signing',
  text: 'text-signing',
  breach: 'breach-signing',
};

/** Nobody signs what they asked for. */
export const waitsForMe = ({ seconds }: Listed, by: string, groups: readonly string[]): boolean =>
  seconds.some((one) => one.by !== by && hasAccess(signing[one.what], groups));

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
