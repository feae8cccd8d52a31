import { requestKeptUntil } from '#domain/calendar/deadlines.ts';
import { instantText } from '#domain/calendar/instants.ts';
import type { CaseId } from '#domain/case/case.ts';
import { isOut } from '#domain/case/shared-decider.ts';
import { isSameLetter, letterFactOf } from '#domain/case/shared-events.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import { letterPolicies, lettersToSend } from '#domain/complaint/letters.ts';
import { nextStepOf } from '#domain/complaint/next-step.ts';
import { isSettled, type OwedLetter } from '#domain/complaint/state.ts';
import { counted } from '#functions/breaker/offers.ts';
import type { Ports } from '#ports/index.ts';
import { carryOut, type Seen } from '../carry-out.ts';
import { complainantOf } from '../complainant.ts';
import type { StepResult } from '../contract.ts';
import { type ComposingPorts, compose } from './compose.ts';
import { heldBack } from './within-hold.ts';
import { postponedUntil } from './within-limits.ts';

export type WritingPorts = ComposingPorts &
  Pick<Ports, 'cases' | 'letters' | 'workflows' | 'counters' | 'limits'>;

const actor = 'machine:write-complaint-letters';

/** Each once; on paper its step is done when an officer has mailed it. */
const writeOne = async (ports: WritingPorts, caseId: CaseId, owed: OwedLetter): Promise<void> => {
  const { cases, letters, people } = ports;
  const seen = await cases.read(complaints, caseId);
  const { kind, of } = owed;
  // A letter before it may have ended it: after our answer nothing says that we still owe one.
  if (!seen.state.lettersOwed.some((one) => isSameLetter(one, owed))) return;
  if (kind === 'acknowledgement') await people.keepUntil(caseId, '', requestKeptUntil(seen.state.dueOn));
  const { until: heldUntil, paper } = await heldBack(ports, seen, owed);
  if (heldUntil !== undefined)
    return void (await carryOut(ports, seen, actor, { type: 'hold-letters', until: heldUntil }));
  if (paper === undefined && letterPolicies[kind].isCounted && !isOut(seen.history, owed)) {
    const until = await postponedUntil(ports, caseId, owed, (await complainantOf(people, caseId)).to);
    if (until !== undefined)
      return void (await carryOut(ports, seen, actor, { type: 'postpone-letters', until }));
  }
  const { network } = seen.state;
  const sent = await letters.sendOnce(caseId, { kind, of }, async () => {
    const letter = await compose(ports, seen, owed);
    return paper === undefined ? counted({ kind, to: letter.to, network }, letter) : { ...letter, to: paper };
  });
  const letter = letterFactOf(sent);
  await carryOut(ports, seen, actor, { type: 'record-letter', owed, letter });
};

export const stepAfter = ({ clock }: Pick<Ports, 'clock'>, { state }: Seen): StepResult => ({
  nextStep: nextStepOf(state, instantText(clock.now())),
});

/**
 * Every letter that is owed to the complainant, the acknowledgement first (P52). Also makes sure that the clock runs
 * (decision 0004). One that fails holds up no other; then the run tries again.
 */
export const writeComplaintLetters =
  (ports: WritingPorts) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<StepResult> => {
    const { cases, workflows, clock } = ports;
    const seen = await cases.read(complaints, caseId);
    if (!isSettled(seen.state)) await workflows.ensure('response-clock', seen);
    const faults: unknown[] = [];
    for (const owed of lettersToSend(seen.state, instantText(clock.now())))
      await writeOne(ports, caseId, owed).catch((fault: unknown) => faults.push(fault));
    if (faults.length > 0) throw faults[0];
    return stepAfter(ports, await cases.read(complaints, caseId));
  };
