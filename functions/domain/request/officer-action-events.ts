import type { Regime } from '#domain/calendar/deadlines.ts';
import type { Day } from '#domain/calendar/times.ts';
import type { UsState } from '#domain/calendar/us-states.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { HeldText, HeldTextEvent } from '#domain/case/held-texts.ts';
import type { Milestone } from '#domain/case/milestones.ts';
import type { Capacity, ChildAge, Relation, RequestKind } from './vocabulary.ts';

/** */
export const reopenReasons = ['wrong-answer', 'new-facts', 'complaint-upheld'] as const;
/** `hold-ended`: automatic, when the law no longer requires the withheld data. */
export type ReopenReason = (typeof reopenReasons)[number] | 'hold-ended';

/** GDPR 12(3), CCPA. */
export const extendReasons = ['complex', 'many-requests'] as const;
export type ExtendReason = (typeof extendReasons)[number];

/** What an officer writes to the person, and what it becomes. */
export type HeldTextKind = 'answer' | 'question' | 'message' | 'extension';

export interface Dates {
  readonly dueOn: Day;
  readonly workBy: Day;
  readonly plan: readonly Milestone[];
}

/** Texts are stored beside the case by their hash. */
export type OfficerActionEvent =
  | {
      readonly type: 'request-assigned';
      /** Absent: back to the queue. */
      readonly to?: string;
      /** The assignee whom a deputy replaces. */
      readonly for?: string;
      /** Civil date; if nobody has acted by then, back to the queue. */
      readonly unclaimedAfter?: Day;
    }
  | { readonly type: 'assignment-lapsed'; readonly to: string }
  | ({
      readonly type: 'request-reclassified';
      readonly kind: RequestKind;
      readonly capacity: Capacity;
      readonly relation?: Relation;
      readonly regime: Regime;
      readonly textSha256: string;
    } & Partial<Dates>)
  | { readonly type: 'request-split'; readonly into: readonly string[]; readonly textSha256: string }
  | { readonly type: 'request-joined'; readonly into: string; readonly dueOn: Day }
  | { readonly type: 'duplicate-joined'; readonly from: string }
  | ({
      readonly type: 'request-reopened';
      readonly reason: ReopenReason;
      readonly on: Day;
      readonly textSha256?: string;
    } & Dates)
  | ({
      readonly type: 'request-extended';
      readonly reason: ExtendReason;
      readonly textSha256: string;
    } & Dates)
  /** A missed promise stays missed. */
  | { readonly type: 'new-date-set'; readonly on: Day }
  | { readonly type: 'format-changed' }
  | { readonly type: 'state-recorded'; readonly usState: UsState }
  | { readonly type: 'message-sent'; readonly as: 'question' | 'message'; readonly textSha256: string }
  | { readonly type: 'message-received'; readonly textSha256: string }
  | ({ readonly type: 'question-owed' } & OwedQuestion)
  | { readonly type: 'owed-letter-sent'; readonly kind: OwedLetter['kind']; readonly of: string }
  /** `whenGiven`: when we got the child's information. */
  | { readonly type: 'child-age-recorded'; readonly now?: ChildAge; readonly whenGiven?: ChildAge }
  /** Closed inside only; the requester sees time end it. */
  | { readonly type: 'closed-unanswered'; readonly by: string; readonly textSha256: string }
  /** What orders a company's request that officers checked by hand (P07). */
  | { readonly type: 'instruction-named'; readonly instruction: string }
  /** Under a reference of its own, so that nothing of it is in what the reporter reads. */
  | {
      readonly type: 'company-found';
      readonly controller: string;
      readonly as: CaseId;
      readonly textSha256: string;
    }
  | { readonly type: 'restriction-applied'; readonly account: string; readonly by: string }
  | HeldTextEvent<HeldTextKind>;

/** What insiders get on a day of the requester's clock, which waits for none of their mailboxes. */
export interface OwedQuestion {
  readonly kind: 'verification' | 'verification-colleague' | 'controller-notice';
  /** Names the milestone, and the contact if it is for one. */
  readonly of: string;
}

export interface OwedLetter {
  readonly kind:
    | 'question'
    | 'message'
    | 'extension'
    | 'new-date'
    | 'reopened'
    | 'duplicate-joined'
    | 'message-arrived'
    | 'records-code'
    /** To our officers: a restriction that is on no account of ours yet. */
    | 'restriction-unplaced'
    /** To the addresses of record of the accounts, in their own histories. */
    | 'restriction-confirmed'
    | OwedQuestion['kind'];
  /** Distinguishes letters of one kind. */
  readonly of: string;
  readonly textSha256?: string;
}

export interface EarlierDueDate {
  readonly dueOn: Day;
  readonly because: 'extended' | 'reopened' | 'reclassified';
  /** Civil date. */
  readonly answeredOn?: Day;
}

export interface OfficerActionState {
  readonly assigned?: { readonly to: string; readonly for?: string; readonly unclaimedAfter?: Day };
  /** Number of assignments, part of the milestone's name. */
  readonly assignments?: number;
  readonly lettersOwed?: readonly OwedLetter[];
  readonly written?: number;
  readonly unread?: number;
  readonly earlier?: readonly EarlierDueDate[];
  /** Civil date. */
  readonly newDate?: Day;
  /** Companies that were told of their data in this report. */
  readonly companiesFound?: readonly { readonly controller: string; readonly as: CaseId }[];
  readonly splitFrom?: string;
  readonly splitInto?: readonly string[];
  readonly joined?: readonly string[];
  readonly heldTexts?: readonly HeldText<HeldTextKind>[];
  readonly joinedInto?: { readonly id: string; readonly dueOn: Day };
}
