import { breaches } from '#domain/breach/noun.ts';
import { civilDate, instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import { maxCommitsForOptional, revealPerson } from '#domain/case/shared-decider.ts';
import type { StoredBreach } from '#functions/breach/contract.ts';
import type { Ports } from '#ports/index.ts';

/** Who is shown customers by name stands in the history, once per officer and day. @throws {NotFound} */
export const recordView = (
  { cases, clock }: Pick<Ports, 'cases' | 'clock'>,
  caseId: CaseId,
  by: string,
): Promise<StoredBreach> => {
  const actor = `officer:${by}` as const;
  return cases.change(breaches, caseId, actor, ({ history, state }) => {
    // A long history keeps no officer from the letters that are still to be posted.
    if (history.length >= maxCommitsForOptional) return [];
    return revealPerson(history, actor, civilDate(instantText(clock.now()), state.zone).toString());
  });
};
