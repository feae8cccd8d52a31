import { AlreadySettled, NotFound } from '#domain/case/errors.ts';
import { ListReliedOn, OtherListChanged, UseSupplement } from '#domain/notice/errors.ts';
import {
  isApproved,
  type Notice,
  type NoticeList,
  noticeListOf,
  otherListSeals,
} from '#domain/notice/state.ts';
import { type Breach, stageOf } from './breach.ts';
import type { About, CommandOf, RulesOf } from './breach-rule.ts';
import { noticeOf } from './customer-notice.ts';
import type { BreachEvent } from './events.ts';

export type OfList = Required<Pick<About, 'list'>>;

export const amongLists = (breach: Breach): readonly OfList[] =>
  noticeOf(breach).noticeLists.map(({ n: list }) => ({ list }));
export const listOf = (breach: Breach, { list }: OfList) => noticeListOf(noticeOf(breach), list);

export const ended = (breach: Breach) => (stageOf(breach) === 'closed' ? new AlreadySettled() : undefined);

export const noList = (breach: Breach, about: OfList) =>
  ended(breach) ?? (listOf(breach, about) === undefined ? new NotFound() : undefined);

/** Another approved list or a corrected row relies on this one for its customers. */
export const reliedOn = ({ noticeLists }: Notice, { n, list }: NoticeList) => {
  const relies = (one: NoticeList): boolean => {
    const isFixed = isApproved(one, one.everyone) || one.everyone.sendingStart !== undefined;
    const seals = [...((isFixed && one.list?.coveredByLists) || []), ...(one.done?.coveredByLists ?? [])];
    return one.n !== n && list !== undefined && seals.includes(list.sha256);
  };
  return noticeLists.some(relies) ? new ListReliedOn() : undefined;
};

/** Why the list cannot be frozen again: approved for everyone or started for anyone, use a supplement. */
export const unchangeable = (breach: Breach, noticeList: NoticeList) => {
  const { everyone, urgent } = noticeList;
  const isBegun = everyone.sendingStart !== undefined || urgent.sendingStart !== undefined;
  if (isApproved(noticeList, everyone) || isBegun) return new UseSupplement();
  return reliedOn(noticeOf(breach), noticeList);
};

export const unchangeableOf = (breach: Breach, about: OfList) => {
  const noticeList = listOf(breach, about);
  return noList(breach, about) ?? (noticeList && unchangeable(breach, noticeList));
};

const isAwaited = (breach: Breach, { list, uploadId }: OfList & { readonly uploadId: string }): boolean =>
  listOf(breach, { list })?.asked?.uploadId === uploadId;

/** @throws {NotFound | UseSupplement | ListReliedOn | OtherListChanged} */
const frozen = (breach: Breach, command: CommandOf<'list-frozen'>): readonly BreachEvent[] => {
  const { type, uploadId, checkedAgainst = [], ...fresh } = command;
  // Another upload, a direct list or a cancellation came later and counts.
  if (uploadId !== undefined && !isAwaited(breach, { list: command.list, uploadId })) return [];
  const noticeList = listOf(breach, command);
  if (noticeList === undefined) throw new NotFound();
  const { asked, list: current, uploaders } = noticeList;
  const isSame =
    asked === undefined &&
    current?.sha256 === fresh.sha256 &&
    uploaders.includes(fresh.by) &&
    current.toFinish === fresh.toFinish &&
    current.rejectedSha256 === fresh.rejectedSha256 &&
    current.addressChanged === fresh.addressChanged &&
    current.collapsed === fresh.collapsed &&
    current.unknownAccounts === fresh.unknownAccounts &&
    String(current.coveredByLists) === String(fresh.coveredByLists);
  if (isSame) return [];
  const refusal = unchangeable(breach, noticeList);
  if (refusal !== undefined) throw refusal;
  if (otherListSeals(noticeOf(breach), command.list).some((one) => !checkedAgainst.includes(one)))
    throw new OtherListChanged();
  return [{ type, ...fresh }];
};

export const listRules: RulesOf<'open-upload' | 'request-list-freeze' | 'list-frozen' | 'list-refused'> = {
  'open-upload': {
    wakes: 'nothing',
    among: amongLists,
    closed: unchangeableOf,
    decide: (breach, { list, by }) =>
      listOf(breach, { list })?.uploadOpeners?.includes(by) ? [] : [{ type: 'upload-opened', list, by }],
  },
  'request-list-freeze': {
    wakes: 'machine',
    among: amongLists,
    closed: unchangeableOf,
    decide: (breach, { list, uploadId, by }) =>
      isAwaited(breach, { list, uploadId }) ? [] : [{ type: 'list-freeze-requested', list, uploadId, by }],
  },
  'list-frozen': { wakes: 'machine', closed: ended, decide: frozen },
  'list-refused': {
    wakes: 'nothing',
    decide: (breach, { type, list, uploadId, fault }) =>
      isAwaited(breach, { list, uploadId }) ? [{ type, list, fault }] : [],
  },
};
