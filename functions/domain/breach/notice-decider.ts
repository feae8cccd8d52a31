import { AlreadySettled, InvalidInput, NotFound } from '#domain/case/errors.ts';
import { mustBeDifferentPerson, NothingToConfirm } from '#domain/case/two-persons.ts';
import type { NoticeCommand } from '#domain/notice/commands.ts';
import {
  AlreadySending,
  CountDiffers,
  LetterChanged,
  ListChanged,
  NothingFrozen,
  NoticeNotPaused,
  NotMinimized,
  OtherListChanged,
  UseSupplement,
} from '#domain/notice/errors.ts';
import { type ListAudience, pausePolicies } from '#domain/notice/events.ts';
import {
  isApproved,
  type NoticeLetter,
  type NoticeList,
  noticeListOf,
  otherListSeals,
} from '#domain/notice/state.ts';
import { type Breach, stageOf } from './breach.ts';
import { consultationPolicies } from './choices.ts';
import { noticeOf, noticeStatus } from './customer-notice.ts';
import { UrgentExceptionNotOpen } from './errors.ts';
import type { BreachEvent } from './events.ts';
import { askWriteOff, confirmWriteOff, finishRows, noticeListIn } from './rows-to-finish.ts';
import { cancelSupplement, mustNotBeReliedOn, openSupplement } from './supplements.ts';

type Of<T extends NoticeCommand['type']> = Extract<NoticeCommand, { type: T }>;

/** The urgent exception is one of the first list. */
const noticeLetterIn = (breach: Breach, { list, audience }: ListAudience): [NoticeList, NoticeLetter] => {
  const noticeList = noticeListIn(breach, list);
  if (audience === 'urgent' && list !== 1) throw new NotFound();
  return [noticeList, noticeList[audience]];
};

/** Approved for everybody, or begun for anybody: who is missing goes on a supplement. */
const mustBeChangeable = (breach: Breach, noticeList: NoticeList): void => {
  const { everyone, urgent } = noticeList;
  if (
    isApproved(noticeList, everyone) ||
    everyone.sendingStart !== undefined ||
    urgent.sendingStart !== undefined
  )
    throw new UseSupplement();
  mustNotBeReliedOn(noticeOf(breach), noticeList);
};

const openUpload = (breach: Breach, { list, by }: Of<'open-upload'>): readonly BreachEvent[] => {
  const noticeList = noticeListIn(breach, list);
  mustBeChangeable(breach, noticeList);
  return noticeList.uploadOpeners?.includes(by) ? [] : [{ type: 'upload-opened', list, by }];
};

const askList = (
  breach: Breach,
  { list, uploadId, by }: Of<'request-list-freeze'>,
): readonly BreachEvent[] => {
  const noticeList = noticeListIn(breach, list);
  mustBeChangeable(breach, noticeList);
  return noticeList.asked?.uploadId === uploadId
    ? []
    : [{ type: 'list-freeze-requested', list, uploadId, by }];
};

const isAwaited = (breach: Breach, list: number, uploadId: string): boolean =>
  noticeListOf(noticeOf(breach), list)?.asked?.uploadId === uploadId;

const freezeList = (breach: Breach, command: Of<'list-frozen'>): readonly BreachEvent[] => {
  const { type, uploadId, checkedAgainst = [], ...frozen } = command;
  // Another upload was asked for, a list came by itself, or the supplement was canceled: the officers’ latest word counts.
  if (uploadId !== undefined && !isAwaited(breach, command.list, uploadId)) return [];
  const { asked, list: current, uploaders, ...noticeList } = noticeListIn(breach, command.list);
  const isSame = asked === undefined && current?.sha256 === frozen.sha256 && uploaders.includes(frozen.by);
  if (
    isSame &&
    current.toFinish === frozen.toFinish &&
    String(current.coveredByLists) === String(frozen.coveredByLists)
  )
    return [];
  mustBeChangeable(breach, { ...noticeList, uploaders, list: current });
  if (otherListSeals(noticeOf(breach), command.list).some((one) => !checkedAgainst.includes(one)))
    throw new OtherListChanged();
  return [{ type, ...frozen }];
};

const refuseList = (breach: Breach, command: Of<'list-refused'>): readonly BreachEvent[] => {
  const { type, list, uploadId, fault } = command;
  return isAwaited(breach, list, uploadId) ? [{ type, list, fault }] : [];
};

/** A new version voids the approval; once sending has begun there is none. */
const writeLetter = (breach: Breach, command: Of<'write-letter'>): readonly BreachEvent[] => {
  const [, noticeLetter] = noticeLetterIn(breach, command);
  const { letterSha256, list, audience, by } = command;
  if (noticeLetter.sendingStart !== undefined && noticeLetter.approval !== undefined)
    throw new AlreadySending();
  // Who confirmed the exception is no author of its letter, whichever came first.
  if (audience === 'urgent' && breach.urgent?.confirmedBy !== undefined)
    mustBeDifferentPerson(by, breach.urgent.confirmedBy);
  const isSame = noticeLetter.letterSha256 === letterSha256 && noticeLetter.authors.includes(by);
  return isSame ? [] : [{ type: 'letter-written', list, audience, letterSha256, by }];
};

/** How many are meant: the whole list, or the classes of the exception as they were counted on this very list. */
const countOf = (breach: Breach, { list }: NoticeList, command: Of<'approve-notice'>): number => {
  if (command.audience === 'everyone') return list?.count ?? 0;
  const { urgent } = breach;
  if (urgent === undefined) throw new UrgentExceptionNotOpen();
  if (consultationPolicies[urgent.outcome].mustMinimise && !command.minimized) throw new NotMinimized();
  const { ofClasses } = command;
  const isCounted =
    ofClasses !== undefined &&
    ofClasses.listSha256 === list?.sha256 &&
    ofClasses.classes.join('\n') === urgent.classes.join('\n');
  if (!isCounted) throw new ListChanged();
  return ofClasses.rows;
};

/**
 * A second officer’s word on exactly what stands: no author of any version of this letter, no uploader of any version
 * of this list. While a direction stands it is kept, and lets nothing go.
 */
const approve = (breach: Breach, command: Of<'approve-notice'>): readonly BreachEvent[] => {
  const { list, audience, letterSha256, listSha256, count, by } = command;
  const [noticeList, noticeLetter] = noticeLetterIn(breach, command);
  mustBeDifferentPerson(by, ...noticeLetter.authors, ...noticeList.uploaders);
  // A file with nothing but its header is no list: nobody would be told, and nobody missed.
  const isEmpty = list === 1 && noticeList.list?.count === 0 && noticeList.list.toFinish === 0;
  if (noticeList.list === undefined || isEmpty) throw new NothingFrozen();
  if (noticeLetter.letterSha256 !== letterSha256) throw new LetterChanged();
  if (noticeList.list.sha256 !== listSha256) throw new ListChanged();
  const others = otherListSeals(noticeOf(breach), list);
  if (noticeList.list.coveredByLists?.some((one) => !others.includes(one))) throw new OtherListChanged();
  const counted = countOf(breach, noticeList, command);
  if (counted !== count || (audience === 'urgent' && count === 0)) throw new CountDiffers();
  if (isApproved(noticeList, noticeLetter)) return [];
  const minimized = command.minimized ? ({ minimized: true } as const) : {};
  return [{ type: 'notice-approved', list, audience, letterSha256, listSha256, count, ...minimized, by }];
};

const confirmPause = (breach: Breach, by: string): readonly BreachEvent[] => {
  const { paused } = noticeOf(breach);
  if (paused === undefined || !pausePolicies[paused.because].isOfficers || paused.confirmedBy !== undefined)
    throw new NothingToConfirm();
  mustBeDifferentPerson(by, ...(paused.by === undefined ? [] : [paused.by]));
  return [{ type: 'notice-pause-confirmed', by }];
};

const askPaperMailWaiver = (command: Of<'ask-paper-mail-waiver'>): readonly BreachEvent[] => {
  if (command.paperMailLeft === 0)
    throw new InvalidInput([{ pointer: '#/reason', detail: 'No letter is waiting to be mailed on paper.' }]);
  return [{ ...command, type: 'paper-mail-waiver-asked' }];
};

const confirmPaperMailWaiver = (breach: Breach, by: string): readonly BreachEvent[] => {
  const { paperMailWaiver } = noticeOf(breach);
  if (paperMailWaiver === undefined || paperMailWaiver.confirmedBy !== undefined)
    throw new NothingToConfirm();
  mustBeDifferentPerson(by, paperMailWaiver.by);
  return [{ type: 'paper-mail-waiver-confirmed', by }];
};

/** An account that is being made now has not seen these days of posting: it is dropped, and made again. */
const markPagePaperMailed = (breach: Breach, command: Of<'record-paper-mail'>): readonly BreachEvent[] => [
  { ...command, type: 'paper-mail-recorded' },
  ...(['sent', 'accounted'].includes(noticeStatus(breach)) ? [{ type: 'recount-asked' } as const] : []),
];

/** What officers do to the customers’ notice. @throws {Refusal} by name */
export const decideNotice = (
  breach: Breach,
  command: Exclude<NoticeCommand, { type: 'close' }>,
): readonly BreachEvent[] => {
  if (command.type === 'list-refused') return refuseList(breach, command);
  if (command.type === 'open-supplement') return openSupplement(breach, command);
  // Also of letters with which two officers had ended the record.
  if (command.type === 'record-paper-mail') return markPagePaperMailed(breach, command);
  if (command.type === 'ask-recount')
    return noticeStatus(breach) === 'accounted' ? [{ type: 'recount-asked' }] : [];
  if (stageOf(breach) === 'closed') throw new AlreadySettled();
  switch (command.type) {
    case 'open-upload':
      return openUpload(breach, command);
    case 'request-list-freeze':
      return askList(breach, command);
    case 'list-frozen':
      return freezeList(breach, command);
    case 'write-letter':
      return writeLetter(breach, command);
    case 'approve-notice':
      return approve(breach, command);
    case 'cancel-supplement':
      return cancelSupplement(breach, command);
    case 'finish-rows':
      return finishRows(breach, command);
    case 'ask-write-off':
      return askWriteOff(breach, command);
    case 'confirm-write-off':
      return confirmWriteOff(breach, command);
    case 'pause-notice':
      return noticeOf(breach).paused === undefined ? [{ ...command, type: 'notice-paused' }] : [];
    case 'confirm-pause':
      return confirmPause(breach, command.by);
    case 'resume-notice':
      if (noticeOf(breach).paused === undefined) throw new NoticeNotPaused();
      return [{ ...command, type: 'notice-resumed' }];
    case 'ask-paper-mail-waiver':
      return askPaperMailWaiver(command);
    case 'confirm-paper-mail-waiver':
      return confirmPaperMailWaiver(breach, command.by);
  }
};
