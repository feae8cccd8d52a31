import type { Regime, Residence } from '#domain/calendar/deadlines.ts';
import type { Day, Instant } from '#domain/calendar/times.ts';
import type { Channel } from '#domain/case/channels.ts';
import type { KeptFileEvent } from '#domain/case/file-events.ts';
import type { HeldTextEvent } from '#domain/case/held-texts.ts';
import type { Milestone } from '#domain/case/milestones.ts';
import type { SharedEvent } from '#domain/case/shared-events.ts';
import type { Complainant, CpniMisuse, Outcome, RecourseStep, Topic } from './vocabulary.ts';

export interface Entry {
  readonly at: Instant;
  readonly by: string;
  /** More than one business day after receipt. */
  readonly late: boolean;
  /** More than 30 days after receipt. */
  readonly needsSecond: boolean;
  readonly confirmedBy?: string;
}

/** `proven`: by the key of the request's status page. Letters name no other. */
export interface Linked {
  readonly request: string;
  readonly proven: boolean;
}

export interface Received {
  readonly type: 'complaint-received';
  readonly topic: Topic;
  readonly complainant: Complainant;
  /** Named first, or alone, in its letters. */
  readonly agency: 'fcc' | 'ftc';
  readonly channel: Exclude<Channel, 'adoption'>;
  /** The earliest moment that the company had it. */
  readonly receivedAt: Instant;
  readonly receivedOn: Day;
  readonly regime: Regime;
  readonly residence?: Residence;
  readonly ruleset: string;
  /** Version of the posted policy in force at receipt (P48). Absent in early histories, and before the first was posted. */
  readonly policy?: string;
  /** Day 30 and day 45. */
  readonly targetOn: Day;
  readonly dueOn: Day;
  readonly workBy: Day;
  readonly zone: string;
  readonly plan: readonly Milestone[];
  readonly locale: string;
  readonly linked?: Linked;
  readonly entry?: Entry;
  /** The officer's note of the entry. */
  readonly textSha256?: string;
  /** A hash of the network that it came from (decision 0036). */
  readonly network?: string;
}

export interface GivenAnswer {
  readonly outcome: Outcome;
  readonly cpniMisuse: CpniMisuse;
  readonly textSha256: string;
  readonly by: string;
  /** The request complained of is to be reopened. */
  readonly reopens?: true;
}

export type OwedLetterKind =
  | 'acknowledgement'
  | 'question'
  | 'message'
  | 'holding'
  | 'overdue'
  | 'answer'
  | 'recourse-path'
  | 'closed'
  /** To the officers. */
  | 'message-arrived';

/** Officers' words to the complainant. */
export type HeldKind = 'complaint-answer' | 'complaint-question' | 'complaint-message';

export type ComplaintEvent =
  | Received
  | { readonly type: 'owed-letter-sent'; readonly kind: OwedLetterKind; readonly of: string }
  /** The address has its letters of today (S12). */
  | { readonly type: 'letters-postponed'; readonly until: Instant }
  /** The breaker holds the address (decision 0036). */
  | { readonly type: 'letters-held'; readonly until: Instant }
  | { readonly type: 'investigator-asked' }
  | { readonly type: 'entry-confirmed'; readonly by: string }
  | {
      readonly type: 'complaint-assigned';
      /** Absent: back to the queue. */
      readonly to?: string;
      readonly for?: string;
      readonly unclaimedAfter?: Day;
    }
  | { readonly type: 'assignment-lapsed'; readonly to: string }
  /** An officer complained of: cannot investigate. */
  | { readonly type: 'officer-named'; readonly officer: string; readonly by: string }
  | ({ readonly type: 'request-linked'; readonly by: string } & Linked)
  | { readonly type: 'investigation-recorded'; readonly textSha256: string; readonly by: string }
  | {
      readonly type: 'message-sent';
      readonly as: 'question' | 'message';
      readonly textSha256: string;
    }
  | { readonly type: 'message-received'; readonly textSha256: string }
  /** Answered while something about it could not be said, which can be said now. It never says what. */
  | { readonly type: 'second-look-owed' }
  | ({ readonly type: 'answer-given' } & GivenAnswer)
  /** The request is open again, and the certificate's register counts the misuse. */
  | { readonly type: 'answer-carried-out'; readonly reopened: boolean }
  | { readonly type: 'step-recorded'; readonly step: RecourseStep; readonly on: Day; readonly by: string }
  /** To the independent body, on the complainant's signed word. */
  | { readonly type: 'pack-given'; readonly signedOn: Day; readonly textSha256: string; readonly by: string }
  | { readonly type: 'complainant-unsatisfied' }
  | { readonly type: 'complaint-closed'; readonly because: 'silence' }
  | { readonly type: 'complaint-withdrawn' }
  | KeptFileEvent
  | HeldTextEvent<HeldKind>
  | SharedEvent;
