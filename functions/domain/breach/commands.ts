import type { BreachRulesetId } from '#domain/calendar/rulesets.ts';
import type { Milestone } from '#domain/case/milestones.ts';
import type { ConfirmationOf, Confirming, Unconfirmed } from '#domain/case/proposals.ts';
import type { LetterFact } from '#domain/case/shared-events.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import type { NoticeCommand, NoticeStep } from '#domain/notice/commands.ts';
import type { Stop } from './directions.ts';
import type { BreachDeterminedEvent, consultations, DutyEntry, RecordTimes, Withheld } from './events.ts';
import type { Addressee, Investigator } from './receipts.ts';

/** What a decision needs to know besides the case. */
export interface BreachFacts {
  /** UTC ISO, three decimals. */
  readonly now: string;
  /** Closures of the settings. */
  readonly closures: readonly string[];
  /** Ruleset of a breach of which two officers recorded that it is not within 64.2011. */
  readonly ruleset: BreachRulesetId;
  /** Generation of the table: 1, and one more after each restore. */
  readonly tableGeneration: number;
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
      readonly filedAt: string;
      readonly receipt: string;
      readonly confirmationHash?: string;
      readonly urgentNeedIndicated: boolean;
    } & By)
  | ({
      readonly type: 'correct-receipt';
      readonly filedAt: string;
      readonly confirmationHash?: string;
      readonly textSha256: string;
    } & Numbered)
  | ({ readonly type: 'confirm-receipt'; readonly n: number } & Confirming)
  | ({ readonly type: 'withdraw-receipt'; readonly textSha256: string } & Numbered);

export type DirectionCommand =
  | ({
      readonly type: 'record-direction';
      readonly agency: Stop['agency'];
      /** A day, or `further-notice` for an end that is no day we count to. */
      readonly until?: string;
      readonly hasReference: boolean;
      readonly writtenOn?: string;
      readonly verbal: boolean;
      /** Counsel’s note, which a second call of the same agency needs. */
      readonly hasCounselNote: boolean;
      readonly replaces?: number;
      /** Of the raw body for which our own stop was set; the stop is replaced in the review. */
      readonly bodySha256?: string;
    } & Written)
  | ({
      readonly type: 'correct-direction';
      /** A day, or `further-notice`. */
      readonly until: string;
      readonly documentSha256?: string;
      readonly bodySha256?: string;
      readonly textSha256: string;
    } & Numbered)
  | ({ readonly type: 'confirm-direction'; readonly n: number } & Confirming)
  | ({
      readonly type: 'lift-direction';
      readonly agency: Stop['agency'];
      readonly writtenOn: string;
      readonly textSha256: string;
    } & Numbered)
  | ({ readonly type: 'confirm-lift'; readonly n: number } & Confirming)
  | ({
      readonly type: 'review-release';
      readonly decision: 'release' | 'wait';
      readonly askedAgencyAt: string;
      readonly until?: string;
    } & Written);

/** Our own stop, no agency’s direction; `n` counts them. */
export type OwnStopCommand =
  /** A body at the door of directions, under its hash; `refused` once a rule, or a fault of ours, refused it. */
  | ({
      readonly type: 'hold-for-entry';
      readonly refused?: { readonly entry: string; readonly code: string };
    } & Written)
  | ({
      readonly type: 'review-own-stop';
      readonly bodies: readonly {
        readonly textSha256: string;
        readonly meant: 'direction' | 'nothing';
        /** Number under which the direction is recorded. */
        readonly direction?: number;
      }[];
      /** By a supervisor or the DPO. */
      readonly isSenior: boolean;
      readonly hasCounselNote: boolean;
      readonly textSha256: string;
    } & Numbered)
  | ({ readonly type: 'end-own-stop'; readonly textSha256: string } & Numbered)
  | ({ readonly type: 'confirm-own-stop-end'; readonly n: number } & Confirming);

/** Corrects when a breach occurred, was discovered or was determined; what is left out stays. */
export type RecordCommand =
  | ({ readonly type: 'correct-record'; readonly times: RecordTimes } & Written)
  | ({ readonly type: 'confirm-record-correction' } & Confirming);

export type WithheldCommand =
  /** Before the answer itself is recorded: what is named here and never answered so comes to nothing. */
  | ({ readonly type: 'withhold'; readonly request: string; readonly answerSha256: string } & By)
  | { readonly type: 'end-withheld'; readonly ended: readonly Required<Withheld>[] };

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
  | ({ readonly type: 'record-copy'; readonly agency: Addressee; readonly sentAt: string } & By)
  | ({
      readonly type: 'ask-urgent-exception';
      readonly agency: Investigator;
      readonly consultedAt: string;
      readonly outcome: (typeof consultations)[number];
      readonly classes: readonly string[];
    } & Written)
  | ({ readonly type: 'confirm-urgent-exception' } & Confirming)
  /** `n` of one that is on the list already. */
  | ({ readonly type: 'record-duty'; readonly n?: number } & Omit<DutyEntry, 'n'>)
  /** Somebody looks: a closure that was added shows now. */
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

/** A date on which a breach’s clock acts; `about` says which letter, `of` what it is about. */
export interface BreachMilestone extends Milestone {
  readonly about: 'report' | 'second-person' | 'agency' | 'review' | 'withdrawal' | 'withheld';
  readonly of: string;
}
