import { InvalidInput } from '#domain/case/errors.ts';
import { NothingToConfirm, whoDid } from '#domain/case/two-persons.ts';
import { NoticeNotPaused } from '#domain/notice/errors.ts';
import { pausePolicies } from '#domain/notice/events.ts';
import type { Breach } from './breach.ts';
import type { RulesOf } from './breach-rule.ts';
import { isOpenWhateverIsCounted, StillUnaccounted, unaccounted } from './closing.ts';
import { noticeOf, noticeStatus } from './customer-notice.ts';
import { ended } from './list-rules.ts';
import { accounted } from './notice-step-rules.ts';

/** Nothing waits for the mail before letters go out. */
const isNotBegun = (breach: Breach): boolean =>
  noticeOf(breach).noticeLists.every(
    ({ everyone, urgent }) => (everyone.sendingStart ?? urgent.sendingStart) === undefined,
  );

export const noticeRules: RulesOf<
  | 'pause-notice'
  | 'confirm-pause'
  | 'resume-notice'
  | 'ask-paper-mail-waiver'
  | 'confirm-paper-mail-waiver'
  | 'record-paper-mail'
  | 'ask-recount'
  | 'close'
> = {
  'pause-notice': {
    wakes: 'machine',
    closed: ended,
    pointless: (breach) => noticeOf(breach).paused !== undefined,
    decide: (breach, command) =>
      noticeOf(breach).paused === undefined ? [{ ...command, type: 'notice-paused' }] : [],
  },
  'confirm-pause': {
    wakes: 'machine',
    proposal: (breach) => noticeOf(breach).paused,
    closed: (breach) => {
      const { paused } = noticeOf(breach);
      const isAsked =
        paused !== undefined && pausePolicies[paused.because].isOfficers && paused.confirmedBy === undefined;
      return ended(breach) ?? (isAsked ? undefined : new NothingToConfirm());
    },
    notBy: (breach) => whoDid('paused', noticeOf(breach).paused),
    decide: (_, { by }) => [{ type: 'notice-pause-confirmed', by }],
  },
  'resume-notice': {
    wakes: 'machine',
    closed: (breach) =>
      ended(breach) ?? (noticeOf(breach).paused === undefined ? new NoticeNotPaused() : undefined),
    decide: (_, command) => [{ ...command, type: 'notice-resumed' }],
  },
  'ask-paper-mail-waiver': {
    wakes: 'machine',
    closed: ended,
    pointless: isNotBegun,
    decide: (_, command) => {
      if (command.paperMailLeft === 0)
        throw new InvalidInput([
          { pointer: '#/reason', detail: 'No letter is waiting to be mailed on paper.' },
        ]);
      return [{ ...command, type: 'paper-mail-waiver-asked' }];
    },
  },
  'confirm-paper-mail-waiver': {
    wakes: 'machine',
    proposal: (breach) => noticeOf(breach).paperMailWaiver,
    closed: (breach) => {
      const { paperMailWaiver } = noticeOf(breach);
      const isAsked = paperMailWaiver !== undefined && paperMailWaiver.confirmedBy === undefined;
      return ended(breach) ?? (isAsked ? undefined : new NothingToConfirm());
    },
    notBy: (breach) => whoDid('asked', noticeOf(breach).paperMailWaiver),
    decide: (_, { by }) => [{ type: 'paper-mail-waiver-confirmed', by }],
  },
  /** Also letters that two officers had waived. */
  'record-paper-mail': {
    wakes: 'nothing',
    pointless: isNotBegun,
    // A count, in progress or from before a longer hold, has not seen these dates: repeat it.
    decide: (breach, command) => [
      { ...command, type: 'paper-mail-recorded' },
      ...(noticeOf(breach).accounted !== undefined || noticeStatus(breach) === 'sent'
        ? [{ type: 'recount-asked' } as const]
        : []),
    ],
  },
  'ask-recount': {
    wakes: 'nothing',
    decide: (breach) => (noticeStatus(breach) === 'accounted' ? [{ type: 'recount-asked' }] : []),
  },
  close: {
    wakes: 'clock',
    pointless: isOpenWhateverIsCounted,
    decide: (breach, { tallies }) => {
      if (noticeStatus(breach) === 'closed') return [];
      const left = unaccounted(breach, tallies);
      if (left.length > 0) throw new StillUnaccounted(left);
      return [...accounted(breach, tallies), { type: 'breach-closed' }];
    },
  },
};
