import { civilDate } from '#domain/calendar/instants.ts';
import { AlreadySettled } from '#domain/case/errors.ts';
import type { ClockState } from '#domain/case/shared-events.ts';
import type { ControllerAnswer, GivenAnswer, Received } from './events.ts';
import { type Evidence, isAccepted } from './evidence.ts';
import type { OfficerActionState } from './officer-action-events.ts';
import type { Package, Records } from './records-state.ts';
import { verdictPolicies } from './verdicts.ts';
import type { Outcome, RequesterType, Verdict } from './vocabulary.ts';

interface Facts extends Omit<Received, 'type'>, OfficerActionState, ClockState {
  readonly requesterType?: RequesterType;
  readonly controller?: string;
  readonly contact?: string;
  readonly account?: string;
  readonly spelling?: string;
  readonly reachable?: boolean;
  /** What the controller's contact, or the holder of the account, said. */
  readonly verdict?: Verdict;
  /** Contact who gave it, where the controller is asked. */
  readonly verdictBy?: string;
  /** What the owner of the typed address said: whether it is theirs, not who they are. */
  readonly email?: Verdict;
  readonly evidence?: Evidence;
  /** A link has gone out since the last time one was wanted. */
  readonly asked?: true;
  /** Serial of the newest link; a reminder carries a new one and ends the old. */
  readonly serial?: number;
  /** No mail reaches the holder of the account: an officer has given the link up. */
  readonly emailFails?: true;
  /** Letter with the newest code to the postal address of record. */
  readonly code?: string;
  /** Asked again after the contact who had confirmed left the roster. */
  readonly askedAgain?: true;
  /** Days on which a new link was asked for. */
  readonly renewals?: readonly string[];
  readonly lapsedAt?: string;
  /** Letters with the question that are out, as `kind of`; none while it has reached nobody. */
  readonly questions?: readonly string[];
  /** For the person the question is over since then; inside, the case is open until an officer closes it. */
  readonly endedAt?: string;
  /** An officer closed it inside, with a reason; for the person it goes on by time. */
  readonly closure?: { readonly by: string; readonly at: string; readonly textSha256: string };
  /** Accounts on which an officer put this restriction. */
  readonly appliedTo?: readonly string[];
  /** The company's roster cools down: nobody's word counts until then. */
  readonly pausedUntil?: string;
  /** Since when the days of the question count, if not since receipt: after such a pause, or a first letter that lay in the post. */
  readonly resumedAt?: string;
  readonly officerAsked?: true;
  /** Records that the holder of the account can fetch once they are answered. */
  readonly package?: Package;
  readonly records?: Records;
  /** How often records could not be delivered; part of the name of the next letter. */
  readonly deliveriesStopped?: number;
  /** Other contacts were told of an erasure; nothing is done before this instant. */
  readonly actFrom?: string;
  readonly contactsTold?: number;
  /** A contact objected: nothing is done until an officer has decided. */
  readonly objection?: string;
  readonly controllerAnswers?: readonly {
    readonly answer: ControllerAnswer;
    readonly contact: string;
    readonly adoptedAs?: string;
  }[];
}

/** Where a request stands. Only `closed` and `withdrawn` are settled: the clock is silent then. */
export type Request = Facts &
  (
    | { readonly stage: 'received' }
    | { readonly stage: 'acknowledged' }
    | { readonly stage: 'verifying'; readonly expiresAt: string }
    | { readonly stage: 'lapsed' }
    | { readonly stage: 'working' }
    | { readonly stage: 'notifying-controller' }
    | { readonly stage: 'answering'; readonly answer: GivenAnswer }
    | {
        readonly stage: 'closed';
        readonly closedAt: string;
        readonly outcome: Outcome | 'redirected' | 'lapsed' | 'joined';
        readonly answer?: GivenAnswer;
      }
    | { readonly stage: 'withdrawn'; readonly withdrawnAt: string }
  );

export const isSettled = (request: Request): boolean =>
  request.stage === 'closed' || request.stage === 'withdrawn';

/** Nothing is fulfilled before this is true (P43, R-19): the link said yes, or an officer accepted evidence. */
export const isVerified = (request: Request): boolean =>
  (request.verdict !== undefined && verdictPolicies[request.verdict].confirms) ||
  isAccepted(request.evidence);

/** Civil date since which the case is with us; a letter entered late, or a part split off, may have been due before. */
export const openedOn = ({ splitAt, entry, receivedAt, zone }: Request): string =>
  civilDate(splitAt ?? entry?.at ?? receivedAt, zone).toString();

/** @throws {AlreadySettled} what was answered, withdrawn or closed takes nothing more from anybody */
export const mustBeOpen = (request: Request): void => {
  if (isSettled(request) || request.stage === 'answering' || request.stage === 'notifying-controller')
    throw new AlreadySettled();
};
