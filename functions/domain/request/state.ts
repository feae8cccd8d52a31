import { civilDay } from '#domain/calendar/instants.ts';
import type { Day, Instant } from '#domain/calendar/times.ts';
import type { DataClass } from '#domain/case/data-classes.ts';
import type { FileState } from '#domain/case/file-events.ts';
import type { ClockState } from '#domain/case/shared-events.ts';
import type { BlockReview } from './child-block-state.ts';
import type { ControllerAnswer, GivenAnswer, Received, Unplaced } from './events.ts';
import { type Evidence, isAccepted } from './evidence.ts';
import type { HolderInstructionState } from './holder-events.ts';
import type { OfficerActionState } from './officer-action-events.ts';
import type { Declaration, Package, Records } from './records-state.ts';
import { verdictPolicies } from './verdicts.ts';
import type { ChildAge, Outcome, RequesterType, Verdict } from './vocabulary.ts';

interface Facts
  extends Omit<Received, 'type'>,
    OfficerActionState,
    FileState,
    ClockState,
    HolderInstructionState {
  /** Acknowledged, and not looked up by the same event. */
  readonly acknowledged?: true;
  readonly requesterType?: RequesterType;
  readonly controller?: string;
  /** The register's id of the company typed, where it is not `controller`. */
  readonly company?: string;
  readonly contact?: string;
  readonly account?: string;
  readonly spelling?: string;
  readonly reachable?: boolean;
  /** On no account of ours when it was looked up. */
  readonly unplaced?: Unplaced;
  readonly verdict?: Verdict;
  readonly verdictBy?: string;
  /** Whether the typed address is theirs, not who they are. */
  readonly email?: Verdict;
  readonly evidence?: Evidence;
  readonly asked?: true;
  /** Redirected; the company's notice, or the question for it, has not gone out. */
  readonly noticeOwed?: true;
  /** Of a report about a child: when the company's contacts were told, and in how many letters. */
  readonly companyTold?: { readonly at: Instant; readonly letters: number };
  /** Of the newest link; a reminder replaces it. */
  readonly serial?: number;
  /** An officer gave up emailing the link. */
  readonly emailFails?: true;
  /** Letter with the newest code to the postal address of record. */
  readonly code?: string;
  /** The contact who confirmed left the roster. */
  readonly askedAgain?: true;
  /** When we got the child's information, as an officer found out; `childAge` is today's. */
  readonly childAgeWhenGiven?: ChildAge;
  /** Civil dates. */
  readonly renewals?: readonly Day[];
  readonly lapsedAt?: Instant;
  /** Question letters delivered, as `kind of`; none while nobody was reached. */
  readonly questions?: readonly string[];
  /** Over for the requester; open inside until an officer closes it. */
  readonly endedAt?: Instant;
  /** Time ended it for the requester over an unread message; it closes inside once that is read. */
  readonly closesOnceRead?: true;
  /** Closed inside only; the requester sees time end it. */
  readonly closure?: { readonly by: string; readonly at: Instant; readonly textSha256: string };
  /** It reports a child, so officers review what it stops. */
  readonly childBlock?: BlockReview;
  readonly appliedTo?: readonly string[];
  readonly pausedUntil?: Instant;
  /** Start of the question's days if not receipt: after a pause, or after a first letter on paper. */
  readonly resumedAt?: Instant;
  readonly officerAsked?: true;
  /** The company's own instruction, named by an officer before the systems act on it (P07). */
  readonly instruction?: string;
  readonly package?: Package;
  /** Classes of data that an officer keeps out of the records that systems handed over. */
  readonly leftOut?: readonly DataClass[];
  /** Whose the records are that nobody can check row by row (P34). */
  readonly declared?: Declaration;
  readonly records?: Records;
  /** Count, part of the next letter's name. */
  readonly deliveriesStopped?: number;
  /** Other contacts may object until this instant. */
  readonly actFrom?: Instant;
  readonly contactsTold?: number;
  /** Blocks the answer until an officer decides. */
  readonly objection?: string;
  readonly controllerAnswers?: readonly {
    readonly answer: ControllerAnswer;
    readonly contact: string;
    readonly adoptedAs?: string;
  }[];
}

/** Only `closed` and `withdrawn` are settled, without a clock. */
export type Request = Facts &
  (
    | { readonly stage: 'received' }
    | { readonly stage: 'acknowledged' }
    | { readonly stage: 'verifying'; readonly expiresAt: Instant }
    | { readonly stage: 'lapsed' }
    | { readonly stage: 'working' }
    | { readonly stage: 'notifying-controller' }
    | { readonly stage: 'answering'; readonly answer: GivenAnswer }
    | {
        readonly stage: 'closed';
        readonly closedAt: Instant;
        readonly outcome: Outcome | 'redirected' | 'recorded' | 'lapsed' | 'joined';
        readonly answer?: GivenAnswer;
      }
    | { readonly stage: 'withdrawn'; readonly withdrawnAt: Instant }
  );

export const isAcknowledged = ({ acknowledged, requesterType }: Request): boolean =>
  acknowledged === true || requesterType !== undefined;

/** A message of the person that no officer has read: work of ours in every stage, also after the end. */
export const hasUnread = ({ unread = 0 }: Pick<Facts, 'unread'>): boolean => unread > 0;

export const isSettled = (request: Request): boolean =>
  request.stage === 'closed' || request.stage === 'withdrawn';

/** Required before we act (P43, R-19): a confirmed link or accepted evidence. */
export const isVerified = (request: Request): boolean =>
  (request.verdict !== undefined && verdictPolicies[request.verdict].confirms) ||
  isAccepted(request.evidence);

/** Civil date; a late entry or a split case may have been due before it. */
export const openedOn = ({ splitAt, entry, receivedAt, zone }: Request): Day =>
  civilDay(splitAt ?? entry?.at ?? receivedAt, zone);

export const isOpen = (request: Request): boolean =>
  !isSettled(request) && request.stage !== 'answering' && request.stage !== 'notifying-controller';
