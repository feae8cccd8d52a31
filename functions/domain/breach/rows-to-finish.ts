import { InvalidInput, NotFound } from '#domain/case/errors.ts';
import { mustBeDifferentPerson, NothingToConfirm } from '#domain/case/two-persons.ts';
import type { NoticeCommand } from '#domain/notice/commands.ts';
import { NothingFrozen, OtherListChanged, RowsChanged, WriteOffPending } from '#domain/notice/errors.ts';
import { finishingPolicies } from '#domain/notice/events.ts';
import { type NoticeList, noticeListOf, otherListSeals } from '#domain/notice/state.ts';
import type { Breach } from './breach.ts';
import { mayNotifyAnyone, noticeOf } from './customer-notice.ts';
import { HoldNotOver } from './errors.ts';
import type { BreachEvent } from './events.ts';

type Of<T extends NoticeCommand['type']> = Extract<NoticeCommand, { type: T }>;

/** @throws {NotFound} for a list that there is not */
export const noticeListIn = (breach: Breach, list: number): NoticeList => {
  const found = noticeListOf(noticeOf(breach), list);
  if (found === undefined) throw new NotFound();
  return found;
};

/** More rows than before, no more than there are, and built on the set that stands. */
const mustBeMore = (breach: Breach, command: Of<'finish-rows'> | Of<'ask-write-off'>): void => {
  const { list, done } = noticeListIn(breach, command.list);
  if (list === undefined) throw new NothingFrozen();
  if (command.basedOnSha256 !== done?.setSha256) throw new RowsChanged();
  const others = otherListSeals(noticeOf(breach), command.list);
  if (command.coveredByLists?.some((one) => !others.includes(one))) throw new OtherListChanged();
  if (command.finished <= (done?.finished ?? 0) || command.finished > list.toFinish)
    throw new InvalidInput([
      { pointer: '#/lines', detail: 'Name rows of this list that still have to be finished.' },
    ]);
};

export const finishRows = (breach: Breach, command: Of<'finish-rows'>): readonly BreachEvent[] => {
  mustBeMore(breach, command);
  // A letter notifies the customer, no matter who mails it (P38).
  if (finishingPolicies[command.how].tells && !mayNotifyAnyone(breach)) throw new HoldNotOver();
  const { type: _, basedOnSha256: __, ...finished } = command;
  return [{ type: 'rows-finished', ...finished }];
};

export const askWriteOff = (breach: Breach, command: Of<'ask-write-off'>): readonly BreachEvent[] => {
  mustBeMore(breach, command);
  // An officer may replace their own proposal, but not the proposal of another officer.
  const { writeOff } = noticeListIn(breach, command.list);
  if (writeOff !== undefined && writeOff.by !== command.by) throw new WriteOffPending();
  const { basedOnSha256: _, ...asked } = command;
  return [{ ...asked, type: 'write-off-asked' }];
};

export const confirmWriteOff = (
  breach: Breach,
  { list, by }: Of<'confirm-write-off'>,
): readonly BreachEvent[] => {
  const { writeOff } = noticeListIn(breach, list);
  if (writeOff === undefined) throw new NothingToConfirm();
  mustBeDifferentPerson(by, writeOff.by);
  return [{ type: 'write-off-confirmed', list, by }];
};
