import type { BreachRulesetId } from '#domain/calendar/rulesets.ts';
import type { Day, Instant } from '#domain/calendar/times.ts';
import type { Milestone } from '#domain/case/milestones.ts';
import type { ConfirmationOf, Confirming, Unconfirmed } from '#domain/case/proposals.ts';
import type { LetterFact } from '#domain/case/shared-events.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import type { NoticeCommand, NoticeStep } from '#domain/notice/commands.ts';
import type { StateZone } from './direction-zones.ts';
import type { FurtherNotice, Stop } from './directions.ts';
import type { DutyEntry } from './duty-events.ts';
import type { BreachDeterminedEvent, consultations, RecordTimes, Withheld } from './events.ts';
import type { Addressee, Investigator } from './receipts.ts';
import type { Asked } from './stop-events.ts';

export interface BreachFacts {
  /** UTC ISO, three decimals. */
  readonly now: Instant;
  readonly closures: readonly Day[];
  /** For a breach that two officers recorded as not within 64.2011. */
  readonly ruleset: BreachRulesetId;
  /** 1, plus one for each restore. */
  readonly tableGeneration: number;
  /** UTC ISO; absent without a receipt (decision 0020). */
  readonly releaseFloor?: Instant | undefined;
  /** An earlier release stored the state: the next commit stores it, and the fence, as they are now. */
  readonly isPlayedAnew?: true | undefined;
}

interface By {
  readonly by: Sub;
}
interface Written extends By {
  readonly textSha256: string;
}
interface Numbered extends By {
  readonly n: number;
}

export type ReceiptCommand =
  | ({
      readonly type: 'record-receipt';
      readonly agency: Addressee;
      readonly filedAt: Instant;
      readonly receipt: string;
      readonly confirmationHash?: string;
      readonly urgentNeedIndicated: boolean;
    } & By)
  | ({
      readonly type: 'correct-receipt';
      readonly filedAt: Instant;
      readonly confirmationHash?: string;
      readonly textSha256: string;
    } & Numbered)
  | ({ readonly type: 'confirm-receipt'; readonly n: number } & Confirming)
  | ({ readonly type: 'withdraw-receipt'; readonly textSha256: string } & Numbered);

export type DirectionCommand =
  | ({
      readonly type: 'record-direction';
      readonly agency: Stop['agency'];
      /** A day, or `further-notice`. */
      readonly until?: Day | FurtherNotice;
      readonly hasReference: boolean;
      readonly writtenOn?: Day;
      readonly verbal: boolean;
      /** Required for a second call of the agency. */
      readonly hasCounselNote: boolean;
      readonly replaces?: number;
      /** SHA-256 of the field office. */
      readonly office?: string;
      readonly zone?: StateZone;
      /** Of the raw body; the direction replaces the stop of this body in the review. */
      readonly bodySha256?: string;
    } & Written)
  | ({
      readonly type: 'correct-direction';
      readonly until: Day | FurtherNotice;
      readonly documentSha256?: string;
      readonly bodySha256?: string;
      readonly textSha256: string;
    } & Numbered)
  | ({ readonly type: 'confirm-direction'; readonly n: number } & Confirming)
  | ({
      readonly type: 'lift-direction';
      readonly stops: readonly string[];
      readonly agency: Stop['agency'];
      readonly writtenOn: Day;
      /** Stops whose reference the writing names. */
      readonly named: readonly string[];
      readonly textSha256: string;
    } & By)
  /** `n` counts the lifts. */
  | ({ readonly type: 'confirm-lift'; readonly n: number } & Confirming)
  | ({
      readonly type: 'review-release';
      readonly decision: 'release' | 'wait';
      readonly stops: readonly string[];
      readonly asked: readonly (Asked & { readonly asksForMore: boolean })[];
      readonly until?: Day;
    } & Written);

/** `n` counts our own stops. */
export type OwnStopCommand =
  /** `refused`: a rule or a fault of ours refused the body. `again`: an earlier run of this call wrote its stop or direction. */
  | ({
      readonly type: 'hold-for-entry';
      readonly refused?: { readonly entry: string; readonly code: string };
      readonly again?: true;
    } & Written)
  | ({
      readonly type: 'review-own-stop';
      readonly bodies: readonly {
        readonly textSha256: string;
        readonly meant: 'direction' | 'nothing';
        /** Number of the recorded direction. */
        readonly direction?: number;
      }[];
      /** Supervisor or DPO. */
      readonly isSenior: boolean;
      readonly hasCounselNote: boolean;
      readonly textSha256: string;
    } & Numbered)
  | ({ readonly type: 'end-own-stop'; readonly textSha256: string } & Numbered)
  | ({ readonly type: 'confirm-own-stop-end'; readonly n: number } & Confirming);

/** Missing fields stay. */
export type RecordCommand =
  | ({ readonly type: 'correct-record'; readonly times: RecordTimes } & Written)
  | ({ readonly type: 'confirm-record-correction' } & Confirming);

export type WithheldCommand =
  /** Before the answer: without the answer it has no effect. */
  | ({ readonly type: 'withhold'; readonly request: string; readonly answerSha256: string } & By)
  | { readonly type: 'end-withheld'; readonly ended: readonly Required<Withheld>[] };

/** Duties of other laws. */
export type DutyCommand =
  | ({ readonly type: 'record-duty'; readonly n?: number } & Omit<DutyEntry, 'n' | 'task'>)
  | ({ readonly type: 'ask-published-notice'; readonly textSha256: string } & Numbered)
  | ({ readonly type: 'confirm-published-notice'; readonly n: number } & Confirming)
  | ({ readonly type: 'state-californians'; readonly moreThan500: boolean } & Written)
  | ({
      readonly type: 'write-controllers-letter';
      readonly decision: 'send' | 'none';
      /** Of the typed text. */
      readonly mentionsCpni: boolean;
    } & Written)
  | ({ readonly type: 'confirm-controllers-letter' } & Confirming)
  | ({ readonly type: 'record-controllers-letter'; readonly sentOn: Day } & By);

export type BreachCommand =
  | (Omit<BreachDeterminedEvent, 'type'> & { readonly type: 'determine' })
  | ({ readonly type: 'confirm-determination' } & Confirming)
  | ({ readonly type: 'withdraw-determination' } & Written)
  | ({ readonly type: 'confirm-withdrawal' } & Confirming)
  | RecordCommand
  | ReceiptCommand
  | DirectionCommand
  | OwnStopCommand
  | ({ readonly type: 'confirm-restore' } & Confirming)
  | NoticeCommand
  | NoticeStep
  | WithheldCommand
  | ({ readonly type: 'record-copy'; readonly agency: Addressee; readonly sentAt: Instant } & By)
  | ({
      readonly type: 'ask-urgent-exception';
      readonly agency: Investigator;
      readonly consultedAt: Instant;
      readonly outcome: (typeof consultations)[number];
      readonly classes: readonly string[];
    } & Written)
  | ({ readonly type: 'ask-agency'; readonly agency: Investigator; readonly askedAt: Instant } & Written)
  | ({
      readonly type: 'proceed-after-objection';
      readonly documentSha256: string;
      readonly advisedAt: Instant;
    } & Written)
  | ({ readonly type: 'confirm-urgent-exception' } & Confirming)
  | DutyCommand
  | ({ readonly type: 'add-closure'; readonly on: Day } & By)
  /** Confirmed in the table of closures by two officers. */
  | ({ readonly type: 'remove-closure'; readonly on: Day; readonly askedBy: Sub } & By)
  /** Shows closures added since. */
  | { readonly type: 'refresh-dates' }
  | { readonly type: 'start-run'; readonly letters: readonly LetterFact[] }
  | { readonly type: 'start-next-run' }
  | { readonly type: 'release' }
  | {
      readonly type: 'handle-milestone';
      readonly milestone: BreachMilestone;
      readonly letters: readonly LetterFact[];
    };

export type BreachConfirmation = ConfirmationOf<BreachCommand>;
export type BreachUnconfirmed = Unconfirmed<BreachConfirmation>;

/** `about`: the letter; `of`: its subject. */
export interface BreachMilestone extends Milestone {
  readonly about:
    | 'report'
    | 'duties'
    | 'second-person'
    | 'approval'
    | 'agency'
    | 'review'
    | 'lapse'
    | 'counsel'
    | 'withdrawal';
  readonly of: string;
}
