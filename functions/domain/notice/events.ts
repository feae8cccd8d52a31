import type { Day, Instant } from '#domain/calendar/times.ts';
import type { LetterPart } from './letter-parts.ts';
import type { ListTally } from './recipients.ts';

/** `urgent`: the classes of the urgent exception, notified first. */
export const audiences = ['everyone', 'urgent'] as const;
export type Audience = (typeof audiences)[number];

export const finishings = ['corrected', 'posted', 'written-off'] as const;
export type Finishing = (typeof finishings)[number];

/** A new way to finish does not compile until every policy is decided. */
interface FinishingPolicy {
  /** Also a reason. */
  readonly needsSecond: boolean;
  readonly isOnOtherList: boolean;
  /** Not before customers may be notified (P38). */
  readonly tells: boolean;
}

export const finishingPolicies = {
  corrected: { needsSecond: false, isOnOtherList: true, tells: false },
  posted: { needsSecond: false, isOnOtherList: false, tells: true },
  'written-off': { needsSecond: true, isOnOtherList: false, tells: false },
} as const satisfies Record<Finishing, FinishingPolicy>;

export type WriteOff = {
  [F in Finishing]: (typeof finishingPolicies)[F]['needsSecond'] extends true ? F : never;
}[Finishing];

export const isWriteOff = (how: Finishing): how is WriteOff => finishingPolicies[how].needsSecond;

interface Act {
  readonly by: string;
}
interface WrittenAct extends Act {
  readonly textSha256: string;
}
/** 1 is the first list, the rest are supplements. */
interface OfList {
  readonly list: number;
}
export interface ListAudience extends OfList {
  readonly audience: Audience;
}

/** What the approver repeats, beside the number of people. */
export interface RowCounts {
  /** Mailed to the last earlier address of record. */
  readonly addressChanged: number;
  /** Rows that were left out because another row already makes this letter. */
  readonly collapsed: number;
  /** As uploaded: the register does not know the account. */
  readonly unknownAccounts: number;
}

/** Counts and seals, never a row. `RowCounts`: absent in older histories. */
export interface Frozen extends Partial<RowCounts> {
  /** SHA-256 of the index, which seals every page. */
  readonly sha256: string;
  readonly count: number;
  readonly pages: number;
  readonly onPaper: number;
  /** Rows that ask for Spanish; absent: none, or an older history. */
  readonly inSpanish?: number;
  /** Rows whose customer is not on the list. */
  readonly toFinish: number;
  /** Of all rejected rows; absent in older histories. */
  readonly rejectedSha256?: string;
  /** Rows by state of the postal address, or `unknown`. Absent in older histories. */
  readonly states?: Readonly<Record<string, number>>;
  /** Seals of the other lists that notify duplicates. */
  readonly coveredByLists?: readonly string[];
  /** By list and line, the rows that this officer corrected on a page. */
  readonly corrected?: readonly string[];
}

/** A file with this hash says which rows. */
export interface FinishedRows {
  readonly finished: number;
  readonly setSha256: string;
  readonly coveredByLists?: readonly string[];
}

export const pauseReasons = ['officer', 'canary', 'stopped'] as const;
export type PauseReason = (typeof pauseReasons)[number];

/** Days since the filing on which the FCC was closed. */
export type FccClosedSince = 'no' | readonly Day[];

/** What the approver saw and repeated; absent in older histories. */
export interface Approved extends RowCounts {
  /** SHA-256 (hex) of the letter as each reader sees it. */
  readonly renderedSha256: string;
  /** Missing parts of the letter, each by name (L-8). */
  readonly acknowledged: readonly LetterPart[];
  readonly fccClosedSince: FccClosedSince;
  /** The list asks for Spanish, and the approver decided that English goes to all. */
  readonly englishToAll?: true;
}

export interface Accounting {
  readonly count: number;
  readonly sent: number;
  readonly postal: number;
  readonly paperMailed: number;
  readonly possibleDuplicates: number;
  readonly writtenOff: number;
  readonly lists: readonly ListTally[];
}

export interface MailedStatement {
  /** The officer's statement, also in the ledger's rows. Absent in older histories. */
  readonly statement?: string;
}

export type NoticeEvent =
  /** This officer may have supplied the file that another freezes. */
  | ({ readonly type: 'upload-opened' } & OfList & Act)
  | ({ readonly type: 'list-freeze-requested'; readonly uploadId: string } & OfList & Act)
  | ({ readonly type: 'list-refused'; readonly fault: string } & OfList)
  | ({ readonly type: 'list-frozen' } & OfList & Frozen & Act)
  | ({ readonly type: 'letter-written'; readonly letterSha256: string } & ListAudience & Act)
  | ({
      readonly type: 'notice-approved';
      readonly letterSha256: string;
      readonly listSha256: string;
      readonly count: number;
      readonly minimized?: true;
    } & Partial<Approved> &
      ListAudience &
      Act)
  /** What was approved changed since, or, with `renderedSha256`, it would look like that now. */
  | ({
      readonly type: 'approval-voided';
      readonly letterSha256: string;
      readonly renderedSha256?: string;
    } & ListAudience)
  | ({ readonly type: 'supplement-opened' } & OfList & WrittenAct)
  /** Only before any approval; its number is not reused. */
  | ({ readonly type: 'supplement-canceled' } & OfList & WrittenAct)
  | ({ readonly type: 'rows-finished'; readonly how: Finishing; readonly textSha256?: string } & OfList &
      FinishedRows &
      Act)
  | ({ readonly type: 'write-off-asked' } & OfList & FinishedRows & WrittenAct)
  | ({ readonly type: 'write-off-confirmed' } & OfList & Act)
  /** Before an epoch's first claim: letters may be in flight from here on. */
  | ({ readonly type: 'notice-started'; readonly lanes: number; readonly rate: number } & ListAudience)
  | ({ readonly type: 'canary-passed' } & ListAudience)
  | ({ readonly type: 'notice-sent' } & ListAudience)
  /** No recheck before `until` (wakeAt). */
  | { readonly type: 'notice-active'; readonly until: Instant }
  /** `n`: absent in older histories, where a later pause replaced the one before. */
  | {
      readonly type: 'notice-paused';
      readonly n?: number;
      readonly because: PauseReason;
      readonly by?: string;
      readonly textSha256?: string;
      readonly error?: string;
    }
  /** Only in older histories: now the end of a pause may need a second officer, never the pause. */
  | ({ readonly type: 'notice-pause-confirmed' } & Act)
  /** The first of two officers (law of stopping 3). */
  | ({ readonly type: 'notice-resume-asked'; readonly pauses: readonly string[] } & WrittenAct)
  /** `pauses`: absent in older histories, where it ended every pause. */
  | ({ readonly type: 'notice-resumed'; readonly pauses?: readonly string[] } & WrittenAct)
  /** No letter is in flight: the directions are accepted (decision 0014). */
  | { readonly type: 'notice-drained'; readonly alreadyTold: number }
  /** The ledger has the rows. */
  | ({
      readonly type: 'paper-mail-recorded';
      readonly postedOn: Day;
      readonly rows: number;
    } & MailedStatement &
      Act)
  | { readonly type: 'recount-asked' }
  | ({ readonly type: 'everyone-accounted' } & Accounting)
  | ({ readonly type: 'paper-mail-waiver-asked'; readonly paperMailLeft: number } & WrittenAct)
  | ({ readonly type: 'paper-mail-waiver-confirmed' } & Act)
  | { readonly type: 'breach-closed' }
  | {
      readonly type: 'breach-reopened';
      readonly because: 'letters-returned' | 'supplement';
      readonly rows?: number;
    };
