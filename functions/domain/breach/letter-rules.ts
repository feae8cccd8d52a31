import { NotFound } from '#domain/case/errors.ts';
import { deedsOf } from '#domain/case/two-persons.ts';
import {
  AlreadySending,
  CountDiffers,
  LetterChanged,
  ListChanged,
  NothingFrozen,
  NotMinimized,
  OtherListChanged,
} from '#domain/notice/errors.ts';
import { audiences, type ListAudience } from '#domain/notice/events.ts';
import { isApproved, otherListSeals } from '#domain/notice/state.ts';
import { lacksSpanish, mustBeAsPreviewed } from './approval-answers.ts';
import type { Breach } from './breach.ts';
import type { CommandOf, RulesOf } from './breach-rule.ts';
import { consultationPolicies } from './choices.ts';
import type { BreachFacts } from './commands.ts';
import { noticeOf } from './customer-notice.ts';
import { UrgentExceptionNotOpen } from './errors.ts';
import { amongLists, listOf, noList, unchangeable } from './list-rules.ts';
import { notUrgent } from './urgent-rules.ts';

const among = (breach: Breach): readonly ListAudience[] =>
  amongLists(breach).flatMap((one) => audiences.map((audience) => ({ ...one, audience })));
const letterOf = (breach: Breach, about: ListAudience) => listOf(breach, about)?.[about.audience];
/** Only the first list has an urgent exception. */
const noLetter = (breach: Breach, about: ListAudience) =>
  noList(breach, about) ?? (about.audience === 'urgent' && about.list !== 1 ? new NotFound() : undefined);

/** Its letter may be written while an officer consults the agency, and not for an exception that nobody can ask for. */
const noException = (breach: Breach, facts: BreachFacts) =>
  breach.urgent === undefined && notUrgent(breach, facts) !== undefined
    ? new UrgentExceptionNotOpen()
    : undefined;

const countOf = (breach: Breach, command: CommandOf<'approve-notice'>): number => {
  const { list } = listOf(breach, command) ?? {};
  const { urgent } = breach;
  if (command.audience === 'everyone' || urgent === undefined) return list?.count ?? 0;
  if (consultationPolicies[urgent.outcome].mustMinimise && !command.minimized) throw new NotMinimized();
  const { ofClasses } = command;
  const isCounted =
    ofClasses !== undefined &&
    ofClasses.listSha256 === list?.sha256 &&
    ofClasses.classes.join('\n') === urgent.classes.join('\n');
  if (!isCounted) throw new ListChanged();
  return ofClasses.rows;
};

export const letterRules: RulesOf<'write-letter' | 'approve-notice'> = {
  /** Voids the approval; impossible once sending has started. */
  'write-letter': {
    wakes: 'machine',
    among,
    closed: (breach, about, facts) => {
      const { sendingStart, approval } = letterOf(breach, about) ?? {};
      const isSending = sendingStart !== undefined && approval !== undefined;
      return (
        noLetter(breach, about) ??
        (isSending ? new AlreadySending() : undefined) ??
        (about.audience === 'urgent' ? noException(breach, facts) : undefined)
      );
    },
    // The officer who confirmed the exception may not write its letter, in any order.
    notBy: ({ urgent }, { audience }) =>
      audience === 'urgent' && urgent?.confirmedBy !== undefined
        ? deedsOf('confirmed-exception', [urgent.confirmedBy])
        : [],
    decide: (breach, command) => {
      const { list, audience, letterSha256, by } = command;
      const written = letterOf(breach, command);
      const isSame = written?.letterSha256 === letterSha256 && written.authors.includes(by);
      return isSame ? [] : [{ type: 'letter-written', list, audience, letterSha256, by }];
    },
  },
  /** No author of any version of the letter, no uploader of any version of the list. */
  'approve-notice': {
    wakes: 'machine',
    among,
    closed: (breach, about) => {
      const refusal = noLetter(breach, about);
      if (refusal !== undefined) return refusal;
      const { list } = listOf(breach, about) ?? {};
      // A file with only a header would notify nobody.
      const isEmpty = about.list === 1 && list?.count === 0 && list.toFinish === 0;
      if (list === undefined || isEmpty) return new NothingFrozen();
      if (letterOf(breach, about)?.letterSha256 === undefined) return new LetterChanged();
      const others = otherListSeals(noticeOf(breach), about.list);
      if (list.coveredByLists?.some((one) => !others.includes(one))) return new OtherListChanged();
      return about.audience === 'urgent' && breach.urgent === undefined
        ? new UrgentExceptionNotOpen()
        : undefined;
    },
    notBy: (breach, about) => [
      ...deedsOf('wrote-letter', letterOf(breach, about)?.authors),
      ...deedsOf('uploaded-list', listOf(breach, about)?.uploaders),
    ],
    decide: (breach, command, facts) => {
      const { list, audience, letterSha256, listSha256, count, by } = command;
      const noticeList = listOf(breach, command);
      if (noticeList?.list === undefined) return [];
      if (noticeList[audience].letterSha256 !== letterSha256) throw new LetterChanged();
      if (noticeList.list.sha256 !== listSha256) throw new ListChanged();
      const counted = countOf(breach, command);
      if (counted !== count || (audience === 'urgent' && count === 0)) throw new CountDiffers();
      // A list from before the counts, if it can be frozen again, must be.
      const mayLackCounts = unchangeable(breach, noticeList) !== undefined;
      mustBeAsPreviewed(breach, { ...noticeList.list, mayLackCounts }, command, facts);
      const { renderedSha256, addressChanged, collapsed, unknownAccounts, fccClosedSince, letter } = command;
      const { approval } = noticeList[audience];
      if (isApproved(noticeList, noticeList[audience]) && approval?.renderedSha256 === renderedSha256)
        return [];
      const minimized = command.minimized ? ({ minimized: true } as const) : {};
      const english = lacksSpanish(noticeList.list, letter) ? ({ englishToAll: true } as const) : {};
      return [
        {
          ...{ type: 'notice-approved', list, audience, letterSha256, listSha256, renderedSha256, count },
          ...{ addressChanged, collapsed, unknownAccounts, acknowledged: letter.missing, fccClosedSince },
          ...minimized,
          ...english,
          by,
        },
      ];
    },
  },
};
