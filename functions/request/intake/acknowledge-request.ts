import type { CaseId } from '#domain/case/case.ts';
import { type LetterFact, letterFactOf } from '#domain/case/shared-events.ts';
import { isRestriction } from '#domain/request/at-receipt.ts';
import { blocksUses } from '#domain/request/child-block.ts';
import { nextStepOf } from '#domain/request/decider.ts';
import type { LookedUp } from '#domain/request/events.ts';
import { requests } from '#domain/request/request.ts';
import { isAcknowledged, isSettled, type Request } from '#domain/request/state.ts';
import { isChildReport } from '#domain/request/unheard.ts';
import { clockWakesAt } from '#domain/request/verification.ts';
import type { Ports } from '#ports/index.ts';
import { carryOut } from '../carry-out.ts';
import { blockAtReceipt } from '../child/block.ts';
import type { StepResult } from '../contract.ts';
import { childReported } from '../letters/child-officer-letters.ts';
import { type FirstLetterPorts, sendFirstLetter } from '../public/first-letter.ts';
import { requesterOf } from '../requester.ts';
import { stepAfter } from '../step-after.ts';
import { requesterTypeOf } from './requester-type.ts';
import { type PlacingPorts, restrictNumber } from './restriction.ts';

type LookingPorts = PlacingPorts &
  FirstLetterPorts &
  Pick<Ports, 'officersAddress' | 'register' | 'workflows'>;

/** Officers hear of a child report at once, before anyone confirms it. */
const tellOfficers = async (
  { letters, letterhead, officersAddress }: Pick<Ports, 'letters' | 'letterhead' | 'officersAddress'>,
  caseId: CaseId,
  request: Request,
): Promise<{ readonly officers?: LetterFact }> => {
  if (!isChildReport(request)) return {};
  const key = { kind: 'child-reported', of: 'receipt' } as const;
  const sent = await letters.sendOnce(caseId, key, async () =>
    childReported(letterhead, caseId, request, officersAddress),
  );
  return { officers: letterFactOf(sent) };
};

/** A restriction or a child's block is in force with it; a letter or an officer's task is owed. */
const lookUp = async (ports: LookingPorts, caseId: CaseId, request: Request): Promise<LookedUp> => {
  const person = await requesterOf(ports.people, caseId);
  const { account: typed = '' } = person;
  const block = blocksUses(request) ? { block: await blockAtReceipt(ports, caseId, request, typed) } : {};
  const found = await requesterTypeOf(ports, request, person);
  const companyId = found.controller ?? found.company;
  if (companyId !== undefined) await ports.people.setCompany(caseId, companyId);
  const known = { ...found, ...block };
  if (!isRestriction(request)) return known;
  const { entry: account, isOurs } = await restrictNumber(ports, caseId, request, typed);
  if (account === undefined) return { ...known, unplaced: 'no-number' };
  return { ...known, account, restricted: true, ...(isOurs ? {} : { unplaced: 'unknown-number' }) };
};

/**
 * Finds out who is asking, after the step that writes to the requester. It acknowledges only what that step could not, or
 * what a run of an earlier definition left, so that neither holds up the other (decision 0023).
 */
export const acknowledgeRequest =
  (ports: LookingPorts) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<StepResult> => {
    const { cases, workflows } = ports;
    const seen = await cases.read(requests, caseId);
    const { state } = seen;
    if (nextStepOf(state) !== 'acknowledge') return stepAfter(state);

    const known = await lookUp(ports, caseId, state);
    const told = await tellOfficers(ports, caseId, state);
    const actor = 'machine:acknowledge-request';
    if (isAcknowledged(state) || isSettled(state)) {
      const found = await carryOut(cases, caseId, actor, { type: 'look-up', ...known, ...told });
      return stepAfter(found.state);
    }
    if (!isRestriction(state)) await workflows.ensure('response-clock', seen, clockWakesAt(caseId, state));
    const first = await sendFirstLetter(ports, seen);
    const command = { type: 'acknowledge', ...known, ...first, ...told } as const;
    return stepAfter((await carryOut(cases, caseId, actor, command)).state);
  };
