import type { BreachRulesetId } from '#domain/calendar/rulesets.ts';
import type { WorkState } from '#domain/case/shared-events.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import type { Notice } from '#domain/notice/state.ts';
import { type Consultation, hasNegativeDecision } from './choices.ts';
import type { Direction } from './directions.ts';
import type {
  BreachDeterminedEvent,
  BreachRecordedEvent,
  Decisions,
  DutyEntry,
  HoldDates,
  RecordTimes,
  RestoreOwed,
  Withheld,
} from './events.ts';
import type { Investigator, Receipt } from './receipts.ts';

export interface Determination extends Decisions {
  readonly determinedAt: string;
  readonly recordedAt: string;
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
  readonly by: Sub;
  readonly askedAt: string;
  readonly textSha256: string;
  readonly confirmedBy?: Sub;
}

/** A breach of CPNI as its history makes it. Where it stands follows from the facts: `stageOf`. */
export interface Breach extends Omit<BreachRecordedEvent, 'type'>, WorkState {
  readonly determination?: Determination;
  /** Times of the record that wait for a second officer. */
  readonly recordCorrection?: {
    readonly times: RecordTimes;
    readonly by: Sub;
    readonly askedAt: string;
    readonly textSha256: string;
  };
  readonly withdrawal?: {
    readonly by: Sub;
    readonly askedAt: string;
    readonly textSha256: string;
    readonly confirmedAt?: string;
  };
  readonly receipts: readonly Receipt[];
  /** Since when the gate has been closed for want of a receipt: from here on officers are reminded. */
  readonly receiptsMissingSince?: string;
  readonly directions: readonly Direction[];
  /** Last day of a release review’s `wait`. */
  readonly reviewWaitsUntil?: string;
  readonly urgent?: UrgentException;
  /** Classes of an urgent exception that a stop of our own ended; asked anew, it needs its two persons again. */
  readonly urgentEndedByStop?: readonly string[];
  readonly duties: readonly DutyEntry[];
  /** Lists, letters and approvals; absent before the first of them. */
  readonly notice?: Notice;
  readonly hold: HoldDates;
  /** Raised by everything that silences us: what was let go before it is void. */
  readonly epoch: number;
  readonly releasedAt?: string;
  readonly legalHoldSince?: string;
  readonly withheld?: readonly Withheld[];
  readonly reportPreparedAt?: string;
  /** Two officers confirm it against paper before anybody is told (F12). */
  readonly restore?: RestoreOwed;
  readonly clockSleepsTooLong?: true;
  /** When a run last had the case: no run waits longer than 300 days from here. */
  readonly runStartedAt?: string;
  /** For which instant the run that last had it went to sleep: what is due then or later is found on waking. */
  readonly sleepsUntil?: string;
}

export type BreachStage =
  | 'recorded'
  /** Determined, reported or to be reported, customers to be told: held until it is released. */
  | 'held'
  | 'released'
  /** Two officers decided not to report, but to tell: no hold of law enforcement. */
  | 'notice-without-report'
  /** Two officers decided not to tell; the report is still owed. */
  | 'no-notice-decided'
  | 'withdrawn'
  | 'closed';

/** Has any agency been told, whatever officers decided? Then its hold is in force. */
export const wasAnyAgencyTold = ({ receipts }: Pick<Breach, 'receipts'>): boolean =>
  receipts.some(({ withdrawnAt }) => withdrawnAt === undefined);

/** A ‘no’ counts once a second officer has confirmed it; until then we act as if it were a ‘yes’. */
export const effectiveDecisions = ({ within2011, report, tell, confirmedBy }: Determination): Decisions =>
  confirmedBy === undefined && hasNegativeDecision({ within2011, report, tell })
    ? { within2011: 'yes', report: true, tell: true }
    : { within2011, report, tell };

/** Are law enforcement’s agencies told of it, or to be told? Two officers may have decided that they are not. */
export const isReported = (breach: Breach): boolean =>
  breach.determination === undefined ||
  effectiveDecisions(breach.determination).report ||
  wasAnyAgencyTold(breach);

export const stageOf = (breach: Breach): BreachStage => {
  if (breach.withdrawal?.confirmedAt !== undefined) return 'withdrawn';
  if (breach.notice?.closedAt !== undefined) return 'closed';
  if (breach.determination === undefined) return 'recorded';
  const { report, tell } = effectiveDecisions(breach.determination);
  if (tell && breach.releasedAt !== undefined) return 'released';
  if (tell) return isReported(breach) ? 'held' : 'notice-without-report';
  return report && breach.hold.lawEnforcementToldAt === undefined ? 'no-notice-decided' : 'closed';
};

/** Nothing is waited for any more. What was released is not settled before everybody is accounted for. */
export const isSettled = (breach: Breach): boolean => ['withdrawn', 'closed'].includes(stageOf(breach));

/** Is a report to the agencies owed and not yet shown by a receipt of every addressee? (P37) */
export const isReportPending = (breach: Breach): boolean => {
  const stage = stageOf(breach);
  return (
    (stage === 'held' || stage === 'no-notice-decided') && breach.hold.lawEnforcementToldAt === undefined
  );
};
