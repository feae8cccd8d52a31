import { monthIn } from '#domain/choice/decision.ts';
import type { CpniAnswers } from '#ports/cpni-answers.ts';
import type { CpniDecision } from '#ports/cpni-checks.ts';

interface Place {
  readonly answers: number;
  readonly isDone: boolean;
}

/** `ends`: epoch seconds by id of the answer. */
export const memoryCpniAnswers = (
  decisions: ReadonlyMap<string, CpniDecision>,
  ends: Map<string, number> = new Map(),
): CpniAnswers => {
  const places = new Map<string, Place>();
  const placeOf = (year: number, until: number): Place =>
    places.get(`${year} ${until}`) ?? { answers: 0, isDone: false };
  const progressOf = ({ answers, isDone }: Place) => ({ answers, parts: isDone ? 1 : 0, ofParts: 1 });
  return {
    progress: async (year, until) => progressOf(placeOf(year, until)),
    keepUntil: async (year, until, most) => {
      const before = placeOf(year, until).answers;
      const ofYear = [...decisions.keys()].filter((id) => monthIn(id).startsWith(`${year}-`));
      const reached = ofYear.slice(before, before + most);
      for (const id of reached) ends.set(id, Math.max(until, ends.get(id) ?? 0));
      const answers = before + reached.length;
      const place = { answers, isDone: answers === ofYear.length };
      places.set(`${year} ${until}`, place);
      return { dated: reached.length, progress: progressOf(place) };
    },
  };
};
