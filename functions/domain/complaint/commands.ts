import type { Day, Instant } from '#domain/calendar/times.ts';
import type { Milestone } from '#domain/case/milestones.ts';
import type { ConfirmationOf, Confirming, Unconfirmed } from '#domain/case/proposals.ts';
import type { LetterFact } from '#domain/case/shared-events.ts';
import type { GivenAnswer, HeldKind } from './events.ts';
import type { OwedLetter } from './state.ts';
import type { RecourseStep } from './vocabulary.ts';

export type HeldTextCommand =
  | {
      readonly type: 'hold-text';
      readonly as: HeldKind;
      readonly heldSha256: string;
      readonly by: string;
    }
  /** The action itself is decided in the same commit. */
  | ({ readonly type: 'confirm-text'; readonly n: number } & Confirming)
  | { readonly type: 'return-text'; readonly n: number; readonly by?: string };

export type OfficerCommand =
  | {
      readonly type: 'assign';
      readonly to?: string;
      readonly for?: string;
      /** Only if it is still this officer's. */
      readonly from?: string;
      readonly by: string;
    }
  | { readonly type: 'name-officer'; readonly officer: string; readonly by: string }
  | { readonly type: 'link-request'; readonly request: string; readonly by: string }
  | { readonly type: 'record-investigation'; readonly textSha256: string; readonly by: string }
  | {
      readonly type: 'write';
      readonly as: 'question' | 'message';
      readonly textSha256: string;
      readonly by: string;
    }
  | ({ readonly type: 'answer' } & GivenAnswer)
  | { readonly type: 'record-step'; readonly step: RecourseStep; readonly on: Day; readonly by: string }
  | {
      readonly type: 'give-pack';
      readonly signedOn: Day;
      /** Of the officer's words about the signed paper. */
      readonly textSha256: string;
      readonly by: string;
    }
  | ({ readonly type: 'confirm-entry' } & Confirming)
  | HeldTextCommand;

export type ComplaintCommand =
  | OfficerCommand
  | { readonly type: 'record-letter'; readonly owed: OwedLetter; readonly letter: LetterFact }
  | { readonly type: 'postpone-letters'; readonly until: Instant }
  | { readonly type: 'hold-letters'; readonly until: Instant }
  | { readonly type: 'ask-investigator'; readonly letter: LetterFact }
  | { readonly type: 'carry-out-answer'; readonly reopened: boolean }
  /** Of an answer from `since` to `until`; one that was owed after `until` is enough. */
  | { readonly type: 'owe-second-look'; readonly since: Instant; readonly until: Instant }
  | { readonly type: 'receive-message'; readonly textSha256: string }
  | { readonly type: 'say-unsatisfied' }
  | { readonly type: 'withdraw' }
  | {
      readonly type: 'handle-milestone';
      readonly milestone: Milestone;
      readonly letters: readonly LetterFact[];
    };

export type ComplaintConfirmation = ConfirmationOf<ComplaintCommand>;
export type ComplaintUnconfirmed = Unconfirmed<ComplaintConfirmation>;
