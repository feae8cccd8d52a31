import type { CaseId } from '#domain/case/case.ts';
import type { Workflows } from '#ports/workflows.ts';
import { type Needs as CarryOutNeeds, carryOut, factsOf } from './carry-out.ts';
import type { Stood } from './contract.ts';
import { standOf } from './next-step.ts';

export interface Needs extends CarryOutNeeds {
  readonly workflows: Workflows;
}

/** A timer asks, it does not assume: may customers be told now? A run that has waited long enough hands over to the next. */
export const askRelease =
  (needs: Needs) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<Stood> => {
    const { state } = await carryOut(needs, caseId, 'machine:ask-release', { type: 'look' });
    const { now } = factsOf(needs);
    const stood = standOf(state, now, state.pickedUpAt ?? now);
    if (stood.stands !== 'next-run') return stood;
    const handed = await carryOut(needs, caseId, 'machine:ask-release', { type: 'hand-over' });
    await needs.workflows.ensure('breach', handed);
    return stood;
  };
