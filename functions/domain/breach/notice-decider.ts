import { AlreadySettled, InvalidInput, UnknownCase } from '#domain/case/errors.ts';
import { mustBeAnother, NothingToConfirm } from '#domain/case/two-persons.ts';
import type { NoticeCommand } from '#domain/notice/commands.ts';
import {
  AlreadyBegun,
  CountDiffers,
  LetterChanged,
  ListChanged,
  NothingFrozen,
  NotMinimised,
  NotPaused,
  OtherListChanged,
  RowsChanged,
  UseSupplement,
  WriteOffWaits,
} from '#domain/notice/errors.ts';
import { finishingPolicies, type OfAudience, pausePolicies } from '#domain/notice/events.ts';
import { isApproved, otherLists, type Telling, type Tranche, trancheOf } from '#domain/notice/state.ts';
import { type Breach, stageOf } from './breach.ts';
import { consultationPolicies } from './choices.ts';
import { isAnybodyTold, noticeOf, noticeStands } from './customer-notice.ts';
import { HoldNotOver, UrgentNotOpen } from './errors.ts';
import type { BreachEvent } from './events.ts';
import { cancelSupplement, mustNotBeReliedOn, openSupplement } from './supplements.ts';

type Of<T extends NoticeCommand['type']> = Extract<NoticeCommand, { type: T }>;

const trancheIn = (breach: Breach, list: number): Tranche => {
  const found = trancheOf(noticeOf(breach), list);
  if (found === undefined) throw new UnknownCase();
  return found;
};

/** The urgent exception is one of the first list. */
const tellingIn = (breach: Breach, { list, audience }: OfAudience): [Tranche, Telling] => {
  const tranche = trancheIn(breach, list);
  if (audience === 'urgent' && list !== 1) throw new UnknownCase();
  return [tranche, tranche[audience]];
};

/** Approved for everybody, or begun for anybody: who is missing goes on a supplement. */
const mustBeChangeable = (breach: Breach, tranche: Tranche): void => {
  const { everyone, urgent } = tranche;
  if (isApproved(tranche, everyone) || everyone.begun !== undefined || urgent.begun !== undefined)
    throw new UseSupplement();
  mustNotBeReliedOn(noticeOf(breach), tranche);
};

const openUpload = (breach: Breach, { list, by }: Of<'open-upload'>): readonly BreachEvent[] => {
  const tranche = trancheIn(breach, list);
  mustBeChangeable(breach, tranche);
  return tranche.openers?.includes(by) ? [] : [{ type: 'upload-opened', list, by }];
};

const askList = (breach: Breach, { list, uploadId, by }: Of<'ask-list'>): readonly BreachEvent[] => {
  const tranche = trancheIn(breach, list);
  mustBeChangeable(breach, tranche);
  return tranche.asked?.uploadId === uploadId ? [] : [{ type: 'list-asked', list, uploadId, by }];
};

const isAwaited = (breach: Breach, list: number, uploadId: string): boolean =>
  trancheOf(noticeOf(breach), list)?.asked?.uploadId === uploadId;

const freezeList = (breach: Breach, command: Of<'list-frozen'>): readonly BreachEvent[] => {
  const { type, uploadId, against = [], ...frozen } = command;
  // Another upload was asked for, a list came by itself, or the supplement was cancelled: the officers’ latest word counts.
  if (uploadId !== undefined && !isAwaited(breach, command.list, uploadId)) return [];
  const { asked, list: standing, uploaders, ...tranche } = trancheIn(breach, command.list);
  const isSame = asked === undefined && standing?.sha256 === frozen.sha256 && uploaders.includes(frozen.by);
  if (isSame && standing.toFinish === frozen.toFinish && String(standing.toldBy) === String(frozen.toldBy))
    return [];
  mustBeChangeable(breach, { ...tranche, uploaders, list: standing });
  if (otherLists(noticeOf(breach), command.list).some((one) => !against.includes(one)))
    throw new OtherListChanged();
  return [{ type, ...frozen }];
};

const refuseList = (breach: Breach, command: Of<'list-refused'>): readonly BreachEvent[] => {
  const { type, list, uploadId, fault } = command;
  return isAwaited(breach, list, uploadId) ? [{ type, list, fault }] : [];
};

/** A new version voids the approval; once sending has begun there is none. */
const writeLetter = (breach: Breach, command: Of<'write-letter'>): readonly BreachEvent[] => {
  const [, telling] = tellingIn(breach, command);
  const { letterSha256, list, audience, by } = command;
  if (telling.begun !== undefined && telling.approval !== undefined) throw new AlreadyBegun();
  // Who confirmed the exception is no author of its letter, whichever came first.
  if (audience === 'urgent' && breach.urgent?.confirmedBy !== undefined)
    mustBeAnother(by, breach.urgent.confirmedBy);
  const isSame = telling.letterSha256 === letterSha256 && telling.authors.includes(by);
  return isSame ? [] : [{ type: 'letter-written', list, audience, letterSha256, by }];
};

/** How many are meant: the whole list, or the classes of the exception as they were counted on this very list. */
const countOf = (breach: Breach, { list }: Tranche, command: Of<'approve-notice'>): number => {
  if (command.audience === 'everyone') return list?.count ?? 0;
  const { urgent } = breach;
  if (urgent === undefined) throw new UrgentNotOpen();
  if (consultationPolicies[urgent.outcome].mustMinimise && !command.minimised) throw new NotMinimised();
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
  const [tranche, telling] = tellingIn(breach, command);
  mustBeAnother(by, ...telling.authors, ...tranche.uploaders);
  // A file with nothing but its header is no list: nobody would be told, and nobody missed.
  const isEmpty = list === 1 && tranche.list?.count === 0 && tranche.list.toFinish === 0;
  if (tranche.list === undefined || isEmpty) throw new NothingFrozen();
  if (telling.letterSha256 !== letterSha256) throw new LetterChanged();
  if (tranche.list.sha256 !== listSha256) throw new ListChanged();
  const others = otherLists(noticeOf(breach), list);
  if (tranche.list.toldBy?.some((one) => !others.includes(one))) throw new OtherListChanged();
  const counted = countOf(breach, tranche, command);
  if (counted !== count || (audience === 'urgent' && count === 0)) throw new CountDiffers();
  if (isApproved(tranche, telling)) return [];
  const minimised = command.minimised ? ({ minimised: true } as const) : {};
  return [{ type: 'notice-approved', list, audience, letterSha256, listSha256, count, ...minimised, by }];
};

/** More rows than before, no more than there are, and built on the set that stands. */
const mustBeMore = (breach: Breach, command: Of<'finish-rows'> | Of<'ask-write-off'>): void => {
  const { list, done } = trancheIn(breach, command.list);
  if (list === undefined) throw new NothingFrozen();
  if (command.over !== done?.setSha256) throw new RowsChanged();
  const others = otherLists(noticeOf(breach), command.list);
  if (command.toldBy?.some((one) => !others.includes(one))) throw new OtherListChanged();
  if (command.finished <= (done?.finished ?? 0) || command.finished > list.toFinish)
    throw new InvalidInput([
      { pointer: '#/lines', detail: 'Name rows of this list that are to be finished.' },
    ]);
};

const finishRows = (breach: Breach, command: Of<'finish-rows'>): readonly BreachEvent[] => {
  mustBeMore(breach, command);
  // A letter tells a customer, whoever posts it (P38).
  if (finishingPolicies[command.how].tells && !isAnybodyTold(breach)) throw new HoldNotOver();
  const { type: _, over: __, ...finished } = command;
  return [{ type: 'rows-finished', ...finished }];
};

const askWriteOff = (breach: Breach, command: Of<'ask-write-off'>): readonly BreachEvent[] => {
  mustBeMore(breach, command);
  // What one officer has asked another does not put aside; whoever asked may say it anew.
  const { writeOff } = trancheIn(breach, command.list);
  if (writeOff !== undefined && writeOff.by !== command.by) throw new WriteOffWaits();
  const { over: _, ...asked } = command;
  return [{ ...asked, type: 'write-off-asked' }];
};

const confirmWriteOff = (breach: Breach, { list, by }: Of<'confirm-write-off'>): readonly BreachEvent[] => {
  const { writeOff } = trancheIn(breach, list);
  if (writeOff === undefined) throw new NothingToConfirm();
  mustBeAnother(by, writeOff.by);
  return [{ type: 'write-off-confirmed', list, by }];
};

const confirmPause = (breach: Breach, by: string): readonly BreachEvent[] => {
  const { paused } = noticeOf(breach);
  if (paused === undefined || !pausePolicies[paused.because].isOfficers || paused.confirmedBy !== undefined)
    throw new NothingToConfirm();
  mustBeAnother(by, ...(paused.by === undefined ? [] : [paused.by]));
  return [{ type: 'notice-pause-confirmed', by }];
};

const askUnmailedEnd = (command: Of<'ask-unmailed-end'>): readonly BreachEvent[] => {
  if (command.unmailed === 0)
    throw new InvalidInput([{ pointer: '#/reason', detail: 'No letter is left to be posted.' }]);
  return [{ ...command, type: 'unmailed-end-asked' }];
};

const confirmUnmailedEnd = (breach: Breach, by: string): readonly BreachEvent[] => {
  const { unmailedEnd } = noticeOf(breach);
  if (unmailedEnd === undefined || unmailedEnd.confirmedBy !== undefined) throw new NothingToConfirm();
  mustBeAnother(by, unmailedEnd.by);
  return [{ type: 'unmailed-end-confirmed', by }];
};

/** An account that is being made now has not seen these days of posting: it is dropped, and made again. */
const recordMailed = (breach: Breach, command: Of<'record-mailed'>): readonly BreachEvent[] => [
  { ...command, type: 'letters-mailed' },
  ...(['handled', 'accounted'].includes(noticeStands(breach)) ? [{ type: 'recount-asked' } as const] : []),
];

/** What officers do to the customers’ notice. @throws {DomainError} by name */
export const decideNotice = (
  breach: Breach,
  command: Exclude<NoticeCommand, { type: 'close' }>,
): readonly BreachEvent[] => {
  if (command.type === 'list-refused') return refuseList(breach, command);
  if (command.type === 'open-supplement') return openSupplement(breach, command);
  // Also of letters with which two officers had ended the record.
  if (command.type === 'record-mailed') return recordMailed(breach, command);
  if (command.type === 'ask-recount')
    return noticeStands(breach) === 'accounted' ? [{ type: 'recount-asked' }] : [];
  if (stageOf(breach) === 'closed') throw new AlreadySettled();
  switch (command.type) {
    case 'open-upload':
      return openUpload(breach, command);
    case 'ask-list':
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
      if (noticeOf(breach).paused === undefined) throw new NotPaused();
      return [{ ...command, type: 'notice-resumed' }];
    case 'ask-unmailed-end':
      return askUnmailedEnd(command);
    case 'confirm-unmailed-end':
      return confirmUnmailedEnd(breach, command.by);
  }
};
