import { breaches } from '#domain/breach/noun.ts';
import { civilDate, instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import { maxCommitsForOptional, revealPerson } from '#domain/case/shared-decider.ts';
import type { StoredBreach } from '#functions/breach/contract.ts';
import type { Ports } from '#ports/index.ts';

/**
 * Reads a breach for an officer who is shown customers by name; the history says so, once per officer and day.
 * @throws {NotFound}
 */
export const recordView = (
  { cases, clock }: Pick<Ports, 'cases' | 'clock'>,
  caseId: CaseId,
  by: string,
): Promise<StoredBreach> => {
  const actor = `officer:${by}` as const;
  return cases.change(breaches, caseId, actor, ({ history, state }) => {
    // A full history keeps no officer from the letters that must still be posted.
    if (history.length >= maxCommitsForOptional) return [];
    return revealPerson(history, actor, civilDate(instantText(clock.now()), state.zone).toString());
  });
};
