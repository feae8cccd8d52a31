import { reportsIn } from '#domain/request/child-block.ts';
import { isLifted } from '#domain/request/child-block-state.ts';
import { decide } from '#domain/request/decider.ts';
import { type RequestEvent, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import type { Confirmation } from '#functions/case/contract.ts';
import { startClock } from '#functions/clock/contract.ts';
import type { StoredCase } from '#ports/cases.ts';
import { refuseEarly } from '#ports/current-act.ts';
import type { Ports } from '#ports/index.ts';
import { carryOut } from '../carry-out.ts';
import type { ByOfficer } from '../contract.ts';
import { entriesOfReview, liftBlocks } from './block.ts';
import type { BlockDecided } from './contract.ts';

const view = ({ id, state }: StoredCase<Request, RequestEvent>) => {
  const { proposed, decided } = state.childBlock ?? {};
  return { body: { id, decision: (proposed ?? decided)?.decision, confirmed: proposed === undefined } };
};

/**
 * A new decision takes the place of one that waits. Until a second officer confirms it the block stays.
 * @throws {NotFound | NoChildBlock | ReviewedElsewhere | BlockLifted | BlockNotPlaced}
 */
export const decideBlock =
  (ports: Pick<Ports, 'cases' | 'texts' | 'workflows'>) =>
  async ({ caseId, by, decision, reason }: BlockDecided & ByOfficer) => {
    const { cases, texts } = ports;
    const seen = await cases.read(requests, caseId);
    const command = { type: 'decide-block', decision, by } as const;
    refuseEarly(seen, ({ state }) => decide(state, { ...command, textSha256: '' }));
    const textSha256 = await texts.put(caseId, reason);
    const after = await carryOut(cases, caseId, `officer:${by}`, { ...command, textSha256 });
    // The clock may sleep past the check for a second officer.
    await startClock(ports, after);
    return view(after);
  };

/**
 * A lift is written to the accounts after the decision: a crash between the two leaves the block, and the same act again goes on.
 * @throws {NotFound | NothingToConfirm | SamePerson | ProposalChanged}
 */
export const confirmBlock =
  ({ cases }: Pick<Ports, 'cases'>) =>
  async ({ caseId, by, ...seen }: Confirmation & ByOfficer) => {
    const after = await carryOut(cases, caseId, `officer:${by}`, { ...seen, type: 'confirm-block', by });
    if (isLifted(after.state))
      await liftBlocks(
        { cases },
        `officer:${by}`,
        reportsIn(caseId, after.state),
        await entriesOfReview({ cases }, after),
      );
    return view(after);
  };
