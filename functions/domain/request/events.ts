import type { Day, Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { Channel } from '#domain/case/channels.ts';
import type { FileEvent, FileState } from '#domain/case/file-events.ts';
import type { Milestone } from '#domain/case/milestones.ts';
import type { Region } from '#domain/case/regions.ts';
import type { SharedEvent } from '#domain/case/shared-events.ts';
import type { NamedScope } from '#domain/choice/events.ts';
import type { ChildStepRecorded } from './child-ages.ts';
import type { BlockEvent, BlockPlaced } from './child-block-state.ts';
import type { Evidence } from './evidence.ts';
import type { HolderRequestEvent } from './holder-events.ts';
import type { OfficerActionEvent } from './officer-action-events.ts';
import type { Delivery, RecordsEvent } from './records-state.ts';
import type { Told } from './told.ts';
import type { Outcome, RequesterType, RequestKind, Verdict } from './vocabulary.ts';

export interface Received extends Told, FilesSent {
  readonly type: 'request-received';
  readonly kind: RequestKind;
  readonly channel: Channel;
  /** The earliest moment that the company had the request. */
  readonly receivedAt: Instant;
  readonly receivedOn: Day;
  readonly ruleset: string;
  /** Version of the posted policy in force at receipt (P48). Absent in early histories, and before the first was posted. */
  readonly policy?: string;
  readonly dueOn: Day;
  readonly workBy: Day;
  readonly zone: string;
  readonly plan: readonly Milestone[];
  readonly locale: string;
  readonly entry?: Entry;
  readonly textSha256?: string;
  readonly adopted?: { readonly from: string; readonly controller: string; readonly contact: string };
  /** Of a permission: the version of the CPNI notice that the person was shown. Absent in early histories. */
  readonly notice?: string;
  /** The lapsed case that this one replaces. */
  readonly follows?: string;
  /** The case that this one was split from; same receipt. */
  readonly splitFrom?: string;
  readonly splitAt?: Instant;
  /** The report about a child in which an officer found data that we keep for a company. */
  readonly foundIn?: { readonly report: CaseId; readonly controller: string };
  /** A restriction from a network over its limit: its letters go out in lists. */
  readonly letterWaits?: true;
  /** A restriction of some uses of CPNI, or for some recipients; absent: of all. */
  readonly restricts?: NamedScope;
  /** A permission of some uses, or for some recipients; absent: of our own offers and those of agents and affiliates. */
  readonly permits?: NamedScope;
  /** A hash of the network that it came from (decision 0036). */
  readonly network?: string;
}

/** What shows it (issue 14). */
export interface FilesSent extends Pick<FileState, 'uploads'> {
  /** Copies come on paper. */
  readonly filesByMail?: true;
}

export interface Entry {
  readonly at: Instant;
  readonly by: string;
  /** More than one business day after receipt. */
  readonly late: boolean;
  /** More than 30 days after receipt. */
  readonly needsSecond: boolean;
  /** A caller asked for CPNI: an inquiry, and we mail instructions (P32). */
  readonly howToWrite?: true;
  readonly confirmedBy?: string;
}

/** `block`, `lift`: of a report about a child in the company's data; the company alone decides. */
export const controllerAnswers = ['adopt', 'decline', 'not-our-person', 'block', 'lift'] as const;
export type ControllerAnswer = (typeof controllerAnswers)[number];

/** An adopted request becomes the company's own case. */
export const adopts: Readonly<Record<ControllerAnswer, boolean>> = {
  adopt: true,
  decline: false,
  'not-our-person': false,
  block: false,
  lift: false,
};

/** What only a contact who may instruct us now can say: not while the roster changes. */
export const instructs: Readonly<Record<ControllerAnswer, boolean>> = {
  adopt: true,
  decline: false,
  'not-our-person': false,
  block: true,
  lift: true,
};

/** The serial is part of the secret. */
export interface LinkSent {
  readonly serial: number;
  readonly expiresAt: Instant;
  /** Letter with a code to the postal address of record; absent for a link. */
  readonly code?: string;
  /** Only when it changed. */
  readonly contact?: string;
}

/** A written request of the customer. */
export const disclosureBasis = '47 U.S.C. 222(c)(2)';

/** SHA-256 (hex) of the canonical JSON of each value with its salt; both stay beside the case (P35). */
export interface CorrectedValues {
  readonly before: string;
  readonly after: string;
  readonly evidence: string;
}

export interface GivenAnswer {
  readonly outcome: Outcome;
  readonly reasonCode?: string;
  readonly textSha256: string;
  readonly by: string;
  readonly delivery?: Delivery;
  /** The register's reference for the address of the records or their code. */
  readonly addressRef?: string;
  readonly addressField?: 'email' | 'postal';
  /** A granted permit: version of the CPNI notice that the person was shown. */
  readonly notice?: string;
  /** CPNI went to the recipient whom the text names: the entry of that transfer. */
  readonly transferBasis?: typeof disclosureBasis;
  /** How many searches and corrections the text lists (P33, P35); its hash covers each. */
  readonly searches?: number;
  readonly corrections?: number;
  /** Of each correction, in the order of the text. Absent in early histories. */
  readonly corrected?: readonly CorrectedValues[];
  /** `TRF-…` of the log: that they left. Absent in early histories. */
  readonly transfer?: string;
  /** What was done with a child's data. */
  readonly childData?: readonly ChildStepRecorded[];
  /** Of a company's data: the company's instruction, or the request that its contact confirmed (P07). Absent in early histories. */
  readonly instruction?: string;
  /** Where a company's data went (P03). */
  readonly region?: Region;
  /** Breach whose notice led to the request, after customers were notified. */
  readonly about?: string;
}

/** What our registers say about what the person typed. */
export interface LookedUp {
  readonly requesterType: RequesterType;
  readonly controller?: string;
  readonly contact?: string;
  /** The register's entry (slug) of the company typed, where nobody of it is asked. */
  readonly company?: string;
  /** The register's entry for the account number given, ours or not. */
  readonly account?: string;
  /** Hash; it alone identifies the account. Absent in early histories. */
  readonly spelling?: string;
  /** An email link or a paper code can reach the person who must confirm. */
  readonly reachable?: boolean;
  /** The register has the restriction, and we owe the address of record its confirmation. */
  readonly restricted?: true;
  /** A restriction that is on no account of ours yet: an officer's task. */
  readonly unplaced?: Unplaced;
  /** It reports a child: what we did about the account that it names. */
  readonly block?: BlockPlaced;
}

/** No number that we can read, or one that the register does not have. */
export type Unplaced = 'no-number' | 'unknown-number';

export type RequestEvent =
  | Received
  /** Early histories looked the requester up in the same step. */
  | ({ readonly type: 'request-acknowledged' } & Partial<LookedUp>)
  | ({ readonly type: 'requester-looked-up' } & LookedUp)
  | ({ readonly type: 'requester-asked' } & LinkSent)
  | {
      readonly type: 'verdict-given';
      readonly verdict: Verdict;
      readonly serial: number;
      readonly contact?: string;
      readonly code?: string;
    }
  | { readonly type: 'email-verdict-given'; readonly verdict: Verdict }
  | { readonly type: 'link-renewed'; readonly on: Day }
  /** Until the end of the roster's cool-down. */
  | { readonly type: 'verification-paused'; readonly until: Instant }
  /** After the cool-down no contact can be asked. */
  | { readonly type: 'verification-resumed' }
  | ({ readonly type: 'identity-checked' } & Omit<Evidence, 'confirmedBy' | 'at'>)
  | { readonly type: 'identity-confirmed'; readonly by: string }
  | { readonly type: 'entry-confirmed'; readonly by: string }
  /** `unread`: nobody had read a message of the person, so it stays open inside. */
  | { readonly type: 'request-lapsed'; readonly final: boolean; readonly unread?: true }
  /**
   * `noticeOwed`: another step notifies the company; `noticeWaits`: early histories, for the address. `atReceipt`: by
   * the first letter, before the look-up.
   */
  | {
      readonly type: 'requester-redirected';
      readonly noticesSent: number;
      readonly noticeWaits?: true;
      readonly noticeOwed?: true;
      readonly atReceipt?: true;
    }
  /** Over for the person with the first letter; inside, an officer may still have to place it. */
  /** The register has the company that the person typed, since then (slug). */
  | { readonly type: 'company-named'; readonly company: string }
  | { readonly type: 'restriction-recorded' }
  /** `waits`: of a report about a child, for the company's answer. */
  | {
      readonly type: 'notice-sent';
      readonly noticesSent: number;
      readonly confirmed: boolean;
      readonly waits?: true;
    }
  | {
      readonly type: 'controller-answered';
      readonly answer: ControllerAnswer;
      readonly contact: string;
      readonly adoptedAs?: string;
      /** Of a block: the register's entries for the number in the report. */
      readonly accounts?: readonly CaseId[];
      /** None of them is a customer's: an officer finds the data. */
      readonly unplaced?: true;
    }
  /** The company ordered a block, and its days to change that are over. */
  | { readonly type: 'company-days-over' }
  | { readonly type: 'contacts-told'; readonly told: number; readonly actFrom: Instant }
  | { readonly type: 'contact-objected'; readonly contact: string }
  | { readonly type: 'authority-lost'; readonly contact: string; readonly next?: string }
  | { readonly type: 'officer-asked' }
  | ({ readonly type: 'answer-given' } & GivenAnswer)
  /** `code`: the letter has a code for the records. */
  | { readonly type: 'answer-sent'; readonly code?: string }
  | RecordsEvent
  | BlockEvent
  /** The address is no longer of record: an officer answers again. */
  | { readonly type: 'delivery-stopped' }
  | { readonly type: 'request-withdrawn' }
  | HolderRequestEvent
  | FileEvent
  | OfficerActionEvent
  | SharedEvent;
