import type { FirstKind, Forum, Measure } from '#domain/broker-action/broker-action.ts';
import type { Day, Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { NextAct } from '#functions/next/contract.ts';

/** As an officer recorded it. */
interface EntryBase {
  readonly n: number;
  /** Company zone. */
  readonly on: Day;
  readonly recordedAt: Instant;
  /** `officer`: `sub`. */
  readonly by: { readonly officer: string; readonly name: string };
  /** Number of the entry that it replaces. */
  readonly corrects: number | null;
}

export interface ActionSaid {
  readonly against: string;
  readonly measure: Measure;
  readonly before: Forum;
  /** Of the docket or case. */
  readonly reference: string;
  readonly explanation: string;
}

export interface InformationSaid {
  /** How brokers try to get at CPNI. */
  readonly processes: string;
  /** What we did about it. */
  readonly steps: string;
}

/** One of the two. */
export interface FirstView extends EntryBase {
  readonly action: ActionSaid | null;
  readonly information: InformationSaid | null;
}

export interface ResultView extends EntryBase {
  readonly what: string;
}

/** As the certificate needs it (47 CFR 64.2009(e)). */
export interface BrokerActionRow {
  readonly id: CaseId;
  readonly kind: FirstKind;
  readonly entry: FirstView;
  /** In the order of entry. */
  readonly results: readonly ResultView[];
}

export interface BrokerActionList {
  readonly year: number;
  /** Of the year, and earlier ones with a result in it; the earliest first. */
  readonly actions: readonly BrokerActionRow[];
  /** Likewise, of information about the brokers' processes. */
  readonly information: readonly BrokerActionRow[];
}

export interface BrokerActionView extends BrokerActionRow {
  /** Entries that a later one replaced; the earliest first. */
  readonly corrected: { readonly entries: readonly FirstView[]; readonly results: readonly ResultView[] };
  readonly next: readonly NextAct[];
}
