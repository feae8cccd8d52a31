import type { CaseId } from '#domain/case/case.ts';
import { isAcknowledged, isSettled, requests } from '#domain/request/request.ts';
import type { Ports } from '#ports/index.ts';
import { carryOut } from '../carry-out.ts';
import { type AcknowledgingPorts, sendAcknowledgement } from './acknowledge.ts';
import { type RedirectingPorts, sendNeutralLetter } from './redirect.ts';

const actor = 'machine:write-to-requester';

/**
 * The letters that everyone gets: a function of what the person typed and of time. This step can reach
 * no register, account or roster, and writes to nobody else (decision 0023).
 */
export const writeToRequester =
  (ports: AcknowledgingPorts & RedirectingPorts & Pick<Ports, 'workflows'>) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<void> => {
    const { cases, workflows } = ports;
    const seen = await cases.read(requests, caseId);
    const { state } = seen;
    if (isSettled(state)) return;
    await workflows.ensure('response-clock', seen);
    if (isAcknowledged(state)) return void (await sendNeutralLetter(ports, seen, actor));
    const letter = await sendAcknowledgement(ports, caseId, state);
    await carryOut(cases, caseId, actor, { type: 'acknowledge', letter });
  };
