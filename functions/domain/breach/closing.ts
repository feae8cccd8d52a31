import { isBefore } from '#domain/calendar/times.ts';
import { DomainError } from '#domain/case/errors.ts';
import { type ListTally, type Tally, tallyFor } from '#domain/notice/recipients.ts';
import {
  isApproved,
  isPaperMailWaived,
  lastSentAt,
  type NoticeList,
  rowsLeft,
} from '#domain/notice/state.ts';
import { type Breach, stageOf } from './breach.ts';
import { noticeOf } from './customer-notice.ts';

/** What keeps a record from being closed. */
export interface Unaccounted {
  readonly code:
    | 'not-released'
    | 'letters-in-flight'
    | 'list-being-frozen'
    | 'not-approved'
    | 'not-sent'
    | 'late-bounces-awaited'
    | 'paper-mail-left'
    | 'rows-to-finish'
    | 'write-off-pending';
  readonly detail: string;
  readonly list?: number;
  readonly rows?: number;
}

const ofTranche = (noticeList: NoticeList, tally: Tally, isUnmailedFine: boolean): readonly Unaccounted[] => {
  const { n: list, asked, writeOff } = noticeList;
  const which = list === 1 ? 'the list' : `supplement ${list}`;
  const about = (code: Unaccounted['code'], detail: string, rows?: number): Unaccounted => ({
    code,
    detail,
    list,
    ...(rows === undefined ? {} : { rows }),
  });
  if (asked !== undefined) return [about('list-being-frozen', `An upload of ${which} is still being read.`)];
  if (!isApproved(noticeList, noticeList.everyone))
    return [about('not-approved', `List and letter of ${which} have not been approved.`)];
  const unsent = (noticeList.list?.count ?? 0) - tally.sent - tally.postal;
  const paperMailLeft = tally.postal - tally.paperMailed;
  const left = rowsLeft(noticeList);
  return [
    ...(unsent !== 0 || noticeList.everyone.sentAt === undefined
      ? [
          about(
            'not-sent',
            `${unsent} recipients of ${which} have neither been written to nor go by post.`,
            unsent,
          ),
        ]
      : []),
    ...(paperMailLeft !== 0 && !isUnmailedFine
      ? [
          about(
            'paper-mail-left',
            `${paperMailLeft} letters of ${which} go by post and have no day of mailing.`,
            paperMailLeft,
          ),
        ]
      : []),
    ...(left !== 0 ? [about('rows-to-finish', `${left} rows of ${which} are to be finished.`, left)] : []),
    ...(writeOff
      ? [about('write-off-pending', `Rows of ${which} to be written off wait for a second officer.`)]
      : []),
  ];
};

/** Everything that keeps a record from being closed; the record is whole when there is nothing (I3, R-14). */
export const unaccounted = (breach: Breach, tallies: readonly ListTally[]): readonly Unaccounted[] => {
  const notice = noticeOf(breach);
  const paperMailLeft = tallies.reduce((sum, { tally }) => sum + tally.postal - tally.paperMailed, 0);
  const isUnmailedFine = isPaperMailWaived(notice, paperMailLeft);
  const sentAt = lastSentAt(notice);
  const isAwaited =
    sentAt !== undefined && (notice.accounted === undefined || isBefore(notice.accounted.at, sentAt));
  return [
    ...(notice.draining
      ? [{ code: 'letters-in-flight', detail: 'Letters are still under way.' } as const]
      : []),
    ...(stageOf(breach) === 'released'
      ? []
      : [
          {
            code: 'not-released',
            detail: 'The case is not released: a hold or a direction stands.',
          } as const,
        ]),
    ...notice.noticeLists.flatMap((one) => ofTranche(one, tallyFor(tallies, one.n), isUnmailedFine)),
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
