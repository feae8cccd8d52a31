import { instantText } from '#domain/calendar/instants.ts';
import { isBefore } from '#domain/calendar/times.ts';
import type { CaseId } from '#domain/case/case.ts';
import { certificateId, certificates, decideCounted, monthOf } from '#domain/complaint/certificate.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import { type Answered, isAnswered, owesCarryingOut } from '#domain/complaint/state.ts';
import { misusePolicies } from '#domain/complaint/vocabulary.ts';
import { isRestriction } from '#domain/request/at-receipt.ts';
import { decideOfficerAction } from '#domain/request/officer-actions.ts';
import { type RequestEvent, requests } from '#domain/request/request.ts';
import type { Request } from '#domain/request/state.ts';
import type { StoredCase } from '#ports/cases.ts';
import type { Ports } from '#ports/index.ts';
import { commitAndStart } from '#ports/workflows.ts';
import { carryOut } from '../carry-out.ts';
import type { StepResult } from '../contract.ts';
import { stepAfter } from './write-complaint-letters.ts';

type CarryingPorts = Pick<Ports, 'cases' | 'clock' | 'texts' | 'workflows'>;

const actor = 'machine:carry-out-complaint';

const isReopenedSince = ({ history }: StoredCase<Request, RequestEvent>, { answeredAt }: Answered): boolean =>
  history.some(
    ({ at, events }) =>
      !isBefore(at, answeredAt) &&
      events.some((event) => event.type === 'request-reopened' && event.reason === 'complaint-upheld'),
  );

/** Neither is one that joined another, nor a restriction, which is done at its receipt. */
const mayReopen = ({ state }: StoredCase<Request, RequestEvent>): boolean =>
  state.stage === 'closed' && state.outcome !== 'joined' && !isRestriction(state);

/** the requester hears of it in the request's own letter. @returns false for a request that is open anyway */
const reopen = async (ports: CarryingPorts, caseId: CaseId, complaint: Answered): Promise<boolean> => {
  const { cases, clock, texts, workflows } = ports;
  const { linked, answer } = complaint;
  if (!answer.reopens || linked === undefined) return false;
  const seen = await cases.find(requests, linked.request);
  if (seen === undefined) return false;
  if (isReopenedSince(seen, complaint)) return true;
  if (!mayReopen(seen)) return false;
  const textSha256 = await texts.put(seen.id, `Complaint ${caseId} was upheld.`);
  const action = { type: 'reopen', reason: 'complaint-upheld', textSha256 } as const;
  const now = instantText(clock.now());
  const change = cases.change(
    requests,
    seen,
    actor,
    (current) =>
      isReopenedSince(current, complaint) ? [] : decideOfficerAction({ ...current, now }, action),
    'request',
  );
  await commitAndStart(workflows, 'request', change);
  return true;
};

/** For the certificate of the year of receipt (R-30, 47 CFR 64.2009(e)). */
const countMisuse = async (
  { cases, clock }: CarryingPorts,
  complaint: CaseId,
  { answer: { cpniMisuse, outcome }, receivedOn }: Answered,
): Promise<void> => {
  if (!misusePolicies[cpniMisuse].isCounted) return;
  const counted = { complaint, cpniMisuse, outcome, receivedOn };
  const id = certificateId(monthOf(receivedOn));
  const first = decideCounted(undefined, counted);
  const { opened } = await cases.open(certificates, id, actor, instantText(clock.now()), first);
  if (!opened) await cases.change(certificates, id, actor, ({ state }) => decideCounted(state, counted));
};

/** What an answer orders beside its letter: reopens the request, counts the misuse. Each once, after any crash. */
export const carryOutComplaint =
  (ports: CarryingPorts) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<StepResult> => {
    const seen = await ports.cases.read(complaints, caseId);
    const { state } = seen;
    if (!owesCarryingOut(state) || !isAnswered(state)) return stepAfter(ports, seen);
    await countMisuse(ports, caseId, state);
    const reopened = await reopen(ports, caseId, state);
    return stepAfter(ports, await carryOut(ports, seen, actor, { type: 'carry-out-answer', reopened }));
  };
