import type { BreachRulesetId } from '#domain/calendar/rulesets.ts';
import type { Day, Instant } from '#domain/calendar/times.ts';
import type { WorkState } from '#domain/case/shared-events.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import type { Notice } from '#domain/notice/state.ts';
import { type Consultation, hasNegativeDecision, isWithin } from './choices.ts';
import type { Direction, Lift } from './directions.ts';
import type { CaliforniansTold, ControllersLetter, Duty } from './duty-state.ts';
import type {
  BreachDeterminedEvent,
  BreachRecordedEvent,
  Decisions,
  HoldDates,
  RecordTimes,
  RestoreOwed,
  Withheld,
} from './events.ts';
import type { Advice, Objection } from './objections.ts';
import type { Investigator, Receipt } from './receipts.ts';

export interface Determination extends Decisions {
  readonly determinedAt: Instant;
  readonly recordedAt: Instant;
  readonly by: Sub;
  readonly textSha256: string;
  readonly reasonCode?: BreachDeterminedEvent['reasonCode'];
  readonly urgentNeed: boolean;
  /** `fcc-2007` unless two officers recorded that 64.2011(e) is not met. */
  readonly ruleset: BreachRulesetId;
  readonly confirmedBy?: Sub;
}

export interface UrgentException {
  readonly agency: Investigator;
  readonly outcome: Consultation;
  readonly classes: readonly string[];
  /** The filing must be earlier. */
  readonly filedBefore?: Instant;
  readonly by: Sub;
  readonly askedAt: Instant;
  readonly textSha256: string;
  /** Required where an agency objected. */
  readonly advice?: Advice;
  readonly confirmedBy?: Sub;
}

/** Of the rules that folded a state: 2 since each stop is a record of its own (law of stopping 1). */
export const breachFolding = 2;

export interface Breach extends Omit<BreachRecordedEvent, 'type'>, WorkState {
  readonly folding?: typeof breachFolding;
  readonly determination?: Determination;
  /** Waits for a second officer. */
  readonly recordCorrection?: {
    readonly times: RecordTimes;
    readonly by: Sub;
    readonly askedAt: Instant;
    readonly textSha256: string;
  };
  readonly withdrawal?: {
    readonly by: Sub;
    readonly askedAt: Instant;
    readonly textSha256: string;
    readonly confirmedAt?: Instant;
  };
  /** Determinations that were withdrawn before this one; the history has them. */
  readonly withdrawnBefore?: number;
  readonly receipts: readonly Receipt[];
  /** Reminders start: a receipt is missing, so the gate is closed. */
  readonly receiptsMissingSince?: Instant;
  readonly directions: readonly Direction[];
  /** From the first stop on; absent beside a stop: folded before the law of stopping. */
  readonly lifts?: readonly Lift[];
  /** Last day. */
  readonly reviewWaitsUntil?: Day;
  readonly urgent?: UrgentException;
  readonly objections?: readonly Objection[];
  /** Classes of an urgent exception that our own stop ended; using them again takes two officers. */
  readonly urgentEndedByStop?: readonly string[];
  readonly duties: readonly Duty[];
  readonly californians?: CaliforniansTold;
  readonly controllersLetter?: ControllersLetter;
  readonly notice?: Notice;
  readonly hold: HoldDates;
  /** Every hold raises it and voids earlier releases. */
  readonly epoch: number;
  readonly releasedAt?: Instant;
  readonly legalHoldSince?: Instant;
  readonly withheld?: readonly Withheld[];
  readonly reportPreparedAt?: Instant;
  /** Two officers compare it with paper before anyone is notified (F12). */
  readonly restore?: RestoreOwed;
  readonly clockSleepsTooLong?: true;
  /** No run waits longer than 300 days from here. */
  readonly runStartedAt?: Instant;
  /** Wake-up of the latest run, which finds everything due from then on. */
  readonly sleepsUntil?: Instant;
}

export type BreachStage =
  | 'recorded'
  | 'held'
  | 'released'
  /** Two officers decided to notify customers, not agencies: no hold. */
  | 'notice-without-report'
  /** Two officers decided against a notice; the report is still due. */
  | 'no-notice-decided'
  | 'withdrawn'
  | 'closed';

/** Its hold is in force, whatever officers decided. */
export const wasAnyAgencyTold = ({ receipts }: Pick<Breach, 'receipts'>): boolean =>
  receipts.some(({ withdrawnAt }) => withdrawnAt === undefined);

/** As two different officers signed them; undefined while a "no" waits for the second. */
const signedDecisions = ({
  within2011,
  report,
  tell,
  by,
  confirmedBy,
}: Determination): Decisions | undefined => {
  const signed = { within2011, report, tell };
  const isSigned = confirmedBy !== undefined && confirmedBy !== by;
  return isSigned || !hasNegativeDecision(signed) ? signed : undefined;
};

/**
 * A "no" counts as a "yes" until a second officer confirms it. Where 64.2011 applies or that is unclear, the report is
 * owed whatever two officers signed.
 */
export const effectiveDecisions = (determination: Determination): Decisions => {
  const signed = signedDecisions(determination);
  if (signed === undefined) return { within2011: 'yes', report: true, tell: true };
  return { ...signed, report: signed.report || isWithin(signed.within2011) };
};

/** False when two officers decided against it. After a release without a report, letters say no more than is true. */
export const isReported = (breach: Breach): boolean => {
  const { determination, releasedAt } = breach;
  if (determination === undefined || wasAnyAgencyTold(breach)) return true;
  const { report } = effectiveDecisions(determination);
  return releasedAt === undefined ? report : (signedDecisions(determination)?.report ?? report);
};

export const stageOf = (breach: Breach): BreachStage => {
  if (breach.withdrawal?.confirmedAt !== undefined) return 'withdrawn';
  if (breach.notice?.closedAt !== undefined) return 'closed';
  if (breach.determination === undefined) return 'recorded';
  const { report, tell } = effectiveDecisions(breach.determination);
  if (tell && breach.releasedAt !== undefined) return 'released';
  if (tell) return isReported(breach) ? 'held' : 'notice-without-report';
  return report && breach.hold.lawEnforcementToldAt === undefined ? 'no-notice-decided' : 'closed';
};

/** A released breach is settled when everyone is accounted for. */
export const isSettled = (breach: Breach): boolean => ['withdrawn', 'closed'].includes(stageOf(breach));

/** Until every addressee has a receipt (P37). */
export const isReportPending = (breach: Breach): boolean => {
  const stage = stageOf(breach);
  return (
    (stage === 'held' || stage === 'no-notice-decided') && breach.hold.lawEnforcementToldAt === undefined
  );
};
