import { monthIn, neverErased } from '#domain/choice/decision.ts';
import type { CpniAnswers } from '#ports/cpni-answers.ts';
import type { CpniDecision } from '#ports/cpni-checks.ts';

interface Place {
  readonly until: number;
  readonly answers: number;
  readonly isDone: boolean;
}

/** `ends`: epoch seconds by id of the answer. */
export const memoryCpniAnswers = (
  decisions: ReadonlyMap<string, CpniDecision>,
  ends: Map<string, number> = new Map(),
): CpniAnswers => {
  const places = new Map<number, Place>();
  /** Another end begins again at the first answer. */
  const placeOf = (year: number, until: number): Place => {
    const found = places.get(year);
    return found?.until === until ? found : { until, answers: 0, isDone: false };
  };
  const progressOf = ({ answers, isDone }: Place) => ({ answers, parts: isDone ? 1 : 0, ofParts: 1 });
  return {
    progress: async (year, until) => progressOf(placeOf(year, until)),
    keepUntil: async (year, until, most) => {
      const done = placeOf(year, until).answers;
      const ofYear = [...decisions.keys()].filter((id) => monthIn(id).startsWith(`${year}-`));
      const reached = ofYear.slice(done, done + most);
      for (const id of reached) {
        const before = ends.get(id) ?? 0;
        ends.set(id, before === neverErased ? until : Math.max(until, before));
      }
      const answers = done + reached.length;
      const place = { until, answers, isDone: answers === ofYear.length };
      places.set(year, place);
      return { dated: reached.length, progress: progressOf(place) };
    },
  };
};
