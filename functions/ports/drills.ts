import type { Day, Instant } from '#domain/calendar/times.ts';

/** The company's one practice breach. */
export interface DrillHead {
  /** UUID. */
  readonly id: string;
  /** 0 before its first step; one more with each that is saved. */
  readonly version: number;
  readonly startedAt: Instant;
  /** `sub` of the officer. */
  readonly startedBy: string;
  readonly startedByName: string;
  /** Of the last step, or of the start. */
  readonly usedAt: Instant;
  /** While a real breach is open. */
  readonly pausedAt?: Instant;
}

/** What one officer did in a drill, or what an answer said. */
export interface DrillStep {
  readonly title: string;
  /** Names of those who acted. */
  readonly by: readonly string[];
  readonly openedAt: Instant;
  /** Absent for a step that nobody finished. */
  readonly doneAt?: Instant;
  /** Seconds of real time, from the moment it was told. */
  readonly took?: number;
}

/** A mistake that a rule of the product refused or held. */
export interface DrillCatch {
  readonly at: Instant;
  readonly by: string;
  /** Code of the refusal. */
  readonly code: string;
  /** The rule, in words. */
  readonly wall: string;
}

/** Proof of training, kept two years: plain, so that the certificate's evidence can list it. */
export interface TrainingRecord {
  readonly id: string;
  readonly year: number;
  readonly kind: 'drill';
  /** Company zone. */
  readonly on: Day;
  /** `sub` of who ended it. */
  readonly by: string;
  /** Names of all officers who acted; practice colleagues are not among them. */
  readonly people: readonly string[];
  readonly outcome: 'finished' | 'ended-early' | 'left-open';
  readonly steps: readonly DrillStep[];
  readonly caught: readonly DrillCatch[];
  /** Hex, of the canonical JSON of all the rest. */
  readonly sha256: string;
}

/** Keys `DRILL#` and no others (decision 0067). */
export interface Drills {
  /** @throws {Unavailable} */
  head(): Promise<DrillHead | undefined>;
  /** @returns false when one is open already */
  start(head: DrillHead): Promise<boolean>;
  /** A drill that is not paused begins to rest. Without one it does nothing. */
  pause(at: Instant): Promise<void>;
  resume(id: string): Promise<void>;
  /** State of this version; undefined before the first step, or when another step replaced it meanwhile. */
  read(head: DrillHead): Promise<Uint8Array | undefined>;
  /** All or nothing. @returns false when another step came first, or the drill is paused or over */
  save(head: DrillHead, state: Uint8Array, usedAt: Instant): Promise<boolean>;
  /** The same record twice is one. */
  keep(record: TrainingRecord): Promise<void>;
  /** After its record is kept. */
  remove(head: DrillHead): Promise<void>;
  /** Oldest first. */
  list(year: number): Promise<readonly TrainingRecord[]>;
}
