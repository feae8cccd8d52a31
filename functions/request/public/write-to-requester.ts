import type { CaseId } from '#domain/case/case.ts';
import { isRestriction } from '#domain/request/at-receipt.ts';
import { nextStepOf } from '#domain/request/decider.ts';
import { type RequestEvent, requests } from '#domain/request/request.ts';
import { isAcknowledged, isSettled, type Request } from '#domain/request/state.ts';
import { clockWakesAt } from '#domain/request/verification.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { carryOut } from '../carry-out.ts';
import type { FirstResult } from '../contract.ts';
import { stepAfter } from '../step-after.ts';
import { type FirstLetterPorts, sendFirstLetter } from './first-letter.ts';
import { type RedirectingPorts, sendNeutralLetter } from './redirect.ts';

const actor = 'machine:write-to-requester';

const written = async (
  ports: FirstLetterPorts & RedirectingPorts,
  seen: StoredCase<Request, RequestEvent>,
): Promise<StoredCase<Request, RequestEvent>> => {
  const { id: caseId, state } = seen;
  if (nextStepOf(state) !== 'acknowledge' || isAcknowledged(state) || isSettled(state))
    return sendNeutralLetter(ports, seen, actor);
  const first = await sendFirstLetter(ports, seen);
  return carryOut(ports.cases, caseId, actor, { type: 'acknowledge', ...first });
};

/**
 * The letters that everyone gets: a function of what the person typed and of time. This step can reach
 * no register, account or roster, and writes to nobody else (decision 0023).
 */
export const writeToRequester =
  (ports: FirstLetterPorts & RedirectingPorts & Pick<Ports, 'workflows'>) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<FirstResult> => {
    const { cases, workflows } = ports;
    const seen = await cases.read(requests, caseId);
    // A restriction has no dates.
    if (!isSettled(seen.state) && !isRestriction(seen.state))
      await workflows.ensure('response-clock', seen, clockWakesAt(caseId, seen.state));
    const { state } = await written(ports, seen);
    return nextStepOf(state) === 'acknowledge' ? { nextStep: 'look-up' } : stepAfter(state);
  };
