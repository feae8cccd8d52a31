import { NotFound } from '#domain/case/errors.ts';
import { AlreadySending, NotApproved, OtherBreach, SupplementApproved } from '#domain/notice/errors.ts';
import { isApproved, type NoticeList } from '#domain/notice/state.ts';
import type { CommandOf, RulesOf } from './breach-rule.ts';
import { isNoticeApproved, noticeOf } from './customer-notice.ts';
import { amongLists, ended, listOf, reliedOn } from './list-rules.ts';

/** A retry after a lost reply (F1). */
const isOpenedAgain = (
  { opened, list, asked, everyone }: NoticeList,
  { by, textSha256 }: CommandOf<'open-supplement'>,
): boolean =>
  opened?.by === by &&
  opened.textSha256 === textSha256 &&
  (list ?? asked ?? everyone.letterSha256) === undefined;

/** An officer says that the people belong to the same breach. */
export const supplementRules: RulesOf<'open-supplement' | 'cancel-supplement'> = {
  'open-supplement': {
    wakes: 'machine',
    closed: (breach) => (isNoticeApproved(breach) ? undefined : new NotApproved()),
    decide: (breach, command) => {
      const { sameBreach, by, textSha256 } = command;
      if (!sameBreach) throw new OtherBreach();
      const { noticeLists, canceled = [], closedAt } = noticeOf(breach);
      if (noticeLists.some((one) => isOpenedAgain(one, command))) return [];
      return [
        { type: 'supplement-opened', list: noticeLists.length + canceled.length + 1, by, textSha256 },
        ...(closedAt === undefined ? [] : [{ type: 'breach-reopened', because: 'supplement' } as const]),
      ];
    },
  },
  /** With a reason, before any approval. */
  'cancel-supplement': {
    wakes: 'machine',
    among: amongLists,
    closed: (breach, about) => {
      const [notice, noticeList] = [noticeOf(breach), listOf(breach, about)];
      const settled = ended(breach);
      if (settled !== undefined || notice.canceled?.includes(about.list)) return settled;
      if (noticeList === undefined || about.list === 1) return new NotFound();
      if (noticeList.everyone.sendingStart !== undefined) return new AlreadySending();
      if (isApproved(noticeList, noticeList.everyone)) return new SupplementApproved();
      return reliedOn(notice, noticeList);
    },
    decide: (breach, { list, by, textSha256 }) =>
      noticeOf(breach).canceled?.includes(list)
        ? []
        : [{ type: 'supplement-canceled', list, by, textSha256 }],
  },
};
