import { isBefore } from '#domain/calendar/times.ts';
import { DomainError } from '#domain/case/errors.ts';
import { type Tally, type TrancheTally, tallyOfList } from '#domain/notice/recipients.ts';
import { isApproved, isUnmailedEnded, lastSentAt, rowsLeft, type Tranche } from '#domain/notice/state.ts';
import { type Breach, stageOf } from './breach.ts';
import { noticeOf } from './customer-notice.ts';

/** What keeps a record from being closed. */
export interface Unaccounted {
  readonly code:
    | 'hold-stands'
    | 'letters-under-way'
    | 'list-awaited'
    | 'not-approved'
    | 'not-sent'
    | 'late-bounces-awaited'
    | 'not-mailed'
    | 'rows-to-finish'
    | 'write-off-waits';
  readonly detail: string;
  readonly list?: number;
  readonly rows?: number;
}

const ofTranche = (tranche: Tranche, tally: Tally, isUnmailedFine: boolean): readonly Unaccounted[] => {
  const { n: list, asked, writeOff } = tranche;
  const which = list === 1 ? 'the list' : `supplement ${list}`;
  const about = (code: Unaccounted['code'], detail: string, rows?: number): Unaccounted => ({
    code,
    detail,
    list,
    ...(rows === undefined ? {} : { rows }),
  });
  if (asked !== undefined) return [about('list-awaited', `An upload of ${which} is still being read.`)];
  if (!isApproved(tranche, tranche.everyone))
    return [about('not-approved', `List and letter of ${which} have not been approved.`)];
  const unsent = (tranche.list?.count ?? 0) - tally.sent - tally.postal;
  const unmailed = tally.postal - tally.mailed;
  const left = rowsLeft(tranche);
  return [
    ...(unsent !== 0 || tranche.everyone.sentAt === undefined
      ? [
          about(
            'not-sent',
            `${unsent} recipients of ${which} have neither been written to nor go by post.`,
            unsent,
          ),
        ]
      : []),
    ...(unmailed !== 0 && !isUnmailedFine
      ? [
          about(
            'not-mailed',
            `${unmailed} letters of ${which} go by post and have no day of mailing.`,
            unmailed,
          ),
        ]
      : []),
    ...(left !== 0 ? [about('rows-to-finish', `${left} rows of ${which} are to be finished.`, left)] : []),
    ...(writeOff
      ? [about('write-off-waits', `Rows of ${which} to be written off wait for a second officer.`)]
      : []),
  ];
};

/** Everything that keeps a record from being closed; the record is whole when there is nothing (I3, R-14). */
export const unaccounted = (breach: Breach, tallies: readonly TrancheTally[]): readonly Unaccounted[] => {
  const notice = noticeOf(breach);
  const unmailed = tallies.reduce((sum, { tally }) => sum + tally.postal - tally.mailed, 0);
  const isUnmailedFine = isUnmailedEnded(notice, unmailed);
  const sentAt = lastSentAt(notice);
  const isAwaited =
    sentAt !== undefined && (notice.accounted === undefined || isBefore(notice.accounted.at, sentAt));
  return [
    ...(notice.draining
      ? [{ code: 'letters-under-way', detail: 'Letters are still under way.' } as const]
      : []),
    ...(stageOf(breach) === 'released'
      ? []
      : [
          { code: 'hold-stands', detail: 'The case is not released: a hold or a direction stands.' } as const,
        ]),
    ...notice.tranches.flatMap((one) => ofTranche(one, tallyOfList(tallies, one.n), isUnmailedFine)),
    ...(isAwaited
      ? [
          {
            code: 'late-bounces-awaited',
            detail: 'Letters may still come back; the account follows by itself.',
          } as const,
        ]
      : []),
  ];
};

/** I3, R-14: nobody is left over. */
export class StillUnaccounted extends DomainError {
  readonly code = 'still-unaccounted';
  readonly unaccounted: readonly Unaccounted[];
  constructor(unaccounted: readonly Unaccounted[]) {
    super(`The record cannot be closed yet. ${unaccounted.map(({ detail }) => detail).join(' ')}`);
    this.unaccounted = unaccounted;
  }
}
