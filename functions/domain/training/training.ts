import type { Day, Instant } from '#domain/calendar/times.ts';
import type { CaseId, CaseKeys, Noun } from '#domain/case/case.ts';
import type { Sub } from '#domain/case/two-persons.ts';

/** What the history keeps: codes, dates and hashes. Names and words are stored beside it. */
interface Recorded {
  /** Company zone. */
  readonly on: Day;
  /** SHA-256 (hex) of who was trained, in what, and by whom. */
  readonly textSha256: string;
  readonly by: Sub;
}

/** The first one records the training; each later one replaces it and is kept beside it. */
export type TrainingEvent = { readonly type: 'training-recorded' } & Recorded;

export interface Entry extends Recorded {
  readonly recordedAt: Instant;
}

export interface Training {
  /** In the order of entry; the last one counts. None is ever removed. */
  readonly entries: readonly [first: Entry, ...later: readonly Entry[]];
}

/** As it was last corrected. */
export const currentOf = ({ entries }: Training): Entry => entries.at(-1) ?? entries[0];

const evolve = (training: Training | undefined, event: TrainingEvent, recordedAt: Instant): Training => {
  const { type: _, ...recorded } = event;
  const entry = { ...recorded, recordedAt };
  return training === undefined
    ? { entries: [entry] }
    : { entries: [training.entries[0], ...training.entries.slice(1), entry] };
};

/** Listed by its day; nobody waits for anything. */
const keys = (_: CaseId, training: Training): CaseKeys => {
  const { on } = currentOf(training);
  return { stage: 'recorded', queue: 'trainings', dueOn: on, workBy: on };
};

/** One training of our workers on when they may use CPNI (47 CFR 64.2009(b)). */
export const trainings: Noun<Training, TrainingEvent> = { kind: 'training', evolve, keys };
