import type { Refusal } from '#domain/case/refusal.ts';
import type { Sub } from '#domain/case/two-persons.ts';
import { InvestigatorInvolved } from './errors.ts';
import type { Complaint } from './state.ts';

/** Who decided or checked the linked request, and whom an officer named. `inRequest`: from its history. */
export const involvedIn = (
  { officersNamed = [] }: Pick<Complaint, 'officersNamed'>,
  inRequest: readonly Sub[],
): ReadonlySet<Sub> => new Set([...officersNamed, ...inRequest]);

/** @returns why this officer cannot work on it */
export const whyNotInvestigator = (
  complaint: Pick<Complaint, 'officersNamed'>,
  inRequest: readonly Sub[],
  officer: Sub | undefined,
): Refusal | undefined =>
  officer !== undefined && involvedIn(complaint, inRequest).has(officer)
    ? new InvestigatorInvolved()
    : undefined;
