import type { CaseId } from '#domain/case/case.ts';
import { conflict } from '#domain/case/refusal.ts';
import { InstructionNotNamed } from './errors.ts';
import { outcomePolicies } from './outcomes.ts';
import type { Request } from './state.ts';
import { verdictPolicies } from './verdicts.ts';
import type { Outcome } from './vocabulary.ts';

/** We act on a company's data only as it directs (P07). */
const isForCompany = ({ requesterType }: Pick<Request, 'requesterType'>): boolean =>
  requesterType === 'roster';

/** A contact of the company confirmed the request by a link: the request is the instruction (P07). */
export const confirmedByCompany = (request: Pick<Request, 'requesterType' | 'verdict'>): boolean =>
  isForCompany(request) && request.verdict !== undefined && verdictPolicies[request.verdict].confirms;

/** Only another paper or call orders it, so the officer names that one (P07). */
export const needsInstruction = (request: Pick<Request, 'requesterType' | 'verdict'>): boolean =>
  isForCompany(request) && !confirmedByCompany(request);

export const InstructionNotNeeded = conflict(
  'instruction-not-needed',
  'This request needs no instruction of a company: it is no company’s, or its contact confirmed it.',
);

/** No system acts on a company's data before somebody has named what orders it (P07). */
export const waitsForInstruction = (
  request: Pick<Request, 'requesterType' | 'verdict' | 'instruction'>,
): boolean => needsInstruction(request) && request.instruction === undefined;

/** What orders the answer; nothing orders a refusal, or what is no company's (P07). */
export const instructionIn = (
  caseId: CaseId,
  request: Pick<Request, 'requesterType' | 'verdict' | 'instruction'>,
  outcome: Outcome,
  named: string | undefined,
): string | undefined => {
  if (!isForCompany(request) || outcomePolicies[outcome].isRefusal) return undefined;
  return confirmedByCompany(request) ? caseId : (named ?? request.instruction);
};

/** @throws {InstructionNotNamed} */
export const mustBeInstructed = (
  request: Pick<Request, 'requesterType' | 'verdict'>,
  outcome: Outcome,
  instruction: string | undefined,
): void => {
  const isOwed = needsInstruction(request) && !outcomePolicies[outcome].isRefusal;
  if (isOwed && instruction === undefined) throw new InstructionNotNamed();
};
