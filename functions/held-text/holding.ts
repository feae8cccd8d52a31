import type { Day, Instant } from '#domain/calendar/times.ts';
import type { CaseId, Commit, EventBase, Noun } from '#domain/case/case.ts';
import { NotFound } from '#domain/case/errors.ts';
import type { HeldText, HeldTexts } from '#domain/case/held-texts.ts';
import type { Confirming, Proposal } from '#domain/case/proposals.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import { proposalOf as complaintProposal, decide as decideComplaint } from '#domain/complaint/decider.ts';
import type { HeldKind as ComplaintKind } from '#domain/complaint/events.ts';
import { textsWaiting as waitingInComplaint } from '#domain/complaint/proposals.ts';
import { nounOf } from '#domain/nouns.ts';
import { decide as decideRequest, proposalOf as requestProposal } from '#domain/request/decider.ts';
import { textsWaiting as waitingInRequest } from '#domain/request/held-text.ts';
import type { HeldTextKind as RequestKind } from '#domain/request/officer-action-events.ts';
import { requests } from '#domain/request/request.ts';
import type { StoredCase } from '#ports/cases.ts';

/** What an officer writes to a person, and what it becomes. */
export type HeldTextKind = RequestKind | ComplaintKind;

/** As much of a case as the gate knows. */
export interface HeldState extends HeldTexts<HeldTextKind> {
  readonly stage: string;
  readonly workBy: Day;
  readonly dueOn: Day;
  readonly zone: string;
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
  | { readonly type: 'return-text'; readonly n: number; readonly by: string }
  | { readonly type: 'shorten-text'; readonly n: number; readonly by: string };

interface Facts {
  readonly now: Instant;
  readonly history: readonly Commit[];
}

/** Each kind of case whose officers write to a person. */
interface Holding {
  readonly noun: Noun<HeldState, EventBase>;
  waiting(state: HeldState): readonly HeldText<HeldTextKind>[];
  decide(state: HeldState, command: HeldTextCommand, facts: Facts): readonly EventBase[];
  proposal(state: HeldState, n: number): Proposal;
}

const confirms = (n: number) => ({ type: 'confirm-text', n }) as const;

const holdings: Readonly<Partial<Record<string, Holding>>> = {
  request: {
    noun: requests as unknown as Holding['noun'],
    waiting: (state) => waitingInRequest(state as never),
    decide: (state, command) => decideRequest(state as never, command as never),
    proposal: (state, n) => requestProposal(state as never, confirms(n)),
  },
  complaint: {
    noun: complaints as unknown as Holding['noun'],
    waiting: (state) => waitingInComplaint(state as never),
    decide: (state, command, facts) =>
      decideComplaint(state as never, command as never, { ...facts, inRequest: [] }),
    proposal: (state, n) => complaintProposal(state as never, confirms(n)),
  },
};

/** @throws {NotFound} for a case in which nobody writes to a person */
export const holdingOf = (caseId: CaseId): Holding => {
  const found = holdings[nounOf(caseId).kind];
  if (found === undefined) throw new NotFound();
  return found;
};
