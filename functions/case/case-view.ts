import type { Day } from '#domain/calendar/times.ts';
import type { Commit, DueKeys } from '#domain/case/case.ts';
import type { Proposal } from '#domain/case/proposals.ts';
import type { PendingConfirmation } from '#domain/case/two-persons.ts';
import type { ClockShown as ComplaintClock } from '#domain/complaint/clocks.ts';
import type { ComplaintEvent } from '#domain/complaint/events.ts';
import type { Complaint } from '#domain/complaint/state.ts';
import type { ClockShown, LawDate } from '#domain/request/clocks.ts';
import type { RequestEvent } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import type { PushView } from '#functions/holder/offers.ts';
import type { NextAct } from '#functions/next/contract.ts';
import type { StoredLetter } from '#ports/letters.ts';
import type { MaskedPerson } from './masks.ts';

/** What waits for a second officer, and where to confirm it. */
export interface ProposalShown extends Omit<PendingConfirmation, 'confirms'> {
  readonly proposal: Proposal;
  /** Absent for a reader from whom a part of the proposal is masked: nobody confirms what they did not read. */
  readonly proposalSha256?: string;
  readonly confirmAt?: string | undefined;
}

/** All that a reader gets who only signs. */
export interface SignerView {
  readonly id: string;
  readonly kind: string;
  readonly proposals: readonly ProposalShown[];
  readonly next: readonly NextAct[];
  /** By `sub`: everybody whom the answer names. */
  readonly names: Readonly<Record<string, string>>;
  readonly revision: number;
  /** Only for readers who may see breaches; others get no seal. */
  readonly hash?: string;
}

/** As JSON has it. */
interface WholeView<S, E extends { readonly type: string }, C> extends SignerView, DueKeys {
  readonly state: S;
  readonly clocks: readonly C[];
  /** Masked for every reader; absent when erased. */
  readonly person?: MaskedPerson;
  /** This person asks about a security event, so only our sentences leave. */
  readonly asksAboutEvent?: true;
  readonly timeline: readonly Commit<E>[];
  readonly letters: readonly StoredLetter[];
  /** By hash; for readers who may not see breaches by a name of this reply, as in `text-1`. An erased text is absent. */
  readonly texts: Readonly<Record<string, string | undefined>>;
}

export interface RequestView extends WholeView<Request, RequestEvent, ClockShown> {
  readonly law: LawDate;
  /** What each webhook was told, by the number of the instruction. */
  readonly pushes: Readonly<Record<number, PushView>>;
}
export interface ComplaintView extends WholeView<Complaint, ComplaintEvent, ComplaintClock> {
  /** Silence through this day closes it; absent while it is our turn. */
  readonly closesAfter?: Day;
}
