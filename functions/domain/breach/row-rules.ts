import { InvalidInput } from '#domain/case/errors.ts';
import { NothingToConfirm, whoDid } from '#domain/case/two-persons.ts';
import { NothingFrozen, OtherListChanged, RowsChanged, WriteOffPending } from '#domain/notice/errors.ts';
import { finishingPolicies } from '#domain/notice/events.ts';
import { otherListSeals, rowsLeft } from '#domain/notice/state.ts';
import type { Breach } from './breach.ts';
import type { CommandOf, RulesOf } from './breach-rule.ts';
import { mayNotifyAnyone, noticeOf } from './customer-notice.ts';
import { HoldNotOver } from './errors.ts';
import { amongLists, listOf, noList, type OfList } from './list-rules.ts';

const unfrozen = (breach: Breach, about: OfList) =>
  noList(breach, about) ?? (listOf(breach, about)?.list === undefined ? new NothingFrozen() : undefined);

const allFinished = (breach: Breach, about: OfList): boolean => {
  const noticeList = listOf(breach, about);
  return noticeList !== undefined && rowsLeft(noticeList) === 0;
};

const mustBeMore = (breach: Breach, command: CommandOf<'finish-rows' | 'ask-write-off'>): void => {
  const { list, done } = listOf(breach, command) ?? {};
  if (command.basedOnSha256 !== done?.setSha256) throw new RowsChanged();
  const others = otherListSeals(noticeOf(breach), command.list);
  if (command.coveredByLists?.some((one) => !others.includes(one))) throw new OtherListChanged();
  if (command.finished <= (done?.finished ?? 0) || command.finished > (list?.toFinish ?? 0))
    throw new InvalidInput([
      { pointer: '#/lines', detail: 'Name rows of this list that still have to be finished.' },
    ]);
};

export const rowRules: RulesOf<'finish-rows' | 'ask-write-off' | 'confirm-write-off'> = {
  'finish-rows': {
    wakes: 'machine',
    among: amongLists,
    closed: unfrozen,
    pointless: allFinished,
    decide: (breach, command) => {
      mustBeMore(breach, command);
      // A letter notifies the customer, no matter who mails it (P38).
      if (finishingPolicies[command.how].tells && !mayNotifyAnyone(breach)) throw new HoldNotOver();
      const { type: _, basedOnSha256: __, ...finished } = command;
      return [{ type: 'rows-finished', ...finished }];
    },
  },
  'ask-write-off': {
    wakes: 'machine',
    among: amongLists,
    closed: unfrozen,
    pointless: allFinished,
    decide: (breach, command) => {
      mustBeMore(breach, command);
      // An officer may replace only their own proposal.
      const { writeOff } = listOf(breach, command) ?? {};
      if (writeOff !== undefined && writeOff.by !== command.by) throw new WriteOffPending();
      const { basedOnSha256: _, ...asked } = command;
      return [{ ...asked, type: 'write-off-asked' }];
    },
  },
  'confirm-write-off': {
    wakes: 'machine',
    proposal: (breach, about) => listOf(breach, about)?.writeOff,
    among: amongLists,
    closed: (breach, about) =>
      noList(breach, about) ??
      (listOf(breach, about)?.writeOff === undefined ? new NothingToConfirm() : undefined),
    notBy: (breach, about) => whoDid('asked', listOf(breach, about)?.writeOff),
    decide: (_, { list, by }) => [{ type: 'write-off-confirmed', list, by }],
  },
};
