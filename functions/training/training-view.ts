import type { Day, Instant } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { NextAct } from '#functions/next/contract.ts';

/** As an officer typed it. */
export interface TrainingSaid {
  readonly what: string;
  /** Names, in the order in which they were typed. */
  readonly persons: readonly string[];
  readonly trainer: string;
}

interface TrainingEntry extends TrainingSaid {
  /** Company zone. */
  readonly on: Day;
  readonly recordedAt: Instant;
  /** `officer`: `sub`. */
  readonly by: { readonly officer: string; readonly name: string };
}

/** One line of the list, whatever kind of training it was. */
export interface TrainingRow extends TrainingEntry {
  readonly id: CaseId;
  readonly kind: 'training';
  /** SHA-256 (hex): seal of its history. */
  readonly hash: string;
}

export interface TrainingList {
  readonly year: number;
  /** The earliest first. */
  readonly trainings: readonly TrainingRow[];
}

export interface TrainingView extends TrainingRow {
  /** Entries that a later one replaced, the earliest first. */
  readonly corrected: readonly TrainingEntry[];
  readonly next: readonly NextAct[];
}
