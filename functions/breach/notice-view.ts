import type { Breach } from '#domain/breach/breach.ts';
import {
  noticeOf,
  noticeStatus,
  openHalts,
  type PaperMailGate,
  paperMailGate,
} from '#domain/breach/customer-notice.ts';
import { instantText } from '#domain/calendar/instants.ts';
import { compareTimes, type Instant, millisecondsOf } from '#domain/calendar/times.ts';
import type { LetterNow } from '#domain/notice/commands.ts';
import type { Audience } from '#domain/notice/events.ts';
import { aloneNow, type DatedHalt } from '#domain/notice/halts.ts';
import { finishedRows, partsOfList, sumOfParts } from '#domain/notice/parts-of-list.ts';
import { type ListTally, type Tally, tallyFor } from '#domain/notice/recipients.ts';
import {
  isApproved,
  type Notice,
  type NoticeLetter,
  type NoticeList,
  rowsLeft,
  uncorrectedRows,
} from '#domain/notice/state.ts';
import type { NameOf } from '#ports/officers.ts';
import type { StoredBreach } from './carry-out.ts';
import { shownBy, shownByMaybe } from './officers-shown.ts';
import { partsView } from './parts-view.ts';
import type { TextByHash } from './words-of.ts';

/** With what the current letters lack (L-8). */
export interface NoticeReading {
  readonly tallies: readonly ListTally[];
  readonly letters: ReadonlyMap<string, LetterNow>;
  /** Absent when counted now. */
  readonly countedAt?: Instant;
  /** All notices are stopped, of every breach. */
  readonly allStopped?: boolean;
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

const listView = (notice: Notice, noticeList: NoticeList) => {
  const { list, asked, refused, writeOff } = noticeList;
  return {
    listSha256: list?.sha256 ?? null,
    upload: asked ? 'reading' : (refused ?? null),
    frozen: list?.count ?? 0,
    onPaper: list?.onPaper ?? 0,
    rejected: list?.toFinish ?? 0,
    toFinish: rowsLeft(noticeList),
    /** At most; of those to finish. */
    toCorrect: uncorrectedRows(notice, noticeList),
    writeOff: writeOff ? 'waiting' : null,
  };
};

const countsOf = (frozen: number, { sent, delivered, postal, paperMailed, possibleDuplicates }: Tally) => ({
  ...{ sent, delivered, postal, paperMailed, pending: frozen - sent - postal, possibleDuplicates },
});

/** Whose list it is, and what an approval repeats of it. */
const originView = (
  { list, frozenAt, opened, asked, uploaders, writeOff }: NoticeList,
  words: TextByHash,
  nameOf: NameOf,
) => ({
  frozenAt: frozenAt ?? null,
  uploaders: uploaders.map((sub) => shownBy(nameOf, sub)),
  askedBy: shownByMaybe(nameOf, asked?.by),
  askedAt: asked?.at ?? null,
  addressChanged: list?.addressChanged ?? null,
  collapsed: list?.collapsed ?? null,
  unknownAccounts: list?.unknownAccounts ?? null,
  inSpanish: list?.inSpanish ?? 0,
  states: list?.states ?? {},
  writeOffBy: shownByMaybe(nameOf, writeOff?.by),
  writeOffReason: (writeOff && words(writeOff.textSha256).reason) ?? null,
  supplement:
    opened === undefined
      ? null
      : { by: shownBy(nameOf, opened.by), reason: words(opened.textSha256).reason ?? null },
});

const partsOf = (stored: StoredBreach, noticeList: NoticeList, reading: NoticeReading) =>
  partsOfList(
    noticeList,
    tallyFor(reading.tallies, noticeList.n),
    finishedRows(
      stored.history.flatMap(({ events }) => events),
      noticeList.n,
    ),
  );

const trancheView = (
  stored: StoredBreach,
  noticeList: NoticeList,
  reading: NoticeReading,
  words: TextByHash,
  nameOf: NameOf,
) => {
  const list = listView(noticeOf(stored.state), noticeList);
  const { letterSha256 } = noticeList.urgent;
  return {
    n: noticeList.n,
    ...list,
    ...countsOf(list.frozen, tallyFor(reading.tallies, noticeList.n)),
    accountedFor: partsView(partsOf(stored, noticeList, reading)),
    origin: originView(noticeList, words, nameOf),
    ...letterView(stored, noticeList, 'everyone', reading),
    urgent: letterSha256 === undefined ? null : letterView(stored, noticeList, 'urgent', reading),
  };
};

type TrancheView = ReturnType<typeof trancheView>;

const pauseView =
  (now: Instant, words: TextByHash) =>
  ({ id, because, at, author, error, textSha256 }: DatedHalt) => ({
    ...{ id, because, since: at, by: author ?? null, error: error ?? null },
    reason: (textSha256 && words(textSha256).reason) ?? null,
    /** Who may end it now without a second officer (law of stopping 3). */
    endsAlone: aloneNow({ because, at }, now),
  });

/** `stopped`: this breach may notify, and all notices are stopped. */
const paperMailView = (breach: Breach, { allStopped }: NoticeReading): PaperMailGate | 'stopped' => {
  const gate = paperMailGate(breach);
  return allStopped && gate !== 'held' ? 'stopped' : gate;
};

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

export const noticeView = (
  stored: StoredBreach,
  now: Instant,
  reading: NoticeReading,
  words: TextByHash,
  nameOf: NameOf,
) => {
  const { state } = stored;
  const {
    noticeLists,
    canceled = [],
    resumeAsked,
    draining,
    closedAt = null,
    paperMailWaiver,
  } = noticeOf(state);
  const views = noticeLists.map((one) => trancheView(stored, one, reading, words, nameOf));
  const sum = (key: 'frozen' | 'onPaper' | 'rejected' | 'toFinish' | keyof ReturnType<typeof countsOf>) =>
    views.reduce((total, one) => total + one[key], 0);
  const { version, letterSha256, warnings, listSha256, upload, approvedBy } = views[0] as TrancheView;
  const rate = rateOf(noticeLists);
  const pauses = openHalts(state).map(pauseView(now, words));
  return {
    status: noticeStatus(state),
    paperMail: paperMailView(state, reading),
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
    /** The first open pause; null while there is none. */
    paused: pauses[0] ?? null,
    /** Each open pause, oldest first; letters wait for the end of all. */
    pauses,
    resumeAsked: resumeAsked ? { pauses: resumeAsked.pauses, by: resumeAsked.by, at: resumeAsked.at } : null,
    draining: draining?.since ?? null,
    paperMailWaiver: paperMailWaiver && (paperMailWaiver.confirmedBy === undefined ? 'waiting' : 'accepted'),
    closedAt,
    countedAt: reading.countedAt ?? null,
    canceled,
    /** Over all lists. */
    accountedFor: partsView(sumOfParts(noticeLists.map((one) => partsOf(stored, one, reading)))),
    noticeLists: views,
  };
};
