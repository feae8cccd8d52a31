import { decide } from '#domain/breach/decider.ts';
import { breaches } from '#domain/breach/noun.ts';
import { civilDate, instantText } from '#domain/calendar/instants.ts';
import { NotFound } from '#domain/case/errors.ts';
import { maxCommitsForOptional, revealPerson } from '#domain/case/shared-decider.ts';
import type { Breaches, CustomerViews } from '#functions/notice/contract.ts';
import type { Cases } from '#ports/cases.ts';
import { carryOut, factsOf, type Needs } from './carry-out.ts';

/** For those who only look. */
export const breachReader = (cases: Pick<Cases, 'find'>): Pick<Breaches, 'read'> => ({
  read: async (caseId) => {
    const found = await cases.find(breaches, caseId);
    if (found === undefined) throw new NotFound();
    return found;
  },
});

/** For those to whom customers are shown by name. */
export const customerViewsOver = ({ cases, clock }: Pick<Needs, 'cases' | 'clock'>): CustomerViews => ({
  recordView: async (caseId, by) => {
    const actor = `officer:${by}` as const;
    const now = instantText(clock.now());
    return cases.change(breaches, caseId, actor, ({ history, state }) => {
      // Nobody is left over because a history has become long.
      if (history.length >= maxCommitsForOptional) return [];
      return revealPerson(history, actor, civilDate(now, state.zone).toString());
    });
  },
});

/** The breaches for those who keep lists, letters and what became of them. */
export const breachesOver = (needs: Needs): Breaches => ({
  ...breachReader(needs.cases),
  mayDo: ({ state }, command) => void decide(state, command, factsOf(needs)),
  do: (of, actor, command) => carryOut(needs, of, actor, command),
});
