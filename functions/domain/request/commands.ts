import type { Account } from '#domain/account/account.ts';
import type { Milestone } from '#domain/case/milestones.ts';
import type { ConfirmationOf, Confirming, Unconfirmed } from '#domain/case/proposals.ts';
import type { LetterFact } from '#domain/case/shared-events.ts';
import type { ControllerAnswer, GivenAnswer, LinkSent } from './events.ts';
import type { EvidenceKind, KnowledgeFactor } from './evidence.ts';
import type { HeldTextKind } from './officer-action-events.ts';
import type { RequesterType, Verdict } from './vocabulary.ts';

interface Pressed {
  readonly verdict: Verdict;
  readonly expiresAt: string;
  readonly now: string;
}

export type VerificationCommand =
  /** Without a letter above the address's daily limit; the reminder has the next link. */
  | ({ readonly type: 'ask-requester'; readonly letter?: LetterFact } & LinkSent)
  /** No serial for a contact whom we did not ask, or with a code on paper (`code`: its letter). */
  | ({
      readonly type: 'give-verdict';
      readonly serial?: number;
      readonly contact?: string;
      readonly code?: string;
    } & Pressed)
  | ({ readonly type: 'give-email-verdict'; readonly serial: number } & Pressed)
  | { readonly type: 'renew-link'; readonly on: string }
  | { readonly type: 'pause-verification'; readonly until: string }
  | {
      readonly type: 'check-identity';
      readonly evidence: EvidenceKind | KnowledgeFactor;
      readonly checkedOn: string;
      readonly by: string;
      readonly textSha256?: string;
    }
  | ({ readonly type: 'confirm-identity' } & Confirming)
  | ({ readonly type: 'confirm-entry' } & Confirming);

export type ControllerCommand =
  | { readonly type: 'redirect'; readonly letters: readonly LetterFact[]; readonly noticeWaits?: true }
  | { readonly type: 'send-notice'; readonly letters: readonly LetterFact[] }
  | {
      readonly type: 'answer-for-controller';
      readonly answer: ControllerAnswer;
      readonly contact: string;
      readonly adoptedAs?: string;
    }
  | { readonly type: 'tell-contacts'; readonly letters: readonly LetterFact[]; readonly actFrom: string }
  | { readonly type: 'object'; readonly contact: string }
  | { readonly type: 'lose-authority'; readonly contact: string; readonly next?: string };

export type HeldTextCommand =
  /** By the author; the hash is of the whole action. */
  | {
      readonly type: 'hold-text';
      readonly as: HeldTextKind;
      readonly heldSha256: string;
      readonly by: string;
    }
  /** The action itself is decided in the same commit. */
  | ({ readonly type: 'confirm-text'; readonly n: number } & Confirming)
  | { readonly type: 'return-text'; readonly n: number; readonly by: string }
  | { readonly type: 'shorten-text'; readonly n: number; readonly by: string };

export type RequestCommand =
  | {
      readonly type: 'acknowledge';
      readonly requesterType: RequesterType;
      readonly controller?: string;
      readonly contact?: string;
      readonly account?: string;
      readonly spelling?: string;
      readonly reachable?: boolean;
      readonly letter: LetterFact;
      readonly officers?: LetterFact;
    }
  | VerificationCommand
  | ControllerCommand
  | HeldTextCommand
  | { readonly type: 'ask-officer'; readonly letter: LetterFact }
  /** Without `now`, actions with a waiting period are refused. */
  | ({ readonly type: 'answer'; readonly now?: string; readonly register?: Account } & GivenAnswer)
  | { readonly type: 'send-answer'; readonly letter: LetterFact }
  | { readonly type: 'stop-delivery'; readonly letter?: LetterFact }
  | { readonly type: 'withdraw' }
  | {
      readonly type: 'handle-milestone';
      readonly milestone: Milestone;
      readonly letters: readonly LetterFact[];
      readonly asked?: LinkSent;
      readonly paused?: string;
    };

export type RequestConfirmation = ConfirmationOf<RequestCommand>;
export type RequestUnconfirmed = Unconfirmed<RequestConfirmation>;
