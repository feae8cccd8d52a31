import type { CaseId } from '#domain/case/case.ts';
import { letterFactOf } from '#domain/case/shared-events.ts';
import { complaints } from '#domain/complaint/complaint.ts';
import { nextStepOf } from '#domain/complaint/next-step.ts';
import type { Ports } from '#ports/index.ts';
import { carryOut } from '../carry-out.ts';
import type { StepResult } from '../contract.ts';
import { investigatorAsked } from '../letters/officer-letters.ts';
import { stepAfter } from './write-complaint-letters.ts';

type AskingPorts = Pick<Ports, 'cases' | 'clock' | 'letters' | 'letterhead' | 'officersAddress'>;

/** The officers' queue has it from the receipt on; this letter says so, once (R-25). */
export const askInvestigator =
  (ports: AskingPorts) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<StepResult> => {
    const { cases, letters, letterhead, officersAddress } = ports;
    const seen = await cases.read(complaints, caseId);
    if (nextStepOf(seen.state) !== 'ask-investigator') return stepAfter(ports, seen);
    const sent = await letters.sendOnce(caseId, { kind: 'investigator-asked', of: 'receipt' }, async () =>
      investigatorAsked(letterhead, caseId, seen.state, officersAddress),
    );
    const command = { type: 'ask-investigator', letter: letterFactOf(sent) } as const;
    return stepAfter(ports, await carryOut(ports, seen, 'machine:ask-investigator', command));
  };
