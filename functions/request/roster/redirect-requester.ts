import type { CaseId } from '#domain/case/case.ts';
import { letterFactOf } from '#domain/case/shared-events.ts';
import { nextStepOf } from '#domain/request/decider.ts';
import { type Request, type RequestEvent, requests } from '#domain/request/request.ts';
import type { StoredCase } from '#ports/cases.ts';
import { todayIn } from '#ports/clock.ts';
import { carryOut } from '../carry-out.ts';
import { neutralRedirect } from '../letters/neutral-redirect.ts';
import { requesterOf } from '../requester.ts';
import { sendLink } from '../verification/link.ts';
import type { AskingPorts } from '../verification/mail-code.ts';
import { tellController } from './notify-controller.ts';

const actor = 'machine:redirect-requester';

const redirect = async (ports: AskingPorts, seen: StoredCase<Request, RequestEvent>): Promise<void> => {
  const { id: caseId, state: request } = seen;
  const { cases, people, letters, clock, letterhead } = ports;
  const { to, email } = await requesterOf(people, caseId);
  const on = todayIn(clock, request.zone);
  const key = { kind: 'neutral-redirect', of: 'receipt' };
  const sent = letterFactOf(
    await letters.sendOnce(caseId, key, async () => neutralRedirect(letterhead, caseId, request, { to, on })),
  );
  const waits = request.requesterType === 'data-subject' && email !== undefined;
  const more = waits
    ? [(await sendLink(ports, caseId, request, 1)).letter].filter((one) => one !== undefined)
    : await tellController(ports, caseId, request);
  await carryOut(cases, seen, actor, {
    type: 'redirect',
    letters: [sent, ...more],
    ...(waits ? { noticeWaits: true } : {}),
  });
};

/** Answers the case (P43, R-9). A data subject's notice waits for a confirmed address, or until day 3. */
export const redirectRequester =
  (ports: AskingPorts) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<void> => {
    const seen = await ports.cases.read(requests, caseId);
    const { state } = seen;
    if (nextStepOf(state) !== 'redirect') return;
    if (state.stage !== 'notifying-controller') return redirect(ports, seen);
    const letters = await noticeAfter(ports, caseId, state);
    await carryOut(ports.cases, seen, actor, { type: 'send-notice', letters });
  };

/** If the address owner did not write, the company is not notified. */
export const noticeAfter = async (ports: AskingPorts, caseId: CaseId, request: Request) =>
  request.email === 'not-mine' ? [] : tellController(ports, caseId, request);
