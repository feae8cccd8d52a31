import type { CaseId } from '#domain/case/case.ts';
import { disclosesTo } from '#domain/request/answer-decider.ts';
import { RecipientNotNamed } from '#domain/request/errors.ts';
import type { Request } from '#domain/request/state.ts';
import type { Ports } from '#ports/index.ts';
import type { AnswerGiven } from '../contract.ts';

/**
 * As the requester named them, or as the officer read it in the letter. The letter shows it, and an officer may
 * have entered the request, so the gate reads it in both cases. @throws {RecipientNotNamed}
 */
export const recipientOf = async (
  { people }: Pick<Ports, 'people'>,
  caseId: CaseId,
  request: Request,
  { outcome, recipient }: Pick<AnswerGiven, 'outcome' | 'recipient'>,
): Promise<string | undefined> => {
  if (!disclosesTo(request, outcome)) return undefined;
  const named = recipient ?? (await people.read(caseId))?.recipient;
  if (named === undefined) throw new RecipientNotNamed();
  return named;
};
