import type { Regime } from '#domain/calendar/deadlines.ts';
import type { Milestone } from '#domain/case/milestones.ts';
import type { Capacity, RequestKind } from './vocabulary.ts';

/** Why a closed request is taken up again. */
export const reopenReasons = ['wrong-answer', 'new-facts', 'complaint-upheld'] as const;
/** `hold-ended`: by itself, when the law no longer keeps what was withheld. */
export type ReopenReason = (typeof reopenReasons)[number] | 'hold-ended';

/** Why a regime lets us take longer (GDPR 12(3), CCPA). */
export const extendReasons = ['complex', 'many-requests'] as const;
export type ExtendReason = (typeof extendReasons)[number];

/** Dates that are counted anew. */
export interface Dates {
  readonly dueOn: string;
  readonly workBy: string;
  readonly plan: readonly Milestone[];
}

/** What officers' actions and messages leave behind (R-24); reasons and texts stand beside the case by their hash. */
export type OfficerActionEvent =
  | {
      readonly type: 'request-assigned';
      /** Absent: back to the queue. */
      readonly to?: string;
      /** Who was meant, when a deputy takes it. */
      readonly for?: string;
      /** Taken by whoever acts on it; otherwise it goes back to the queue after this civil date. */
      readonly unclaimedAfter?: string;
    }
  | { readonly type: 'assignment-lapsed'; readonly to: string }
  | ({
      readonly type: 'request-reclassified';
      readonly kind: RequestKind;
      readonly capacity: Capacity;
      readonly regime: Regime;
      readonly textSha256: string;
    } & Partial<Dates>)
  | { readonly type: 'request-split'; readonly into: readonly string[]; readonly textSha256: string }
  | { readonly type: 'request-joined'; readonly into: string; readonly dueOn: string }
  | { readonly type: 'duplicate-joined'; readonly from: string }
  | ({
      readonly type: 'request-reopened';
      readonly reason: ReopenReason;
      readonly on: string;
      /** The officer’s note; absent where it came by itself. */
      readonly textSha256?: string;
    } & Dates)
  | ({
      readonly type: 'request-extended';
      readonly reason: ExtendReason;
      readonly textSha256: string;
    } & Dates)
  /** A new date to which an officer commits after, or for, a missed one; the promise stays missed. */
  | { readonly type: 'new-date-set'; readonly on: string }
  | { readonly type: 'message-sent'; readonly as: 'question' | 'message'; readonly textSha256: string }
  | { readonly type: 'message-received'; readonly textSha256: string }
  | { readonly type: 'owed-letter-sent'; readonly kind: OwedLetter['kind']; readonly of: string }
  /** An officer closed, with a reason, what only time ends for the person. */
  | { readonly type: 'closed-unanswered'; readonly by: string; readonly textSha256: string }
  | { readonly type: 'restriction-applied'; readonly account: string; readonly by: string };

/** A letter that follows from an action and is still to be written by the machine. */
export interface OwedLetter {
  readonly kind:
    | 'question'
    | 'message'
    | 'extension'
    | 'new-date'
    | 'reopened'
    | 'duplicate-joined'
    | 'message-arrived'
    | 'records-code';
  /** What makes it this one. */
  readonly of: string;
  readonly textSha256?: string;
}

/** A count of days that ended before the present one (R-24: shown beside it). */
export interface EarlierDueDate {
  readonly dueOn: string;
  readonly because: 'extended' | 'reopened' | 'reclassified';
  /** Civil date of the answer, where there was one. */
  readonly answeredOn?: string;
}

export interface OfficerActionState {
  readonly assigned?: { readonly to: string; readonly for?: string; readonly unclaimedAfter?: string };
  /** How often it was assigned; part of the name of the date on which it goes back. */
  readonly assignments?: number;
  readonly lettersOwed?: readonly OwedLetter[];
  /** How many letters actions have owed so far. */
  readonly written?: number;
  /** Messages of the person that no officer has answered yet. */
  readonly unread?: number;
  readonly earlier?: readonly EarlierDueDate[];
  /** Civil date to which an officer has committed. */
  readonly newDate?: string;
  readonly splitFrom?: string;
  readonly splitInto?: readonly string[];
  /** Duplicates that this request answers too. */
  readonly joined?: readonly string[];
  readonly joinedInto?: { readonly id: string; readonly dueOn: string };
}
