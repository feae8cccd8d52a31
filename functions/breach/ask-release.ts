import type { CaseId } from '#domain/case/case.ts';
import type { Ports } from '#ports/index.ts';
import { type BreachPorts, carryOut, factsOf } from './carry-out.ts';
import type { StepResult } from './contract.ts';
import { nextStepOf } from './next-step.ts';

/** Idempotent: a timer starts it. After a long wait the run hands over to a new one. */
export const askRelease =
  (ports: BreachPorts & Pick<Ports, 'workflows'>) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<StepResult> => {
    const seen = await carryOut(ports, caseId, 'machine:ask-release', { type: 'refresh-dates' });
    const { now } = factsOf(ports);
    const result = nextStepOf(seen, now, seen.state.runStartedAt ?? now);
    if (result.nextStep !== 'next-run') return result;
    const handed = await carryOut(ports, caseId, 'machine:ask-release', { type: 'start-next-run' });
    await ports.workflows.ensure('breach', handed);
    return result;
  };
