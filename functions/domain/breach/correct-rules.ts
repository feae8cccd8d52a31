import { type Instant, isBefore } from '#domain/calendar/times.ts';
import {
  FileIsRead,
  ListTooLarge,
  NothingToCorrect,
  OtherListChanged,
  RowsChanged,
  RowsFinished,
} from '#domain/notice/errors.ts';
import { type NoticeList, otherListSeals, rowsSeenIn, uncorrectedRows } from '#domain/notice/state.ts';
import type { Breach } from './breach.ts';
import type { RulesOf } from './breach-rule.ts';
import { noticeOf } from './customer-notice.ts';
import { amongLists, listOf, type OfList, unchangeableOf } from './list-rules.ts';

/** Customers of all lists that one call reads, in the time that an API call has: a list is compared with every other one. */
const mostReadAgain = 200_000;

export const tooManyToRead = (breach: Breach) => {
  const customers = noticeOf(breach).noticeLists.reduce((sum, { list }) => sum + (list?.count ?? 0), 0);
  return customers > mostReadAgain ? new ListTooLarge() : undefined;
};

/** Another list was frozen or canceled after this one was checked against it. */
const isOutdated = (breach: Breach, { n, list, frozenAt }: NoticeList): boolean => {
  const seals = otherListSeals(noticeOf(breach), n);
  const isLater = (at: Instant | undefined): boolean =>
    at !== undefined && frozenAt !== undefined && isBefore(frozenAt, at);
  const isGone = list?.coveredByLists?.some((one) => !seals.includes(one)) === true;
  return isGone || noticeOf(breach).noticeLists.some((other) => isLater(other.frozenAt));
};

const whyNotAgain = (breach: Breach, one: NoticeList) => {
  if (one.done !== undefined || one.writeOff !== undefined) return new RowsFinished();
  return isOutdated(breach, one) ? new OtherListChanged() : undefined;
};

/** Lists whose rejected rows an officer may correct on this one: the first takes its own, a supplement those of any list. */
export const listsToCorrect = (breach: Breach, { list }: OfList): readonly NoticeList[] =>
  noticeOf(breach).noticeLists.filter(
    (one) => (list !== 1 || one.n === 1) && uncorrectedRows(noticeOf(breach), one) > 0,
  );

/** Why no rejected row can be corrected on this list. */
export const uncorrectable = (breach: Breach, about: OfList) => {
  const refusal = unchangeableOf(breach, about);
  const one = listOf(breach, about);
  if (refusal !== undefined || one === undefined) return refusal;
  if (one.asked !== undefined) return new FileIsRead();
  if (listsToCorrect(breach, about).length === 0) return new NothingToCorrect();
  return whyNotAgain(breach, one) ?? tooManyToRead(breach);
};

/** The list is frozen with the corrected rows. Whoever was faster counts, so that no row is dropped or told twice. */
export const correctRules: RulesOf<'correct-rows'> = {
  'correct-rows': {
    wakes: 'machine',
    among: amongLists,
    closed: uncorrectable,
    decide: (breach, { type: _, rowsSeen, ...fresh }) => {
      if (rowsSeen !== rowsSeenIn(noticeOf(breach))) throw new RowsChanged();
      return [{ type: 'list-frozen', ...fresh }];
    },
  },
};
