import type { Agency, BreachRulesetId } from '#domain/calendar/rulesets.ts';
import type { Day, Instant, Time } from '#domain/calendar/times.ts';
import type { Confirming } from '#domain/case/proposals.ts';
import type { SharedEvent } from '#domain/case/shared-events.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import type { NoticeEvent } from '#domain/notice/events.ts';
import type { FixedStop } from './directions.ts';
import type { DutyFact } from './duty-events.ts';
import type { Addressee, Investigator } from './receipts.ts';
import type { StopFact } from './stop-events.ts';

export const withinAnswers = ['yes', 'no', 'unclear'] as const;
export const intentions = ['yes', 'no', 'unknown'] as const;
export const dataCategories = ['cpni', 'controllers-personal-data', 'own-personal-data'] as const;
export const noReasons = [
  'no-cpni',
  'recipient-authorized',
  'encrypted-and-key-safe',
  'false-alarm',
  'state-law-only',
] as const;
export const consultations = ['no-objection', 'asked-to-minimize', 'objected'] as const;

/** Codes, dates and hashes only; `by` is a `sub`. Texts are stored beside the case. */
interface Act {
  readonly by: string;
}
interface WrittenAct extends Act {
  readonly textSha256: string;
}

export interface BreachRecordedEvent extends WrittenAct {
  readonly type: 'breach-recorded';
  readonly recordedAt: Instant;
  readonly discoveredAt: Instant;
  /** Instant or civil date. */
  readonly occurredFrom?: Time;
  readonly occurredTo?: Time;
  readonly intentional: (typeof intentions)[number];
  readonly estimatedCustomers: number;
  readonly dataCategories: readonly (typeof dataCategories)[number][];
  /** Company zone. */
  readonly zone: string;
  /** Absent for generation 1. */
  readonly tableGeneration?: number;
}

export interface Decisions {
  readonly within2011: (typeof withinAnswers)[number];
  readonly report: boolean;
  readonly tell: boolean;
}

export interface BreachDeterminedEvent extends Decisions, WrittenAct {
  readonly type: 'breach-determined';
  readonly determinedAt: Instant;
  readonly reasonCode?: (typeof noReasons)[number];
  readonly urgentNeed: boolean;
}

/** Absent while an addressee has no receipt. */
export interface HoldDates {
  readonly lawEnforcementToldAt?: Instant;
  /** Of the hold alone, New York. */
  readonly holdEndsOn?: Day;
  readonly customersMayBeToldAt?: Instant;
  /** A date already shown does not move earlier when a closure is removed. */
  readonly closures: readonly Day[];
}

/** The request itself never shows it. */
export type WithheldFact =
  | ({
      readonly type: 'request-withheld';
      readonly request: string;
      readonly answerSha256: string;
    } & Act)
  | {
      readonly type: 'withheld-ended';
      readonly request: string;
      readonly answerSha256: string;
      readonly became: AfterHold;
    };

/** A day on which the FCC was closed; a removal moves the date earlier and names both officers. */
export type ClosureFact =
  | ({ readonly type: 'closure-added'; readonly on: Day; readonly fixed?: readonly FixedStop[] } & Act)
  | ({ readonly type: 'closure-removed'; readonly on: Day; readonly askedBy: string } & Act);

export type BreachFact =
  | ClosureFact
  | BreachDeterminedEvent
  | RestoreFact
  | ({ readonly type: 'determination-confirmed'; readonly ruleset: BreachRulesetId } & Act)
  | ({ readonly type: 'determination-withdrawal-asked' } & WrittenAct)
  | ({ readonly type: 'determination-withdrawn' } & Act)
  /** Keeps the affected records until the case closes; nobody outside hears. */
  | { readonly type: 'legal-hold-started' }
  | WithheldFact
  | ({
      readonly type: 'receipt-recorded';
      readonly n: number;
      readonly agency: Addressee;
      readonly tells: readonly Agency[];
      readonly filedAt: Instant;
      readonly receipt: string;
      readonly confirmationHash?: string;
      readonly urgentNeedIndicated: boolean;
      readonly recordedAt: Instant;
      readonly late: boolean;
    } & Act)
  | ({ readonly type: 'record-correction-asked'; readonly times: RecordTimes } & WrittenAct)
  | ({ readonly type: 'record-corrected'; readonly times: RecordTimes; readonly second?: true } & WrittenAct)
  /** Its text is stored beside the case by hash. */
  | ({
      readonly type: 'entry-refused';
      readonly entry: string;
      readonly code: string;
      /** Number of our own stop whose review must explain the entry. */
      readonly stop?: number;
    } & WrittenAct)
  | ({
      readonly type: 'receipt-corrected';
      readonly n: number;
      readonly filedAt: Instant;
      readonly confirmationHash?: string;
      /** For the corrected time; absent in older histories. */
      readonly late?: boolean;
    } & WrittenAct)
  | ({
      readonly type: 'receipt-correction-asked';
      readonly n: number;
      readonly filedAt: Instant;
      readonly confirmationHash: string;
    } & WrittenAct)
  | ({ readonly type: 'receipt-confirmed'; readonly n: number; readonly late?: boolean } & Act)
  | ({ readonly type: 'receipt-withdrawn'; readonly n: number } & WrittenAct)
  | ({ readonly type: 'copy-sent'; readonly agency: Addressee; readonly sentAt: Instant } & Act)
  | StopFact
  | ({
      readonly type: 'urgent-exception-asked';
      readonly agency: Investigator;
      readonly consultedAt: Instant;
      /** The consultation; absent in histories from before it ended the exception. */
      readonly filedBefore?: Instant;
      readonly outcome: (typeof consultations)[number];
      readonly classes: readonly string[];
    } & WrittenAct)
  /** Whether it directs us to wait, after it objected. */
  | ({ readonly type: 'agency-asked'; readonly agency: Investigator; readonly askedAt: Instant } & WrittenAct)
  | ({
      readonly type: 'advice-recorded';
      readonly documentSha256: string;
      readonly advisedAt: Instant;
    } & WrittenAct)
  | ({ readonly type: 'urgent-exception-confirmed' } & Act)
  | DutyFact
  | ({ readonly type: 'hold-dates-set'; readonly fixed?: readonly FixedStop[] } & HoldDates)
  | { readonly type: 'report-prepared' }
  /** Without `to`: the breach's machine. `clock: earlier`: its clock sleeps too long. */
  | {
      readonly type: 'run-requested';
      readonly clock: 'restart' | 'unchanged';
      readonly to?: 'customer-notice';
    }
  /** Replaces a clock that sleeps past a new date. */
  | { readonly type: 'clock-restarted' }
  | { readonly type: 'run-started' }
  | { readonly type: 'breach-released' };

export type BreachEvent = BreachRecordedEvent | BreachFact | NoticeEvent | SharedEvent;

export const afterHold = ['resumed', 'over'] as const;

export type AfterHold = (typeof afterHold)[number];

export interface Withheld {
  readonly request: string;
  readonly answerSha256: string;
  readonly became?: AfterHold;
}

/** Facts after the restored second may be lost: two officers compare with paper (F12, R-13 class A). */
export interface RestoreOwed {
  readonly generation: number;
  /** Instant, UTC ISO. */
  readonly since: Instant;
  /** `proposalSha256`: what this officer was shown. */
  readonly first?: { readonly by: Sub; readonly at: Instant; readonly proposalSha256: string };
}

export type RestoreFact =
  /** `voids` the release and an urgent exception (law of stopping 1); absent in older histories. */
  | { readonly type: 'restore-owed'; readonly generation: number; readonly voids?: true }
  | ({ readonly type: 'restore-confirmed' } & Confirming)
  | ({ readonly type: 'restore-cleared'; readonly generation: number } & Confirming);

/** `occurred…`: instant or civil date; others: instants. */
export interface RecordTimes {
  readonly occurredFrom?: Time;
  readonly occurredTo?: Time;
  readonly discoveredAt?: Instant;
  readonly determinedAt?: Instant;
}
