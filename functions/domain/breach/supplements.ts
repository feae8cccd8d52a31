import { NotFound } from '#domain/case/errors.ts';
import type { NoticeCommand } from '#domain/notice/commands.ts';
import {
  AlreadySending,
  ListReliedOn,
  NotApproved,
  OtherBreach,
  SupplementApproved,
} from '#domain/notice/errors.ts';
import { isApproved, type Notice, type NoticeList, noticeListOf } from '#domain/notice/state.ts';
import type { Breach } from './breach.ts';
import { isNoticeApproved, noticeOf } from './customer-notice.ts';
import type { BreachEvent } from './events.ts';

type Of<T extends NoticeCommand['type']> = Extract<NoticeCommand, { type: T }>;

/**
 * Nobody is dropped from a list that an approved one relies on, or on which a row was corrected: both would leave them out
 * . @throws {ListReliedOn}
 */
export const mustNotBeReliedOn = ({ noticeLists }: Notice, { n, list }: NoticeList): void => {
  const relies = (one: NoticeList): boolean => {
    const isFixed = isApproved(one, one.everyone) || one.everyone.sendingStart !== undefined;
    const seals = [...((isFixed && one.list?.coveredByLists) || []), ...(one.done?.coveredByLists ?? [])];
    return one.n !== n && list !== undefined && seals.includes(list.sha256);
  };
  if (noticeLists.some(relies)) throw new ListReliedOn();
};

/** Opened in the same words and not touched since: the same call again, whose answer was lost (F1). */
const isOpenedAgain = (
  { opened, list, asked, everyone }: NoticeList,
  { by, textSha256 }: Of<'open-supplement'>,
): boolean =>
  opened?.by === by &&
  opened.textSha256 === textSha256 &&
  (list ?? asked ?? everyone.letterSha256) === undefined;

/** People found later: an officer says that they are of the same breach. */
export const openSupplement = (breach: Breach, command: Of<'open-supplement'>): readonly BreachEvent[] => {
  const { sameBreach, by, textSha256 } = command;
  if (!sameBreach) throw new OtherBreach();
  if (!isNoticeApproved(breach)) throw new NotApproved();
  const { noticeLists, canceled = [], closedAt } = noticeOf(breach);
  if (noticeLists.slice(-1).some((last) => isOpenedAgain(last, command))) return [];
  return [
    { type: 'supplement-opened', list: noticeLists.length + canceled.length + 1, by, textSha256 },
    ...(closedAt === undefined ? [] : [{ type: 'breach-reopened', because: 'supplement' } as const]),
  ];
};

/** While nothing of it is approved an officer takes back what was opened by mistake, and says why. */
export const cancelSupplement = (
  breach: Breach,
  { list, by, textSha256 }: Of<'cancel-supplement'>,
): readonly BreachEvent[] => {
  if (noticeOf(breach).canceled?.includes(list)) return [];
  const noticeList = noticeListOf(noticeOf(breach), list);
  if (noticeList === undefined || list === 1) throw new NotFound();
  if (noticeList.everyone.sendingStart !== undefined) throw new AlreadySending();
  if (isApproved(noticeList, noticeList.everyone)) throw new SupplementApproved();
  mustNotBeReliedOn(noticeOf(breach), noticeList);
  return [{ type: 'supplement-canceled', list, by, textSha256 }];
};
