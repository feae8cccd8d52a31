import { decide } from '#domain/breach-decider.ts';
import { breaches } from '#domain/breach-noun.ts';
import type { CaseId } from '#domain/case.ts';
import type { Releases } from '#ports/releases.ts';
import { type Needs as CarryOutNeeds, carryOut, factsOf } from './carry-out.ts';
import type { Stood } from './contract.ts';
import { standOf } from './stand.ts';

export interface Needs extends CarryOutNeeds {
  readonly releases: Releases;
}

/**
 * Lets the case go, if the domain says so and the store’s own condition does too. What came in between (a direction, a
 * closure) is answered as where the case stands.
 * @throws {HoldNotOver} when the store refuses what the domain allowed
 */
export const releaseBreach =
  (needs: Needs) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<Stood> => {
    await carryOut(needs, caseId, 'machine:release-breach', { type: 'look' });
    const { state } = await needs.releases.release(breaches, caseId, 'machine:release-breach', (seen) =>
      decide(seen.state, { type: 'release' }, factsOf(needs)),
    );
    const { now } = factsOf(needs);
    return standOf(state, now, state.pickedUpAt ?? now);
  };
