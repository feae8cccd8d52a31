import { isBefore } from '#domain/calendar/times.ts';
import { Refusal } from '#domain/case/refusal.ts';
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
  if (asked !== undefined) return [about('list-being-frozen', `We are still reading an upload of ${which}.`)];
  if (!isApproved(noticeList, noticeList.everyone))
    return [about('not-approved', `The recipients and the letter of ${which} are not approved yet.`)];
  const unsent = (noticeList.list?.count ?? 0) - tally.sent - tally.postal;
  const paperMailLeft = tally.postal - tally.paperMailed;
  const left = rowsLeft(noticeList);
  return [
    ...(unsent !== 0 || noticeList.everyone.sentAt === undefined
      ? [
          about(
            'not-sent',
            `${unsent} recipients of ${which} were not emailed and are not on the paper-mail list.`,
            unsent,
          ),
        ]
      : []),
    ...(paperMailLeft !== 0 && !isUnmailedFine
      ? [
          about(
            'paper-mail-left',
            `${paperMailLeft} paper letters of ${which} have no mailing date.`,
            paperMailLeft,
          ),
        ]
      : []),
    ...(left !== 0 ? [about('rows-to-finish', `${left} rows of ${which} are not finished.`, left)] : []),
    ...(writeOff
      ? [about('write-off-pending', `A second officer has not confirmed the rows of ${which} to write off.`)]
      : []),
  ];
};

/** Empty when the record may close (I3, R-14). */
export const unaccounted = (breach: Breach, tallies: readonly ListTally[]): readonly Unaccounted[] => {
  const notice = noticeOf(breach);
  const paperMailLeft = tallies.reduce((sum, { tally }) => sum + tally.postal - tally.paperMailed, 0);
  const isUnmailedFine = isPaperMailWaived(notice, paperMailLeft);
  const sentAt = lastSentAt(notice);
  const isAwaited =
    sentAt !== undefined && (notice.accounted === undefined || isBefore(notice.accounted.at, sentAt));
  return [
    ...(notice.draining
      ? [{ code: 'letters-in-flight', detail: 'We are still sending letters.' } as const]
      : []),
    ...(stageOf(breach) === 'released'
      ? []
      : [
          {
            code: 'not-released',
            detail: 'The case is not released: a hold or a direction is still in force.',
          } as const,
        ]),
    ...notice.noticeLists.flatMap((one) => ofTranche(one, tallyFor(tallies, one.n), isUnmailedFine)),
    ...(isAwaited
      ? [
          {
            code: 'late-bounces-awaited',
            detail: 'Letters may still bounce. We count them automatically.',
          } as const,
        ]
      : []),
  ];
};

/** Which of them the ledger's count can end. */
const isOfCount: Readonly<Record<Unaccounted['code'], boolean>> = {
  'not-sent': true,
  'paper-mail-left': true,
  'not-released': false,
  'letters-in-flight': false,
  'list-being-frozen': false,
  'not-approved': false,
  'late-bounces-awaited': false,
  'rows-to-finish': false,
  'write-off-pending': false,
};

/** No count of letters would let the record close now. */
export const isOpenWhateverIsCounted = (breach: Breach): boolean =>
  unaccounted(breach, []).some(({ code }) => !isOfCount[code]) ||
  noticeOf(breach).noticeLists.some(({ everyone }) => everyone.sentAt === undefined);

export class StillUnaccounted extends Refusal {
  readonly category = 'conflict';
  readonly code = 'still-unaccounted';
  readonly unaccounted: readonly Unaccounted[];
  constructor(unaccounted: readonly Unaccounted[]) {
    super(`You cannot close the record yet. ${unaccounted.map(({ detail }) => detail).join(' ')}`);
    this.unaccounted = unaccounted;
  }
}
