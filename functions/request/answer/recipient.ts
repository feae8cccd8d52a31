import type { CaseId } from '#domain/case/case.ts';
import { given } from '#domain/case/words-out.ts';
import { disclosesTo } from '#domain/request/answer-decider.ts';
import { RecipientNotNamed } from '#domain/request/errors.ts';
import type { Request } from '#domain/request/state.ts';
import type { Ports } from '#ports/index.ts';
import type { AnswerGiven, NamedRecipient } from '../contract.ts';

/** Who got the records. Undefined where nobody did. @throws {RecipientNotNamed} */
export const recipientOf = async (
  { people }: Pick<Ports, 'people'>,
  caseId: CaseId,
  request: Request,
  { outcome, recipient: typed }: Pick<AnswerGiven, 'outcome' | 'recipient'>,
): Promise<NamedRecipient> => {
  if (!disclosesTo(request, outcome)) return {};
  const asked = (await people.read(caseId))?.recipient;
  const named = typed ?? asked;
  if (named === undefined) throw new RecipientNotNamed();
  const isTheirOwn = request.entry === undefined && named === asked;
  return isTheirOwn ? { recipient: given(named) } : { recipientOnFile: named };
};
