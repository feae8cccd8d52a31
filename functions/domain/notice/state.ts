import { latestOf } from '#domain/calendar/times.ts';
import type { PendingConfirmation, Sub } from '#domain/case/two-persons.ts';
import type { NoticeUnconfirmed } from './commands.ts';
import {
  type Accounting,
  type Audience,
  type FinishedRows,
  type Frozen,
  type ListAudience,
  type PauseReason,
  pausePolicies,
} from './events.ts';

/** A second officer’s word on a letter and its list, as they were named. */
export interface Approval {
  readonly letterSha256: string;
  readonly listSha256: string;
  readonly count: number;
  readonly by: Sub;
  readonly at: string;
  readonly minimized?: true;
}

/** One letter for one audience, from its first version to its last recipient. */
export interface NoticeLetter {
  readonly letterSha256?: string;
  /** Everybody who wrote a version of it, whichever stands. */
  readonly authors: readonly Sub[];
  /** When the version that stands was written. */
  readonly writtenAt?: string;
  readonly approval?: Approval;
  /** The lanes are fixed when it first begins; `epoch` is the latest in which a sender may have claimed. */
  readonly sendingStart?: {
    readonly epoch: number;
    readonly lanes: number;
    readonly rate: number;
    readonly at: string;
  };
  readonly canaryPassed?: true;
  readonly sentAt?: string;
}

/** A list of people with its letters: the first, or a supplement. */
export interface NoticeList {
  readonly n: number;
  /** Of a supplement: who opened it, in which words. */
  readonly opened?: { readonly by: Sub; readonly textSha256: string };
  readonly asked?: { readonly uploadId: string; readonly by: Sub; readonly at: string };
  /** Why the last upload was refused, by code. */
  readonly refused?: string;
  readonly list?: Frozen;
  readonly frozenAt?: string;
  /** Everybody who uploaded a version of it. */
  readonly uploaders: readonly Sub[];
  /** Everybody who was given an address to put a file at. */
  readonly uploadOpeners?: readonly Sub[];
  readonly everyone: NoticeLetter;
  readonly urgent: NoticeLetter;
  readonly done?: FinishedRows;
  /** Of the finished rows, those that two officers wrote off. */
  readonly writtenOff: number;
  readonly writeOff?: FinishedRows & { readonly by: Sub; readonly at: string; readonly textSha256: string };
}

export interface Pause {
  readonly because: PauseReason;
  readonly at: string;
  readonly by?: Sub;
  readonly error?: string;
  readonly textSha256?: string;
  readonly confirmedBy?: Sub;
}

/** What a breach knows of its customers’ notice. */
export interface Notice {
  readonly noticeLists: readonly NoticeList[];
  /** Numbers of supplements that were opened by mistake. */
  readonly canceled?: readonly number[];
  readonly paused?: Pause;
  /** A direction came while letters may have been in flight: nothing is released until they are accounted for. */
  readonly draining?: { readonly since: string };
  readonly accounted?: Accounting & { readonly at: string };
  /** How often a recount was asked for; `owed` until an account is made that has seen them all. */
  readonly recount?: { readonly asked: number; readonly owed?: true };
  /** To end with letters that were not posted, at most so many. */
  readonly paperMailWaiver?: {
    readonly paperMailLeft: number;
    readonly textSha256: string;
    readonly by: Sub;
    readonly at: string;
    readonly confirmedBy?: Sub;
  };
  /** Since when the machine that tells customers has the case in hand. */
  readonly machineActiveUntil?: string;
  readonly closedAt?: string;
}

/** How often a recount was asked for. */
export const recountsOf = ({ recount }: Notice): number => recount?.asked ?? 0;

export const unwrittenLetter: NoticeLetter = { authors: [] };

export const emptyNoticeList = (n: number): NoticeList => ({
  n,
  uploaders: [],
  everyone: unwrittenLetter,
  urgent: unwrittenLetter,
  writtenOff: 0,
});

/** Before anything was uploaded there is the first list already, empty. */
export const emptyNotice: Notice = { noticeLists: [emptyNoticeList(1)] };

export const noticeListOf = ({ noticeLists }: Notice, list: number): NoticeList | undefined =>
  noticeLists.find(({ n }) => n === list);

/** Seals of the frozen lists besides this one. */
export const otherListSeals = ({ noticeLists }: Notice, list: number): readonly string[] =>
  noticeLists.flatMap(({ n, list: frozen }) => (n === list || frozen === undefined ? [] : [frozen.sha256]));

/** Does a second officer’s word stand on exactly what stands? */
export const isApproved = ({ list }: NoticeList, { approval, letterSha256 }: NoticeLetter): boolean =>
  approval !== undefined &&
  list !== undefined &&
  approval.letterSha256 === letterSha256 &&
  approval.listSha256 === list.sha256;

/** A list and its letter that wait for a second officer’s word, since the later of them came. */
export const pendingApprovals = (
  noticeList: NoticeList,
  audience: Audience,
): readonly PendingConfirmation[] => {
  const { n, list, frozenAt, [audience]: noticeLetter } = noticeList;
  const { letterSha256, writtenAt, authors } = noticeLetter;
  if (list === undefined || letterSha256 === undefined || isApproved(noticeList, noticeLetter)) return [];
  const since = latestOf(frozenAt, writtenAt);
  if (since === undefined) return [];
  const toConfirm = audience === 'urgent' ? 'urgent-approval' : `list-${n}-approval`;
  return [{ toConfirm, since, by: authors.at(-1) ?? '' }];
};

/** How many rows to finish have no recorded outcome yet. */
export const rowsLeft = ({ list, done }: NoticeList): number => (list?.toFinish ?? 0) - (done?.finished ?? 0);

/** When the last letter that went out was done; undefined while one is not. */
export const lastSentAt = ({ noticeLists }: Notice): string | undefined => {
  const approved = noticeLists.filter((one) => isApproved(one, one.everyone));
  const sent = approved.map(({ everyone }) => everyone.sentAt);
  return sent.length === 0 || sent.includes(undefined) ? undefined : latestOf(...sent);
};

/** Did two officers end it with at least so many letters not posted? */
export const isPaperMailWaived = ({ paperMailWaiver }: Notice, paperMailLeft: number): boolean =>
  paperMailWaiver?.confirmedBy !== undefined && paperMailLeft <= paperMailWaiver.paperMailLeft;

/** What of the notice waits for a second officer. */
export const pendingNoticeConfirmations = ({
  paused,
  paperMailWaiver,
  noticeLists,
}: Notice): readonly PendingConfirmation<NoticeUnconfirmed>[] => [
  ...(paused &&
  pausePolicies[paused.because].isOfficers &&
  paused.by !== undefined &&
  paused.confirmedBy === undefined
    ? [
        {
          ...{ toConfirm: 'notice-pause', since: paused.at, by: paused.by },
          confirms: { type: 'confirm-pause' } as const,
        },
      ]
    : []),
  ...(paperMailWaiver && paperMailWaiver.confirmedBy === undefined
    ? [
        {
          ...{ toConfirm: 'paper-mail-waiver', since: paperMailWaiver.at, by: paperMailWaiver.by },
          confirms: { type: 'confirm-paper-mail-waiver' } as const,
        },
      ]
    : []),
  ...noticeLists.flatMap(({ n, writeOff }) =>
    writeOff
      ? [
          {
            ...{ toConfirm: `list-${n}-write-off`, since: writeOff.at, by: writeOff.by },
            confirms: { type: 'confirm-write-off', list: n } as const,
          },
        ]
      : [],
  ),
];

/** A letter that may be sent now. */
export interface SendableLetter extends ListAudience {
  readonly listSha256: string;
  readonly letterSha256: string;
  /** Under which word of the case pages are claimed. */
  readonly ground: 'released' | 'urgent';
  readonly epoch: number;
  /** Segments, of the urgent exception alone. */
  readonly classes?: readonly string[];
  /** Once it has begun: the lanes into which the list was divided. */
  readonly lanes?: number;
  /** Was its beginning written down in this epoch? Before that no page is claimed. */
  readonly isStarted: boolean;
  readonly canary: 'pending' | 'passed';
}
