import type { Outcome } from './vocabulary.ts';

/** A new outcome does not compile until every policy is decided. */
export interface OutcomePolicy {
  /** At least partly done: check the delivery of records. */
  readonly isDone: boolean;
  /** An officer may refuse anyone at any time, with a reason. */
  readonly isRefusal: boolean;
  /** Reveals what we keep, even if nothing: only for a verified person. */
  readonly tellsWhatWeKeep: boolean;
  /** Other contacts may object. */
  readonly mayBeStopped: boolean;
  /** True only of every system that holds data, so it waits for each. */
  readonly waitsForHolders: boolean;
}

export const outcomePolicies: Readonly<Record<Outcome, OutcomePolicy>> = {
  done: { isDone: true, isRefusal: false, tellsWhatWeKeep: false, mayBeStopped: true, waitsForHolders: true },
  'partly-done': {
    isDone: true,
    isRefusal: false,
    tellsWhatWeKeep: false,
    mayBeStopped: true,
    waitsForHolders: false,
  },
  refused: {
    isDone: false,
    isRefusal: true,
    tellsWhatWeKeep: false,
    mayBeStopped: false,
    waitsForHolders: false,
  },
  'no-data': {
    isDone: false,
    isRefusal: false,
    tellsWhatWeKeep: true,
    mayBeStopped: false,
    waitsForHolders: true,
  },
};
