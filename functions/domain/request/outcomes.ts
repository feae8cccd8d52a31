import type { Outcome } from './vocabulary.ts';

/** What the outcome of an answer decides. A new one does not compile until somebody has decided each of these. */
export interface OutcomePolicy {
  /** We do at least part of what was asked: records may go out, so their delivery is checked. */
  readonly isDone: boolean;
  /** Says no: an officer may give it at any time, to anybody; it needs a reason. */
  readonly isRefusal: boolean;
  /** Tells what we keep, even if that is nothing: only a verified person hears it, whatever the kind. */
  readonly tellsWhatWeKeep: boolean;
  /** Changes, deletes or hands over data: a company’s other contacts may stop it. */
  readonly mayBeStopped: boolean;
}

export const outcomePolicies: Readonly<Record<Outcome, OutcomePolicy>> = {
  done: { isDone: true, isRefusal: false, tellsWhatWeKeep: false, mayBeStopped: true },
  'partly-done': { isDone: true, isRefusal: false, tellsWhatWeKeep: false, mayBeStopped: true },
  refused: { isDone: false, isRefusal: true, tellsWhatWeKeep: false, mayBeStopped: false },
  'no-data': { isDone: false, isRefusal: false, tellsWhatWeKeep: true, mayBeStopped: false },
};
