import type { ListTally } from './recipients.ts';

/** Whom a letter is for: everybody on its list, or the classes of the urgent exception, who are told first. */
export const audiences = ['everyone', 'urgent'] as const;
export type Audience = (typeof audiences)[number];

/** How rows that could not be frozen were finished. */
export const finishings = ['corrected', 'posted', 'written-off'] as const;
export type Finishing = (typeof finishings)[number];

/** What each way to finish a row needs. A new way does not compile until somebody has decided each of these. */
interface FinishingPolicy {
  /** A reason, and a second officer before it counts. */
  readonly needsSecond: boolean;
  /** Each of these customers is shown to be on another list. */
  readonly isOnOtherList: boolean;
  /** A letter tells the customer: not before anybody may be told (P38). */
  readonly tells: boolean;
}

export const finishingPolicies = {
  corrected: { needsSecond: false, isOnOtherList: true, tells: false },
  posted: { needsSecond: false, isOnOtherList: false, tells: true },
  'written-off': { needsSecond: true, isOnOtherList: false, tells: false },
} as const satisfies Record<Finishing, FinishingPolicy>;

/** Ways that need a second officer. */
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
/** `list` counts the tranches: 1 is the first list, what follows are supplements. */
interface OfList {
  readonly list: number;
}
export interface ListAudience extends OfList {
  readonly audience: Audience;
}

/** What was frozen: counts and seals, never a row. */
export interface Frozen {
  /** SHA-256 of the list’s index, which seals every page. */
  readonly sha256: string;
  readonly count: number;
  readonly pages: number;
  /** Of `count`, those whose letter goes by post from the start. */
  readonly onPaper: number;
  /** Rows that are not on the list though somebody is behind them. */
  readonly toFinish: number;
  /** Seals of the other lists that tell somebody who was left out here for that reason. */
  readonly coveredByLists?: readonly string[];
}

/** Rows to finish of which it is known what became; which ones they are is a file with this hash. */
export interface FinishedRows {
  /** Of the list’s `toFinish`, all that are finished now. */
  readonly finished: number;
  readonly setSha256: string;
  /** Seals of the lists on which those are who were corrected. */
  readonly coveredByLists?: readonly string[];
}

export const pauseReasons = ['officer', 'canary', 'stopped'] as const;
export type PauseReason = (typeof pauseReasons)[number];

/** What follows from who paused the notice, and why. */
interface PausePolicy {
  /** One officer’s word: a second is looked for. What a machine has paused the officers are told instead. */
  readonly isOfficers: boolean;
  /** The canary failed: an officer who resumes answers for it, and it is not flown again. */
  readonly isCanarys: boolean;
}

export const pausePolicies: Readonly<Record<PauseReason, PausePolicy>> = {
  officer: { isOfficers: true, isCanarys: false },
  canary: { isOfficers: false, isCanarys: true },
  stopped: { isOfficers: false, isCanarys: false },
};

/** The account of a case’s lists: everybody is somewhere (I3). */
export interface Accounting {
  readonly count: number;
  readonly sent: number;
  readonly postal: number;
  readonly paperMailed: number;
  readonly possibleDuplicates: number;
  readonly writtenOff: number;
  /** List by list, as the ledger had them then. */
  readonly lists: readonly ListTally[];
}

export interface MailedStatement {
  /** Names the officer’s statement; the ledger’s rows bear it. Absent in older histories. */
  readonly statement?: string;
}

export type NoticeEvent =
  /** An officer was given an address for a file: whoever freezes it, this one may have put it there. */
  | ({ readonly type: 'upload-opened' } & OfList & Act)
  /** A large upload is to be frozen by the machine `recipients`. */
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
    } & ListAudience &
      Act)
  | ({ readonly type: 'supplement-opened' } & OfList & WrittenAct)
  /** It was opened by mistake: nothing of it had been approved; its number is not used again. */
  | ({ readonly type: 'supplement-canceled' } & OfList & WrittenAct)
  | ({ readonly type: 'rows-finished'; readonly how: Finishing; readonly textSha256?: string } & OfList &
      FinishedRows &
      Act)
  | ({ readonly type: 'write-off-asked' } & OfList & FinishedRows & WrittenAct)
  | ({ readonly type: 'write-off-confirmed' } & OfList & Act)
  /** Written before the first claim of an epoch: from here on letters may be under way. */
  | ({ readonly type: 'notice-started'; readonly lanes: number; readonly rate: number } & ListAudience)
  | ({ readonly type: 'canary-passed' } & ListAudience)
  /** Every row has an outcome. */
  | ({ readonly type: 'notice-sent' } & ListAudience)
  /** Whose machine is at work, or asleep until a date: nobody need look for it before (wakeAt). */
  | { readonly type: 'notice-active'; readonly until: string }
  | {
      readonly type: 'notice-paused';
      readonly because: PauseReason;
      readonly by?: string;
      readonly textSha256?: string;
      readonly error?: string;
    }
  | ({ readonly type: 'notice-pause-confirmed' } & Act)
  | ({ readonly type: 'notice-resumed' } & WrittenAct)
  /** No letter is under way any more: the directions since then are accepted, so many had been told (decision 0014). */
  | { readonly type: 'notice-drained'; readonly alreadyTold: number }
  /** An officer says on which day so many letters were posted; which ones, the ledger knows. */
  | ({
      readonly type: 'paper-mail-recorded';
      readonly postedOn: string;
      readonly rows: number;
    } & MailedStatement &
      Act)
  /** The ledger changes, or has changed, beside the account: everybody is to be counted again. */
  | { readonly type: 'recount-asked' }
  | ({ readonly type: 'everyone-accounted' } & Accounting)
  | ({ readonly type: 'paper-mail-waiver-asked'; readonly paperMailLeft: number } & WrittenAct)
  | ({ readonly type: 'paper-mail-waiver-confirmed' } & Act)
  | { readonly type: 'breach-closed' }
  | {
      readonly type: 'breach-reopened';
      readonly because: 'letters-returned' | 'supplement';
      /** Rows that came back. */
      readonly rows?: number;
    };
