import type { HolderInForce } from '#domain/case/holder-asks.ts';
import { conflict, Refusal } from '#domain/case/refusal.ts';
import { ChildDeletionNotDecided } from './child-errors.ts';
import { holderAnswerPolicies } from './holder-events.ts';
import { askOf, instructionsNow, silentInRound, uninstructed } from './holder-instructions.ts';
import { outcomePolicies } from './outcomes.ts';
import type { Request } from './state.ts';
import type { Outcome } from './vocabulary.ts';

/** "Done" and "nothing found" speak for every system. */
export class HoldersSilent extends Refusal {
  readonly category = 'conflict';
  readonly code = 'holders-silent';
  constructor(silent: number) {
    const systems = silent === 1 ? '1 system that holds data has' : `${silent} systems that hold data have`;
    super(
      `${systems} not answered yet. Record what each answered, or answer with partly-done. Nothing was recorded.`,
    );
  }
}

export const HolderFoundData = conflict(
  'holder-found-data',
  'A system did not answer that it found nothing, so no-data would be untrue. Nothing was recorded.',
);

export const HolderNotDone = conflict(
  'holder-not-done',
  'A system did only a part, or refused, so done would be untrue. Answer with partly-done, and list the items. Nothing was recorded.',
);

/** What the answer says of the systems. */
export interface SaysOfHolders {
  /** Those in force; none where the register is empty. */
  readonly holders: readonly HolderInForce[];
  /** The outcome as the letter tells it: "done" as well where only a legal hold keeps something. */
  readonly told: Outcome;
  /** Something is withheld for a legal hold alone. */
  readonly withholds: boolean;
  /** It says that a child's data was deleted, whatever the outcome (P24). */
  readonly deletesOfChild?: boolean;
}

/** Whatever is said to the person is true of every system. @throws {HoldersSilent | HolderFoundData | HolderNotDone | ChildDeletionNotDecided} */
export const mustFitHolders = (request: Request, said: SaysOfHolders): void => {
  const { holders, told, withholds, deletesOfChild = false } = said;
  if (!outcomePolicies[told].waitsForHolders && !deletesOfChild) return;
  const isAsked = holders.some(({ asks }) => asks.includes('delete'));
  if (deletesOfChild && isAsked && askOf(request) !== 'delete') throw new ChildDeletionNotDecided();
  // A hold that an officer names keeps the rest from being instructed: it is when the hold ends, in a new round.
  const kept = withholds ? 0 : uninstructed(request, holders).length;
  const silent = silentInRound(request).length + kept;
  if (silent > 0) throw new HoldersSilent(silent);
  const answers = instructionsNow(request).flatMap(({ answer }) =>
    answer === undefined ? [] : [holderAnswerPolicies[answer.answer]],
  );
  if (told === 'no-data' && answers.some(({ fitsNothingFound }) => !fitsNothingFound))
    throw new HolderFoundData();
  if (told === 'done' && !withholds && answers.some(({ fitsDone }) => !fitsDone)) throw new HolderNotDone();
};
