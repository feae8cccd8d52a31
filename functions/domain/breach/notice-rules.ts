import type { Instant } from '#domain/calendar/times.ts';
import { InvalidInput } from '#domain/case/errors.ts';
import { NothingToConfirm, whoDid } from '#domain/case/two-persons.ts';
import { NoticeNotPaused } from '#domain/notice/errors.ts';
import { isSamePress, mayEndAlone, namedIn } from '#domain/notice/halts.ts';
import { isPaused, nextPause, noticeResumeShown, openPauses } from '#domain/notice/pauses.ts';
import type { Breach } from './breach.ts';
import type { CommandOf, RulesOf } from './breach-rule.ts';
import { isOpenWhateverIsCounted, StillUnaccounted, unaccounted } from './closing.ts';
import { noticeOf, noticeStatus } from './customer-notice.ts';
import type { BreachEvent } from './events.ts';
import { ended } from './list-rules.ts';
import { accounted } from './notice-step-rules.ts';

/** Nothing waits for the mail before letters go out. */
const isNotBegun = (breach: Breach): boolean =>
  noticeOf(breach).noticeLists.every(
    ({ everyone, urgent }) => (everyone.sendingStart ?? urgent.sendingStart) === undefined,
  );

/** At once where this officer may end each of them alone; else the act waits for a second officer (law of stopping 3). */
const resume = (
  breach: Breach,
  { by, pauses, textSha256 }: CommandOf<'resume-notice'>,
  now: Instant,
): readonly BreachEvent[] => {
  const named = namedIn(openPauses(noticeOf(breach)), pauses);
  const act = { pauses: named.map(({ id }) => id), by, textSha256 };
  if (named.every((halt) => mayEndAlone(halt, by, now))) return [{ ...act, type: 'notice-resumed' }];
  const { resumeAsked: asked } = noticeOf(breach);
  // A retry after a lost reply; another officer's request takes the place of the one that waits.
  const isAsked = asked?.by === by && `${asked.pauses}` === `${act.pauses}`;
  return isAsked ? [] : [{ ...act, type: 'notice-resume-asked' }];
};

export const noticeRules: RulesOf<
  | 'pause-notice'
  | 'resume-notice'
  | 'confirm-resume'
  | 'ask-paper-mail-waiver'
  | 'confirm-paper-mail-waiver'
  | 'record-paper-mail'
  | 'ask-recount'
  | 'close'
> = {
  'pause-notice': {
    wakes: 'machine',
    closed: ended,
    /** Each press is a pause of its own: officers' halts add up (law of stopping 7). */
    decide: (breach, command, { now }) =>
      isSamePress(openPauses(noticeOf(breach)), command, now)
        ? []
        : [{ ...command, type: 'notice-paused', n: nextPause(noticeOf(breach)) }],
  },
  'resume-notice': {
    wakes: 'machine',
    closed: (breach) => ended(breach) ?? (isPaused(noticeOf(breach)) ? undefined : new NoticeNotPaused()),
    decide: (breach, command, { now }) => resume(breach, command, now),
  },
  'confirm-resume': {
    wakes: 'machine',
    proposal: (breach) => noticeResumeShown(noticeOf(breach)),
    closed: (breach) =>
      ended(breach) ?? (noticeOf(breach).resumeAsked === undefined ? new NothingToConfirm() : undefined),
    notBy: (breach) => whoDid('asked', noticeOf(breach).resumeAsked),
    decide: (breach, { by }) => {
      const { pauses = [], textSha256 = '' } = noticeOf(breach).resumeAsked ?? {};
      return [{ type: 'notice-resumed', pauses, by, textSha256 }];
    },
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
