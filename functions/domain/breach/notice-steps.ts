import { isBefore } from '#domain/calendar/times.ts';
import type { NoticeCommand, NoticeStep } from '#domain/notice/commands.ts';
import type { Accounting, ListAudience } from '#domain/notice/events.ts';
import { type ListTally, tallyFor } from '#domain/notice/recipients.ts';
import { isApproved, type NoticeLetter, noticeListOf, recountsOf } from '#domain/notice/state.ts';
import type { Breach } from './breach.ts';
import { StillUnaccounted, unaccounted } from './closing.ts';
import { noticeOf, noticeStatus, sendableLetters } from './customer-notice.ts';
import type { BreachEvent } from './events.ts';

type Of<T extends NoticeStep['type']> = Extract<NoticeStep, { type: T }>;

const noticeLetterOf = (breach: Breach, { list, audience }: ListAudience): NoticeLetter | undefined =>
  noticeListOf(noticeOf(breach), list)?.[audience];

/**
 * Written before the first claim of an epoch, so that a direction which comes from now on waits for the claims to end: the
 * order is release, begin, claim; a direction between two of them finds the case as it is, and the later one fails.
 */
const begin = (breach: Breach, command: Of<'start-notice'>): readonly BreachEvent[] => {
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

const handled = (breach: Breach, { list, audience }: ListAudience): readonly BreachEvent[] => {
  const { sendingStart, approval, sentAt } = noticeLetterOf(breach, { list, audience }) ?? {};
  return sendingStart === undefined || approval === undefined || sentAt !== undefined
    ? []
    : [{ type: 'notice-sent', list, audience }];
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

const isSame = (a: Accounting, b: Accounting | undefined): boolean =>
  b !== undefined &&
  Object.entries(a).every(
    ([key, value]) => JSON.stringify(b[key as keyof Accounting]) === JSON.stringify(value),
  );

const accounted = (breach: Breach, tallies: readonly ListTally[]): readonly BreachEvent[] => {
  const account = accountOf(breach, tallies);
  const isKnown = noticeStatus(breach) === 'accounted' && isSame(account, noticeOf(breach).accounted);
  return isKnown ? [] : [{ type: 'everyone-accounted', ...account }];
};

/** Frozen = sent + postal, or there is no account (I3). @throws {StillUnaccounted} */
const account = (
  breach: Breach,
  { tallies, recounts }: Of<'account-for-everyone'>,
): readonly BreachEvent[] => {
  if (!['sent', 'accounted'].includes(noticeStatus(breach))) return [];
  // The ledger has changed since it was read.
  if (recounts !== recountsOf(noticeOf(breach))) return [];
  const lost = unaccounted(breach, tallies).filter(({ code }) => code === 'not-sent');
  if (lost.length > 0) throw new StillUnaccounted(lost);
  return accounted(breach, tallies);
};

/** Ends the record when nobody is left over, by its machine or an officer. @throws {StillUnaccounted} */
export const close = (
  breach: Breach,
  { tallies }: Extract<NoticeCommand, { type: 'close' }>,
): readonly BreachEvent[] => {
  if (noticeStatus(breach) === 'closed') return [];
  const left = unaccounted(breach, tallies);
  if (left.length > 0) throw new StillUnaccounted(left);
  return [...accounted(breach, tallies), { type: 'breach-closed' }];
};

/** What the machines write down; nothing where it is written already, or does not stand any more. */
export const decideNoticeStep = (breach: Breach, command: NoticeStep): readonly BreachEvent[] => {
  const notice = noticeOf(breach);
  switch (command.type) {
    case 'start-notice':
      return begin(breach, command);
    case 'pass-canary': {
      const { list, audience } = command;
      const { sendingStart, approval, canaryPassed } = noticeLetterOf(breach, command) ?? {};
      return sendingStart === undefined || approval === undefined || canaryPassed
        ? []
        : [{ type: 'canary-passed', list, audience }];
    }
    case 'pause-notice':
      return noticeStatus(breach) === 'send' ? [{ ...command, type: 'notice-paused' }] : [];
    case 'drain-notice':
      return notice.draining === undefined
        ? []
        : [{ type: 'notice-drained', alreadyTold: command.alreadyTold }];
    case 'mark-notice-sent':
      return handled(breach, command);
    case 'mark-notice-active': {
      const { machineActiveUntil } = notice;
      const isRunning = ['send', 'sent'].includes(noticeStatus(breach));
      const isLater = machineActiveUntil === undefined || isBefore(machineActiveUntil, command.until);
      return isRunning && isLater ? [{ type: 'notice-active', until: command.until }] : [];
    }
    case 'account-for-everyone':
      return account(breach, command);
    case 'reopen':
      return notice.closedAt === undefined
        ? []
        : [{ type: 'breach-reopened', because: command.because, rows: command.rows }];
  }
};
