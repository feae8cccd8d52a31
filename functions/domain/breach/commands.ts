import type { BreachRulesetId } from '#domain/calendar/rulesets.ts';
import type { Milestone } from '#domain/case/milestones.ts';
import type { ConfirmationOf, Confirming, Unconfirmed } from '#domain/case/proposals.ts';
import type { LetterFact } from '#domain/case/shared-events.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import type { NoticeCommand, NoticeStep } from '#domain/notice/commands.ts';
import type { Stop } from './directions.ts';
import type { DutyEntry } from './duty-events.ts';
import type { BreachDeterminedEvent, consultations, RecordTimes, Withheld } from './events.ts';
import type { Addressee, Investigator } from './receipts.ts';

export interface BreachFacts {
  /** UTC ISO, three decimals. */
  readonly now: string;
  readonly closures: readonly string[];
  /** For a breach that two officers recorded as not within 64.2011. */
  readonly ruleset: BreachRulesetId;
  /** 1, plus one for each restore. */
  readonly tableGeneration: number;
  /** UTC ISO; absent without a receipt (decision 0020). */
  readonly releaseFloor?: string | undefined;
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
      /** A day, or `further-notice`. */
      readonly until?: string;
      readonly hasReference: boolean;
      readonly writtenOn?: string;
      readonly verbal: boolean;
      /** Required for a second call of the agency. */
      readonly hasCounselNote: boolean;
      readonly replaces?: number;
      /** Of the raw body; the direction replaces the stop of this body in the review. */
      readonly bodySha256?: string;
    } & Written)
  | ({
      readonly type: 'correct-direction';
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

/** `n` counts our own stops. */
export type OwnStopCommand =
  /** `refused`: a rule or a fault of ours refused the body. */
  | ({
      readonly type: 'hold-for-entry';
      readonly refused?: { readonly entry: string; readonly code: string };
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
  | ({ readonly type: 'record-controllers-letter'; readonly sentOn: string } & By);

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
  | DutyCommand
  | ({ readonly type: 'add-closure'; readonly on: string } & By)
  /** Confirmed in the table of closures by two officers. */
  | ({ readonly type: 'remove-closure'; readonly on: string; readonly askedBy: Sub } & By)
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
  readonly about: 'report' | 'duties' | 'second-person' | 'agency' | 'review' | 'withdrawal' | 'withheld';
  readonly of: string;
}
