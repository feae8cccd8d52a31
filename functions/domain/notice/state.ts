import { type Instant, latestOf } from '#domain/calendar/times.ts';
import type { PendingConfirmation, Sub } from '#domain/case/two-persons.ts';
import type { NoticeUnconfirmed } from './commands.ts';
import type { Accounting, Approved, Audience, FinishedRows, Frozen, ListAudience } from './events.ts';
import type { Pauses } from './pauses.ts';

export interface Approval extends Partial<Approved> {
  readonly letterSha256: string;
  readonly listSha256: string;
  readonly count: number;
  readonly by: Sub;
  readonly at: Instant;
  readonly minimized?: true;
}

export interface NoticeLetter {
  readonly letterSha256?: string;
  /** Of every version. */
  readonly authors: readonly Sub[];
  /** Of the current version. */
  readonly writtenAt?: Instant;
  readonly approval?: Approval;
  /** The letter looked different from then on. */
  readonly approvalVoidedAt?: Instant;
  /** Lanes are fixed at the first start; `epoch`: the latest with claims. */
  readonly sendingStart?: {
    readonly epoch: number;
    readonly lanes: number;
    readonly rate: number;
    readonly at: Instant;
  };
  readonly canaryPassed?: true;
  readonly sentAt?: Instant;
}

/** The first, or a supplement. */
export interface NoticeList {
  readonly n: number;
  readonly opened?: { readonly by: Sub; readonly textSha256: string };
  readonly asked?: { readonly uploadId: string; readonly by: Sub; readonly at: Instant };
  /** A code. */
  readonly refused?: string;
  readonly list?: Frozen;
  readonly frozenAt?: Instant;
  /** Of every version. */
  readonly uploaders: readonly Sub[];
  /** Who got an upload address. */
  readonly uploadOpeners?: readonly Sub[];
  readonly everyone: NoticeLetter;
  readonly urgent: NoticeLetter;
  readonly done?: FinishedRows;
  /** By two officers, included in the finished rows. */
  readonly writtenOff: number;
  readonly writeOff?: FinishedRows & { readonly by: Sub; readonly at: Instant; readonly textSha256: string };
}

export interface Notice extends Pauses {
  readonly noticeLists: readonly NoticeList[];
  readonly canceled?: readonly number[];
  /** The list that an officer corrected a rejected row onto, by the row's list and line. */
  readonly correctedOn?: Readonly<Record<string, number>>;
  /** A direction came with letters in flight: no release until they are counted. */
  readonly draining?: { readonly since: Instant };
  readonly accounted?: Accounting & { readonly at: Instant };
  /** `owed` until a count has seen all requests. */
  readonly recount?: { readonly asked: number; readonly owed?: true };
  /** Upper limit of letters not mailed. */
  readonly paperMailWaiver?: {
    readonly paperMailLeft: number;
    readonly textSha256: string;
    readonly by: Sub;
    readonly at: Instant;
    readonly confirmedBy?: Sub;
  };
  readonly machineActiveUntil?: Instant;
  readonly closedAt?: Instant;
}

export const recountsOf = ({ recount }: Notice): number => recount?.asked ?? 0;

export const unwrittenLetter: NoticeLetter = { authors: [] };

export const emptyNoticeList = (n: number): NoticeList => ({
  n,
  uploaders: [],
  everyone: unwrittenLetter,
  urgent: unwrittenLetter,
  writtenOff: 0,
});

export const emptyNotice: Notice = { noticeLists: [emptyNoticeList(1)] };

export const noticeListOf = ({ noticeLists }: Notice, list: number): NoticeList | undefined =>
  noticeLists.find(({ n }) => n === list);

export const otherListSeals = ({ noticeLists }: Notice, list: number): readonly string[] =>
  noticeLists.flatMap(({ n, list: frozen }) => (n === list || frozen === undefined ? [] : [frozen.sha256]));

/** Only for the current letter and list. */
export const isApproved = ({ list }: NoticeList, { approval, letterSha256 }: NoticeLetter): boolean =>
  approval !== undefined &&
  list !== undefined &&
  approval.letterSha256 === letterSha256 &&
  approval.listSha256 === list.sha256;

/** Since the latest of list, letter and voided approval. */
export const pendingApprovals = (
  noticeList: NoticeList,
  audience: Audience,
): readonly PendingConfirmation[] => {
  const { n, list, frozenAt, [audience]: noticeLetter } = noticeList;
  const { letterSha256, writtenAt, approvalVoidedAt, authors } = noticeLetter;
  if (list === undefined || letterSha256 === undefined || isApproved(noticeList, noticeLetter)) return [];
  const since = latestOf(frozenAt, writtenAt, approvalVoidedAt);
  if (since === undefined) return [];
  const toConfirm = audience === 'urgent' ? 'urgent-approval' : `list-${n}-approval`;
  return [{ toConfirm, since, by: authors.at(-1) ?? '' }];
};

export const rowsLeft = ({ list, done }: Pick<NoticeList, 'list' | 'done'>): number =>
  (list?.toFinish ?? 0) - (done?.finished ?? 0);

/** By list and line, as a corrected row is named. */
export const nameOfRow = ({ list, line }: { readonly list: number; readonly line: number }): string =>
  `${list}-${line}`;

/** The other list that notifies this row's customer since an officer corrected the row there. */
export const correctedOn = (
  notice: Notice,
  row: { readonly list: number; readonly line: number },
): NoticeList | undefined => {
  const list = notice.correctedOn?.[nameOfRow(row)];
  return list === undefined || list === row.list ? undefined : noticeListOf(notice, list);
};

/**
 * At most so many rejected rows of the list still wait for a correction. The state counts finished rows and does not name them:
 * a finished row may be a corrected one.
 */
export const uncorrectedRows = (notice: Notice, { n, list, done }: NoticeList): number => {
  const elsewhere = Object.entries(notice.correctedOn ?? {}).filter(
    ([row, onto]) => row.startsWith(`${n}-`) && onto !== n,
  );
  return Math.max(0, (list?.toFinish ?? 0) - Math.max(done?.finished ?? 0, elsewhere.length));
};

/** Changes whenever other rows may be rejected or finished, also while the seal of a list stays. */
export const rowsSeenIn = ({ noticeLists }: Notice): string =>
  JSON.stringify(
    noticeLists.map(({ n, asked, list, frozenAt, done, writeOff }) => [
      ...[
        n,
        asked?.uploadId,
        list?.sha256,
        list?.rejectedSha256,
        frozenAt,
        done?.setSha256,
        writeOff?.setSha256,
      ],
    ]),
  );

/** Undefined while one is in progress. */
export const lastSentAt = ({ noticeLists }: Notice): Instant | undefined => {
  const approved = noticeLists.filter((one) => isApproved(one, one.everyone));
  const sent = approved.map(({ everyone }) => everyone.sentAt);
  return sent.includes(undefined) ? undefined : latestOf(...sent);
};

export const isPaperMailWaived = ({ paperMailWaiver }: Notice, paperMailLeft: number): boolean =>
  paperMailWaiver?.confirmedBy !== undefined && paperMailLeft <= paperMailWaiver.paperMailLeft;

export const pendingNoticeConfirmations = ({
  resumeAsked,
  paperMailWaiver,
  noticeLists,
}: Notice): readonly PendingConfirmation<NoticeUnconfirmed>[] => [
  ...(resumeAsked
    ? [
        {
          ...{ toConfirm: 'notice-resume', since: resumeAsked.at, by: resumeAsked.by },
          confirms: { type: 'confirm-resume' } as const,
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

export interface SendableLetter extends ListAudience {
  readonly listSha256: string;
  readonly letterSha256: string;
  /** As approved; absent in an approval from an older history. */
  readonly renderedSha256?: string;
  readonly ground: 'released' | 'urgent';
  readonly epoch: number;
  /** Segments; urgent exception only. */
  readonly classes?: readonly string[];
  readonly lanes?: number;
  /** In this epoch; before that no page is claimed. */
  readonly isStarted: boolean;
  readonly canary: 'pending' | 'passed';
}
