import type { Regime } from '#domain/calendar/deadlines.ts';
import type { Channel } from '#domain/case/channels.ts';
import type { Milestone } from '#domain/case/milestones.ts';
import type { SharedEvent } from '#domain/case/shared-events.ts';
import type { Evidence } from './evidence.ts';
import type { OfficerActionEvent } from './officer-action-events.ts';
import type { Delivery, RecordsEvent } from './records-state.ts';
import type { Capacity, Outcome, RequesterType, RequestKind, Verdict } from './vocabulary.ts';

export interface Received {
  readonly type: 'request-received';
  readonly kind: RequestKind;
  readonly capacity: Capacity;
  readonly channel: Channel;
  /** The receipt: the earliest moment the company had it. */
  readonly receivedAt: string;
  readonly receivedOn: string;
  readonly regime: Regime;
  readonly ruleset: string;
  readonly dueOn: string;
  readonly workBy: string;
  readonly zone: string;
  readonly plan: readonly Milestone[];
  readonly locale: string;
  /** What an officer entered. */
  readonly entry?: Entry;
  /** Hash of the officer's note and reason, which stand beside the case. */
  readonly textSha256?: string;
  /** The case that a controller's contact adopted, and who did. */
  readonly adopted?: { readonly from: string; readonly controller: string; readonly contact: string };
  /** The case that lapsed before this one took its place. */
  readonly follows?: string;
  /** The case that an officer split it from; it has that case's receipt. */
  readonly splitFrom?: string;
  readonly splitAt?: string;
}

/** How an officer came to enter a request. */
export interface Entry {
  readonly at: string;
  readonly by: string;
  /** More than one business day after receipt: shown as entered late. */
  readonly late: boolean;
  /** More than 30 days after receipt: a second officer confirms the date. */
  readonly needsSecond: boolean;
  /** A caller who wanted to examine CPNI: told how to write, and recorded as an inquiry (P32). */
  readonly howToWrite?: true;
  readonly confirmedBy?: string;
}

export const controllerAnswers = ['adopt', 'decline', 'not-our-person'] as const;
export type ControllerAnswer = (typeof controllerAnswers)[number];

/** Whether the company takes the request over, as a case of its own. */
export const adopts: Readonly<Record<ControllerAnswer, boolean>> = {
  adopt: true,
  decline: false,
  'not-our-person': false,
};

/** Where a link went and until when it works; the serial is part of the secret. */
export interface LinkSent {
  readonly serial: number;
  readonly expiresAt: string;
  /** Which letter carries a code to the postal address of record; absent for a link. */
  readonly code?: string;
  /** Contact who was asked, where it is another than before. */
  readonly contact?: string;
}

export interface GivenAnswer {
  readonly outcome: Outcome;
  readonly reasonCode?: string;
  readonly textSha256: string;
  readonly by: string;
  /** How records of a service reach the holder. */
  readonly delivery?: Delivery;
  /** Address of record that they, or their code, go to, as the register knows it. */
  readonly addressRef?: string;
  readonly addressField?: 'email' | 'postal';
  /** The breach whose letter brought the question, once its customers have been told. */
  readonly about?: string;
}

export type RequestEvent =
  | Received
  | {
      readonly type: 'request-acknowledged';
      readonly requesterType: RequesterType;
      readonly controller?: string;
      readonly contact?: string;
      /** Register entry of the account number that was given, whether or not we have such an account. */
      readonly account?: string;
      /** The spelling of the number, as a code; absent in early histories. It alone says whose the account is. */
      readonly spelling?: string;
      /** A letter with a link, or a code by post, can reach whoever has to confirm. */
      readonly reachable?: boolean;
    }
  | ({ readonly type: 'requester-asked' } & LinkSent)
  | {
      readonly type: 'verdict-given';
      readonly verdict: Verdict;
      readonly serial: number;
      readonly contact?: string;
      /** Given with the code of this letter. */
      readonly code?: string;
    }
  | { readonly type: 'email-verdict-given'; readonly verdict: Verdict }
  | { readonly type: 'link-renewed'; readonly on: string }
  /** The company's roster cools down: nobody's word counts until then. */
  | { readonly type: 'verification-paused'; readonly until: string }
  /** The roster has changed, and nobody of it can be asked. */
  | { readonly type: 'verification-resumed' }
  | ({ readonly type: 'identity-checked' } & Omit<Evidence, 'confirmedBy' | 'at'>)
  | { readonly type: 'identity-confirmed'; readonly by: string }
  | { readonly type: 'entry-confirmed'; readonly by: string }
  | { readonly type: 'request-lapsed'; readonly final: boolean }
  | { readonly type: 'requester-redirected'; readonly noticesSent: number; readonly noticeWaits?: true }
  | { readonly type: 'notice-sent'; readonly noticesSent: number; readonly confirmed: boolean }
  | {
      readonly type: 'controller-answered';
      readonly answer: ControllerAnswer;
      readonly contact: string;
      readonly adoptedAs?: string;
    }
  | { readonly type: 'contacts-told'; readonly told: number; readonly actFrom: string }
  | { readonly type: 'contact-objected'; readonly contact: string }
  | { readonly type: 'authority-lost'; readonly contact: string; readonly next?: string }
  | { readonly type: 'officer-asked' }
  | ({ readonly type: 'answer-given' } & GivenAnswer)
  /** `code`: the letter carries the code with which records can be fetched. */
  | { readonly type: 'answer-sent'; readonly code?: string }
  | RecordsEvent
  /** The records could not go to the address of record: an officer answers anew. */
  | { readonly type: 'delivery-stopped' }
  | { readonly type: 'request-withdrawn' }
  | OfficerActionEvent
  | SharedEvent;
