import type { Breach } from '#domain/breach/breach.ts';
import { noticeOf, noticeStatus } from '#domain/breach/customer-notice.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { compareTimes, type Instant, millisecondsOf } from '#domain/calendar/times.ts';
import type { LetterNow } from '#domain/notice/commands.ts';
import type { Audience } from '#domain/notice/events.ts';
import { type ListTally, type Tally, tallyFor } from '#domain/notice/recipients.ts';
import {
  isApproved,
  type NoticeLetter,
  type NoticeList,
  type Pause,
  rowsLeft,
} from '#domain/notice/state.ts';
import type { StoredBreach } from './carry-out.ts';

/** With what the current letters lack (L-8). */
export interface NoticeReading {
  readonly tallies: readonly ListTally[];
  readonly letters: ReadonlyMap<string, LetterNow>;
  /** Absent when counted now. */
  readonly countedAt?: Instant;
}

export const countVersions = (
  { history }: Pick<StoredBreach, 'history'>,
  list: number,
  audience: Audience,
): number =>
  history
    .flatMap(({ events }) => events)
    .filter((event) => event.type === 'letter-written' && event.list === list && event.audience === audience)
    .length;

const letterView = (
  stored: StoredBreach,
  noticeList: NoticeList,
  audience: Audience,
  reading: NoticeReading,
) => {
  const noticeLetter: NoticeLetter = noticeList[audience];
  const { letterSha256 = null, sendingStart, canaryPassed, sentAt = null } = noticeLetter;
  const letter = letterSha256 === null ? undefined : reading.letters.get(letterSha256);
  const approval = isApproved(noticeList, noticeLetter) ? noticeLetter.approval : undefined;
  return {
    version: countVersions(stored, noticeList.n, audience),
    letterSha256,
    renderedSha256: letter?.renderedSha256 ?? null,
    warnings: letter?.missing ?? [],
    approvedBy: approval?.by ?? null,
    approvedAt: approval?.at ?? null,
    sendingStartedAt: sendingStart?.at ?? null,
    canary: sendingStart === undefined ? null : canaryPassed ? 'passed' : 'pending',
    sentAt,
  };
};

const listView = (noticeList: NoticeList) => {
  const { list, asked, refused, writeOff } = noticeList;
  return {
    listSha256: list?.sha256 ?? null,
    upload: asked ? 'reading' : (refused ?? null),
    frozen: list?.count ?? 0,
    onPaper: list?.onPaper ?? 0,
    rejected: list?.toFinish ?? 0,
    toFinish: rowsLeft(noticeList),
    writeOff: writeOff ? 'waiting' : null,
  };
};

const countsOf = (frozen: number, { sent, delivered, postal, paperMailed, possibleDuplicates }: Tally) => ({
  ...{ sent, delivered, postal, paperMailed, pending: frozen - sent - postal, possibleDuplicates },
});

const trancheView = (stored: StoredBreach, noticeList: NoticeList, reading: NoticeReading) => {
  const list = listView(noticeList);
  const { letterSha256 } = noticeList.urgent;
  return {
    n: noticeList.n,
    ...list,
    ...countsOf(list.frozen, tallyFor(reading.tallies, noticeList.n)),
    ...letterView(stored, noticeList, 'everyone', reading),
    urgent: letterSha256 === undefined ? null : letterView(stored, noticeList, 'urgent', reading),
  };
};

type TrancheView = ReturnType<typeof trancheView>;

const pauseView = ({ because, at: since, by, error, confirmedBy }: Pause) => ({
  because,
  since,
  by: by ?? null,
  error: error ?? null,
  confirmed: confirmedBy !== undefined,
});

/** At the rate of the latest run; null without one. */
const expectedEnd = (breach: Breach, rate: number | null, pending: number, now: Instant): Instant | null =>
  noticeStatus(breach) !== 'send' || rate === null || rate <= 0
    ? null
    : instantText(millisecondsOf(now) + Math.ceil(pending / rate) * 1000);

const rateOf = (noticeLists: readonly NoticeList[]): number | null =>
  noticeLists
    .flatMap(({ everyone, urgent }) => [urgent.sendingStart, everyone.sendingStart])
    .filter((sendingStart) => sendingStart !== undefined)
    .sort((a, b) => compareTimes(a.at, b.at))
    .at(-1)?.rate ?? null;

export const noticeView = (stored: StoredBreach, now: Instant, reading: NoticeReading) => {
  const { state } = stored;
  const { noticeLists, canceled = [], paused, draining, closedAt = null, paperMailWaiver } = noticeOf(state);
  const views = noticeLists.map((one) => trancheView(stored, one, reading));
  const sum = (key: 'frozen' | 'onPaper' | 'rejected' | 'toFinish' | keyof ReturnType<typeof countsOf>) =>
    views.reduce((total, one) => total + one[key], 0);
  const { version, letterSha256, warnings, listSha256, upload, approvedBy } = views[0] as TrancheView;
  const rate = rateOf(noticeLists);
  return {
    status: noticeStatus(state),
    ...{ version, letterSha256, warnings, listSha256, upload, approvedBy },
    frozen: sum('frozen'),
    onPaper: sum('onPaper'),
    rejected: sum('rejected'),
    toFinish: sum('toFinish'),
    sent: sum('sent'),
    delivered: sum('delivered'),
    postal: sum('postal'),
    paperMailed: sum('paperMailed'),
    pending: sum('pending'),
    possibleDuplicates: sum('possibleDuplicates'),
    rate,
    expectedEnd: expectedEnd(state, rate, sum('pending'), now),
    paused: paused === undefined ? null : pauseView(paused),
    draining: draining?.since ?? null,
    paperMailWaiver: paperMailWaiver && (paperMailWaiver.confirmedBy === undefined ? 'waiting' : 'accepted'),
    closedAt,
    countedAt: reading.countedAt ?? null,
    canceled,
    noticeLists: views,
  };
};
