import { scopeOf } from '#domain/choice/chosen.ts';
import type { CpniRecipient } from '#domain/choice/recipients.ts';
import { kindPolicies } from '#domain/request/kinds.ts';
import type { Received } from '#domain/request/request.ts';
import type { Entered, Submission } from '../contract.ts';

/** Which uses a request restricts or permits, if it names some. @throws {InvalidInput} for what is not in the register */
export const chosenScope = (
  { kind, choices }: Pick<Submission | Entered, 'kind' | 'choices'>,
  register: readonly CpniRecipient[],
): Pick<Received, 'restricts' | 'permits'> => {
  const { restriction } = kindPolicies[kind];
  if (restriction === 'none' || choices === undefined) return {};
  return restriction === 'records'
    ? { restricts: scopeOf(choices, register, 'restrict') }
    : { permits: scopeOf(choices, register, 'permit') };
};
