import { isBefore } from '#domain/calendar/times.ts';
import type { NoticeCommand, NoticeStep } from '#domain/notice/commands.ts';
import type { Account, OfAudience } from '#domain/notice/events.ts';
import { type TrancheTally, tallyOfList } from '#domain/notice/recipients.ts';
import { isApproved, recountsOf, type Telling, trancheOf } from '#domain/notice/state.ts';
import type { Breach } from './breach.ts';
import { StillUnaccounted, unaccounted } from './closing.ts';
import { noticeOf, noticeStands, sendings } from './customer-notice.ts';
import type { BreachEvent } from './events.ts';

type Of<T extends NoticeStep['type']> = Extract<NoticeStep, { type: T }>;

const tellingOf = (breach: Breach, { list, audience }: OfAudience): Telling | undefined =>
  trancheOf(noticeOf(breach), list)?.[audience];

/**
 * Written before the first claim of an epoch, so that a direction which comes from now on waits for the claims to end: the
 * order is release, begin, claim; a direction between two of them finds the case as it is, and the later one fails.
 */
const begin = (breach: Breach, command: Of<'begin-notice'>): readonly BreachEvent[] => {
  const { list, audience, epoch, letterSha256, listSha256, rate } = command;
  const may = sendings(breach).some(
    (one) =>
      one.list === list &&
      one.audience === audience &&
      one.epoch === epoch &&
      one.letterSha256 === letterSha256 &&
      one.listSha256 === listSha256,
  );
  const { begun } = tellingOf(breach, command) ?? {};
  if (!may || begun?.epoch === epoch) return [];
  return [{ type: 'notice-begun', list, audience, lanes: begun?.lanes ?? command.lanes, rate }];
};

const handled = (breach: Breach, { list, audience }: OfAudience): readonly BreachEvent[] => {
  const { begun, approval, sentAt } = tellingOf(breach, { list, audience }) ?? {};
  return begun === undefined || approval === undefined || sentAt !== undefined
    ? []
    : [{ type: 'notice-sent', list, audience }];
};

const accountOf = (breach: Breach, tallies: readonly TrancheTally[]): Account => {
  const told = noticeOf(breach).tranches.filter((one) => isApproved(one, one.everyone));
  const sum = (of: (one: (typeof told)[number]) => number): number =>
    told.reduce((total, one) => total + of(one), 0);
  const of = (key: 'sent' | 'postal' | 'mailed' | 'possibleDuplicates') =>
    sum(({ n }) => tallyOfList(tallies, n)[key]);
  return {
    count: sum(({ list }) => list?.count ?? 0),
    sent: of('sent'),
    postal: of('postal'),
    mailed: of('mailed'),
    possibleDuplicates: of('possibleDuplicates'),
    writtenOff: sum(({ writtenOff }) => writtenOff),
    lists: told.map(({ n }) => ({ list: n, tally: tallyOfList(tallies, n) })),
  };
};

const isSame = (a: Account, b: Account | undefined): boolean =>
  b !== undefined &&
  Object.entries(a).every(
    ([key, value]) => JSON.stringify(b[key as keyof Account]) === JSON.stringify(value),
  );

const accounted = (breach: Breach, tallies: readonly TrancheTally[]): readonly BreachEvent[] => {
  const account = accountOf(breach, tallies);
  const isKnown = noticeStands(breach) === 'accounted' && isSame(account, noticeOf(breach).accounted);
  return isKnown ? [] : [{ type: 'everyone-accounted', ...account }];
};

/** Frozen = sent + postal, or there is no account (reliability.md). @throws {StillUnaccounted} */
const account = (breach: Breach, { tallies, recounts }: Of<'account'>): readonly BreachEvent[] => {
  if (!['handled', 'accounted'].includes(noticeStands(breach))) return [];
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
  if (noticeStands(breach) === 'closed') return [];
  const left = unaccounted(breach, tallies);
  if (left.length > 0) throw new StillUnaccounted(left);
  return [...accounted(breach, tallies), { type: 'breach-closed' }];
};

/** What the machines write down; nothing where it is written already, or does not stand any more. */
export const decideNoticeStep = (breach: Breach, command: NoticeStep): readonly BreachEvent[] => {
  const notice = noticeOf(breach);
  switch (command.type) {
    case 'begin-notice':
      return begin(breach, command);
    case 'pass-canary': {
      const { list, audience } = command;
      const { begun, approval, canaryPassed } = tellingOf(breach, command) ?? {};
      return begun === undefined || approval === undefined || canaryPassed
        ? []
        : [{ type: 'canary-passed', list, audience }];
    }
    case 'pause-notice':
      return noticeStands(breach) === 'send' ? [{ ...command, type: 'notice-paused' }] : [];
    case 'drain-notice':
      return notice.draining === undefined
        ? []
        : [{ type: 'notice-drained', alreadyTold: command.alreadyTold }];
    case 'notice-handled':
      return handled(breach, command);
    case 'wait-notice': {
      const { inHandAt } = notice;
      const isRunning = ['send', 'handled'].includes(noticeStands(breach));
      const isLater = inHandAt === undefined || isBefore(inHandAt, command.until);
      return isRunning && isLater ? [{ type: 'notice-waits', until: command.until }] : [];
    }
    case 'account':
      return account(breach, command);
    case 'reopen':
      return notice.closedAt === undefined
        ? []
        : [{ type: 'breach-reopened', because: command.because, rows: command.rows }];
  }
};
