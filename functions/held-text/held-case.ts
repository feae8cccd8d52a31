import type { Day, Instant } from '#domain/calendar/times.ts';
import type { Commit, EventBase, Noun } from '#domain/case/case.ts';
import type { HeldText, HeldTexts } from '#domain/case/held-texts.ts';
import type { Confirming, Proposal } from '#domain/case/proposals.ts';
import type { HeldKind as ComplaintKind } from '#domain/complaint/events.ts';
import type { HeldTextKind as RequestKind } from '#domain/request/officer-action-events.ts';
import type { StoredCase } from '#ports/cases.ts';

/** What an officer writes to a person, and what it becomes. */
export type HeldTextKind = RequestKind | ComplaintKind;

/** As much of a case as the gate knows. */
export interface HeldState extends HeldTexts<HeldTextKind> {
  readonly stage: string;
  readonly workBy: Day;
  readonly dueOn: Day;
  readonly zone: string;
  readonly receivedAt?: Instant;
  /** Of a request, and of a complaint. */
  readonly kind?: string;
  readonly topic?: string;
}
export type HeldCase = StoredCase<HeldState, EventBase>;

export type HeldTextCommand =
  | {
      readonly type: 'hold-text';
      readonly as: HeldTextKind;
      readonly heldSha256: string;
      readonly by: string;
    }
  | ({ readonly type: 'confirm-text'; readonly n: number } & Confirming)
  | { readonly type: 'return-text'; readonly n: number; readonly by?: string };

interface Facts {
  readonly now: Instant;
  readonly history: readonly Commit[];
}

/** Each kind of case whose officers write to a person. */
export interface Holding {
  readonly noun: Noun<HeldState, EventBase>;
  waiting(state: HeldState): readonly HeldText<HeldTextKind>[];
  decide(state: HeldState, command: HeldTextCommand, facts: Facts): readonly EventBase[];
  proposal(state: HeldState, n: number): Proposal;
}
