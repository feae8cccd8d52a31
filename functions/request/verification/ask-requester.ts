import type { CaseId } from '#domain/case/case.ts';
import { nextStepOf } from '#domain/request/decider.ts';
import { requests } from '#domain/request/request.ts';
import { carryOut } from '../carry-out.ts';
import { pauseOf } from '../roster/roster-cool-down.ts';
import { sendLink } from './link.ts';
import type { AskingPorts } from './mail-code.ts';

const actor = 'machine:ask-requester';

/** P43, R-9, R-18, R-30. Waits during a roster's cool-down. */
export const askRequester =
  (ports: AskingPorts) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<void> => {
    const seen = await ports.cases.read(requests, caseId);
    const { state } = seen;
    if (nextStepOf(state) !== 'ask-requester' || state.asked) return;
    const until = await pauseOf(ports, state);
    if (until !== undefined)
      return void (await carryOut(ports.cases, seen, actor, { type: 'pause-verification', until }));
    const { waits: _, ...sent } = await sendLink(ports, caseId, state, (state.serial ?? 0) + 1);
    await carryOut(ports.cases, seen, actor, { type: 'ask-requester', ...sent });
  };
