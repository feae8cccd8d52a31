import { InvalidInput } from '#domain/case/errors.ts';
import { recipientsNow, scopeOfChoices, withinNotice } from '#domain/choice/chosen.ts';
import type { CpniRecipient } from '#domain/choice/recipients.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import type { Received } from '#domain/request/request.ts';
import type { Entered, Submission } from '../contract.ts';

/** Which uses a request restricts or permits, if it names some; a permission always names whom its notice names now. @throws {InvalidInput} for what is not in the register */
export const chosenScope = (
  { kind, choices, notice }: Pick<Submission | Entered, 'kind' | 'choices' | 'notice'>,
  register: readonly CpniRecipient[],
): Pick<Received, 'restricts' | 'permits'> => {
  const { restriction } = kindPolicies[kind];
  if (restriction === 'none') return {};
  if (choices === undefined) return restriction === 'lifts' ? { permits: recipientsNow(register) } : {};
  if (restriction === 'records') return { restricts: scopeOfChoices(choices, register, 'restrict') };
  const permits = scopeOfChoices(choices, register, 'permit');
  if (notice !== undefined && withinNotice(permits, notice)?.uses?.length !== permits?.uses?.length)
    throw new InvalidInput([{ pointer: '#/choices', detail: 'Choose only uses that this notice names.' }]);
  return { permits };
};
