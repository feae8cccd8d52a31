import type { CaseId } from '#domain/case/case.ts';
import type { Workflows } from '#ports/workflows.ts';
import { type Needs as CarryOutNeeds, carryOut, factsOf } from './carry-out.ts';
import type { StepResult } from './contract.ts';
import { nextStepOf } from './next-step.ts';

export interface Needs extends CarryOutNeeds {
  readonly workflows: Workflows;
}

/** A timer asks, it does not assume: may customers be told now? A run that has waited long enough hands over to the next. */
export const askRelease =
  (needs: Needs) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<StepResult> => {
    const { state } = await carryOut(needs, caseId, 'machine:ask-release', { type: 'refresh-dates' });
    const { now } = factsOf(needs);
    const result = nextStepOf(state, now, state.runStartedAt ?? now);
    if (result.nextStep !== 'next-run') return result;
    const handed = await carryOut(needs, caseId, 'machine:ask-release', { type: 'start-next-run' });
    await needs.workflows.ensure('breach', handed);
    return result;
  };
