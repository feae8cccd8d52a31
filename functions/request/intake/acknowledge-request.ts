import { requestKeptUntil } from '#domain/calendar/deadlines.ts';
import type { CaseId } from '#domain/case/case.ts';
import { letterFactOf } from '#domain/case/shared-events.ts';
import { nextStepOf } from '#domain/request/decider.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import { isSettled, type Request, requests } from '#domain/request/request.ts';
import { isChildReport } from '#domain/request/unheard.ts';
import type { Ports } from '#ports/index.ts';
import { carryOut } from '../carry-out.ts';
import type { StepResult } from '../contract.ts';
import { acknowledgement } from '../letters/acknowledgement.ts';
import { howToWrite } from '../letters/how-to-write.ts';
import { childReported } from '../letters/officer-letters.ts';
import { type SendingPorts, tell } from '../limits/within-limits.ts';
import { issuedSecret } from '../one-time-secret.ts';
import { requesterOf } from '../requester.ts';
import { requesterTypeOf } from './requester-type.ts';
import { type RestrictingPorts, restrict } from './restriction.ts';

/** Officers hear of a child report at once, before anyone confirms it. */
const tellOfficers = async (
  { letters, letterhead, officersAddress }: Pick<Ports, 'letters' | 'letterhead' | 'officersAddress'>,
  caseId: CaseId,
  request: Request,
) => {
  const key = { kind: 'child-reported', of: 'receipt' };
  const sent = await letters.sendOnce(caseId, key, async () =>
    childReported(letterhead, caseId, request, officersAddress),
  );
  return { officers: letterFactOf(sent) };
};

export const acknowledgeRequest =
  (
    ports: RestrictingPorts &
      SendingPorts &
      Pick<Ports, 'officersAddress' | 'register' | 'secrets' | 'workflows'>,
  ) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<StepResult> => {
    const { cases, people, letters, workflows, letterhead } = ports;
    const seen = await cases.read(requests, caseId);
    const { state } = seen;
    if (!isSettled(state)) await workflows.ensure('response-clock', seen);
    const now = nextStepOf(state);
    if (now !== 'acknowledge') return { nextStep: now };

    const person = await requesterOf(people, caseId);
    await people.keepUntil(caseId, '', requestKeptUntil(state.dueOn));
    const key = await issuedSecret(ports, caseId, 'status', 1, person.to);
    const known = await requesterTypeOf(ports, state, person);
    if (kindPolicies[state.kind].restriction === 'records' && known.account !== undefined)
      await restrict(ports, caseId, state, known.account);
    const officers = isChildReport(state) ? await tellOfficers(ports, caseId, state) : {};
    const compose = async () => acknowledgement(letterhead, caseId, { ...state, ...known }, person.to, key);
    const ours = { kind: 'acknowledgement', of: 'receipt' } as const;
    const letter = await tell(ports, caseId, state, ours, person.to, compose);
    if (state.entry?.howToWrite)
      await letters.sendOnce(caseId, { kind: 'how-to-write', of: 'receipt' }, async () =>
        howToWrite(letterhead, caseId, state, person.to),
      );
    const command = { type: 'acknowledge', ...known, ...(letter ? { letter } : {}), ...officers } as const;
    const after = await carryOut(cases, caseId, 'machine:acknowledge-request', command);
    const next = nextStepOf(after.state);
    // The machine continues when an officer has mailed the paper letter.
    return { nextStep: next === 'acknowledge' ? 'wait-for-post' : next };
  };
