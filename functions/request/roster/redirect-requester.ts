import type { CaseId } from '#domain/case/case.ts';
import { nextStepOf } from '#domain/request/decider.ts';
import { requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import { isChildReport } from '#domain/request/unheard.ts';
import type { People } from '#ports/people.ts';
import { carryOut } from '../carry-out.ts';
import type { StepResult } from '../contract.ts';
import { sendNeutralLetter } from '../public/redirect.ts';
import { requesterOf } from '../requester.ts';
import { stepAfter } from '../step-after.ts';
import { sendLink } from '../verification/link.ts';
import type { AskingPorts } from '../verification/mail-code.ts';
import { sendOwedQuestions } from '../verification/owed-questions.ts';
import { noticesOwed } from './notify-controller.ts';

const actor = 'machine:redirect-requester';

/** Of a data subject with an email address; never of a report about a child, of which the company hears at once. */
const asksAddress = async (people: People, caseId: CaseId, state: Request): Promise<boolean> =>
  state.requesterType === 'data-subject' &&
  state.email === undefined &&
  !isChildReport(state) &&
  (await requesterOf(people, caseId)).email !== undefined;

/**
 * Notifies the company after the neutral letter, so that no contact's mailbox holds that up.
 * A data subject's notice waits for a confirmed address, or until day 3. A run of an earlier definition gets both here.
 */
export const redirectRequester =
  (ports: AskingPorts) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<StepResult> => {
    const { cases, people } = ports;
    const found = await cases.read(requests, caseId);
    const seen = await sendNeutralLetter(ports, found, actor);
    const { state } = seen;
    const now = nextStepOf(state);
    if (state.stage !== 'notifying-controller' || now !== 'redirect') return stepAfter(state);
    if (await asksAddress(people, caseId, state)) {
      const { waits: _, ...question } = await sendLink(ports, caseId, state, 1);
      return stepAfter((await carryOut(cases, seen, actor, { type: 'ask-data-subject', ...question })).state);
    }
    const notice = { type: 'send-notice', owed: await noticesOwed(ports, state) } as const;
    const told = await sendOwedQuestions(ports, await carryOut(cases, seen, actor, notice), actor);
    return stepAfter(told.state);
  };
