import type { CaseId } from '#domain/case.ts';
import { requests } from '#domain/request.ts';
import { stands } from '#domain/request-decider.ts';
import { letterFact } from '#domain/watch.ts';
import type { House } from '#functions/letters/house.ts';
import type { Cases } from '#ports/cases.ts';
import type { Letters } from '#ports/letters.ts';
import { carryOut } from './carry-out.ts';
import { officerAsked } from './letters/officer-letters.ts';

export interface Needs {
  readonly cases: Cases;
  readonly letters: Letters;
  readonly house: House;
  readonly officersAddress: string;
}

/** Tells the officers, once, that a request is theirs to work on. */
export const askOfficer =
  ({ cases, letters, house, officersAddress }: Needs) =>
  async ({ caseId }: { readonly caseId: CaseId }): Promise<void> => {
    const { state } = await cases.read(requests, caseId);
    if (stands(state) !== 'officer' || state.officerAsked) return;
    const sent = await letters.sendOnce(caseId, { kind: 'officer-asked', of: 'request' }, async () =>
      officerAsked(house, caseId, state, officersAddress),
    );
    await carryOut(cases, caseId, 'machine:ask-officer', { type: 'ask-officer', letter: letterFact(sent) });
  };
