import { isBefore } from '#domain/calendar/times.ts';
import type { NoticeStep } from '#domain/notice/commands.ts';
import type { Accounting, ListAudience } from '#domain/notice/events.ts';
import { nextPause, openPauses } from '#domain/notice/pauses.ts';
import { type ListTally, tallyFor } from '#domain/notice/recipients.ts';
import { isApproved, type NoticeLetter, noticeListOf, recountsOf } from '#domain/notice/state.ts';
import type { Breach } from './breach.ts';
import type { CommandOf, RulesOf } from './breach-rule.ts';
import { StillUnaccounted, unaccounted } from './closing.ts';
import { noticeOf, noticeStatus, sendableLetters } from './customer-notice.ts';
import type { BreachEvent } from './events.ts';

const noticeLetterOf = (breach: Breach, { list, audience }: ListAudience): NoticeLetter | undefined =>
  noticeListOf(noticeOf(breach), list)?.[audience];

/** Order: release, start, claim. A direction between two of them makes the later one fail. */
const begin = (breach: Breach, command: CommandOf<'start-notice'>): readonly BreachEvent[] => {
  const { list, audience, epoch, letterSha256, listSha256, rate } = command;
  const may = sendableLetters(breach).some(
    (one) =>
      one.list === list &&
      one.audience === audience &&
      one.epoch === epoch &&
      one.letterSha256 === letterSha256 &&
      one.listSha256 === listSha256,
  );
  const { sendingStart } = noticeLetterOf(breach, command) ?? {};
  if (!may || sendingStart?.epoch === epoch) return [];
  return [{ type: 'notice-started', list, audience, lanes: sendingStart?.lanes ?? command.lanes, rate }];
};

const accountOf = (breach: Breach, tallies: readonly ListTally[]): Accounting => {
  const told = noticeOf(breach).noticeLists.filter((one) => isApproved(one, one.everyone));
  const sum = (of: (one: (typeof told)[number]) => number): number =>
    told.reduce((total, one) => total + of(one), 0);
  const of = (key: 'sent' | 'postal' | 'paperMailed' | 'possibleDuplicates') =>
    sum(({ n }) => tallyFor(tallies, n)[key]);
  return {
    count: sum(({ list }) => list?.count ?? 0),
    sent: of('sent'),
    postal: of('postal'),
    paperMailed: of('paperMailed'),
    possibleDuplicates: of('possibleDuplicates'),
    writtenOff: sum(({ writtenOff }) => writtenOff),
    lists: told.map(({ n }) => ({ list: n, tally: tallyFor(tallies, n) })),
  };
};

const isSame = (a: Accounting, b: Partial<Accounting> = {}): boolean =>
  Object.entries(a).every(
    ([key, value]) => JSON.stringify(b[key as keyof Accounting]) === JSON.stringify(value),
  );

export const accounted = (breach: Breach, tallies: readonly ListTally[]): readonly BreachEvent[] => {
  const account = accountOf(breach, tallies);
  const isKnown = noticeStatus(breach) === 'accounted' && isSame(account, noticeOf(breach).accounted);
  return isKnown ? [] : [{ type: 'everyone-accounted', ...account }];
};

/** An approval from before this seal counts once its sending has begun. */
const voided = (
  breach: Breach,
  { list, audience, letterSha256, renderedSha256 }: CommandOf<'check-rendering'>,
): readonly BreachEvent[] => {
  const { approval, sendingStart, sentAt } = noticeLetterOf(breach, { list, audience }) ?? {};
  const isOlder = approval?.renderedSha256 === undefined && sendingStart !== undefined;
  const isSame = approval?.letterSha256 !== letterSha256 || approval.renderedSha256 === renderedSha256;
  if (sentAt !== undefined || isOlder || isSame) return [];
  return [{ type: 'approval-voided', list, audience, letterSha256, renderedSha256 }];
};

export const noticeStepRules: RulesOf<NoticeStep['type']> = {
  'check-rendering': { wakes: 'clock', decide: voided },
  'start-notice': { wakes: 'nothing', decide: begin },
  'pass-canary': {
    wakes: 'nothing',
    decide: (breach, { list, audience }) => {
      const { sendingStart, approval, canaryPassed } = noticeLetterOf(breach, { list, audience }) ?? {};
      const isNews = sendingStart !== undefined && approval !== undefined && !canaryPassed;
      return isNews ? [{ type: 'canary-passed', list, audience }] : [];
    },
  },
  'halt-notice': {
    wakes: 'nothing',
    /** Beside an officer's pause, too: who resumes sees both (law of stopping 7). */
    decide: (breach, command) => {
      const isSending = ['send', 'paused'].includes(noticeStatus(breach));
      const notice = noticeOf(breach);
      const isKnown = openPauses(notice).some(({ because }) => because === command.because);
      return isSending && !isKnown ? [{ ...command, type: 'notice-paused', n: nextPause(notice) }] : [];
    },
  },
  'drain-notice': {
    wakes: 'clock',
    decide: (breach, { alreadyTold }) =>
      noticeOf(breach).draining === undefined ? [] : [{ type: 'notice-drained', alreadyTold }],
  },
  'mark-notice-sent': {
    wakes: 'nothing',
    decide: (breach, { list, audience }) => {
      const { sendingStart, approval, sentAt } = noticeLetterOf(breach, { list, audience }) ?? {};
      const isNews = sendingStart !== undefined && approval !== undefined && sentAt === undefined;
      return isNews ? [{ type: 'notice-sent', list, audience }] : [];
    },
  },
  'mark-notice-active': {
    wakes: 'nothing',
    decide: (breach, { until }) => {
      const { machineActiveUntil } = noticeOf(breach);
      const isRunning = ['send', 'sent'].includes(noticeStatus(breach));
      const isLater = machineActiveUntil === undefined || isBefore(machineActiveUntil, until);
      return isRunning && isLater ? [{ type: 'notice-active', until }] : [];
    },
  },
  /** Frozen = sent + postal (I3). */
  'account-for-everyone': {
    wakes: 'nothing',
    decide: (breach, { tallies, recounts }) => {
      // Otherwise the ledger changed after it was read.
      const isCurrent = recounts === recountsOf(noticeOf(breach));
      if (!isCurrent || !['sent', 'accounted'].includes(noticeStatus(breach))) return [];
      const lost = unaccounted(breach, tallies).filter(({ code }) => code === 'not-sent');
      if (lost.length > 0) throw new StillUnaccounted(lost);
      return accounted(breach, tallies);
    },
  },
  reopen: {
    wakes: 'machine',
    decide: (breach, { because, rows }) =>
      noticeOf(breach).closedAt === undefined ? [] : [{ type: 'breach-reopened', because, rows }],
  },
};
