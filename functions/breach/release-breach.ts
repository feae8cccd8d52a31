import { machinesOf } from '#domain/breach/customer-notice.ts';
import { decide } from '#domain/breach/decider.ts';
import { breaches } from '#domain/breach/noun.ts';
import type { CaseId } from '#domain/case/case.ts';
import type { Ports } from '#ports/index.ts';
import { type BreachPorts, carryOut, factsOf, machineToRunAfter, withClosures } from './carry-out.ts';
import { checkRenderings, type LetterReader } from './check-renderings.ts';
import type { StepResult } from './contract.ts';
import { nextStepOf } from './next-step.ts';

/** Reconcile repeats a lost start. @throws {HoldNotOver} when only the store refuses */
export const releaseBreach =
  <P>(letters: (ports: P) => LetterReader) =>
  (ports: P & BreachPorts & Pick<Ports, 'releases' | 'workflows'>) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<StepResult> => {
    const seen = await carryOut(ports, caseId, 'machine:release-breach', { type: 'refresh-dates' });
    await checkRenderings(ports, letters(ports), seen, 'machine:release-breach');
    const known = await withClosures(ports);
    const released = await ports.releases.release(
      breaches,
      caseId,
      'machine:release-breach',
      (seen) => decide(seen.state, { type: 'release' }, factsOf(known, seen)),
      machineToRunAfter,
    );
    const { state } = released;
    if (machinesOf(state).includes('customer-notice'))
      await ports.workflows.ensure('customer-notice', released);
    const { now } = factsOf(ports);
    return nextStepOf(released, now, state.runStartedAt ?? now);
  };
