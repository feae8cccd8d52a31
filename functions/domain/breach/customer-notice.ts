import { earliestOf, type Instant, isBefore } from '#domain/calendar/times.ts';
import type { Audience } from '#domain/notice/events.ts';
import type { DatedHalt } from '#domain/notice/halts.ts';
import { isPaused, openPauses } from '#domain/notice/pauses.ts';
import {
  emptyNotice,
  isApproved,
  isPaperMailWaived,
  lastSentAt,
  type Notice,
  type NoticeLetter,
  type NoticeList,
  noticeListOf,
  rowsLeft,
  type SendableLetter,
} from '#domain/notice/state.ts';
import { type Breach, stageOf } from './breach.ts';
import { owedByPersons } from './who-may-be-told.ts';

export const noticeOf = ({ notice }: Pick<Breach, 'notice'>): Notice => notice ?? emptyNotice;

/** Every open pause of this notice; letters wait while there is one (law of stopping 1, 2). */
export const openHalts = (breach: Pick<Breach, 'notice'>): readonly DatedHalt[] =>
  openPauses(noticeOf(breach));

/** Required for the release. */
export const isNoticeApproved = (breach: Breach): boolean => {
  const first = noticeListOf(noticeOf(breach), 1);
  return first !== undefined && isApproved(first, first.everyone);
};

/** A new direction then waits for the sender to end (decision 0014). */
export const mayBeSending = (breach: Breach): boolean => {
  const { noticeLists, draining } = noticeOf(breach);
  const isStarted = ({ sendingStart }: NoticeLetter): boolean => sendingStart?.epoch === breach.epoch;
  return (
    draining !== undefined ||
    noticeLists.some(({ everyone, urgent }) => isStarted(everyone) || isStarted(urgent))
  );
};

/** By two persons, without a direction in force. */
const isUrgent = (breach: Breach): boolean =>
  stageOf(breach) === 'held' &&
  breach.urgent?.confirmedBy !== undefined &&
  breach.hold.lawEnforcementToldAt !== undefined &&
  owedByPersons(breach).length === 0;

const grounds: Readonly<Record<Audience, (breach: Breach) => SendableLetter['ground'] | undefined>> = {
  urgent: (breach) => (isUrgent(breach) ? 'urgent' : undefined),
  // A release from before the law of stopping halts while a stop owes its review.
  everyone: (breach) =>
    stageOf(breach) === 'released' && owedByPersons(breach).length === 0 ? 'released' : undefined,
};
const inOrder = Object.keys(grounds) as readonly Audience[];

const sendingOf = (
  breach: Breach,
  noticeList: NoticeList,
  audience: Audience,
): SendableLetter | undefined => {
  const { n: list, [audience]: noticeLetter } = noticeList;
  const { approval, sendingStart, canaryPassed } = noticeLetter;
  const ground = grounds[audience](breach);
  if (ground === undefined || approval === undefined || !isApproved(noticeList, noticeLetter))
    return undefined;
  return {
    ...{ list, audience, ground, epoch: breach.epoch },
    listSha256: approval.listSha256,
    letterSha256: approval.letterSha256,
    ...(approval.renderedSha256 === undefined ? {} : { renderedSha256: approval.renderedSha256 }),
    ...(ground === 'urgent' ? { classes: breach.urgent?.classes ?? [] } : {}),
    ...(sendingStart === undefined ? {} : { lanes: sendingStart.lanes }),
    isStarted: sendingStart?.epoch === breach.epoch,
    canary: canaryPassed ? 'passed' : 'pending',
  };
};

const isLetGo = (breach: Breach): boolean =>
  breach.restore === undefined &&
  (stageOf(breach) === 'closed'
    ? owedByPersons(breach).every(({ kind }) => kind !== 'receipts')
    : stageOf(breach) === 'released' && owedByPersons(breach).length === 0);

/** After the release or under the exception, on paper too (P38, R-12). */
export const mayNotifyAnyone = (breach: Breach): boolean => isLetGo(breach) || isUrgent(breach);

/** `urgent-only`: classes of the exception. */
export type PaperMailGate = 'open' | 'urgent-only' | 'paused' | 'draining' | 'held';

/** Whether letters may be printed and mailed on paper now: as for email, also not while the notice is paused (P38, R-11, R-13). */
export const paperMailGate = (breach: Breach): PaperMailGate => {
  if (noticeOf(breach).draining !== undefined) return 'draining';
  if (!mayNotifyAnyone(breach)) return 'held';
  if (isPaused(noticeOf(breach))) return 'paused';
  return isLetGo(breach) ? 'open' : 'urgent-only';
};

export const mayMailOnPaper = (breach: Breach, segment: string): boolean => {
  const gate = paperMailGate(breach);
  return gate === 'open' || (gate === 'urgent-only' && breach.urgent?.classes.includes(segment) === true);
};

const dueSendings = (breach: Breach): readonly SendableLetter[] => {
  const { noticeLists, draining } = noticeOf(breach);
  if (draining !== undefined) return [];
  return inOrder.flatMap((audience) =>
    noticeLists
      .filter((one) => one[audience].sentAt === undefined)
      .map((one) => sendingOf(breach, one, audience))
      .filter((one) => one !== undefined),
  );
};

export const sendableLetters = (breach: Breach): readonly SendableLetter[] =>
  isPaused(noticeOf(breach)) ? [] : dueSendings(breach);

export interface PageQuestion
  extends Pick<SendableLetter, 'epoch' | 'list' | 'audience' | 'listSha256' | 'letterSha256'> {
  readonly segment: string;
}

/** The only gate before every page, on the case just read (decision 0014). Fails closed. */
export const mayTell = (
  breach: Breach,
  { epoch, list, audience, listSha256, letterSha256, segment }: PageQuestion,
): 'yes' | 'no' | 'paused' => {
  const { draining } = noticeOf(breach);
  const noticeList = noticeListOf(noticeOf(breach), list);
  if (draining !== undefined || noticeList === undefined || epoch !== breach.epoch) return 'no';
  if (noticeList[audience].sendingStart?.epoch !== epoch) return 'no';
  const sending = sendingOf(breach, noticeList, audience);
  if (sending === undefined || sending.classes?.includes(segment) === false) return 'no';
  if (sending.listSha256 !== listSha256 || sending.letterSha256 !== letterSha256) return 'no';
  return isPaused(noticeOf(breach)) ? 'paused' : 'yes';
};

/** A release from before the law of stopping, with letters left: nothing is counted before the review lets them go. */
const isHalted = (breach: Breach): boolean =>
  owedByPersons(breach).length > 0 &&
  noticeOf(breach).noticeLists.some(
    (one) => isApproved(one, one.everyone) && one.everyone.sentAt === undefined,
  );

/** `none`: a person or the hold is next. `draining`: letters in flight end after a direction. */
export type NoticeStatus = 'none' | 'send' | 'paused' | 'draining' | 'sent' | 'accounted' | 'closed';

export const noticeStatus = (breach: Breach): NoticeStatus => {
  const notice = noticeOf(breach);
  const stage = stageOf(breach);
  if (notice.draining !== undefined) return 'draining';
  if (stage === 'closed') return 'closed';
  if (dueSendings(breach).length > 0) return isPaused(notice) ? 'paused' : 'send';
  const sentAt = lastSentAt(notice);
  if (stage !== 'released' || sentAt === undefined || isHalted(breach)) return 'none';
  const isMade = notice.accounted !== undefined && !isBefore(notice.accounted.at, sentAt);
  return isMade && notice.recount?.owed !== true ? 'accounted' : 'sent';
};

/** Nothing is open: closes without a person. */
export const isFullyAccounted = (notice: Notice): boolean => {
  const { accounted, noticeLists } = notice;
  if (accounted === undefined) return false;
  const { count, sent, postal, paperMailed } = accounted;
  return (
    count === sent + postal &&
    (postal === paperMailed || isPaperMailWaived(notice, postal - paperMailed)) &&
    noticeLists.every(
      (one) => isApproved(one, one.everyone) && rowsLeft(one) === 0 && one.writeOff === undefined,
    )
  );
};

export type BreachMachine = 'breach' | 'customer-notice' | 'recipients';

const isNoticeRunning = (breach: Breach): boolean => {
  const status = noticeStatus(breach);
  return (
    ['send', 'draining', 'sent'].includes(status) ||
    (status === 'accounted' && isFullyAccounted(noticeOf(breach)))
  );
};

export const machinesOf = (breach: Breach): readonly BreachMachine[] => {
  const isAsked = noticeOf(breach).noticeLists.some(({ asked }) => asked !== undefined);
  const isHeld = !['released', 'withdrawn', 'closed'].includes(stageOf(breach));
  return [
    ...(isAsked ? (['recipients'] as const) : []),
    ...(isNoticeRunning(breach) ? (['customer-notice'] as const) : []),
    ...(isHeld && noticeOf(breach).draining === undefined ? (['breach'] as const) : []),
  ];
};

const nameOf = ({ list, audience, ground, epoch, letterSha256 }: SendableLetter): string =>
  [list, audience, ground, epoch, letterSha256].join(' ');

export const noticeNeedsRun = (before: Breach, after: Breach): boolean => {
  const known = sendableLetters(before).map(nameOf);
  if (sendableLetters(after).some((one) => !known.includes(nameOf(one)))) return true;
  const isNews = !isNoticeRunning(before) || noticeStatus(after) !== noticeStatus(before);
  return isNoticeRunning(after) && isNews;
};

/** For reconcile; undefined when a person is next. */
export const noticeDueAt = (breach: Breach): Instant | undefined => {
  const { noticeLists, machineActiveUntil, draining } = noticeOf(breach);
  const asked = noticeLists.map((one) => one.asked?.at);
  const running = isNoticeRunning(breach)
    ? (draining?.since ?? machineActiveUntil ?? breach.releasedAt)
    : undefined;
  return earliestOf(...asked, running);
};
