import { machinesOf } from '#domain/breach/customer-notice.ts';
import { decide } from '#domain/breach/decider.ts';
import { breaches } from '#domain/breach/noun.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { Releases } from '#ports/releases.ts';
import type { Workflows } from '#ports/workflows.ts';
import { type Needs as CarryOutNeeds, carryOut, factsOf, machineToRunAfter } from './carry-out.ts';
import type { StepResult } from './contract.ts';
import { nextStepOf } from './next-step.ts';

export interface Needs extends CarryOutNeeds {
  readonly releases: Releases;
  readonly workflows: Workflows;
}

/**
 * Lets the case go, if the domain says so and the store’s own condition does too. What came in between (a direction, a
 * closure) is answered as where the case stands. The machine that tells customers gets the case in the same write; a run
 * that was lost before it started it is made sure of by the next, and by reconcile.
 * @throws {HoldNotOver} when the store refuses what the domain allowed
 */
export const releaseBreach =
  (needs: Needs) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<StepResult> => {
    await carryOut(needs, caseId, 'machine:release-breach', { type: 'refresh-dates' });
    const released = await needs.releases.release(
      breaches,
      caseId,
      'machine:release-breach',
      (seen) => decide(seen.state, { type: 'release' }, factsOf(needs)),
      machineToRunAfter,
    );
    const { state } = released;
    if (machinesOf(state).includes('customer-notice'))
      await needs.workflows.ensure('customer-notice', released);
    const { now } = factsOf(needs);
    return nextStepOf(state, now, state.runStartedAt ?? now);
  };
