import { breaches } from '#domain/breach/noun.ts';
import { civilDay, instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import { maxCommitsForOptional, revealPerson } from '#domain/case/shared-decider.ts';
import type { StoredBreach } from '#functions/breach/offers.ts';
import type { Ports } from '#ports/index.ts';

/** Records that an officer saw customers' names, once per officer and day (R-24). @throws {NotFound} */
export const recordView = (
  { cases, clock }: Pick<Ports, 'cases' | 'clock'>,
  caseId: CaseId,
  by: string,
): Promise<StoredBreach> => {
  const actor = `officer:${by}` as const;
  return cases.change(breaches, caseId, actor, ({ history, state }) => {
    // A full history must not keep officers from letters that are still to be mailed.
    if (history.length >= maxCommitsForOptional) return [];
    return revealPerson(history, actor, civilDay(instantText(clock.now()), state.zone));
  });
};
