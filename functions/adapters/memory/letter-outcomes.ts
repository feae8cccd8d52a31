import { type Outcome, withOutcomes } from '#domain/breaker/outcomes.ts';
import type { LetterOutcomes } from '#ports/letter-outcomes.ts';

export const memoryLetterOutcomes = (): LetterOutcomes => {
  let kept: readonly Outcome[] = [];
  return {
    record: async (news) => {
      kept = withOutcomes(kept, news);
      return kept;
    },
  };
};
