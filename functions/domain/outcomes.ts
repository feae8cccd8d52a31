import type { Outcome } from './request-words.ts';

/** What the outcome of an answer decides. A new one does not compile until somebody has decided each of these. */
export interface OutcomePolicy {
  /** Something of what was asked is done: records may go out, and the address they go to is checked. */
  readonly isDone: boolean;
  /** Says no: open at any time, whoever asks; needs a reason. */
  readonly isRefusal: boolean;
  /** Tells what we keep, if only that it is nothing: said to nobody who is not verified, whatever the kind. */
  readonly tellsWhatWeKeep: boolean;
  /** Changes, deletes or hands over data, which a company’s other contacts may stop. */
  readonly mayBeStopped: boolean;
}

export const outcomePolicies: Readonly<Record<Outcome, OutcomePolicy>> = {
  done: { isDone: true, isRefusal: false, tellsWhatWeKeep: false, mayBeStopped: true },
  'partly-done': { isDone: true, isRefusal: false, tellsWhatWeKeep: false, mayBeStopped: true },
  refused: { isDone: false, isRefusal: true, tellsWhatWeKeep: false, mayBeStopped: false },
  'no-data': { isDone: false, isRefusal: false, tellsWhatWeKeep: true, mayBeStopped: false },
};
