import type { Breach } from '#domain/breach/breach.ts';
import { noticeOf, noticeStands } from '#domain/breach/customer-notice.ts';
import { instantText } from '#domain/calendar/instants.ts';
import type { Audience } from '#domain/notice/events.ts';
import { type Tally, type TrancheTally, tallyOfList } from '#domain/notice/recipients.ts';
import { isApproved, type Pause, rowsLeft, type Telling, type Tranche } from '#domain/notice/state.ts';
import type { StoredBreach } from './carry-out.ts';

/** What was read besides the case: where everybody is, and what the letters that stand lack (letters.md). */
export interface NoticeReading {
  readonly tallies: readonly TrancheTally[];
  readonly warnings: ReadonlyMap<string, readonly string[]>;
  /** When they were counted; absent when it was now. */
  readonly countedAt?: string;
}

/** How many versions of a letter there were; the last one stands. */
export const versionsOf = (
  { history }: Pick<StoredBreach, 'history'>,
  list: number,
  audience: Audience,
): number =>
  history
    .flatMap(({ events }) => events)
    .filter((event) => event.type === 'letter-written' && event.list === list && event.audience === audience)
    .length;

const letterView = (stored: StoredBreach, tranche: Tranche, audience: Audience, reading: NoticeReading) => {
  const telling: Telling = tranche[audience];
  const { letterSha256 = null, begun, canaryPassed, sentAt = null } = telling;
  const approval = isApproved(tranche, telling) ? telling.approval : undefined;
  return {
    version: versionsOf(stored, tranche.n, audience),
    letterSha256,
    warnings: (letterSha256 !== null && reading.warnings.get(letterSha256)) || [],
    approvedBy: approval?.by ?? null,
    approvedAt: approval?.at ?? null,
    begunAt: begun?.at ?? null,
    canary: begun === undefined ? null : canaryPassed ? 'passed' : 'owed',
    sentAt,
  };
};

const listView = (tranche: Tranche) => {
  const { list, asked, refused, writeOff } = tranche;
  return {
    listSha256: list?.sha256 ?? null,
    upload: asked ? 'reading' : (refused ?? null),
    frozen: list?.count ?? 0,
    byPost: list?.byPost ?? 0,
    rejected: list?.toFinish ?? 0,
    toFinish: rowsLeft(tranche),
    writeOff: writeOff ? 'waiting' : null,
  };
};

const countsOf = (frozen: number, { sent, delivered, postal, mailed, possibleDuplicates }: Tally) => ({
  ...{ sent, delivered, postal, mailed, pending: frozen - sent - postal, possibleDuplicates },
});

const trancheView = (stored: StoredBreach, tranche: Tranche, reading: NoticeReading) => {
  const list = listView(tranche);
  const { letterSha256 } = tranche.urgent;
  return {
    n: tranche.n,
    ...list,
    ...countsOf(list.frozen, tallyOfList(reading.tallies, tranche.n)),
    ...letterView(stored, tranche, 'everyone', reading),
    urgent: letterSha256 === undefined ? null : letterView(stored, tranche, 'urgent', reading),
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

/** When the last letter goes at the rate of the run that began last; null while none is under way. */
const expectedEnd = (breach: Breach, rate: number | null, pending: number, now: string): string | null =>
  noticeStands(breach) !== 'send' || rate === null || rate <= 0
    ? null
    : instantText(Date.parse(now) + Math.ceil(pending / rate) * 1000);

const rateOf = (tranches: readonly Tranche[]): number | null =>
  tranches
    .flatMap(({ everyone, urgent }) => [urgent.begun, everyone.begun])
    .filter((begun) => begun !== undefined)
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .at(-1)?.rate ?? null;

/** The customers’ notice as an officer sees it: the first list’s letter and seals, everybody’s numbers. */
export const noticeView = (stored: StoredBreach, now: string, reading: NoticeReading) => {
  const { state } = stored;
  const { tranches, cancelled = [], paused, draining, closedAt = null, unmailedEnd } = noticeOf(state);
  const views = tranches.map((one) => trancheView(stored, one, reading));
  const sum = (key: 'frozen' | 'byPost' | 'rejected' | 'toFinish' | keyof ReturnType<typeof countsOf>) =>
    views.reduce((total, one) => total + one[key], 0);
  const { version, letterSha256, warnings, listSha256, upload, approvedBy } = views[0] as TrancheView;
  const rate = rateOf(tranches);
  return {
    stands: noticeStands(state),
    ...{ version, letterSha256, warnings, listSha256, upload, approvedBy },
    frozen: sum('frozen'),
    byPost: sum('byPost'),
    rejected: sum('rejected'),
    toFinish: sum('toFinish'),
    sent: sum('sent'),
    delivered: sum('delivered'),
    postal: sum('postal'),
    mailed: sum('mailed'),
    pending: sum('pending'),
    possibleDuplicates: sum('possibleDuplicates'),
    rate,
    expectedEnd: expectedEnd(state, rate, sum('pending'), now),
    paused: paused === undefined ? null : pauseView(paused),
    draining: draining?.since ?? null,
    unmailedEnd: unmailedEnd && (unmailedEnd.confirmedBy === undefined ? 'waiting' : 'accepted'),
    closedAt,
    countedAt: reading.countedAt ?? null,
    cancelled,
    tranches: views,
  };
};
