import type { Account } from '#domain/account/account.ts';
import type { Day, Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { HolderInForce } from '#domain/case/holder-asks.ts';
import type { Milestone } from '#domain/case/milestones.ts';
import type { ConfirmationOf, Confirming, Unconfirmed } from '#domain/case/proposals.ts';
import type { Region } from '#domain/case/regions.ts';
import type { LetterFact } from '#domain/case/shared-events.ts';
import type { ChildStep } from './child-ages.ts';
import type { BlockDecision } from './child-block-state.ts';
import type { ControllerAnswer, GivenAnswer, LinkSent, LookedUp } from './events.ts';
import type { EvidenceKind, KnowledgeFactor } from './evidence.ts';
import type { BlockedAccount, HolderAnswered } from './holder-events.ts';
import type { SaysOfHolders } from './holder-silence.ts';
import type { HeldTextKind, OwedQuestion } from './officer-action-events.ts';
import type { Declared } from './records-state.ts';
import type { Verdict } from './vocabulary.ts';

interface Pressed {
  readonly verdict: Verdict;
  readonly expiresAt: Instant;
  readonly now: Instant;
}

export type VerificationCommand =
  /** Without a letter above the address's daily limit: a list has the link (S12). */
  | ({ readonly type: 'ask-requester'; readonly letter?: LetterFact } & LinkSent)
  /** No serial for a contact whom we did not ask, or with a code on paper (`code`: its letter). */
  | ({
      readonly type: 'give-verdict';
      readonly serial?: number;
      readonly contact?: string;
      readonly code?: string;
    } & Pressed)
  | ({ readonly type: 'give-email-verdict'; readonly serial: number } & Pressed)
  | { readonly type: 'renew-link'; readonly on: Day }
  | { readonly type: 'pause-verification'; readonly until: Instant }
  | {
      readonly type: 'check-identity';
      readonly evidence: EvidenceKind | KnowledgeFactor;
      readonly checkedOn: Day;
      readonly by: string;
      readonly textSha256?: string;
    }
  | ({ readonly type: 'confirm-identity' } & Confirming)
  | ({ readonly type: 'confirm-entry' } & Confirming);

export type ControllerCommand =
  /** Without a letter while it waits for a list (S12). */
  | { readonly type: 'redirect'; readonly letter?: LetterFact }
  | ({ readonly type: 'ask-data-subject'; readonly letter?: LetterFact } & LinkSent)
  | {
      readonly type: 'send-notice';
      readonly owed: readonly OwedQuestion[];
    }
  | {
      readonly type: 'answer-for-controller';
      readonly answer: ControllerAnswer;
      readonly contact: string;
      readonly adoptedAs?: string;
      /** Of a block. */
      readonly accounts?: readonly CaseId[];
      readonly unplaced?: true;
    }
  | { readonly type: 'tell-contacts'; readonly letters: readonly LetterFact[]; readonly actFrom: Instant }
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
  | { readonly type: 'return-text'; readonly n: number; readonly by?: string };

/** Of records that nobody can check row by row (P34). `account`, `spelling`: as the officer typed it. */
export type RecordsCommand =
  | ({
      readonly type: 'declare-records';
      /** As the person typed it; we may not have looked it up yet. */
      readonly named?: Pick<Declared, 'account' | 'spelling'>;
    } & Omit<Declared, 'package'>)
  | ({ readonly type: 'confirm-records' } & Confirming);

/** Whether a report about a child goes on stopping uses of the account. */
export type BlockCommand =
  | {
      readonly type: 'decide-block';
      readonly decision: BlockDecision;
      readonly by: string;
      readonly textSha256: string;
    }
  | ({ readonly type: 'confirm-block' } & Confirming);
export type HolderCommand =
  | {
      readonly type: 'instruct-holders';
      readonly holders: readonly HolderInForce[];
      readonly now: Instant;
      /** Of a report about a child: the accounts in the register whose uses it stops; absent: its systems are not looked at. */
      readonly accounts?: readonly BlockedAccount[];
    }
  | ({ readonly type: 'record-holder-answer'; readonly holder: string } & Omit<HolderAnswered, 'type'>);

export type RequestCommand =
  /** With what we looked up only when the step that answers strangers could not acknowledge it. */
  | ({
      readonly type: 'acknowledge';
      /** Absent while it waits for a list (S12). */
      readonly letter?: LetterFact;
      readonly officers?: LetterFact;
      /** In a letter that redirects the person: confirming the address is optional. */
      readonly link?: LinkSent;
    } & Partial<LookedUp>)
  | ({ readonly type: 'look-up'; readonly officers?: LetterFact } & LookedUp)
  | VerificationCommand
  | ControllerCommand
  | HeldTextCommand
  | RecordsCommand
  | BlockCommand
  | HolderCommand
  | { readonly type: 'ask-officer'; readonly letter: LetterFact }
  /** Without `now`, actions with a waiting period are refused. */
  | ({
      readonly type: 'answer';
      readonly now?: Instant;
      readonly register?: Account;
      /** Of the company; absent: its contract names none (P03). */
      readonly listed?: readonly Region[];
      readonly childData?: readonly ChildStep[];
      /** Absent: the register of systems is empty. */
      readonly systems?: SaysOfHolders;
    } & Omit<GivenAnswer, 'childData'>)
  | { readonly type: 'send-answer'; readonly letter: LetterFact }
  | { readonly type: 'stop-delivery'; readonly letter?: LetterFact }
  | { readonly type: 'withdraw' }
  | {
      readonly type: 'handle-milestone';
      readonly milestone: Milestone;
      readonly letters: readonly LetterFact[];
      readonly owed?: readonly OwedQuestion[];
      readonly paused?: Instant;
    };

export type RequestConfirmation = ConfirmationOf<RequestCommand>;
export type RequestUnconfirmed = Unconfirmed<RequestConfirmation>;
