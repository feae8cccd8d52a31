import type { CaseId } from '#domain/case/case.ts';
import type { RequestCommand } from '#domain/request/commands.ts';
import { nextStepOf } from '#domain/request/decider.ts';
import { lettersToSend } from '#domain/request/owed-letters.ts';
import { requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import type { Ports } from '#ports/index.ts';
import { commitAndStart } from '#ports/workflows.ts';
import { carryOut } from '../carry-out.ts';
import { pauseOf } from '../roster/roster-cool-down.ts';
import { sendLink } from './link.ts';
import type { AskingPorts } from './mail-code.ts';

const asking = async (ports: AskingPorts, caseId: CaseId, request: Request): Promise<RequestCommand> => {
  const until = await pauseOf(ports, request);
  if (until !== undefined) return { type: 'pause-verification', until };
  const { waits: _, ...sent } = await sendLink(ports, caseId, request, (request.serial ?? 0) + 1);
  return { type: 'ask-requester', ...sent };
};

/** P43, R-9, R-18, R-30. Waits during a roster's cool-down. */
export const askRequester =
  (ports: AskingPorts & Pick<Ports, 'workflows'>) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<void> => {
    const { cases, workflows } = ports;
    const seen = await cases.read(requests, caseId);
    const { state } = seen;
    if (nextStepOf(state) !== 'ask-requester' || state.asked) return;
    const command = await asking(ports, caseId, state);
    // The run ends here. What others get comes after the question, in a run of its own.
    const next = lettersToSend(state).length > 0 ? ('request' as const) : undefined;
    const change = carryOut(cases, seen, 'machine:ask-requester', command, next);
    await commitAndStart(workflows, 'request', change, () => (next ? [next] : []));
  };
