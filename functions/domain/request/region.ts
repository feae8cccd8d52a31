import type { Region } from '#domain/case/regions.ts';
import { RegionNotAllowed } from './errors.ts';
import { kindPolicies } from './kinds.ts';
import { outcomePolicies } from './outcomes.ts';
import type { Request } from './state.ts';
import type { Outcome } from './vocabulary.ts';

type Asked = Pick<Request, 'kind' | 'requesterType'>;

/** Data that a company stores with us leaves us: access for a company is its export. */
export const exportsForCompany = ({ kind, requesterType }: Asked): boolean =>
  requesterType === 'roster' && kindPolicies[kind].toldToContacts === 'access';

/**
 * The company's contract names the regions, or none (P03). `listed`: undefined without a list.
 * @throws {RegionNotAllowed} also while nobody has said where the data goes
 */
export const mustBeInRegion = (
  request: Asked,
  outcome: Outcome,
  region: Region | undefined,
  listed: readonly Region[] | undefined,
): void => {
  if (listed === undefined || !exportsForCompany(request) || !outcomePolicies[outcome].isDone) return;
  if (region === undefined || !listed.includes(region)) throw new RegionNotAllowed(listed);
};
